/** Labelled sentences to learn from: marked reports, gold folders, and clauses on their own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlainSentence } from '../../src/model.ts';
import { cleanReportOfGold } from '../../src/understand/themes/gold.ts';
import { gramsOf } from '../../src/understand/themes/learned/grams.ts';
import type { OwnSigns } from '../../src/understand/themes/learned/scene.ts';
import type { ThemeLexicon } from '../../src/understand/themes/lexicon.ts';
import { readOwnWords } from '../../src/understand/themes/own-words.ts';
import { toPlainText } from '../../src/understand/themes/plain-text.ts';
import { type MarkedUnit, readMarked } from './marked.ts';
import { joinLabels } from './second.ts';

/** 1: has the theme, 0: has it not, null: readers may differ. One a theme. */
export type Labels = (0 | 1 | null)[];

export type Pieces = { grams: string[]; pairs: number };

/** What a sentence says by itself, but for the odds, which are learned. */
export type Example = { pieces: Pieces; signs: Omit<OwnSigns, 'odds'>; labels: Labels };

export type ReportExample = {
  set: string;
  name: string;
  sentences: PlainSentence[];
  examples: Example[];
  titles: Map<number, Omit<Example, 'labels'>>;
};

const asWritten = (text: string) => text;

export function readSentence(text: string, lexicon: ThemeLexicon, themes: readonly string[]) {
  const { themes: found, generality, emptiness, isTied } = readOwnWords(text, lexicon, asWritten);
  const words = themes.map((it) => found.get(it)?.score ?? 0);
  const pieces = gramsOf(toPlainText(text, asWritten).text);
  return { pieces, signs: { words, generality, emptiness, isTied } };
}

/** The reports of a folder: of its `*.marked` (with the second reader's labels where they stand beside), or of `gold/*.gold.json` with the texts in `reports/`. */
export function readFolder(
  folder: string,
  lexicon: ThemeLexicon,
  themes: readonly string[],
): ReportExample[] {
  return readUnits(folder).map(({ name, units }) => {
    const gold = { report: name, units: units.map((it) => ({ ...it, themesOptional: it.themes_optional })) };
    const { clean, units: scored } = cleanReportOfGold(gold);
    const titles = clean.articles.map(
      ({ id, title }) => [id, readSentence(title ?? '', lexicon, themes)] as const,
    );
    const examples = clean.sentences.map((sentence, index) => {
      const unit = scored[index];
      const labels = themes.map((it) =>
        unit?.themes.includes(it) ? 1 : unit?.themesOptional.includes(it) ? null : 0,
      );
      return { ...readSentence(sentence.text, lexicon, themes), labels };
    });
    return { set: basename(folder), name, sentences: clean.sentences, examples, titles: new Map(titles) };
  });
}

type Units = { name: string; units: (MarkedUnit & { text: string })[] };

function readUnits(folder: string): Units[] {
  const withText = (text: string, units: MarkedUnit[]) =>
    units.map((unit) => ({ ...unit, text: text.slice(unit.start, unit.end) }));
  const marked = readdirSync(folder).filter((it) => it.endsWith('.marked'));
  if (marked.length > 0) {
    return marked.sort().map((name) => {
      const first = readMarked(readFileSync(join(folder, name), 'utf8'));
      const second = join(folder, name.replace(/\.marked$/u, '.second'));
      const { text, units } = existsSync(second)
        ? joinLabels(first, readFileSync(second, 'utf8')).report
        : first;
      return { name, units: withText(text, units) };
    });
  }
  const gold = existsSync(join(folder, 'gold')) ? join(folder, 'gold') : folder;
  return readdirSync(gold)
    .filter((it) => it.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const { report, units } = JSON.parse(readFileSync(join(gold, name), 'utf8'));
      const beside = [join(gold, '..', 'reports'), join(gold, '..', 'labelled')].map((it) =>
        join(it, report),
      );
      const text = readFileSync(beside.find((it) => existsSync(it)) ?? '', 'utf8');
      return { name, units: withText(text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'), units) };
    });
}

/** `g,k<TAB>clause`, `-` for no theme: sentences without surroundings. */
export function readClauses(
  file: string,
  lexicon: ThemeLexicon,
  themes: readonly string[],
): Omit<Example, 'signs'>[] {
  const ids: Record<string, string> = { g: 'grassroots', c: 'clean', k: 'cadre', v: 'village' };
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [labels = '', clause = ''] = line.split('\t');
      if (clause === '') return [];
      const named = labels.split(',').map((it) => ids[it.trim().charAt(0)] ?? '');
      const { pieces } = readSentence(clause, lexicon, themes);
      return [{ pieces, labels: themes.map((it) => (named.includes(it) ? 1 : 0)) }];
    });
}

/** Most sentences of an excerpt, and how many sentences of a report make one. */
const longestExcerpt = 4;
const perExcerpt = 15;

/**
 * Short stretches of a report as reports of their own, without headings and half of them without a title: what a
 * short item looks like.
 */
export function excerptsOf(report: ReportExample, random: () => number): ReportExample[] {
  const { sentences, examples } = report;
  return Array.from({ length: Math.ceil(sentences.length / perExcerpt) }, () => {
    const from = Math.floor(random() * sentences.length);
    const to = from + 1 + Math.floor(random() * longestExcerpt);
    const article = sentences[from]?.article;
    const taken = sentences.flatMap((it, at) =>
      at >= from && at < to && it.article === article && it.kind === 'body' ? [at] : [],
    );
    const titles = random() < 0.5 ? report.titles : new Map();
    return {
      ...report,
      sentences: taken.flatMap((at) => ({ ...(sentences[at] as PlainSentence), heading: null })),
      examples: taken.map((at) => examples[at] as Example),
      titles,
    };
  });
}
