/** What the words of a head and the line below it show, whatever the article. */

import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Around } from '../rules/rule.ts';

/** Not marked, of one part, and short. */
export function isShortHead({ kind, level, words }: NamedPiece): boolean {
  return kind === 'head' && level === 0 && words.length <= 14 && !/[\s:【]/.test(words);
}

/** 麻江:蓝莓园里的读书声 */
export function namesPlaceFirst({ words }: NamedPiece): boolean {
  return /^\p{Script=Han}{2,4}:\p{Script=Han}/u.test(words);
}

/**
 * How many heads make a round of places. 麻江:… stands over 麻江县…; 选用:… is a section, whose text does not say 选用
 * again. 0 where fewer than half are named below.
 */
export function countRound(pieces: readonly NamedPiece[]): number {
  const heads = pieces.flatMap((it, at) => (it.kind === 'head' && namesPlaceFirst(it) ? [at] : []));
  const named = heads.filter((at) => {
    const name = pieces[at]?.words.slice(0, 2) ?? '';
    return pieces.slice(at + 1, at + 3).some((it) => it.kind === 'body' && it.plain.includes(name));
  });
  return named.length * 2 >= heads.length ? heads.length : 0;
}

/** What heads like 课堂:把问题带来 and 评价:谁学得好 share, and what 谈队伍:… and 谈作风:… share; none where no such part stands. */
export function colonForms(words: string): { length: string | null; first: string | null } {
  const part = /^(\p{Script=Han}{2,4}):./u.exec(words)?.[1];
  return { length: part ? `${part.length}` : null, first: part ? `${part.length}${part.charAt(0)}` : null };
}

/** A paragraph follows that is no news item's first. */
export function isOverText({ pieces, cues }: Around<NamedPiece>, at: number): boolean {
  const below = pieces[at + 1];
  return below?.kind === 'body' && !beginsWithDateline(below.plain, cues);
}

/** Number of parts and length of the first: `强支部 难事有人管` is `2/3`; a head of one part has a build of its own. */
export function buildOf(words: string): string {
  const parts = words.split(/[\s,、:]+/);
  return parts.length > 1 ? `${parts.length}/${parts[0]?.length ?? 0}` : words;
}

/** The first of two or more parts names a body or a person in office. */
export function namesSubject(words: string, cues: Cues): boolean {
  const [first = '', second] = words.split(/[\s:]+/);
  if (!second || first.length < 3 || first.length > 26 || /[“”,]/.test(first)) return false;
  const inOffice = cues.posts.some((post) => {
    const name = first.slice(first.lastIndexOf(post) + post.length);
    return first.includes(post) && name.length > 1 && isName(name, cues, true);
  });
  if (inOffice) return true;
  const suffix = cues.subjects.find((word) => first.endsWith(word));
  const before = first.slice(0, first.length - (suffix?.length ?? 0));
  if (!suffix || before.length < 2 || cues.notSubjects.includes(before.at(-1) ?? '')) return false;
  return cues.patterns.zone.test(suffix) ? first.length <= 9 : /[省市县区旗镇乡村州]/.test(before + suffix);
}
