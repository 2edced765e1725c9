/** Reads hand-written YAML with the line and column of everything that is wrong in it. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Problem, type ProblemCode, type ProblemPlace, problem } from '../../problem.ts';

export type YamlReader = {
  root: Node | null;
  problems: Problem[];
  placeOf: (node: unknown) => ProblemPlace;
  report: (code: ProblemCode, args: Problem['args'], node: unknown) => void;
};

/** A value of a map with its key's node, for messages. */
export type Field = { key: string; keyNode: unknown; value: unknown };

export function openYaml(text: string, file: string): YamlReader {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const problems: Problem[] = [];
  const placeAt = (offset: number): ProblemPlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const placeOf = (node: unknown): ProblemPlace => {
    const range = (node as Node | null | undefined)?.range;
    return range ? placeAt(range[0]) : { file };
  };
  for (const error of document.errors) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
    problems.push(problem('themes-yaml', { reason }, placeAt(error.pos[0])));
  }
  const report: YamlReader['report'] = (code, args, node) =>
    problems.push(problem(code, args, placeOf(node)));
  return { root: document.contents, problems, placeOf, report };
}

/** The fields of a map; reports what is no map and, where `known` is given, every other key. */
export function readFields(
  reader: YamlReader,
  node: unknown,
  name: string,
  known?: readonly string[],
): Field[] {
  if (!isMap(node)) {
    reader.report('themes-shape', { name, expected: '键: 值 (map)' }, node);
    return [];
  }
  const fields: Field[] = [];
  for (const pair of (node as YAMLMap).items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (known !== undefined && !known.includes(key)) {
      reader.report('themes-unknown-key', { key, known: known.join(' ') }, pair.key);
      continue;
    }
    fields.push({ key, keyNode: pair.key, value: pair.value });
  }
  return fields;
}

export function fieldOf(fields: readonly Field[], key: string): Field | undefined {
  return fields.find((field) => field.key === key);
}

/** The items of a list; a missing value is an empty list. */
export function readItems(reader: YamlReader, node: unknown, name: string): unknown[] {
  if (node === undefined || node === null || (isScalar(node) && node.value === null)) return [];
  if (isSeq(node)) return node.items;
  reader.report('themes-shape', { name, expected: '[…] (list)' }, node);
  return [];
}

export function readText(reader: YamlReader, node: unknown, name: string): string | null {
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
    const text = String(node.value).trim();
    if (text !== '') return text;
  }
  reader.report('themes-shape', { name, expected: '文字 (text)' }, node);
  return null;
}

/** A number from 0 to 1. */
export function readShare(reader: YamlReader, node: unknown, name: string): number | null {
  if (isScalar(node) && typeof node.value === 'number' && node.value >= 0 && node.value <= 1)
    return node.value;
  reader.report('themes-weight', { name }, node);
  return null;
}

/** A list of texts, without those that are none. */
export function readTexts(reader: YamlReader, node: unknown, name: string): string[] {
  return readItems(reader, node, name).flatMap((item) => readText(reader, item, name) ?? []);
}

/** A paragraph number, from 1. */
export function readParagraph(reader: YamlReader, node: unknown, name: string): number | null {
  if (isScalar(node) && Number.isInteger(node.value) && Number(node.value) >= 1) return Number(node.value);
  reader.report('themes-shape', { name, expected: '从 1 起的整数 (a whole number from 1)' }, node);
  return null;
}
