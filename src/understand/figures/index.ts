/** Figures: every quantity that a sentence states, with its exact span and what it counts. */
import type { Figure, Span } from '../../model.ts';
import { findAmounts } from './amounts.ts';
import { readChange } from './change.ts';
import { readCounted } from './counted.ts';
import { foldText } from './fold.ts';
import type { FigureLexicon } from './lexicon.ts';
import { findPeriods, lastBefore } from './period.ts';
import { findScopes } from './scope.ts';
import { shareSubjects } from './shared-subjects.ts';

export type { FigureLexicon } from './lexicon.ts';
export { parseFigureLexicon } from './lexicon-check.ts';

/** What stands around a sentence and may tell the period or the scope of its figures. */
export type FigureContext = {
  heading?: string;
  /** The sentence before it in the same paragraph. */
  previous?: string;
  /** The period of the whole article, as written. */
  articlePeriod?: string | null;
};

/**
 * The quantities of one sentence, left to right, without overlap; spans count in `text`. Dates, times, ages,
 * durations, ordinals and names made of numbers are none. Takes time linear in the length of the text.
 */
export function findFigures(text: string, context: FigureContext, lexicon: FigureLexicon): Figure[] {
  const folded = foldText(text, lexicon.traditional);
  const amounts = findAmounts(folded, lexicon);
  if (amounts.length === 0) return [];
  const scopes = findScopes(folded, lexicon);
  const periods = findPeriods(folded, lexicon);
  const around = periodAround(context, lexicon);
  const subjects = shareSubjects(folded, amounts, lexicon);
  const figures: Figure[] = [];
  for (const [index, amount] of amounts.entries()) {
    const next = amounts[index + 1] ?? null;
    const { what, verb } = readCounted(folded, amount, amounts[index - 1] ?? null, next, lexicon);
    const slice = (span: Span | null) => (span ? text.slice(span.start, span.end) : null);
    figures.push({
      start: amount.start,
      end: amount.end,
      text: text.slice(amount.start, amount.end),
      value: amount.value,
      ...(amount.valueTo === null ? {} : { valueTo: amount.valueTo }),
      unit: amount.unit,
      qualifier: amount.qualifier,
      what:
        subjects
          .get(index)
          ?.map((span) => text.slice(span.start, span.end))
          .join('') ??
        (slice(what) || inherited(figures)),
      verb: slice(verb),
      scope: slice(lastBefore(scopes, amount.start)),
      period: slice(lastBefore(periods, amount.start)) ?? around,
      change: readChange(folded, amount, next, lexicon),
    });
  }
  return figures;
}

/** 43户贫困户已有14户66人脱贫: a figure that names nothing counts what the one before it counted. */
function inherited(figures: readonly Figure[]): string {
  return figures.at(-1)?.what ?? '';
}

/** The period that the sentence before, the heading or the article tells. */
function periodAround(context: FigureContext, lexicon: FigureLexicon): string | null {
  for (const text of [context.previous, context.heading]) {
    if (text === undefined) continue;
    const last = findPeriods(foldText(text, lexicon.traditional), lexicon).at(-1);
    if (last) return text.slice(last.start, last.end);
  }
  return context.articlePeriod ?? null;
}
