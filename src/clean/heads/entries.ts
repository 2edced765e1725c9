/** Entries of a list: a short head that names somebody, over a text that begins with the same name. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { numbered } from '../rules/head.ts';

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
  const name = /^[^,:(。]{2,20}(?=[,:(])/.exec(below.plain)?.[0];
  if (name === undefined || numbered.test(it.words)) return false;
  return it.words === name ? namesSomebody(name, cues) : namesInOffice(it.words, name, cues);
}

/** 柳湾社区党支部书记江小满, 柳大山 石门镇武装部长: over 江小满,… and 柳大山,… */
function namesInOffice(words: string, name: string, cues: Cues): boolean {
  if (!isName(name, cues, true) || !/^[\p{Script=Han} :]+$/u.test(words)) return false;
  const isAtEdge = words.endsWith(name) || words.startsWith(`${name} `);
  const office = words.replace(name, '').replace(/[ :]/g, '');
  return isAtEdge && (/[ :]/.test(words) || cues.posts.some((post) => office.endsWith(post)));
}

/** 江小满, 柳湾社区党支部, 春风志愿服务队: not 强化组织领导, a section that is said again. */
function namesSomebody(words: string, cues: Cues): boolean {
  if (!/^[\p{Script=Han}·]{2,}$/u.test(words)) return false;
  if (isName(words, cues, true) && !cues.cut.verbs.some((verb) => words.startsWith(verb))) return true;
  return cues.subjects.some((end) => words.endsWith(end) && words.length - end.length > 1);
}
