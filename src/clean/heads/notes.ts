/** Letters, diaries and cases: what stands over another of them, and the lines inside one that are never its title. */
import type { Cues } from '../cues.ts';
import { isDiaryDay } from '../lines/day.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { wikiSection } from '../rules/head.ts';
import { opensLetter } from '../rules/letter.ts';
import { isPartHead } from '../rules/part-head.ts';
import type { Sign } from './sign.ts';

/** 5月27日 多云, 主要做法, 历史沿革[编辑]: a day of a diary, a part of a case, a section of an encyclopedia's page. */
export function isInside(it: NamedPiece | undefined, cues: Cues): boolean {
  return (
    it !== undefined && (isDiaryDay(it.words, cues) || isPartHead(it, cues) || wikiSection.test(it.plain))
  );
}

/**
 * 修水泵 / 3月18日 晴, where no other day follows but under another title: the date of one note, not the first section of
 * a diary.
 */
export function isOwnDay(pieces: readonly NamedPiece[], at: number, cues: Cues): boolean {
  if (!isDiaryDay(pieces[at]?.words ?? '', cues)) return false;
  const next = pieces.findIndex(
    (it, index) => index > at && it.kind === 'head' && isDiaryDay(it.words, cues),
  );
  if (next < 0) return true;
  let above = next - 1;
  while (pieces[above]?.kind === 'byline') above -= 1;
  return above > at && pieces[above]?.kind === 'head';
}

export const noteSigns: readonly Sign[] = [
  // 编辑同志: under it, or under its writer
  {
    name: 'letter-below',
    weight: 4,
    holds: ({ around: { pieces, cues }, last }) => {
      const below = pieces.slice(last + 1, last + 4).find((it) => it.kind !== 'byline');
      return opensLetter(below, cues);
    },
  },
  // 谈妥了 / 5月27日 多云
  {
    name: 'day-below',
    weight: 3,
    holds: ({ heads, around: { cues } }) => {
      const [first, ...rest] = heads.map((it) => isDiaryDay(it.words, cues));
      return first === false && rest.includes(true);
    },
  },
  // 案例二 一碗面的规矩 / 背景: each case of a digest has the same parts
  {
    name: 'part-below',
    weight: 4,
    holds: ({ heads, counts, around: { cues } }) =>
      !isInside(heads[0], cues) &&
      heads.slice(1).some((it) => isPartHead(it, cues) && (counts.get(it.words) ?? 0) > 1),
  },
  {
    name: 'inside',
    weight: -9,
    holds: ({ heads, around: { cues } }) => heads.every((it) => isInside(it, cues)),
  },
];
