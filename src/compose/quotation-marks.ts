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

/**
 * Marks of one sort. Each piece between cuts is paired by itself; what it leaves open is closed by the piece behind it that
 * begins with a closing mark (推行"头雁……增收"计划), or opens what was cut away, where that can be told of it alone.
 */
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
  const set: SetMark[] = [];
  let open: OpenPiece | null = null;
  for (const places of pieces) {
    if (places.length === 0) continue;
    const piece = pairPiece(characters, places, isChineseAround, marksOf[straight]);
    // A closing mark with nothing open before it closes what the piece before left open.
    if (open && (piece.beginsClosed || open.isTold)) set.push(...open.set);
    set.push(...piece.set);
    open = piece.open;
  }
  return open?.isTold ? [...set, ...open.set] : set;
}

/** The marks of a piece that leaves a quotation open: right only if that is so. `isTold`: its last mark is an opening one. */
type OpenPiece = { set: SetMark[]; isTold: boolean };
type Piece = { set: SetMark[]; beginsClosed: boolean; open: OpenPiece | null };

const nothing: Piece = { set: [], beginsClosed: false, open: null };

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
): Piece {
  const set: SetMark[] = [];
  let open = -1;
  let beginsClosed = false;
  let isFirst = true;
  for (const at of places) {
    // 27" with nothing open: inches
    if (open < 0 && /\d/u.test(characters[at - 1] ?? '')) continue;
    const closes = afterClosing.test(characters[at + 1] ?? '。');
    if (open < 0 && closes) {
      // the end of a quotation that began before the cut
      if (!isFirst) return nothing;
      beginsClosed = true;
      if (isChineseAround(at, at)) set.push({ at, mark: right });
    } else if (open < 0) open = at;
    else if (!closes && beforeOpening.test(characters[at - 1] ?? '')) return nothing;
    else {
      if (isChineseAround(open, at)) set.push({ at: open, mark: left }, { at, mark: right });
      open = -1;
    }
    isFirst = false;
  }
  if (open < 0) return { set, beginsClosed, open: null };
  // What closes a quotation of the piece before is right whatever comes of the rest.
  const first = set[0]?.mark === right ? set.splice(0, 1) : [];
  const opened = isChineseAround(open, open) ? [...set, { at: open, mark: left }] : set;
  const isTold = open === 0 || beforeOpening.test(characters[open - 1] ?? '');
  return { set: first, beginsClosed, open: { set: opened, isTold } };
}
