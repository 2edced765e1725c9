/** Finds every place name in a text, before anything is known of which of its namesakes is meant. */
import type { Span } from '../../model.ts';
import { type FoundWord, findWords } from '../../text/word-trie.ts';
import type { Division, NameForm, NameRole, PlaceTable } from './place-table.ts';
import { namesOf } from './table-names.ts';
import { findTowns } from './towns.ts';

/** A name in a text: `text.slice(start, end)`. */
export type FoundName = {
  start: number;
  end: number;
  text: string;
  candidates: { form: NameForm; division: Division }[];
  /** Divisions that it could stand for as well, had their city been named right before it: 朝阳 can be 北京朝阳. */
  rivals: Division[];
  /** Whether its surroundings leave no doubt that this is a name of its own. */
  isClear: boolean;
};

const han = /\p{Script=Han}/u;

/**
 * The names in `text` from left to right, the longest where several start together. A short name inside another
 * word (胡中山, 太原路) is left out or marked as not clear.
 */
export function scanNames(text: string, table: PlaceTable): FoundName[] {
  const found: FoundName[] = [];
  let end = 0;
  for (const word of findAllWords(text, table)) {
    if (word.start < end) continue;
    if (word.roles.some((role) => role.kind === 'compound')) {
      end = word.end;
      continue;
    }
    const follows = found.at(-1);
    const isChained =
      follows !== undefined && text.slice(follows.end, word.start).replace(/[的·\s]/gu, '') === '';
    const name = readName(text, word, isChained, table);
    if (name === null) continue;
    found.push(name);
    end = name.end;
  }
  return found;
}

/** The table's names and those that it lacks, by start, the longest first. */
function findAllWords(text: string, table: PlaceTable): FoundWord<NameRole>[] {
  const listed = findWords(namesOf(table), text);
  const unlisted = table.unlistedNames === null ? [] : findWords(table.unlistedNames, text);
  if (unlisted.length === 0) return listed;
  const words = new Map<string, FoundWord<NameRole>>();
  for (const word of [...listed, ...unlisted]) {
    const key = `${word.start}-${word.end}`;
    words.set(key, { ...word, roles: [...(words.get(key)?.roles ?? []), ...word.roles] });
  }
  return [...words.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function readName(
  text: string,
  word: FoundWord<NameRole>,
  isChained: boolean,
  table: PlaceTable,
): FoundName | null {
  const { start, end } = word;
  const name = text.slice(start, end);
  const after = text.slice(end, end + 4);
  const isCutOff = table.tails.some((tail) => after.startsWith(tail)) || isSide(text, word, table);
  const rivals: Division[] = [];
  const candidates = word.roles.flatMap((role) => {
    if (role.kind !== 'name') return [];
    const { form, division } = role;
    if (form === 'chained' && !isChained) {
      rivals.push(division);
      return [];
    }
    const isShort = isShortForm({ form });
    if (isShort && table.wording.divisions.settlement.test(after)) return [];
    const isCounty = isShort && division.level === 'county';
    if (isCounty && (isTownsHead(text, word, table) || table.features.some((it) => after.startsWith(it))))
      return [];
    if (isShort ? isCutOff : table.wording.divisions.continuation.test(after)) return [];
    return [{ form, division }];
  });
  if (candidates.length === 0 || (candidates.every(isShortForm) && isInTown(text, word, table))) return null;
  return {
    start,
    end,
    text: name,
    candidates,
    rivals,
    isClear: isChained || isClear(text, word, candidates, table),
  };
}

function isShortForm({ form }: Pick<FoundName['candidates'][number], 'form'>): boolean {
  return form === 'short' || form === 'ordinary' || form === 'chained';
}

/** 硚口区|仁寿|桥街道: right after a division the head of a town's name, which the list need not have. */
function isTownsHead(text: string, { start, end }: Span, { wording }: PlaceTable): boolean {
  const { rest } = wording.settlements;
  return /[市州盟区县旗]/u.test(text.charAt(start - 1)) && rest.test(text.slice(end, end + 6));
}

/** |长子|营镇: a part of a town's name. */
function isInTown(text: string, { start, end }: Span, table: PlaceTable): boolean {
  const from = Math.max(0, start - 3);
  const around = text.slice(from, end + 6);
  return findTowns(around, table).some((it) => from + it.start <= start && from + it.end > end);
}

/** 涡|河南|岸, 太行|山西|麓: the side of a river or range. */
function isSide(text: string, { start, end }: Span, { sides, wording }: PlaceTable): boolean {
  const before = text.charAt(start - 1);
  if (!/[东西南北]/u.test(text.charAt(end - 1)) || !han.test(before)) return false;
  return !wording.divisions.opener.test(before) && sides.some((it) => text.startsWith(it, end));
}

/**
 * A full name is clear but where it may be torn from other words (召开县委, 和县直机关, 沿海城市). Of the short names a
 * province's is, a city's or county's (通渭的洋芋) after a word's end; one that is a word as well (合作, 资源, 富裕) only as a
 * title's first word: 稷山：…
 */
function isClear(
  text: string,
  { start, end }: Span,
  candidates: FoundName['candidates'],
  { wording }: PlaceTable,
): boolean {
  const before = text.charAt(start - 1);
  const isFirst = start === 0 || !han.test(before);
  const isOpen = isFirst || wording.divisions.opener.test(before);
  if (candidates.every((it) => it.form === 'doubtful')) return false;
  if (candidates.some((it) => it.division.level === 'province')) return true;
  if (isFirst && /^[：:]/u.test(text.slice(end))) return true;
  if (candidates.some((it) => it.form === 'full' || it.form === 'former')) {
    // 中共|佳县|县委组织部
    const isHeaded = isFirst || text.slice(0, start).endsWith('中共');
    if (end - start === 2) return isHeaded && !/^[直级里]/u.test(text.slice(end));
    return isOpen || !text.slice(start, end).endsWith('城市');
  }
  return isOpen && candidates.some((it) => it.division.level === 'city' || it.form === 'short');
}
