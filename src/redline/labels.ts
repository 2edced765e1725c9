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

/** 晋城市：挽回损失（专项检查、“三资”）：386.4万元: what stands before a figure and names it. */
const figureLabel =
  /((?:[^\s：:；;，,。“”（）()]|[（(][^（）()；;。]{0,40}[）)]){2,40})[：:](?=[^\d：:；;，,。]{0,4}\d)/gu;

export function listFigureLabels(text: string): FigureLabel[] {
  return [...text.matchAll(figureLabel)].map((match) => {
    const [, words = ''] = match;
    return { text: words, start: match.index, end: match.index + words.length };
  });
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
