/** Reads the entries of a figure lexicon from YAML nodes; a fault is reported with its place, the entry left out. */
import { isMap, isPair, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Qualifier } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Counter, QualifierWord } from './lexicon.ts';

const qualifiers: readonly string[] = [
  '余',
  '多',
  '近',
  '约',
  '超',
  '以上',
  '以下',
  '达',
  '至少',
  '不足',
] satisfies Qualifier[];

/** Reports faults while it hands out the parts of a document as plain values. */
export type Check = { file: string; lines: LineCounter; problems: Problem[] };

function report(check: Check, node: unknown, detail: string): void {
  const range = (node as Node | null | undefined)?.range;
  const at = range ? check.lines.linePos(range[0]) : { line: 1, col: 1 };
  const place = { file: check.file, line: at.line, column: at.col };
  check.problems.push(problem('figure-lexicon-entry', { detail }, place));
}

/** The values of a map by key; a key that is none of `known` is reported. */
export function readMap(
  node: unknown,
  name: string,
  known: readonly string[],
  check: Check,
): Map<string, unknown> {
  const found = new Map<string, unknown>();
  if (node === undefined || node === null) return found;
  if (!isMap(node)) {
    report(check, node, `${name || 'file'}: map`);
    return found;
  }
  for (const pair of node.items) {
    const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
    if (known.includes(key)) found.set(key, pair.value);
    else report(check, pair.key, name ? `${name}.${key}` : key);
  }
  return found;
}

export function readText(node: unknown, check: Check): string {
  if (node === undefined) return '';
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  report(check, node, 'text');
  return '';
}

function readItems(node: unknown, name: string, check: Check): unknown[] {
  if (node === undefined || node === null) return [];
  if (isSeq(node)) return node.items;
  report(check, node, `${name}: list`);
  return [];
}

export function readWords(node: unknown, name: string, check: Check): string[] {
  const words: string[] = [];
  for (const item of readItems(node, name, check)) {
    const word = isScalar(item) ? String(item.value ?? '') : null;
    if (word === null) report(check, item, `${name}: word`);
    else words.push(word);
  }
  return words;
}

export function readTable<T extends 'string' | 'number'>(
  node: unknown,
  type: T,
  check: Check,
): Record<string, T extends 'number' ? number : string> {
  const table: Record<string, T extends 'number' ? number : string> = {};
  if (node === undefined) return table;
  if (!isMap(node)) {
    report(check, node, 'map');
    return table;
  }
  for (const { key, value } of node.items) {
    const word = isScalar(key) ? String(key.value) : '';
    const given = isScalar(value) ? value.value : null;
    // The type of the value was just compared with the one asked for.
    if (typeof given === type && word) table[word] = given as T extends 'number' ? number : string;
    else report(check, key, word);
  }
  return table;
}

const qualifierKeys = ['word', 'means', 'outside', 'bareScale', 'notBefore', 'notAfter'];

export function readQualifiers(node: unknown, check: Check): QualifierWord[] {
  return readItems(node, 'qualifiers', check).flatMap((item) => {
    const entry = readMap(item, 'qualifiers', qualifierKeys, check);
    const word = scalar(entry.get('word'));
    const means = scalar(entry.get('means'));
    if (typeof word !== 'string' || word === '' || !isQualifier(means)) {
      report(check, item, `qualifiers: ${String(word)}`);
      return [];
    }
    return {
      word,
      means,
      outside: scalar(entry.get('outside')) === true,
      bareScale: scalar(entry.get('bareScale')) === true,
      notBefore: readWords(entry.get('notBefore'), word, check),
      notAfter: readWords(entry.get('notAfter'), word, check),
    };
  });
}

function isQualifier(value: unknown): value is Qualifier {
  return typeof value === 'string' && qualifiers.includes(value);
}

const counterKeys = ['word', 'unit', 'digits', 'before', 'notBefore', 'after', 'notAfter', 'near', 'share'];

export function readCounters(node: unknown, check: Check): Counter[] {
  return readItems(node, 'counters', check).flatMap((item) => {
    const entry = isScalar(item)
      ? new Map<string, unknown>([['word', item]])
      : readMap(item, 'counters', counterKeys, check);
    const word = scalar(entry.get('word'));
    const share = scalar(entry.get('share')) ?? null;
    if (typeof word !== 'string' || word === '' || !(share === null || typeof share === 'number')) {
      report(check, item, `counters: ${String(word)}`);
      return [];
    }
    return {
      word,
      unit: String(scalar(entry.get('unit')) ?? word),
      digits: scalar(entry.get('digits')) === true,
      before: readWords(entry.get('before'), word, check),
      notBefore: readWords(entry.get('notBefore'), word, check),
      after: readWords(entry.get('after'), word, check),
      notAfter: readWords(entry.get('notAfter'), word, check),
      near: readWords(entry.get('near'), word, check),
      share,
    };
  });
}

function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}
