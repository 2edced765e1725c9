/** The words by which lines are told apart: data that a user may edit (`lexicon/cues.yaml`). */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Outcome } from '../model.ts';
import { type Problem, problem } from '../problem.ts';

/** Every list by its path in the file. */
const paths = [
  'byline.roles',
  'byline.photo',
  'byline.keys',
  'byline.papers',
  'byline.surnames',
  'datelines',
  'editorNotes',
  'caption.openings',
  'caption.endings',
  'caption.scenes',
  'digests',
  'kickers',
  'subtitleEnds',
  'chrome.tails',
  'chrome.lines',
  'chrome.openings',
  'chrome.words',
  'cut.openers',
  'cut.clingers',
  'cut.danglers',
  'cut.verbs',
  'subjects',
  'notSubjects',
  'posts',
  'formulas',
] as const;

type CuePath = (typeof paths)[number];

/** Word lists by path, longest word first, so that the first that fits is the longest. */
export type Cues = Record<CuePath, readonly string[]>;

/**
 * Reads `lexicon/cues.yaml`. A missing list is empty; an unknown key, a wrong type or broken YAML is a problem of
 * code `cues-invalid` at its line. Never throws.
 */
export function parseCues(yamlText: string, file: string): Outcome<Cues> {
  const counter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: counter });
  const problems: Problem[] = [];
  const fault = (reason: string, offset: number) =>
    problems.push(problem('cues-invalid', { reason }, { file, line: counter.linePos(offset).line }));
  for (const error of document.errors) fault(error.message.split('\n')[0] ?? '', error.pos[0]);

  const value = Object.fromEntries(paths.map((path) => [path, [] as readonly string[]])) as Record<
    CuePath,
    readonly string[]
  >;
  const known = new Set<string>(paths);
  const groups = new Set(paths.filter((path) => path.includes('.')).map((path) => path.split('.')[0]));
  const readMap = (map: YAMLMap, prefix: string) => {
    for (const { key, value: item } of map.items) {
      const name = `${prefix}${isScalar(key) ? key.value : key}`;
      const at = (isScalar(key) ? key.range?.[0] : undefined) ?? 0;
      if (known.has(name)) {
        const words = wordsOf(item, name);
        if (words === null) fault(`${name}: list of words expected`, at);
        else value[name as CuePath] = words;
      } else if (groups.has(name) && isMap(item)) readMap(item, `${name}.`);
      else fault(`${name}: unknown key`, at);
    }
  };
  if (isMap(document.contents)) readMap(document.contents, '');
  else if (document.contents !== null) fault('map of lists expected', 0);
  return { value, problems };
}

/** The words of a list; of `surnames`, written as one string, its characters. */
function wordsOf(item: unknown, name: string): readonly string[] | null {
  if (isScalar(item) && typeof item.value === 'string' && name === 'byline.surnames') {
    return [...new Set(item.value)];
  }
  if (!isSeq(item)) return null;
  const words = item.items.map((word) => (isScalar(word) ? String(word.value) : ''));
  if (words.some((word) => word.trim() === '')) return null;
  return words.sort((a, b) => b.length - a.length);
}
