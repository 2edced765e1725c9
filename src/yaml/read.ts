/** Reads YAML in a declared shape: the value, and every fault with its line and column. */
import type { Outcome } from '../model.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { nearestWord } from '../text/nearest.ts';
import { exampleOf, kindOf } from './describe.ts';
import { openYaml, type Report, type YamlNode, type YamlPair } from './open.ts';
import { scalars } from './scalars.ts';
import { type Filled, mayBeMissing, type RecordShape, type Shape } from './shape.ts';

/** The keys and, in lists, the numbers (from 0) that lead to a value. */
export type Path = readonly (string | number)[];

export type ReadYaml<T> = Outcome<T> & {
  /** The line of what stands at a path. */
  lineOf: (path: Path) => number;
  /** Adds what the shape alone cannot tell (a word given twice), at the key or item that the path leads to. */
  fault: (code: ProblemCode, args: Problem['args'], path: Path) => void;
  /** Adds that the last key of the path is none of `known`. */
  unknownKey: (path: Path, known: readonly string[]) => void;
};

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
  if (root && root.is !== 'map') reportWrong(shape, file, root.at, report);
  const value = (root?.is === 'map' ? read(root, shape, '', report) : undefined) ?? emptyOf(shape);
  const rank = ({ place }: Problem) => (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
  problems.sort((one, other) => rank(one) - rank(other));
  return {
    // What was read has been held against the shape.
    value: value as Filled<S>,
    problems,
    lineOf: (path) => placeOf(offsetOf(root, path)).line ?? 0,
    fault: (code, args, path) => report(code, args, offsetOf(root, path)),
    unknownKey: (path, known) => reportUnknown(String(path.at(-1)), known, offsetOf(root, path), report),
  };
}

/** The value of a node; undefined, and a fault, where it is not of the shape. `name` is what a message calls it. */
function read(node: YamlNode, shape: Shape, name: string, report: Report): unknown {
  switch (shape.is) {
    case 'maybe':
    case 'optional':
    case 'usual':
      return read(node, shape.of, name, report);
    case 'either': {
      const chosen = shape.of.find((it) => isLike(node, it));
      if (chosen) return read(node, chosen, name, report);
      break;
    }
    case 'list':
      if (node.is === 'list' && node.items.length <= shape.most)
        return node.items.map((item) => read(item, shape.of, name, report)).filter((it) => it !== undefined);
      break;
    case 'map':
      if (node.is === 'map') return readMap(node.pairs, shape.of, name, report);
      break;
    case 'record':
      if (node.is === 'map') return readRecord(node.pairs, shape, node.at, name, report);
      if (node.is === 'scalar' && shape.short !== undefined && !isBlank(node))
        return readRecord([{ key: shape.short, at: node.at, value: node }], shape, node.at, name, report);
      break;
    default: {
      const value = scalarOf(node, shape);
      if (value !== undefined) return value;
    }
  }
  reportWrong(shape, name, node.at, report);
  return undefined;
}

