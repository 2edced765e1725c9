/** Reads a profile (profiles/*.yaml) and says on which line it is wrong. */
import { isCollection, LineCounter, parseDocument } from 'yaml';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import type { Profile } from './profile.ts';
import { catalogue } from './styles/catalogue.ts';

/** What a value must be: checks it and gives what is wrong, or null. */
type Check = (value: unknown) => string | null;
type Shape = { [key: string]: Check | Shape };

const number: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? null : 'must be a number';
const positive: Check = (value) =>
  number(value) === null && (value as number) > 0 ? null : 'must be a number above 0';
const text: Check = (value) => (typeof value === 'string' && value !== '' ? null : 'must be text');
const yesNo: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false');
const color: Check = (value) =>
  typeof value === 'string' && /^[0-9A-Fa-f]{6}$/.test(value) ? null : 'must be six hex digits in quotes';
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(String(value)) ? null : `must be one of ${values.join(', ')}`;

const rule: Shape = { width: positive, color, 'gap?': number };
const side = oneOf('left', 'center', 'right');
const fontRole = oneOf('song', 'fangsong', 'hei', 'kai', 'biaosong');
const names: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((name) => text(name) === null)
    ? null
    : 'must be a list of font names';
const colors: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => color(item) === null)
    ? null
    : 'must be a list of colours, six hex digits in quotes each';
const levels: Check = (value) =>
  Array.isArray(value) && value.length <= 4 && value.every(isLevel)
    ? null
    : 'must be at most 4 of { format with %, style chinese or decimal }';
const isLevel = (level: unknown): boolean => {
  const { format, style } = (level ?? {}) as Record<string, unknown>;
  return typeof format === 'string' && format.includes('%') && (style === 'chinese' || style === 'decimal');
};
const font: Shape = { names, latin: text };

const look: Shape = {
  'font?': fontRole,
  'size?': positive,
  'bold?': yesNo,
  'color?': color,
  'align?': oneOf('left', 'center', 'right', 'both', 'distribute'),
  'firstLine?': number,
  'hanging?': number,
  'left?': number,
  'right?': number,
  'before?': number,
  'after?': number,
  'line?': (value) =>
    value === 'auto' || positive(value) === null ? null : 'must be a number above 0 or auto',
  'letter?': number,
  'top?': rule,
  'bottom?': rule,
  'leftRule?': rule,
  'shade?': color,
  'keepNext?': yesNo,
};

const tableLook: Shape = {
  'top?': rule,
  'bottom?': rule,
  'sides?': rule,
  'insideH?': rule,
  'insideV?': rule,
  'headBottom?': rule,
  'headShade?': color,
  'zebraShade?': color,
  marginMm: number,
};

const profileShape: Shape = {
  name: text,
  title: text,
  page: {
    widthMm: positive,
    heightMm: positive,
    topMm: positive,
    bottomMm: positive,
    leftMm: positive,
    rightMm: positive,
    headerMm: positive,
  },
  fonts: { song: font, fangsong: font, hei: font, kai: font, biaosong: font },
  levels,
  pageNumber: {
    font: fontRole,
    size: positive,
    format: text,
    odd: side,
    even: side,
    indent: number,
    belowMm: positive,
    landscape: oneOf('bound', 'turned'),
  },
  captions: { table: text, figure: text, gap: text },
  chartColors: colors,
  styles: Object.fromEntries(catalogue.map(({ id }) => [`${id}?`, look])),
  tables: { comparison: tableLook, endBlock: tableLook },
};

/** Reads a profile from YAML. Throws a `BriefingError` (profile-invalid, with file and line) at the first fault. */
export function parseProfile(yaml: string, file: string): Outcome<Profile> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const fail = (what: string, offset: number | undefined): never => {
    const at =
      offset === undefined ? {} : { line: lines.linePos(offset).line, column: lines.linePos(offset).col };
    throw new BriefingError(problem('profile-invalid', { what }, { file, ...at }));
  };
  const [fault] = document.errors;
  if (fault) fail(fault.message.split('\n')[0] ?? fault.message, fault.pos[0]);
  const value: unknown = document.toJS();
  const found = checkShape(value, profileShape, []);
  if (found) fail(`${found.path.join('.')} ${found.what}`, offsetOf(document, found.path));
  const problems: Problem[] = [];
  return { value: value as Profile, problems };
}

type Fault = { path: string[]; what: string };

function checkShape(value: unknown, shape: Shape, path: string[]): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path, what: 'must be a table of settings' };
  const settings = value as Record<string, unknown>;
  for (const key of Object.keys(settings)) {
    if (!(key in shape) && !(`${key}?` in shape))
      return { path: [...path, key], what: 'is not a known setting' };
  }
  for (const [name, check] of Object.entries(shape)) {
    const key = name.replace(/\?$/, '');
    if (settings[key] === undefined) {
      if (name === key) return { path: [...path, key], what: 'is missing' };
      continue;
    }
    const found = checkValue(settings[key], check, [...path, key]);
    if (found) return found;
  }
  return null;
}

function checkValue(value: unknown, check: Check | Shape, path: string[]): Fault | null {
  if (typeof check !== 'function') return checkShape(value, check, path);
  const what = check(value);
  return what === null ? null : { path, what };
}

/** Where the deepest existing part of the path begins. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: string[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return isCollection(document.contents) ? document.contents.range?.[0] : undefined;
}
