/** What became of the numbers of an edited sentence. */
import type { Span } from '../model.ts';
import { alignEdits } from './align-edits.ts';
import type { Quotations, SourcePlace } from './quotations.ts';
import { findNumbers, foldSentence, foldText, type TextSpan, withUnit } from './sentences.ts';

/** How far a number reaches: alone, or with its unit. */
export type Extent = typeof withUnit;

export const numberAlone: Extent = (text, { start, end }) => ({ start, end, text: text.slice(start, end) });

/** Numbers that changed, each with what stood there; `lost` where one is gone and none has come in its place. */
export function compareNumbers(sentence: TextSpan, old: string, extent: Extent) {
  const [before, after] = [findNumbers(old), findNumbers(sentence.text)];
  const was = before.map((number) => foldText(extent(old, number).text));
  const is = after.map((number) => foldText(extent(sentence.text, number).text));
  const origins = alignEdits(was, is);
  const changed = after.flatMap((number, index) => {
    const origin = origins[index] ?? null;
    if (origin !== null && was[origin] === is[index]) return [];
    const stood = before[origin ?? -1];
    // Where the digits are the same it is the unit that changed.
    const isUnit = stood !== undefined && foldText(stood.text) === foldText(number.text);
    const [span, words] = isUnit ? [extent(sentence.text, number), extent(old, stood)] : [number, stood];
    return [{ span: shift(span, sentence.start), was: words?.text ?? null }];
  });
  return { changed, lost: origins.filter((origin) => origin !== null).length < before.length };
}

export function withoutNumbers(text: string, extent: Extent): string {
  const pieces: string[] = [];
  let at = 0;
  for (const number of findNumbers(text)) {
    pieces.push(text.slice(at, Math.max(at, number.start)));
    at = extent(text, number).end;
  }
  return foldSentence([...pieces, text.slice(at)].join(''));
}

/** More words than this before a number, or in all, are no figure. */
const longestFigure = { before: 6, whole: 24 };

/** 近20个 made 20个, 八成以上 made 八成: the number of a cell is the same, and what it says is not. */
export function findWeakened(
  sentence: TextSpan,
  old: string,
  origin: SourcePlace,
  quotations: Quotations,
): { span: Span; was: string } | null {
  const was = /^\S*/u.exec(old)?.[0] ?? '';
  const start = findNumbers(was)[0]?.start ?? longestFigure.whole;
  if (start > longestFigure.before || was.length > longestFigure.whole || /[，、：]/u.test(was)) return null;
  const end = endOfFigure(sentence.text, foldText(old.slice(was.length)));
  const is = sentence.text.slice(0, end);
  const [folded, before] = [foldText(is), foldText(was)];
  if (folded === before) return null;
  // 超过100万元 may be quoted as 100万元: who writes it out again quotes rightly.
  const isFuller = folded.includes(before);
  if (isFuller && foldText(quotations.passageAt(origin)?.text ?? '').includes(folded)) return null;
  return { span: shift({ start: 0, end }, sentence.start), was };
}

/** Where the figure ends that a cell begins with: before the words that stood behind it (`rest`, folded), or at a blank. */
function endOfFigure(text: string, rest: string): number {
  let end = text.length;
  if (rest !== '' && foldText(text).endsWith(rest)) {
    while (end > 0 && foldText(text.slice(end)).length < rest.length) end -= 1;
    return text.slice(0, end).trimEnd().length;
  }
  const [number] = findNumbers(text);
  const from = number ? withUnit(text, number).end : 0;
  const blank = text.slice(from).search(/\s/u);
  return blank < 0 ? end : from + blank;
}

export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
