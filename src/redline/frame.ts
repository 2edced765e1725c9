/** Masthead and end block: the office's particulars, which may not have been given again when the briefing was made anew. */
import type { Span } from '../model.ts';
import { type Claim, claim } from './claims.ts';
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

/**
 * A number there is none of a report's: 第12期 where no issue was given. Of a line that nobody knows (组发〔2026〕12号 签发人：张三)
 * the whole is open, and not its number alone.
 */
export function asParticulars(claims: Claim[], whole: Span): Claim[] {
  const isOpen = claims.some(({ kind, was }) => kind === 'number' && was === null);
  if (isOpen) return [claim('unchecked', whole, null, null)];
  return claims.map((it) => (it.kind === 'number' ? { ...it, kind: 'changed', sought: null } : it));
}
