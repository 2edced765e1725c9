/** Paragraphs that read like a normal beginning and are the second half of a sentence whose first half is lost. */
import type { Cues } from '../cues.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Cuts } from './cuts.ts';

/** So many paragraphs around a torn one are not to be trusted. */
const reach = 6;
// 企业和社会组织,选派… : two things listed, then what was done with them.
const listed =
  /^(?:[\p{Script=Han}“”]{2,12}(?:和|与|及|以及|、)[\p{Script=Han}“”]{2,12}),(?=\p{Script=Han}{2})/u;
/** Signs of a verb, a time or a preposition: the list is a clause of its own. */
const clausal = /[在从对把将被为以说是有年月日时后前中来内里的着了让使到要]/;

/**
 * The cuts with such paragraphs among the open starts. Where nothing near is torn a page was set in order, and a
 * paragraph that begins so is only written oddly.
 */
export function addHeadless(cuts: Cuts, pieces: readonly NamedPiece[], cues: Cues): Cuts {
  const rights = new Set(cuts.joined.map(({ right }) => right));
  const torn = new Set([
    ...cuts.joined.map(({ left }) => left),
    ...rights,
    ...cuts.openEnds,
    ...cuts.openStarts,
  ]);
  if (torn.size === 0) return cuts;
  const bodies = pieces.flatMap((it, index) => (it.kind === 'body' ? [index] : []));
  const found = bodies.filter((index, at) => {
    if (rights.has(index) || !lacksHead(pieces[index]?.plain ?? '', cues)) return false;
    return bodies
      .slice(Math.max(0, at - reach), at + reach + 1)
      .some((near) => near !== index && torn.has(near));
  });
  return found.length > 0 ? { ...cuts, openStarts: new Set([...cuts.openStarts, ...found]) } : cuts;
}

/** 企业和社会组织,选派69名干部…: a list that nothing is said of, and a verb that has no subject. */
function lacksHead(plain: string, cues: Cues): boolean {
  const list = listed.exec(plain)?.[0];
  if (list === undefined || clausal.test(list)) return false;
  const isVerb = cues.cut.verbs.some((verb) => plain.startsWith(verb, list.length));
  return isVerb && !cues.cut.verbs.some((verb) => list.includes(verb));
}
