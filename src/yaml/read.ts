/** Reads YAML in a declared shape: the value, and every fault with its line and column. */
import type { Outcome } from '../model.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { nearestWord } from '../text/nearest.ts';
import { exampleOf, kindOf } from './describe.ts';
import { openYaml, type Report, type YamlNode, type YamlPair } from './open.ts';
import { scalars } from './scalars.ts';
import { type Filled, mayBeMissing, type RecordShape, type Shape } from './shape.ts';

/** What a fault is about: a record that was read, or the keys that lead to a value. */
type About = object | readonly string[];

export type ReadYaml<T> = Outcome<T> & {
  /** Whether the text is good YAML, but no names with values. */
  isOther: boolean;
  lineOf: (about: About) => number;
  /** Adds what the shape alone cannot tell: a word given twice. */
  fault: (code: ProblemCode, args: Problem['args'], about: About) => void;
  /** Adds that the last of the keys is none of `known`. */
  unknownKey: (keys: readonly string[], known: readonly string[]) => void;
};

/** `starts`: where each record that was read begins. */
type Reading = { report: Report; starts: Map<object, number> };

/**
 * Reads `text` in a shape that is a record or a map. Where there are faults the value is still whole: a faulty item of
 * a list or map is left out, a faulty field is as if it were not there, or empty where it is needed. Never throws.
 */
