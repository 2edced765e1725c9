/** What somebody from here saw elsewhere: 到石门县参观|党群服务中心、代办驿站. The going is the own place's, what is seen is not. */
import type { Wording } from '../wording/index.ts';
import type { ForeignClause } from './other-place.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** Characters before a name in which the going is told: 先后到. */
const near = 3;

/**
 * The stretches of a sentence that tell what was seen in another division: from the word of looking behind its name to the
 * end of the clause, and the clauses behind that go on looking. What counts the journey itself (学习3批120人次) is none.
 */
export function findSeen(
  text: string,
  mentions: readonly Mention[],
  own: Division,
  { trip, study, studying }: Wording['elsewhere'],
): ForeignClause[] {
  const visited = mentions.find(
    ({ start, division }) =>
      !mayLieIn(division, own) &&
      !own.lineage.includes(division) &&
      trip.test(text.slice(Math.max(0, start - near), start)),
  );
  if (!visited) return [];
  const place = toPlace(visited.division);
  const clauses = [...text.slice(visited.end).matchAll(/[^，。；！？,;]+[，。；！？,;]?/gu)];
  const seen: ForeignClause[] = [];
  for (const [at, { 0: words, index }] of clauses.entries()) {
    const looked = (at === 0 ? study : studying).exec(words);
    if (!looked) break;
    const from = looked.index + looked[0].length;
    const start = visited.end + index + from;
    const end = visited.end + index + words.length;
    if (start < end && !/^[\d一二三四五六七八九十两几，。；！？,;]/u.test(words.slice(from)))
      seen.push({ start, end, place });
  }
  return seen;
}
