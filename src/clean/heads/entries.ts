/** Entries of a list: a short head that names somebody, over a text that begins with the same name. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { NamedPiece } from '../pieces/pieces.ts';

/** Fewer are chance. */
const fewEntries = 3;
/** No name is longer, in characters. */
const longest = 20;

/** Indices of the heads of entries: 江小满 over 江小满,柳湾社区党支部书记…; none where the file has hardly any. */
export function findEntries(pieces: readonly NamedPiece[], cues: Cues): Set<number> {
  const found = pieces.flatMap((it, at) => (isEntry(it, pieces[at + 1], cues) ? [at] : []));
  return new Set(found.length < fewEntries ? [] : found);
}

function isEntry(it: NamedPiece, below: NamedPiece | undefined, cues: Cues): boolean {
  if (it.kind !== 'head' || below?.kind !== 'body' || it.words.length > longest) return false;
  const isSaidAgain = below.plain.startsWith(it.words) && /^[,:(]/.test(below.plain.slice(it.words.length));
  return isSaidAgain && namesSomebody(it.words, cues);
}

/** 江小满, 柳湾社区党支部, 春风志愿服务队: not 强化组织领导, a section that is said again. */
function namesSomebody(words: string, cues: Cues): boolean {
  if (!/^[\p{Script=Han}·]{2,}$/u.test(words)) return false;
  if (isName(words, cues, true) && !cues.cut.verbs.some((verb) => words.startsWith(verb))) return true;
  return cues.subjects.some((end) => words.endsWith(end) && words.length - end.length > 1);
}
