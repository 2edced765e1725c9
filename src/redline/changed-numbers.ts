/** What became of the numbers of an edited sentence. */
import type { Span } from '../model.ts';
import { alignEdits } from './align-edits.ts';
import { listFigureLabels } from './labels.ts';
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
    const [span, words] = isUnit
      ? [asRead(sentence.text, extent(sentence.text, number)), asRead(old, extent(old, stood))]
      : [number, stood];
    return [{ span: shift(span, sentence.start), was: words?.text ?? null }];
  });
  return { changed, lost: origins.filter((origin) => origin !== null).length < before.length };
}

// 60%以上, 15户左右
const limitBehind = /以[上下内]|左右|上下/uy;

/** Of 60%以上 the 以 is no unit: who reads of the change sees the whole word. */
function asRead(text: string, { start, end }: Span): TextSpan {
  limitBehind.lastIndex = end - 1;
  const last = limitBehind.test(text) ? end + 1 : end;
  return { start, end: last, text: text.slice(start, last) };
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
  if (!isOther(is, was, quotations.passageAt(origin)?.text ?? '')) return null;
  return { span: shift({ start: 0, end }, sentence.start), was };
}

/**
 * 超过100万元 may be quoted as 100万元: who writes it out again as the report (`said`) does quotes rightly; so does who keeps
 * 87% alone of 46%→87%.
 */
function isOther(now: string, was: string, said: string): boolean {
  const [folded, before] = [foldText(now), foldText(was)];
  if (before.endsWith(`→${folded}`)) return false;
  return folded !== before && !(folded.includes(before) && foldText(said).includes(folded));
}

/** The same of a figure behind its name (村均储备人数：3名以上（2025年）). */
export function findWeakenedNamed(
  sentence: TextSpan,
  old: string,
  origin: SourcePlace | null,
  quotations: Quotations,
): { span: Span; was: string } | null {
  const [before, after] = [listNamedFigures(old), listNamedFigures(sentence.text)];
  if (before.length !== after.length) return null;
  const said = origin && quotations.passageAt(origin)?.text;
  for (const [at, { text, start, end }] of after.entries()) {
    const was = before[at]?.text ?? text;
    const isSaid = said ?? quotations.nearest(text, old)?.text ?? '';
    if (isOther(text, was, isSaid)) return { span: shift({ start, end }, sentence.start), was };
  }
  return null;
}

// 3名以上（2025年）: up to where a remark or the next figure begins
const namedFigure = /^[：:]([^（(；;。，,：:]{1,24})(?=[（(；;。，,]|$)/u;

// 附件：1．联系点名单
const listNumber = /^\d{1,2}[．.、](?!\d)/u;

function listNamedFigures(text: string): TextSpan[] {
  return listFigureLabels(text).flatMap(({ end }) => {
    const figure = namedFigure.exec(text.slice(end, end + 2 * longestFigure.whole))?.[1];
    return figure === undefined || listNumber.test(figure)
      ? []
      : [{ start: end + 1, end: end + 1 + figure.length, text: figure }];
  });
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
