/** What a user says of a report: YAML to `ReportMeta`, each fault with its line. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { ReportMeta } from '../model.ts';
import { type Problem, type ProblemPlace, problem } from '../problem.ts';

/** The keys as a user may write them. */
const keys: Record<string, keyof ReportMeta> = {
  place: 'place',
  地点: 'place',
  地区: 'place',
  date: 'date',
  日期: 'date',
  period: 'period',
  时期: 'period',
  source: 'source',
  来源: 'source',
  title: 'title',
  标题: 'title',
  authors: 'authors',
  author: 'authors',
  作者: 'authors',
};

/** Gives the place in the file of a YAML node. */
export type Locate = (node: unknown) => ProblemPlace;

export type ParsedYaml = {
  /** The map that the YAML is; null where it is empty or something else. */
  map: YAMLMap | null;
  isEmpty: boolean;
  locate: Locate;
  /** The first error in its syntax. */
  fault: { reason: string; place: ProblemPlace } | null;
};

/** Parses YAML that starts on line `firstLine` of `file`. */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number): ProblemPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const error = document.errors[0];
  return {
    map: isMap(document.contents) ? document.contents : null,
    isEmpty: document.contents === null,
    locate: (node) => at((node as Node | null)?.range?.[0] ?? 0),
    fault: error ? { reason: error.message, place: at(error.pos[0]) } : null,
  };
}

/**
 * Reads the known keys of a YAML map; unknown keys and wrong values are problems and are left out. Null where the
 * YAML is no map.
 */
export function readMeta(map: unknown, locate: Locate): { meta: ReportMeta; problems: Problem[] } | null {
  if (!isMap(map)) return null;
  const meta: ReportMeta = {};
  const problems: Problem[] = [];
  for (const { key, value } of map.items) {
    const written = String(isScalar(key) ? key.value : key);
    const name = keys[written];
    if (name === undefined) {
      problems.push(problem('meta-unknown-key', { key: written }, locate(key)));
      continue;
    }
    const wrong = setValue(meta, name, value);
    if (wrong) problems.push(problem('meta-wrong-value', { key: written, ...wrong }, locate(value ?? key)));
  }
  return { meta, problems };
}

type WrongValue = { value: string; expected: string };

function setValue(meta: ReportMeta, name: keyof ReportMeta, node: unknown): WrongValue | null {
  if (name === 'authors') {
    const authors = isSeq(node) ? node.items.map(readScalar) : [readScalar(node)];
    if (authors.some((author) => author === null)) return { value: String(node), expected: 'text / 文字' };
    meta.authors = authors.flatMap((author) => (author ?? '').split(/[、,，\s]+/)).filter(Boolean);
    return null;
  }
  const text = readScalar(node);
  if (text === null) return { value: String(node), expected: 'text / 文字' };
  if (name !== 'date') {
    meta[name] = text;
    return null;
  }
  const date = toIsoDate(text);
  if (date === null) return { value: text, expected: '2025, 2025-03, 2025-03-14' };
  meta.date = date;
  return null;
}

function readScalar(node: unknown): string | null {
  if (!isScalar(node) || node.value === null || typeof node.value === 'boolean') return null;
  const text = String(node.source ?? node.value).trim();
  return text === '' ? null : text;
}

/** 2025-3-14, 2025/03/14, 2025.3.14, 2025年3月14日, also year and month or year alone, as ISO; null for anything else. */
export function toIsoDate(text: string): string | null {
  const match = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?(?:[T\s].*)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
