/** How far an edited briefing is the one that was made anew, where no record tells what it was made as. */
import type { Parts } from '../word/package.ts';
import { foldText } from './sentences.ts';
import { readWordText } from './word-text.ts';

/** The share, 0 to 1, of the words of both that stand in passages which the other has too. */
export function measureAgreement(edited: Parts, made: Parts): number {
  const [one, other] = [countPassages(edited), countPassages(made)];
  let [shared, all] = [0, 0];
  for (const text of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(text) ?? 0, other.get(text) ?? 0];
    shared += text.length * Math.min(here, there);
    all += text.length * Math.max(here, there);
  }
  return all === 0 ? 0 : shared / all;
}

function countPassages(parts: Parts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of readWordText(parts)) {
    const folded = foldText(text);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
}

/** 中共望川县委办公室信息科　2026年1月5日: a line of the masthead ends with the day. */
const dayAtEnd = /(\d{4})年(\d{1,2})月(\d{1,2})日$/;
/** Lines that a masthead may have above the unit and the date. */
const longestMasthead = 20;

/** The ISO day that the masthead prints, or null. */
export function findPrintedDay(parts: Parts): string | null {
  for (const { text, place } of readWordText(parts).slice(0, longestMasthead)) {
    const [, year, month = '', day = ''] = (place.part === 'body' && dayAtEnd.exec(foldText(text))) || [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}