function readMap(pairs: YamlPair[], of: Shape, name: string, report: Report): Record<string, unknown> {
  const entries = distinct(pairs, report).map(({ key, at, value }) => {
    if (isBlank(value) && mayBeMissing(of)) return [key, emptyOf(of)];
    return [key, read(isBlank(value) ? { ...value, at } : value, of, join(name, key), report)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readRecord(pairs: YamlPair[], shape: RecordShape, at: number, name: string, report: Report) {
  const { fields, aliases = {}, rest } = shape;
  const named = pairs.map((pair) => ({
    ...pair,
    key: own(aliases, pair.key) ?? pair.key,
    written: pair.key,
  }));
  const found = distinct(named, report);
  const value: [string, unknown][] = Object.entries(fields).map(([key, field]) => {
    const pair = found.find((it) => it.key === key);
    const isMissing = pair === undefined || isBlank(pair.value);
    if (isMissing && !mayBeMissing(field))
      report('yaml-missing-key', { key: join(name, key), example: exampleOf(field) }, pair?.at ?? at);
    const given = isMissing ? undefined : read(pair.value, field, join(name, key), report);
    return [key, given ?? emptyOf(field)];
  });
  const others = found.filter(({ key }) => !Object.hasOwn(fields, key));
  if (rest) value.push(['rest', readMap(others, rest, name, report)]);
  else for (const { written, at } of others) reportUnknown(written, Object.keys(fields), at, report);
  return Object.fromEntries(value.filter(([, it]) => it !== undefined));
}

/** The pairs without those whose key stood before. */
function distinct<P extends YamlPair>(pairs: readonly P[], report: Report): P[] {
  const keys = new Set<string>();
  return pairs.filter(({ key, at }) => {
    if (keys.has(key)) report('yaml-duplicate-key', { key }, at);
    return keys.size < keys.add(key).size;
  });
}

function scalarOf(node: YamlNode, shape: Shape): unknown {
  if (node.is !== 'scalar' || isBlank(node)) return undefined;
  const { value, source } = node;
  if (shape.is === 'oneOf') return shape.values.find((it) => it === source);
  if (!(shape.is in scalars)) return undefined;
  const { is, test } = shape as Extract<Shape, { is: keyof typeof scalars }>;
  // What YAML takes for a number may be meant as text, and keeps its zeros: 050, 000000.
  const given = [value, typeof value === 'number' ? source : value].find((it) => scalars[is].fits(it));
  return test === undefined || test(String(given)) ? given : undefined;
}

/** Whether a value is written as the shape wants it, whatever it holds: which of two is meant. */
function isLike(node: YamlNode, shape: Shape): boolean {
  if (shape.is === 'list') return node.is === 'list';
  if (shape.is === 'map' || shape.is === 'record') return node.is === 'map';
  return scalarOf(node, shape) !== undefined;
}

/** A name without a value, or with an empty one, is as good as not there. */
function isBlank(node: YamlNode): boolean {
  return node.is === 'scalar' && (node.value === null || node.value === '');
}

/** What stands for a value that is missing: the usual one, or where it is needed, an empty one. */
function emptyOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'usual':
      return shape.usual;
    case 'optional':
      return undefined;
    case 'maybe':
      return null;
    case 'either':
      return emptyOf(shape.of[0]);
    case 'record': {
      const values = Object.entries(shape.fields).map(([name, field]) => [name, emptyOf(field)]);
      return Object.fromEntries([
        ...values.filter(([, value]) => value !== undefined),
        ...(shape.rest ? [['rest', {}]] : []),
      ]);
    }
    case 'oneOf':
      return shape.values[0];
    case 'list':
      return [];
    case 'map':
      return {};
    case 'flag':
      return false;
    case 'text':
    case 'pattern':
    case 'colour':
      return '';
    default:
      return 0;
  }
}

function reportWrong(shape: Shape, key: string, at: number, report: Report): void {
  const [expectedZh, expected] = kindOf(shape);
  report('yaml-wrong-value', { key, expectedZh, expected, example: exampleOf(shape) }, at);
}

function reportUnknown(key: string, names: readonly string[], at: number, report: Report): void {
  const nearest = nearestWord(key, names);
  const known = names.join(' ');
  if (nearest === null) report('yaml-unknown-key', { key, known }, at);
  else report('yaml-misspelt-key', { key, nearest, known }, at);
}

/** Where the key or item stands that a path leads to. */
function offsetOf(root: YamlNode | null, path: Path): number {
  let at = root?.at ?? 0;
  let node: YamlNode | undefined = root ?? undefined;
  for (const step of path) {
    const pair = node?.is === 'map' ? node.pairs.find(({ key }) => key === step) : undefined;
    node = node?.is === 'list' ? node.items[Number(step)] : pair?.value;
    at = pair?.at ?? node?.at ?? at;
  }
  return at;
}

function join(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

function own<T>(from: { [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}
