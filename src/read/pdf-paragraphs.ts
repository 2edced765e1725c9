/** Lines to paragraphs: wrapped lines are joined again, over columns and pages too. */
import type { Line, Region } from './pdf-regions.ts';
import type { Paragraph } from './reading.ts';

/** A paragraph, with the offset in its text at which each of its pages begins. */
export type PdfParagraph = Paragraph & { breaks: { page: number; offset: number }[] };

type Placed = { line: Line; region: Region };

/** Measures in characters of the line's size. */
const measure = {
  /** A first line's indent. */
  indent: [1.5, 2.6],
  /** Room left at a line's end beyond what the next word needs: the line ends its paragraph. */
  room: 1,
  roomAfterSentence: 0.3,
  /** Width of a Latin letter or digit. */
  latin: 0.55,
  /** Sizes that differ by more belong to different paragraphs. */
  sizeChange: 1.08,
  /** Larger than body text by this much: a heading; by more: a title. */
  heading: 1.12,
  title: 1.4,
} as const;
/** A distance of this many usual line pitches parts paragraphs. */
const wideGap = 1.45;
const longestHeading = 60;

export function buildParagraphs(regions: Region[]): PdfParagraph[] {
  const bodySize = findBodySize(regions);
  const paragraphs: PdfParagraph[] = [];
  const state: { last: Placed | null; size: number } = { last: null, size: bodySize };
  for (const region of regions) {
    const pitch = findPitch(region.lines);
    for (const line of region.lines) {
      const here = { line, region };
      const paragraph = paragraphs.at(-1);
      if (paragraph && state.last && !startsParagraph(state.last, here, pitch, bodySize)) {
        appendLine(paragraph, line);
      } else {
        paragraphs.push(beginParagraph(line, bodySize));
      }
      state.last = here;
    }
  }
  return paragraphs.map((paragraph) => {
    if (paragraph.text.length <= longestHeading || paragraph.role === undefined) return paragraph;
    return { text: paragraph.text, breaks: paragraph.breaks };
  });
}

function startsParagraph(last: Placed, here: Placed, pitch: number, bodySize: number): boolean {
  const { line, region } = here;
  if (line.isRow || last.line.isRow) return true;
  const ratio = line.size / last.line.size;
  if (ratio > measure.sizeChange || ratio < 1 / measure.sizeChange) return true;
  if (endsShort(last, line)) return true;
  if (region === last.region && line.baseline - last.line.baseline > wideGap * pitch) return true;
  if (line.size > bodySize * measure.heading) return false; // a title that fills its line runs on, centred
  return isIndented(last, here);
}

/** A line ends its paragraph where the first word of the next line had found room on it. */
function endsShort({ line, region }: Placed, next: Line): boolean {
  const isSentenceEnd = /[。！？；：”’）》…]$/.test(line.text);
  const room = isSentenceEnd ? measure.roomAfterSentence : measure.room;
  return region.right - line.right > line.size * (measureFirstWord(next.text) + room);
}

/** What a line break may not part: a number, a letter's word, a sign and its closers; quotation marks hold both sides. */
const unit = '[“‘《（(]*(?:[\\w.%‰+-]+|.)[，。、；：！？》）,.;:!?…—]*';
const firstWord = new RegExp(`^${unit}(?:[“”‘’]+(?:${unit})?)*`, 'u');

/** In characters: 1000余件 begins with 2.2 of them, 化“六双 (UAX 14, class QU) with 3. */
function measureFirstWord(text: string): number {
  const word = firstWord.exec(text)?.[0] ?? '';
  const latin = word.replace(/[^\x20-\x7e]/g, '').length;
  return word.length - latin + latin * measure.latin;
}

/** Set in by two characters from the column's edge, or further in than the line above. */
function isIndented(last: Placed, { line, region }: Placed): boolean {
  const indent = (line.left - region.left) / line.size;
  const [least, most] = measure.indent;
  if (indent >= least && indent <= most) return true;
  return region === last.region && (line.left - last.line.left) / line.size >= least;
}

function beginParagraph(line: Line, bodySize: number): PdfParagraph {
  const ratio = line.size / bodySize;
  const level = ratio >= measure.title ? 1 : 2;
  return {
    text: line.text,
    breaks: [{ page: line.page, offset: 0 }],
    ...(ratio >= measure.heading ? { role: 'heading' as const, level } : {}),
  };
}

/** Two words of Latin letters get their space back; Chinese needs none. */
function appendLine(paragraph: PdfParagraph, line: Line): void {
  const needsSpace = /[A-Za-z,.;:]$/.test(paragraph.text) && /^[A-Za-z]/.test(line.text);
  if (needsSpace) paragraph.text += ' ';
  if (paragraph.breaks.at(-1)?.page !== line.page) {
    paragraph.breaks.push({ page: line.page, offset: paragraph.text.length });
  }
  paragraph.text += line.text;
}

/** The size that most characters have. */
function findBodySize(regions: Region[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of regions) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  let best = 0;
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size;
  return best;
}

/** The median distance of two lines. */
function findPitch(lines: Line[]): number {
  const distances = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}
