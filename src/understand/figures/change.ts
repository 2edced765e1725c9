/** Figures that are part of a change: 由46%提升到87%, 下降60%以上, 增长1.2倍. All text here is folded. */
import type { Figure } from '../../model.ts';
import type { Amount } from './amounts.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordBefore } from './word-index.ts';

/** How far after an earlier value the word of the change may stand (2011年的2万元增加到). */
const REACH = 16;

export function readChange(
  text: string,
  amount: Amount,
  next: Amount | null,
  lexicon: FigureLexicon,
): Figure['change'] {
  const { change } = lexicon;
  const lead = skipLinks(text, amount.start, lexicon);
  if (endsChange(text, amount.start, lead, lexicon)) return 'to';
  if (next && next.start - amount.end <= REACH) {
    const between = text.slice(amount.end, next.start);
    if (
      !/[，。；,;]/.test(between) &&
      endsChange(text, next.start, skipLinks(text, next.start, lexicon), lexicon)
    ) {
      return 'from';
    }
  }
  return change.deltaUnits.has(amount.unit) && wordBefore(change.delta, text, lead) ? 'delta' : null;
}

function endsChange(text: string, start: number, lead: number, lexicon: FigureLexicon): boolean {
  const { to } = lexicon.change;
  return (
    isRise(wordBefore(to, text, start), lexicon) ||
    isRise(wordBefore(to, text, lead), lexicon) ||
    riseThrough(text, start, lead, lexicon)
  );
}

// 达到 alone tells a state, not a change.
function isRise(word: string | null, { change }: FigureLexicon): boolean {
  return word !== null && !change.states.includes(word);
}

/** 增加到现在的: the word stands before the links that were skipped one by one. */
function riseThrough(text: string, start: number, lead: number, lexicon: FigureLexicon): boolean {
  for (let at = start; at > lead; at -= 1) {
    if (isRise(wordBefore(lexicon.change.to, text, at), lexicon)) return true;
  }
  return false;
}

function skipLinks(text: string, start: number, lexicon: FigureLexicon): number {
  let at = start;
  for (;;) {
    // 增长到2020年的12588元
    const dated = /(?:\d{4}年)?的$/.exec(text.slice(Math.max(0, at - 6), at));
    const length = wordBefore(lexicon.change.links, text, at)?.length ?? dated?.[0].length ?? 0;
    if (length === 0) return at;
    at -= length;
  }
}
