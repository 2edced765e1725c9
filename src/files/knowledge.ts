/**
 * Loads what the stages know and a user may change: lexicons and tables. All of it is plain data (records, lists, maps,
 * regular expressions), so that it can be posted to a worker; engines are opened from it where they are needed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CommonPhrases,
  type IndicatorLexicon,
  parseCommonPhrases,
  parseIndicatorLexicon,
} from '../align/index.ts';
import { type Cues, parseCues } from '../clean/index.ts';
import type { Outcome } from '../model.ts';
import type { Problem } from '../problem.ts';
import { parseFigureLexicon } from '../understand/figures/index.ts';
import {
  parseDateLexicon,
  parsePlaceTable,
  parseWording,
  type UnderstandKnowledge,
} from '../understand/index.ts';
import {
  catalogue,
  parseCorrections,
  parseLearnedWeights,
  parseThemeLexicon,
  type ThemeLexicon,
  withLearned,
} from '../understand/themes/index.ts';
import { packagePath } from './package-path.ts';
import { mayBeEmpty, readText } from './read-text.ts';
import { parseSettlements } from './settlements.ts';

export type Knowledge = {
  /** SHA-256 in hex of all files that it was made from and of `rulesVersion`: what depends on it may be kept under it. */
  fingerprint: string;
  cues: Cues;
  understand: UnderstandKnowledge;
  indicators: IndicatorLexicon;
  common: CommonPhrases;
  /** Path of the terms that stay whole, for `openSegmenter`. */
  userDictionary: string;
};

/** A user's own files in the place of the bundled ones. */
export type KnowledgeFiles = {
  themes?: string;
  indicators?: string;
  places?: string;
  corrections?: string;
  /** A folder whose lexicons take the place of the bundled ones of the same name, where no file is named above. */
  folder?: string;
};

/** Enough of the fingerprint to tell one set of rules from another. */
export const rulesOf = ({ fingerprint }: Pick<Knowledge, 'fingerprint'>): string => fingerprint.slice(0, 12);

/** Raise it with every change of the code by which a report is understood otherwise than before. */
const rulesVersion = 9;

/** What was loaded last, under its files and their contents: a process that makes many briefings parses the lexicons once. */
let kept: { key: string; loaded: Outcome<Knowledge> } | null = null;

/** Loads everything. Faults in a file are problems of level error with their line; throws where none of it can be used. */
export function loadKnowledge(files: KnowledgeFiles = {}): Outcome<Knowledge> {
  const sources = readSources(files);
  const hash = createHash('sha256').update(`rules ${rulesVersion}\n`);
  // The name tells the files apart in the fingerprint, wherever they lie.
  for (const [name, { text }] of sources) hash.update(`${name} ${text.length}\n${text}`);
  const fingerprint = hash.digest('hex');
  const key = [fingerprint, ...[...sources.values()].map(({ file }) => file)].join('\n');
  if (kept?.key !== key) kept = { key, loaded: parseSources(sources, fingerprint) };
  const { value, problems } = kept.loaded;
  return { value, problems: [...problems] };
}

/** A file by its name in the lexicon folder: where it lies, and what stands in it. */
type Sources = Map<string, { file: string; text: string }>;

const learnedThemes = 'learned-themes.json';
const bundledNames = [
  'divisions.tsv',
  'towns.tsv',
  'verbs.txt',
  'userdict.txt',
  'settlements.yaml',
  'wording.yaml',
  'themes.yaml',
  learnedThemes,
  'figures.yaml',
  'places.yaml',
  'dates.yaml',
  'cues.yaml',
  'indicators.yaml',
  'common-phrases.tsv',
];

function readSources({ folder, corrections, ...named }: KnowledgeFiles): Sources {
  const own = new Map(Object.entries(named).map(([name, file]) => [`${name}.yaml`, file]));
  const names = corrections === undefined ? bundledNames : [...bundledNames, 'corrections.yaml'];
  if (corrections !== undefined) own.set('corrections.yaml', corrections);
  const read = (name: string) => {
    const file = own.get(name) ?? lexiconFile(name, folder);
    return { file, text: readText(file) };
  };
  return new Map(names.map((name) => [name, read(name)]));
}

function parseSources(sources: Sources, fingerprint: string): Outcome<Knowledge> {
  const problems: Problem[] = [];
  const source = (name: string) => sources.get(name) ?? { file: '', text: '' };
  const textOf = (name: string): string => source(name).text;
  const load = <T>(parse: (text: string, file: string) => Outcome<T>, name: string): T => {
    const { text, file } = source(name);
    const outcome = parse(text, file);
    problems.push(...outcome.problems);
    return outcome.value;
  };
  const settlements = load(parseSettlements, 'settlements.yaml');
  const wording = load((text, file) => parseWording(text, file, settlements), 'wording.yaml');
  const words = load(parseThemeLexicon, 'themes.yaml');
  const themes = words.usesLearned ? withLearned(words, load(parseLearnedWeights, learnedThemes)) : words;
  const correct = (text: string, file: string) => mayBeEmpty(parseCorrections(text, file, themes));
  const tables = {
    divisions: textOf('divisions.tsv'),
    towns: textOf('towns.tsv'),
    verbs: textOf('verbs.txt'),
  };
  const understand: UnderstandKnowledge = {
    themes,
    figures: load(parseFigureLexicon, 'figures.yaml'),
    places: load((text, file) => parsePlaceTable(text, file, tables, wording), 'places.yaml'),
    dates: load(parseDateLexicon, 'dates.yaml'),
    ...(sources.has('corrections.yaml') ? { corrections: load(correct, 'corrections.yaml') } : {}),
  };
  const cues = load((text, file) => parseCues(text, file, settlements), 'cues.yaml');
  // The bundled indicators may go with a lexicon of other themes; a user's own are meant for the themes at hand.
  const bundled = packagePath('lexicon', 'indicators.yaml');
  const indicators = load(
    (text, file) =>
      parseIndicatorLexicon(text, file, settlements, file === bundled ? undefined : catalogue(themes)),
    'indicators.yaml',
  );
  const common = parseCommonPhrases(textOf('common-phrases.tsv'));
  const userDictionary = source('userdict.txt').file;
  return { value: { fingerprint, cues, understand, indicators, common, userDictionary }, problems };
}

/** A theme lexicon by itself, with the learned weights where it asks for them, as `loadKnowledge` has it. */
export function loadThemes(file: string): Outcome<ThemeLexicon> {
  const words = parseThemeLexicon(readText(file), file);
  if (!words.value.usesLearned) return words;
  const path = lexiconFile(learnedThemes);
  const learned = parseLearnedWeights(readText(path), path);
  return {
    value: withLearned(words.value, learned.value),
    problems: [...words.problems, ...learned.problems],
  };
}

/** Where a lexicon lies: in the user's folder, if it is there, else in the package. */
export function lexiconFile(name: string, folder?: string): string {
  const own = folder === undefined ? undefined : join(folder, name);
  return own !== undefined && existsSync(own) ? own : packagePath('lexicon', name);
}