export function readYaml<const S extends Shape>(
  text: string,
  file: string,
  shape: S,
  firstLine = 1,
): ReadYaml<Filled<S>> {
  const { root, problems, report, placeOf } = openYaml(text, file, firstLine);
  const reading: Reading = { report, starts: new Map() };
  const isMap = root?.is === 'map';
  if (root && !isMap) reportWrong(shape, file, root.at, report);
  const value = (isMap ? read(root, shape, '', reading) : undefined) ?? emptyOf(shape);
  const rank = ({ place }: Problem) => (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
  problems.sort((one, other) => rank(one) - rank(other));
  const find = (about: About) => reading.starts.get(about) ?? offsetOf(root, about as readonly string[]);
  return {
    // What was read has been held against the shape.
    value: value as Filled<S>,
    problems,
    isOther: root !== null && !isMap,
    lineOf: (about) => placeOf(find(about)).line ?? 0,
    fault: (code, args, about) => report(code, args, find(about)),
    unknownKey: (keys, known) => reportUnknown(keys.at(-1) ?? '', known, find(keys), report),
  };
}

/** The value of a node; undefined, and a fault, where it is not of the shape. `name` is what a message calls it. */
function read(node: YamlNode, shape: Shape, name: string, reading: Reading): unknown {
  if ('usual' in shape) return read(node, shape.of, name, reading);
  if (shape.is === 'either') {
    const chosen = shape.of.find((it) => isLike(node, it));
    if (chosen) return read(node, chosen, name, reading);
  } else if (shape.is === 'list') {
    if (node.is === 'list' && node.items.length >= shape.least && node.items.length <= shape.most)
      return node.items.map((item) => read(item, shape.of, name, reading)).filter((it) => it !== undefined);
  } else if (shape.is === 'map') {
    if (node.is === 'map') return readMap(node.pairs, shape.of, name, reading);
  } else if (shape.is === 'record') {
    if (node.is === 'map') return readRecord(node.pairs, shape, node.at, name, reading);
    if (node.is === 'scalar' && shape.short !== undefined && !isBlank(node, shape))
      return readRecord([{ key: shape.short, at: node.at, value: node }], shape, node.at, name, reading);
  } else {
    const value = scalarOf(node, shape);
    if (value !== undefined) return value;
  }
  reportWrong(shape, name, node.at, reading.report);
  return undefined;
}

function readMap(pairs: YamlPair[], of: Shape, name: string, reading: Reading) {
  const entries = pairs.map(({ key, at, value }) => {
    if (isBlank(value, of) && mayBeMissing(of)) return [key, emptyOf(of)];
    return [key, read(isBlank(value, of) ? { ...value, at } : value, of, join(name, key), reading)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readRecord(pairs: YamlPair[], shape: RecordShape, at: number, name: string, reading: Reading) {
  const { fields, aliases = {}, formerly, rest } = shape;
  const found = new Map<string, YamlPair>();
  const others: YamlPair[] = [];
  for (const pair of pairs) {
    const key = Object.hasOwn(aliases, pair.key) ? (aliases[pair.key] ?? '') : pair.key;
    if (found.has(key)) reading.report('yaml-duplicate-key', { key }, pair.at);
    else if (Object.hasOwn(fields, key)) found.set(key, pair);
    else if (rest) others.push(pair);
    else reportUnknown(pair.key, Object.keys(fields), pair.at, reading.report, formerly?.get(pair.key));
  }
  const filled: { [name: string]: unknown } = {};
  for (const [key, field] of Object.entries(fields)) {
    const pair = found.get(key);
    const isMissing = pair === undefined || isBlank(pair.value, field);
    if (isMissing && !mayBeMissing(field))
      reading.report('yaml-missing-key', { key: join(name, key), example: exampleOf(field) }, pair?.at ?? at);
    const value =
      (isMissing ? undefined : read(pair.value, field, join(name, key), reading)) ?? emptyOf(field);
    if (value !== undefined) filled[key] = value;
  }
  if (rest) filled.rest = readMap(others, rest, name, reading);
  reading.starts.set(filled, at);
  return filled;
}

function scalarOf(node: YamlNode, shape: Shape): unknown {
  if (node.is !== 'scalar') return undefined;
  const { value, source } = node;
  if (shape.is === 'oneOf') return shape.values.find((it) => it === source);
  if (!(shape.is in scalars) || isBlank(node, shape)) return undefined;
  const { is, test } = shape as Extract<Shape, { is: keyof typeof scalars }>;
  // What YAML takes for a number may be meant as text, and keeps its zeros: 050, 000000.
  const given = typeof value !== 'number' || scalars[is].fits(value) ? value : source;
  return scalars[is].fits(given) && (test?.(String(given)) ?? true) ? given : undefined;
}

/** Whether a value is written as the shape wants it, whatever it holds: which of two is meant. */
function isLike(node: YamlNode, shape: Shape): boolean {
  if (shape.is === 'list') return node.is === 'list';
  if (shape.is === 'map' || shape.is === 'record') return node.is === 'map';
  return scalarOf(node, shape) !== undefined;
}

/** A name without a value, or with an empty one that the shape does not name, is as good as not there. */
function isBlank(node: YamlNode, shape: Shape): boolean {
  return node.is === 'scalar' && (node.value === null || (node.value === '' && !takesEmpty(shape)));
}

function takesEmpty(shape: Shape): boolean {
  if (shape.is === 'oneOf') return shape.values.includes('');
  return 'of' in shape && [shape.of].flat().some(takesEmpty);
}

/** What stands for a value that is missing: the usual one, or where it is needed, an empty one. */
function emptyOf(shape: Shape): unknown {
  if ('usual' in shape) return shape.usual;
  if (shape.is === 'either') return emptyOf(shape.of[0]);
  if (shape.is === 'record') return readRecord([], shape, 0, '', { report: () => {}, starts: new Map() });
  if (shape.is === 'oneOf') return shape.values[0];
  return shape.is === 'list' ? [] : shape.is === 'map' ? {} : scalars[shape.is].empty;
}

function reportWrong(shape: Shape, key: string, at: number, report: Report): void {
  const [expectedZh, expected] = kindOf(shape);
  const about = shape.about === undefined ? '' : `；${shape.about}`;
  report('yaml-wrong-value', { key, expectedZh, expected, example: exampleOf(shape), about }, at);
}

function reportUnknown(key: string, names: readonly string[], at: number, report: Report, now?: string) {
  const nearest = now ?? nearestWord(key, names);
  const known = names.join(' ');
  if (nearest === null) report('yaml-unknown-key', { key, known }, at);
  else report('yaml-misspelt-key', { key, nearest, known }, at);
}

/** Where the last of the keys stands. */
function offsetOf(root: YamlNode | null, keys: readonly string[]): number {
  let at = root?.at ?? 0;
  let node = root ?? undefined;
  for (const key of keys) {
    const pair = node?.is === 'map' ? node.pairs.find((it) => it.key === key) : undefined;
    node = pair?.value;
    at = pair?.at ?? at;
  }
  return at;
}

function join(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}
