/** Gives the nouns of a list out to its figures: 甲和乙覆盖率分别达到92%、90%. All text here is folded. */
import type { Span } from '../../model.ts';
import type { Amount } from './amount.ts';
import { clauseStart } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordBefore } from './word-index.ts';

/** The pieces that name what each such figure counts, by the figure's index in `amounts`. */
export function shareSubjects(
  text: string,
  amounts: readonly Amount[],
  lexicon: FigureLexicon,
): Map<number, Span[]> {
  const subjects = new Map<number, Span[]>();
  for (let first = 0; first < amounts.length; ) {
    const last = lastOfList(text, amounts, first);
    if (last > first) {
      const items = readItems(text, amounts[first]?.start ?? 0, amounts[first - 1]?.end ?? 0, lexicon);
      if (items.length === last - first + 1) {
        for (const [offset, item] of items.entries()) subjects.set(first + offset, item);
      }
    }
    first = last + 1;
  }
  return subjects;
}

function lastOfList(text: string, amounts: readonly Amount[], first: number): number {
  let last = first;
  for (;;) {
    const here = amounts[last];
    const next = amounts[last + 1];
    if (!here || !next || !/^[、和及,，]$/.test(text.slice(here.end, next.start))) return last;
    last += 1;
  }
}

/** The items before 分别, each with the ending that the last one lends it. */
function readItems(text: string, figure: number, floor: number, lexicon: FigureLexicon): Span[][] {
  const start = clauseStart(text, figure, floor);
  const offset = text.slice(start, figure).lastIndexOf('分别');
  if (offset < 0) return [];
  const each = start + offset;
  const bounds = [...text.slice(start, each).matchAll(/[、和与及]/g)].map((match) => start + match.index);
  const items = [start, ...bounds.map((at) => at + 1)].map((from, index) => ({
    start: from,
    end: bounds[index] ?? each,
  }));
  const tail = wordBefore(lexicon.sharedTails, text, each);
  if (!tail) return items.map((item) => [item]);
  const lent = { start: each - tail.length, end: each };
  return items.map((item) => (wordBefore(lexicon.sharedTails, text, item.end) ? [item] : [item, lent]));
}
