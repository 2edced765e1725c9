/** Scores a lexicon against sentences labelled by hand. */
import type { ThemeId } from '../../model.ts';
import { explainSentences, type ThemeOptions, type ThemeScore } from './explain.ts';
import { cleanReportOfGold, type GoldReport } from './gold.ts';
import type { ThemeLexicon } from './lexicon.ts';

/** Counts and measures, 0 to 1; a measure without cases is 1. */
type Accuracy = {
  right: number;
  extra: number;
  missing: number;
  precision: number;
  recall: number;
  f1: number;
};

/** A sentence that was given a theme too many (extra) or too few (missing), with what was found for it. */
type LexiconMiss = {
  report: string;
  unit: string;
  text: string;
  kind: 'extra' | 'missing';
  found: ThemeScore;
};

export type LexiconTest = {
  sentences: number;
  themes: ({ id: ThemeId; name: string } & Accuracy)[];
  /** Over all themes together (micro average). */
  all: Accuracy;
  misses: LexiconMiss[];
  /** Themes that the gold names and the lexicon does not have; they are left out of the count. */
  unknownThemes: ThemeId[];
};

/** `themes_optional` of a gold unit is neither asked for nor counted against the lexicon. */
export function testLexicon(
  lexicon: ThemeLexicon,
  golds: readonly GoldReport[],
  options: ThemeOptions,
): LexiconTest {
  const counts = new Map<ThemeId, Counts>(
    lexicon.themes.map(({ id }) => [id, { right: 0, extra: 0, missing: 0 }]),
  );
  const misses: LexiconMiss[] = [];
  const unknown = new Set<ThemeId>();
  let sentences = 0;
  for (const gold of golds) {
    const { clean, units } = cleanReportOfGold(gold);
    const explained = explainSentences(clean, lexicon, options);
    sentences += units.length;
    units.forEach((unit, index) => {
      for (const id of unit.themes) if (!counts.has(id)) unknown.add(id);
      for (const found of explained[index] ?? []) {
        const verdict = judge(found, unit.themes, unit.themesOptional);
        const count = counts.get(found.id);
        if (verdict === null || count === undefined) continue;
        count[verdict] += 1;
        if (verdict === 'right') continue;
        misses.push({ report: gold.report, unit: unit.id, text: unit.text, kind: verdict, found });
      }
    });
  }
  const themes = lexicon.themes.map(({ id, name }) => ({ id, name, ...measure([counts.get(id) ?? none]) }));
  return { sentences, themes, all: measure([...counts.values()]), misses, unknownThemes: [...unknown] };
}

type Counts = { right: number; extra: number; missing: number };

const none: Counts = { right: 0, extra: 0, missing: 0 };

function judge(
  { id, isHit }: ThemeScore,
  wanted: readonly ThemeId[],
  allowed: readonly ThemeId[],
): keyof Counts | null {
  if (wanted.includes(id)) return isHit ? 'right' : 'missing';
  return isHit && !allowed.includes(id) ? 'extra' : null;
}

function measure(counts: readonly Counts[]): Accuracy {
  const total = (key: keyof Counts) => counts.reduce((sum, count) => sum + count[key], 0);
  const [right, extra, missing] = [total('right'), total('extra'), total('missing')];
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    right,
    extra,
    missing,
    precision: share(right, right + extra),
    recall: share(right, right + missing),
    f1: share(2 * right, 2 * right + extra + missing),
  };
}
