/**
 * Which straight quotation marks open and which close. What is quoted is cut out of its report, so that lone marks are
 * normal: a mark that cannot be told stays as it is written.
 */

/** A mark at its place, as it is to be set. */
export type SetMark = { at: number; mark: string };

/** The full-width marks of each straight one. */
const marksOf = { '"': ['“', '”'], "'": ['‘', '’'] } as const;
type Straight = keyof typeof marksOf;

// What no quotation begins with, and what stands before nothing but an opening mark: 劲头",  强调:"四个意识
const afterClosing = /[，。；：、！？,.;:!?）)》]/u;
const beforeOpening = /[：:、（(《]/u;
const latin = /\p{Script=Latin}/u;

/** Marks of one sort; each piece between cuts is paired by itself. */
export function pairStraight(
  characters: string[],
  straight: Straight,
  isChineseAround: (open: number, close: number) => boolean,
): SetMark[] {
  const pieces: number[][] = [[]];
  characters.forEach((character, at) => {
    if (character === '…' || character === '\n') pieces.push([]);
    else if (character === straight && !isApostrophe(characters, at)) pieces.at(-1)?.push(at);
  });
  return pieces.flatMap((places) => pairPiece(characters, places, isChineseAround, marksOf[straight]));
}

/** It's, 党员's: no mark. */
function isApostrophe(characters: string[], at: number): boolean {
  const isLatin = (character = '') => latin.test(character);
  if (characters[at] !== "'" || !isLatin(characters[at + 1])) return false;
  const isGenitive = characters[at + 1] === 's' && !isLatin(characters[at + 2]);
  return isLatin(characters[at - 1]) || (isGenitive && /\p{L}/u.test(characters[at - 1] ?? ''));
}

/** Nothing is set where one mark speaks against it that each closes what the one before opened. */
function pairPiece(
  characters: string[],
  places: number[],
  isChineseAround: (open: number, close: number) => boolean,
  [left, right]: readonly [string, string],
): SetMark[] {
  const set: SetMark[] = [];
  let open = -1;
  let isFirst = true;
  for (const at of places) {
    // 27" with nothing open: inches
    if (open < 0 && /\d/u.test(characters[at - 1] ?? '')) continue;
    const closes = afterClosing.test(characters[at + 1] ?? '。');
    if (open < 0 && closes) {
      // the end of a quotation that began before the cut
      if (!isFirst) return [];
      if (isChineseAround(at, at)) set.push({ at, mark: right });
    } else if (open < 0) open = at;
    else if (!closes && beforeOpening.test(characters[at - 1] ?? '')) return [];
    else {
      if (isChineseAround(open, at)) set.push({ at: open, mark: left }, { at, mark: right });
      open = -1;
    }
    isFirst = false;
  }
  return open < 0 ? set : [];
}
