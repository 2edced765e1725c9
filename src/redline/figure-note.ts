/**
 * What stands beside a figure says when it was so, of whom, and what was counted (10个　今年，2023年报道，软弱涣散村党组织; 168名（今年）):
 * a limit that is another one or gone, or words that the report has not, make another figure of it.
 */
import { type BesideFigure, besideFigure } from './beside-figure.ts';
import { type Claim, claim } from './claims.ts';
import { listFigureLabels } from './labels.ts';
import type { Told } from './owner-check.ts';
import type { Owners } from './owners.ts';
import { type Quotations, unitedNumber } from './quotations.ts';
import { findNumbers, foldText, type TextSpan } from './sentences.ts';

/** Whether words tell a time or part for which a figure holds: 三年累计, 县乡两级, 村均. */
export type LimitCheck = (words: string) => boolean;

type Note = { figure: string; pieces: string[] };

export function checkFigureNotes(
  sentence: TextSpan,
  old: Told,
  isCell: boolean,
  { owners, quotations, isLimit }: { owners: Owners; quotations: Quotations; isLimit: LimitCheck },
): Claim[] {
  if (old.isQuoted) return [];
  const [was, now] = [listNotes(old.text, isCell), listNotes(sentence.text, isCell)];
  if (was.length === 0 || was.length !== now.length) return [];
  const isWrong = was.some((before, index) => {
    const after = now[index];
    if (!after || after.figure !== before.figure) return false;
    const passage = old.origin && quotations.passageAt(old.origin);
    const facts = owners.holding(before.figure).map(({ text }) => text);
    const text = [passage?.text ?? '', ...(passage ? [] : facts)].join('\n');
    if (isOtherNote(before.pieces, after.pieces, foldText(text), isLimit)) return true;
    return isOfOtherFigure(before.pieces, after.pieces, besideFigure(text, before.figure));
  });
  return isWrong ? [{ ...claim('sentence', sentence, old.text, old.text), ...originOf(old) }] : [];
}

const originOf = ({ origin }: Told) => (origin ? { origin } : {});

/** More words than this before the number, or in all, are no figure. */
const longest = { before: 6, whole: 24 };
// ：168名（今年，2025年报道；
const inBrackets = /^[：:][^（(；;。]{1,24}[（(]([^；;）)]*)/u;

function listNotes(text: string, isCell: boolean): Note[] {
  const [head = ''] = text.split(/\s/, 1);
  const [number] = findNumbers(head);
  if (isCell && number && number.start <= longest.before && head.length <= longest.whole)
    return [{ figure: unitedNumber(head, number), pieces: piecesOf(text.slice(head.length)) }];
  return listFigureLabels(text).map(({ end }) => {
    const behind = text.slice(end, end + 200);
    const [figure] = findNumbers(behind);
    return {
      figure: figure ? unitedNumber(behind, figure) : '',
      pieces: piecesOf(inBrackets.exec(behind)?.[1] ?? ''),
    };
  });
}

const piecesOf = (note: string): string[] =>
  note
    .split(/[\s，,；;]+/u)
    .map(foldText)
    .filter((piece) => piece !== '');

function isOtherNote(was: string[], now: string[], said: string, isLimit: LimitCheck): boolean {
  const gone = was.filter((piece) => !now.includes(piece));
  const come = now.filter((piece) => !was.includes(piece));
  // 今年，2023年报道 written out as 2023年
  const isYear = (piece: string) => was.includes(`${piece}报道`) && was.some((it) => thisYear.test(it));
  const written = come.filter((piece) => !isYear(piece));
  if (written.length < come.length && gone.every((it) => thisYear.test(it) || isOurs(it)))
    return written.some((piece) => !said.includes(piece));
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => [gone[at], come[at]]);
  return pairs.some(([before, after]) => {
    if (before === undefined || isOurs(before))
      return after !== undefined && isLimit(after) && !said.includes(after);
    if (after === undefined) return isLimit(before);
    if (isLimit(before)) return !after.includes(before) || !said.includes(after);
    return !said.includes(after) && !before.includes(after);
  });
}

/** 34件　老旧小区立案 of 农贸市场立案34件，老旧小区立案21件: what came in stands beside another figure alone, what went beside this one. */
function isOfOtherFigure(was: string[], now: string[], { own, others }: BesideFigure): boolean {
  const isSaid = (piece: string, texts: string[]) => texts.some((text) => text.includes(piece));
  const come = now.filter((piece) => !was.includes(piece));
  return (
    was.some((piece) => !now.includes(piece) && isSaid(piece, own)) &&
    come.some((piece) => isSaid(piece, others) && !isSaid(piece, own))
  );
}

const thisYear = /^[今本]年/u;

/** 2023年报道 is ours: no report says it. */
const isOurs = (piece: string): boolean => /^\d{4}年报道$/u.test(piece);
