/** Reads `lexicon/figures.yaml` and says what is wrong with it, line by line. */
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Outcome, Qualifier } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import {
  type Counter,
  compileFigureLexicon,
  type FigureLexicon,
  type FigureLexiconData,
  type QualifierWord,
} from './lexicon.ts';

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
type Check = { file: string; lines: LineCounter; problems: Problem[] };

/**
 * Compiles the figure lexicon. A fault of an entry is reported with its line, and the entry left out; a list that
 * is missing counts as empty.
 */
export function parseFigureLexicon(yamlText: string, file: string): Outcome<FigureLexicon> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const check: Check = { file, lines, problems: [] };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    check.problems.push(
      problem(
        'figure-lexicon-yaml',
        { detail: error.message.split('\n')[0] ?? '' },
        { file, line, column: col },
      ),
    );
  }
  const data = readData(document.contents, check);
  return { value: compileFigureLexicon(data), problems: check.problems };
}

const keys = [
  'qualifiers',
  'counters',
  'shares',
  'countedNouns',
  'impliedUnits',
  'sharedTails',
  'stressedOne',
  'names',
  'verbs',
  'bodies',
  'nounTails',
  'change',
  'stops',
  'notStops',
  'leads',
  'openings',
  'notLeads',
  'scopes',
  'notScopes',
  'placeEndings',
  'notPlaces',
  'placeLeads',
  'periods',
  'traditional',
] as const satisfies (keyof FigureLexiconData)[];

function readData(contents: Node | null, check: Check): FigureLexiconData {
  const top = readMap(contents, '', keys, check);
  const list = (key: (typeof keys)[number]) => readWords(top.get(key), key, check);
  const grades = readMap(top.get('qualifiers'), 'qualifiers', ['before', 'inside', 'after'], check);
  const verbs = readMap(
    top.get('verbs'),
    'verbs',
    ['plain', 'alsoNouns', 'causative', 'prepositions', 'reaching', 'stative'],
    check,
  );
  const change = readMap(top.get('change'), 'change', ['from', 'to', 'delta', 'links', 'deltaUnits'], check);
  return {
    qualifiers: {
      before: readQualifiers(grades.get('before'), check),
      inside: readQualifiers(grades.get('inside'), check),
      after: readQualifiers(grades.get('after'), check),
    },
    counters: readCounters(top.get('counters'), check),
    shares: readTable(top.get('shares'), 'number', check),
    countedNouns: readTable(top.get('countedNouns'), 'string', check),
    impliedUnits: readTable(top.get('impliedUnits'), 'string', check),
    sharedTails: list('sharedTails'),
    stressedOne: list('stressedOne'),
    names: list('names'),
    verbs: {
      plain: readWords(verbs.get('plain'), 'verbs.plain', check),
      alsoNouns: readWords(verbs.get('alsoNouns'), 'verbs.alsoNouns', check),
      causative: readWords(verbs.get('causative'), 'verbs.causative', check),
      prepositions: readWords(verbs.get('prepositions'), 'verbs.prepositions', check),
      reaching: readWords(verbs.get('reaching'), 'verbs.reaching', check),
      stative: readWords(verbs.get('stative'), 'verbs.stative', check),
    },
    bodies: list('bodies'),
    nounTails: list('nounTails'),
    change: {
      from: readWords(change.get('from'), 'change.from', check),
      to: readWords(change.get('to'), 'change.to', check),
      delta: readWords(change.get('delta'), 'change.delta', check),
      links: readWords(change.get('links'), 'change.links', check),
      deltaUnits: readWords(change.get('deltaUnits'), 'change.deltaUnits', check),
    },
    stops: list('stops'),
    notStops: list('notStops'),
    leads: list('leads'),
    openings: list('openings'),
    notLeads: list('notLeads'),
    scopes: list('scopes'),
    notScopes: list('notScopes'),
    placeEndings: list('placeEndings'),
    notPlaces: list('notPlaces'),
    placeLeads: list('placeLeads'),
    periods: list('periods'),
    traditional: readText(top.get('traditional'), check),
  };
}

function report(check: Check, node: unknown, detail: string): void {
  const range = (node as Node | null | undefined)?.range;
  const at = range ? check.lines.linePos(range[0]) : { line: 1, col: 1 };
  const place = { file: check.file, line: at.line, column: at.col };
  check.problems.push(problem('figure-lexicon-entry', { detail }, place));
}

/** The values of a map by key; a key that is none of `known` is reported. */
function readMap(node: unknown, name: string, known: readonly string[], check: Check): Map<string, unknown> {
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

function readText(node: unknown, check: Check): string {
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

function readWords(node: unknown, name: string, check: Check): string[] {
  const words: string[] = [];
  for (const item of readItems(node, name, check)) {
    const word = isScalar(item) ? String(item.value ?? '') : null;
    if (word === null) report(check, item, `${name}: word`);
    else words.push(word);
  }
  return words;
}

function readTable<T extends 'string' | 'number'>(
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
    // biome keeps generics honest: the type of the value was just compared with the one asked for.
    if (typeof given === type && word) table[word] = given as T extends 'number' ? number : string;
    else report(check, key, word);
  }
  return table;
}

const qualifierKeys = ['word', 'means', 'outside', 'bareScale', 'notBefore', 'notAfter'];

function readQualifiers(node: unknown, check: Check): QualifierWord[] {
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

const counterKeys = ['word', 'unit', 'digits', 'before', 'notBefore', 'after', 'share'];

function readCounters(node: unknown, check: Check): Counter[] {
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
      share,
    };
  });
}

function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}
