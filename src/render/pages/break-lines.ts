/**
 * Breaks a paragraph into lines as Word and LibreOffice do with Chinese: every character may end a line, Latin
 * words stay whole, no line begins with a closing mark or ends with an opening one, a mark may hang at the end, and
 * Chinese and Latin stand a fifth of an em apart. Widths are those of full-width type and Times New Roman.
 */
import type { StyleMetrics } from './metrics.ts';

/** Text of one size, in twips, and one character style; a note or a break stands between texts. */
export type Inline = { text: string; size: number; look?: string } | { note: string } | { isBreak: true };

/** The notes that each line refers to; there are as many entries as lines. */
export type Lines = string[][];

const wide =
  /[\u2014\u2018-\u201d\u2026\u2460-\u24ff\u2580-\u27bf\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
// Measured: LibreOffice lets … begin a line, and parts …….
const noStart = new Set('，。、；：？！）》」』】〕〉”’％·,.;:?!)]}%');
const noEnd = new Set('（《「『【〔〈“‘([{');
// Measured: LibreOffice lets these hang, but not where there are only marks between them and a word.
const hanging = new Set('，。、；：？！,.');
// Measured: LibreOffice parts no word from one of these before it; in a cell, from none that would hang elsewhere.
const tied = new Set('）》」』】〕〉”’·)]}');
const letter = /[A-Za-z0-9]/;
/** What a letter or digit after it goes on. */
const wordPart = /[A-Za-z0-9.-]/;
const ideograph = /[\u2e80-\u2fff\u3400-\u9fff\uf900-\ufaff]/;

/** Widths of Times New Roman's ASCII characters from the blank on, in thousandths of an em. */
const latinWidths = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

// Measured: behind a Latin letter or digit, and at the head of a paragraph, LibreOffice takes these from the Latin type
// (“141” is wider on its left; “六位一体” at the head of a cell is half an em narrower than elsewhere).
const latinQuotes: Readonly<Record<string, number>> = { '“': 0.444, '”': 0.444, '‘': 0.333, '’': 0.333 };

/** Width of a character, in ems. */
export function characterWidth(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 32 && code < 127) return (latinWidths[code - 32] ?? 500) / 1000;
  return wide.test(character) || code > 0xd7ff ? 1 : 0.5;
}

/** Twips: sums of rounded widths. */
const rounding = 0.5;

/** Width of a raised digit of a note, in ems of the text: LibreOffice raises at 58 %. */
const raisedDigit = 0.29;

/** What cannot be parted: a character with its marks, or a word. `lead` stands before it, except at a line's start. */
type Cluster = {
  lead: number;
  width: number;
  hang: number;
  notes: string[];
  isBreak: boolean;
  isBlank: boolean;
};

/**
 * The paragraph's lines in a column of that width. In a table's cell no mark hangs (measured: LibreOffice takes the
 * character before it to the next line).
 */
export function breakLines(
  content: Inline[],
  style: StyleMetrics,
  width: number,
  { inCell = false } = {},
): Lines {
  const room = Math.max(width - style.left - style.right, style.size);
  let x = style.firstLine;
  let line: string[] = [];
  const lines: Lines = [line];
  const newLine = () => {
    line = [];
    lines.push(line);
    x = 0;
  };
  for (const cluster of clustersOf(content, style, inCell)) {
    if (cluster.isBreak) {
      newLine();
      continue;
    }
    // The last character of a line carries no spacing.
    const end = x + cluster.lead + cluster.width - cluster.hang - style.letter;
    if (x > 0 && end > room + rounding && !cluster.isBlank) newLine();
    line.push(...cluster.notes);
    x += cluster.width + (x > 0 ? cluster.lead : 0);
    while (x > room + cluster.hang + rounding && cluster.width > room) {
      const rest = x - room;
      newLine();
      x = rest;
    }
  }
  return lines;
}

function clustersOf(
  content: Inline[],
  { letter: spacing, size: own }: StyleMetrics,
  inCell: boolean,
): Cluster[] {
  const clusters: Cluster[] = [];
  let size = own;
  let before = '';
  let look: string | undefined;
  let isOpen = false;
  let isAfterWord = false;
  let isLatin = true;
  const last = (): Cluster => {
    if (clusters.length === 0) clusters.push(newCluster());
    return clusters.at(-1) ?? newCluster();
  };
  for (const piece of content) {
    if ('note' in piece) {
      const cluster = last();
      cluster.notes.push(piece.note);
      cluster.width += piece.note.length * raisedDigit * size;
      // What a number stands behind is not at the line's end.
      cluster.hang = 0;
      continue;
    }
    if ('isBreak' in piece) {
      clusters.push({ ...newCluster(), isBreak: true });
      before = '';
      continue;
    }
    size = piece.size;
    for (const character of piece.text) {
      const gap = isGapBetween(before, character) ? piece.size / 5 : 0;
      // Measured: the last character before another script or style carries no spacing.
      const isOther =
        wide.test(before) !== wide.test(character) || (look !== undefined && look !== piece.look);
      const lead = gap - (isOther ? spacing : 0);
      look = piece.look;
      if (letter.test(character)) isLatin = true;
      else if (wide.test(character) && !(character in latinQuotes)) isLatin = false;
      const ems = (isLatin ? latinQuotes[character] : undefined) ?? characterWidth(character);
      const width = ems * piece.size + spacing;
      const isWord =
        letter.test(character) &&
        (wordPart.test(before) || tied.has(before) || (inCell && hanging.has(before)));
      const joins = clusters.length > 0 && (isOpen || isWord || noStart.has(character)) && before !== '';
      const cluster = joins ? last() : clusters[clusters.push(newCluster()) - 1];
      if (cluster) {
        if (joins) cluster.width += lead;
        else cluster.lead = lead;
        cluster.width += width;
        cluster.hang = !inCell && !isAfterWord && hanging.has(character) ? width : 0;
        cluster.isBlank = character === ' ' || character === '　';
      }
      isOpen = noEnd.has(character);
      isAfterWord = letter.test(character) || (isAfterWord && noStart.has(character));
      before = character;
    }
  }
  return clusters;
}

const newCluster = (): Cluster => ({ lead: 0, width: 0, hang: 0, notes: [], isBreak: false, isBlank: false });

const isGapBetween = (one: string, other: string): boolean =>
  (ideograph.test(one) && letter.test(other)) || (letter.test(one) && ideograph.test(other));
