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
const rulesVersion = 7;

/** Loads everything. Faults in a file are problems of level error with their line; throws where none of it can be used. */
export function loadKnowledge(files: KnowledgeFiles = {}): Outcome<Knowledge> {
  const problems: Problem[] = [];
  const hash = createHash('sha256').update(`rules ${rulesVersion}\n`);
  /** `name` tells the files apart in the fingerprint, wherever they lie. */
  const read = (name: string, file: string): string => {
    const text = readText(file);
    hash.update(`${name} ${text.length}\n${text}`);
    return text;
  };
  const load = <T>(parse: (text: string, file: string) => Outcome<T>, name: string, own?: string): T => {
    const file = own ?? lexiconFile(name, files.folder);
    const outcome = parse(read(name, file), file);
    problems.push(...outcome.problems);
    return outcome.value;
  };
  const divisions = read('divisions.tsv', lexiconFile('divisions.tsv', files.folder));
  const towns = read('towns.tsv', lexiconFile('towns.tsv', files.folder));
  const verbs = read('verbs.txt', lexiconFile('verbs.txt', files.folder));
  const userDictionary = lexiconFile('userdict.txt', files.folder);
  read('userdict.txt', userDictionary);
  const settlements = load(parseSettlements, 'settlements.yaml');
  const wording = load((text, file) => parseWording(text, file, settlements), 'wording.yaml');
  const words = load(parseThemeLexicon, 'themes.yaml', files.themes);
  const themes = words.usesLearned ? withLearned(words, load(parseLearnedWeights, learnedThemes)) : words;
  const correct = (text: string, file: string) => mayBeEmpty(parseCorrections(text, file, themes));
  const understand: UnderstandKnowledge = {
    themes,
    figures: load(parseFigureLexicon, 'figures.yaml'),
    places: load(
      (text, file) => parsePlaceTable(text, file, { divisions, towns, verbs }, wording),
      'places.yaml',
      files.places,
    ),
    dates: load(parseDateLexicon, 'dates.yaml'),
    ...(files.corrections ? { corrections: load(correct, 'corrections.yaml', files.corrections) } : {}),
  };
  const cues = load((text, file) => parseCues(text, file, settlements), 'cues.yaml');
  // The bundled indicators may go with a lexicon of other themes; a user's own are meant for the themes at hand.
  const bundled = packagePath('lexicon', 'indicators.yaml');
  const indicators = load(
    (text, file) =>
      parseIndicatorLexicon(text, file, settlements, file === bundled ? undefined : catalogue(themes)),
    'indicators.yaml',
    files.indicators,
  );
  const common = parseCommonPhrases(
    read('common-phrases.tsv', lexiconFile('common-phrases.tsv', files.folder)),
  );
  return {
    value: { fingerprint: hash.digest('hex'), cues, understand, indicators, common, userDictionary },
    problems,
  };
}

const learnedThemes = 'learned-themes.json';

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
