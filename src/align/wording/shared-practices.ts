/** Practices that every field has a word for (党群服务中心, 三会一课): which places speak of which. */
import type { CommonWording, ThemeId } from '../../model.ts';
import { groupBy } from '../../text/group.ts';
import { matchWords } from '../../text/word-list.ts';
import { ownText, type Passage, quoteRange } from '../columns/passages.ts';
import { compareText } from '../columns/places.ts';

/**
 * The words of `shared` that stand in themed sentences of two places or more, each with its first place in every
 * report column. `passages` are in an order that does not hang on that of the reports; `order` ranks the places.
 */
export function findSharedPractices(
  passages: Passage[],
  shared: string[],
  order: Map<string, number>,
): (CommonWording & { theme: ThemeId })[] {
  const words = matchWords(shared);
  const mentions = passages.flatMap((passage) =>
    words.find(ownText(passage.sentence)).map((word) => ({ word, passage })),
  );
  return [...groupBy(mentions, ({ word }) => word)].flatMap(([text, all]) => {
    const firsts = [...groupBy(all, ({ passage }) => passage.place).values()]
      .flatMap(([first]) => (first ? [first.passage] : []))
      .sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0));
    if (firsts.length < 2) return [];
    const quotes = firsts.flatMap((passage) => {
      const at = ownText(passage.sentence).indexOf(text);
      return quoteRange(passage, at, at + text.length).map((quote) => ({ ...quote, place: passage.place }));
    });
    return [{ theme: pickTheme(firsts), text, places: firsts.map(({ place }) => place), quotes }];
  });
}

/** The theme that the sentences speak of most. */
export function pickTheme(passages: Passage[]): ThemeId {
  const scores = new Map<ThemeId, number>();
  // In whole thousandths: a sum of fractions hangs on the order of the reports in its last digit.
  for (const { id, score } of passages.flatMap((it) => it.sentence.themes))
    scores.set(id, (scores.get(id) ?? 0) + Math.round(score * 1000));
  return [...scores].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? '';
}
