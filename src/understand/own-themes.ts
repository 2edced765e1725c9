/** Themes of a sentence that tells of another place, too: those that only its foreign words speak of are not its own. */
import type { Span, ThemeHit } from '../model.ts';
import { hideSpans } from '../text/hide-spans.ts';

export function dropForeign(hits: ThemeHit[], text: string, elsewhere: readonly Span[]): ThemeHit[] {
  if (elsewhere.length === 0) return hits;
  const own = hideSpans(text, elsewhere);
  return hits.filter(({ evidence }) => {
    const words = evidence.filter(({ kind }) => kind === 'word' || kind === 'learned');
    const isSaid = evidence.some(({ kind }) => kind === 'correction');
    return isSaid || words.length === 0 || words.some((it) => own.includes(it.text));
  });
}
