/** The names that rows, figures, tables and sections go by: whether words say another one than they did. */
import { foldText } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** Of 党群服务中心改扩建（提档升级）数（个） what is left without what stands in brackets, which may be cut. */
function keyOf(label: string): string {
  return foldText(label).replaceAll(/\([^()]*\)/g, '');
}

/** 表2　基层组织：各地做法对照 has three. */
const piecesOf = (text: string): string[] => text.split(/[\s：:、]+/u).map(keyOf);

export type FigureLabel = { text: string; start: number; end: number };

// 386.4万元 behind 挽回损失（专项检查、“三资”）：
const beforeFigure = /[：:](?=[^\d：:；;，,。]{0,4}\d)/gu;
const ends = /[\s：:；;，,。“”]/u;
const endsInBrackets = /[；;。]/u;
/** A name with its brackets is no longer. */
const longest = 100;

/** 晋城市：挽回损失（专项检查、“三资”）：386.4万元: what stands before a figure and names it. */
export function listFigureLabels(text: string): FigureLabel[] {
  return [...text.matchAll(beforeFigure)].flatMap(({ index: end }) => {
    const start = findStart(text, end);
    return end - start < 2 ? [] : [{ text: text.slice(start, end), start, end }];
  });
}

/** Where the name that ends there begins; what stands in brackets is part of it. */
function findStart(text: string, end: number): number {
  let closed = 0;
  let start = end;
  for (let at = end - 1; at >= 0 && end - at <= longest; at -= 1) {
    const sign = text.charAt(at);
    if (/[）)]/u.test(sign)) closed += 1;
    else if (/[（(]/u.test(sign)) closed -= 1;
    if (closed < 0 || (closed > 0 ? endsInBrackets : ends).test(sign)) break;
    if (closed === 0) start = at;
  }
  return start;
}

/** Whether words now say a known label that they did not say: a shorter or fuller wording of the same is none. */
export type LabelCheck = (now: string, was: string) => boolean;

/** `names` are those of the lexicons; the briefing made anew has its own beside them. */
export function indexLabels(names: readonly string[], made: readonly WordParagraph[]): LabelCheck {
  const heads = made.flatMap(({ place, text }) => [
    ...(place.part === 'body' ? [place.row ?? '', place.heading ?? ''] : []),
    ...listFigureLabels(text).map((it) => it.text),
  ]);
  const known = new Set([...names, ...heads].map(keyOf));
  known.delete('');
  return (now, was) => {
    const before = new Set([keyOf(was), ...piecesOf(was)]);
    return [keyOf(now), ...piecesOf(now)].some((piece) => known.has(piece) && !before.has(piece));
  };
}
