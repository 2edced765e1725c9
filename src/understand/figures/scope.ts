/** The part of a report's place that a figure speaks of: 全市, 各村, 台城村. All text here is folded. */
import type { Span } from '../../model.ts';
import { clauseStart } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { lastBefore } from './period.ts';
import { wordAt, wordBefore } from './word-index.ts';

/** Characters that the name of a place may have before its ending. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 5;

/** Every scope of a text, left to right: set words (全县) and named places (安平县台城村). */
export function findScopes(text: string, lexicon: FigureLexicon): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const word = wordAt(lexicon.notScopes, text, at) ? null : wordAt(lexicon.scopes, text, at);
    const end = word ? at + word.length : placeEnd(text, at, found.at(-1)?.end ?? -1, lexicon);
    if (end === null) {
      at += 1;
      continue;
    }
    const last = found.at(-1);
    // 安平县台城村 is one place: the county only tells which village.
    if (last && last.end === at && !word) last.end = end;
    else found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** 村均, 每村: said of the one clause that it stands in. */
const perUnit = /均$|^每/;

/** 市县两级: who did it, not where; said of no more than what stands before the next semicolon. */
const levels = /[两三四五]级$/;

/** The scope of a figure at `at`: the last before it, but no 村均 of an earlier clause. */
export function scopeOf(text: string, scopes: readonly Span[], at: number): Span | null {
  const last = lastBefore(scopes, at);
  if (last && levels.test(text.slice(last.start, last.end)) && /[；;]/.test(text.slice(last.end, at)))
    return null;
  if (!last || !perUnit.test(text.slice(last.start, last.end))) return last;
  if (clauseStart(text, at, last.end) === last.end) return last;
  const before = lastBefore(scopes, last.start);
  return before && perUnit.test(text.slice(before.start, before.end)) ? null : before;
}

/** The end of a place name that starts at `at`, or null. A name opens a clause or follows a word such as 在. */
function placeEnd(text: string, at: number, lastEnd: number, lexicon: FigureLexicon): number | null {
  const before = text.charAt(at - 1);
  const opens = at === 0 || at === lastEnd || /[，,。；;：:！？!?）)\s]/.test(before);
  const isLed = opens || wordBefore(lexicon.placeLeads, text, at) || wordBefore(lexicon.periods, text, at);
  // 目前河湾县: the name starts after the lead. A single character may well be part of a name (和平县).
  if (!isLed || (wordAt(lexicon.placeLeads, text, at)?.length ?? 0) > 1 || wordAt(lexicon.periods, text, at))
    return null;
  const acts = [lexicon.actions, lexicon.activities, lexicon.causatives];
  for (let end = at; end - at <= LONGEST_NAME && /[一-鿿]/.test(text.charAt(end)); end += 1) {
    if (acts.some((index) => wordAt(index, text, end) !== null)) return null;
    const ending = end - at >= SHORTEST_NAME ? wordAt(lexicon.placeEndings, text, end) : null;
    if (!ending) continue;
    const isName = !lexicon.notPlaces.some((word) => text.slice(at, end).includes(word));
    // 福建市、县两级: a level, not a place; 助力和美乡村建设
    const after = text.slice(end + ending.length, end + ending.length + 2);
    return isName &&
      !/^(?:[民两务级域政]|、[县区市乡镇村])/.test(after) &&
      !(ending.endsWith('乡') && /^村[振治建产]/.test(after))
      ? end + ending.length
      : null;
  }
  return null;
}
