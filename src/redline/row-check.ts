/** Whether the figures of a table still stand in the row that they stood in when the briefing was made. */
import { besideFigure } from './beside-figure.ts';
import { type Claim, claim } from './claims.ts';
import type { LabelCheck } from './labels.ts';
import type { Owners } from './owners.ts';
import { type SourcePlace, unitedNumber } from './quotations.ts';
import type { KnownPassage } from './recover.ts';
import { isFalseName } from './row-name.ts';
import { findNumbers, foldText, splitSentences } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A figure of a cell (近20个　2025年) has its number at its head. */
const longestHead = 6;

/**
 * Rows are known by their first cells, from the briefing made anew. A figure under a head that was reworded is where it was:
 * it is misplaced only under the head of another row.
 */
export function prepareRowCheck(passages: KnownPassage[], made: WordParagraph[]) {
  const figures = listFigures(passages);
  const rows = new Map<string, Map<string, string>>();
  const heads = new Set<string>();
  for (const { text, place, cell } of made) {
    if (!cell || place.row === null) continue;
    const head = foldText(place.row);
    heads.add(head);
    const words = foldText(text);
    if (figures.has(words)) rows.set(words, (rows.get(words) ?? new Map()).set(head, place.row));
  }
  return ({ text, place, cell }: WordParagraph): Claim[] => {
    const head = foldText(place.row ?? '');
    const stood = cell ? rows.get(foldText(text)) : undefined;
    if (!stood || stood.has(head) || !heads.has(head)) return [];
    const [sentence = { start: 0, end: text.trimEnd().length }] = splitSentences(text);
    return [claim('row', sentence, [...stood.values()].join('、'), text)];
  };
}

/** Whether the head of a row of figures says another thing than the sentences that have them (`holding`). */
export function prepareNameCheck(
  passages: KnownPassage[],
  made: WordParagraph[],
  holding: Owners['holding'],
): LabelCheck {
  const origins = new Map(passages.flatMap((it) => (isFigure(it) ? [[textOf(it), it]] : [])));
  const said = new Map<string, { sentences: string[]; beside: string[] }>();
  for (const { text, place, cell } of made) {
    const [number] = findNumbers(text);
    const origin = origins.get(foldText(text));
    if (!cell || place.row === null || !number || !origin) continue;
    const figure = unitedNumber(text, number);
    const facts = holding(figure);
    const own = facts.filter(({ at }) => isFrom(at, origin));
    const head = foldText(place.row);
    const { sentences = [], beside = [] } = said.get(head) ?? {};
    said.set(head, {
      sentences: [...sentences, ...facts.map((it) => it.text)],
      beside: [
        ...beside,
        ...(own.length > 0 ? own : facts).flatMap((it) => besideFigure(it.text, figure).own),
      ],
    });
  }
  return (now, was) => {
    const words = said.get(foldText(was));
    return words !== undefined && isFalseName(now, was, words.sentences, true, words.beside);
  };
}

const isFrom = ({ report, paragraph }: SourcePlace, { sentences: [first] }: KnownPassage): boolean =>
  first?.origin?.report === report && first.origin.paragraph === paragraph;

/** The folded texts of the cells that hold a figure and nothing that is quoted. */
export const listFigures = (passages: KnownPassage[]): ReadonlySet<string> =>
  new Set(passages.flatMap((it) => (isFigure(it) ? textOf(it) : [])));

const textOf = ({ sentences }: KnownPassage): string => foldText(sentences.map(({ text }) => text).join(''));

function isFigure({ kind, sentences: [first] }: KnownPassage): boolean {
  if (kind !== 'cell' || !first || first.text === null || first.origin === null) return false;
  if (first.isQuoted && first.key !== null) return false;
  return (findNumbers(first.text)[0]?.start ?? longestHead + 1) <= longestHead;
}
