/** The sentences that have no key, by those of the briefing made anew, where it is the same as far as keys tell. */
import { alignEdits } from './align-edits.ts';
import { type Seal, type SealedPassage, sealPassage } from './seal.ts';
import { splitSentences } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/**
 * By passage, their texts, where the section (from heading to heading) is the same there from its first paragraph to its
 * last, and a key in it bears that out, or all keys of the document do. What stands before the first key and after the
 * last (masthead, issue, unit, end block) depends on particulars that may not have been given again: nothing is said of it
 * unless they are the same (`isDressed`).
 */
export function recoverShort(
  { salt, passages }: Seal,
  paragraphs: WordParagraph[],
  isDressed: boolean,
): string[][] {
  const anew = paragraphs.map((it) => sealPassage(it, salt, () => ({ isQuoted: false, origin: null })));
  const mates = findMates(passages.map(describe), anew.map(describe));
  const keyed = passages.flatMap((it, at) => (hasKey(it) && !isApart(it) ? at : []));
  const [firstKey, lastKey] = [keyed[0] ?? passages.length, keyed.at(-1) ?? 0];
  const isSame = keyed.every((at) => mates[at] !== -1);
  const texts: string[][] = [];
  for (const [from, to] of listSections(passages)) {
    const first = mates[from] ?? -1;
    const section = passages.slice(from, to);
    const isWhole = first >= 0 && section.every((_, at) => mates[from + at] === first + at);
    if (!isWhole || !(isSame || section.some(hasKey))) continue;
    for (const [at, passage] of section.entries()) {
      const isOurs = isApart(passage)
        ? isDressed || passage.kind !== 'margin'
        : isDressed || (from + at > firstKey && from + at < lastKey);
      if (isOurs)
        texts[from + at] = splitSentences(paragraphs[first + at]?.text ?? '').map(({ text }) => text);
    }
  }
  return texts;
}

/** For each item the index of the one that is the same and stands in its place, or -1. */
function findMates(old: string[], fresh: string[]): number[] {
  const mates = old.map(() => -1);
  for (const [index, origin] of alignEdits(old, fresh).entries())
    if (origin !== null && old[origin] === fresh[index]) mates[origin] = index;
  return mates;
}

export const hasKey = ({ key, sentences }: Pick<SealedPassage, 'key' | 'sentences'>): boolean =>
  key !== null || sentences.some((it) => it.key !== null);

/** Notes, charts, heads and feet stand under no heading. */
export const isApart = ({ kind }: Pick<SealedPassage, 'kind'>): boolean =>
  kind === 'note' || kind === 'chart' || kind === 'margin';

/** What two paragraphs have in common that may be the same. */
const describe = ({ kind, key: whole, sentences }: SealedPassage): string =>
  [kind, whole ?? '-', ...sentences.map(({ key }) => key ?? '-')].join(' ');

function listSections(passages: SealedPassage[]): [from: number, to: number][] {
  const starts = passages.flatMap(({ kind }, at) => {
    const before = passages[at - 1]?.kind;
    return at === 0 || kind === 'heading' || (isApart({ kind }) && kind !== before) ? at : [];
  });
  return starts.map((start, index) => [start, starts[index + 1] ?? passages.length]);
}
