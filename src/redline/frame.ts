/** Masthead and end block: the office's particulars, which may not have been given again when the briefing was made anew. */
import type { Claim } from './claims.ts';
import type { KnownPassage } from './recover.ts';
import { hasKey, isApart } from './recover-short.ts';
import type { WordParagraph } from './word-paragraph.ts';

/**
 * Which paragraphs of an edited briefing stand before the first passage with a key or after the last, or in heads and feet.
 */
export function findFrame(passages: KnownPassage[], origins: (number | null)[]) {
  const isKeyed = (origin: number | null): boolean => {
    const passage = passages[origin ?? -1];
    return passage !== undefined && !isApart(passage) && hasKey(passage);
  };
  const [first, last] = [origins.findIndex(isKeyed), origins.findLastIndex(isKeyed)];
  return (index: number, { place }: WordParagraph): boolean =>
    place.part === 'header' ||
    place.part === 'footer' ||
    (place.part === 'body' && (index < first || index > last));
}

/** A number there is none of a report's: 第12期 where no issue was given. */
export function asParticular(claim: Claim): Claim {
  if (claim.kind !== 'number') return claim;
  return { ...claim, kind: claim.was === null ? 'unchecked' : 'changed', sought: null };
}
