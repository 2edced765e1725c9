/** How an item of a digest is headed: 凤庆县：…, 【凤庆县】…, 一、凤庆县推行…, 大杨镇聂关村简介. */
import type { Block } from '../../model.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';
import { findTowns } from './towns.ts';

/** What a line is headed by. `name` tells one item from the next. */
export type ItemHead = {
  /** `label`: the name stands apart from the words; `subject`: the sentence goes on from it; `profile`: a village's or town's name and no more. */
  kind: 'label' | 'subject' | 'profile';
  name: string;
  /** What the name can stand for, of a town the counties that have one of that name; of a village none. */
  divisions: readonly Division[];
  isTown: boolean;
  /** A county's short name before other words (五峰茶园里的直播间): the text below must name it, too. */
  isDoubtful: boolean;
};

// 一、 · 2. · （三） · ①
const numbering =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])?/u;
// ▲ · ◆ · 【 · “
const sign = /^[\s#*▲△●○◎◆◇■□★☆※▶►·•【[「]*/u;
// 凤庆县：… · 凤庆县】… · 凤庆县｜…
const apart = /^\s*(?:[：:】\]」丨｜|—]|$)/u;
/** A name of a county or village with those around it is no longer. */
const LONGEST = 30;

/** What the line is headed by, or null. `text` is simplified. */
export function readItemHead(text: string, kind: Block['kind'], table: PlaceTable): ItemHead | null {
  const marked = text.replace(numbering, '').replace(sign, '');
  const head = marked.slice(0, LONGEST);
  const isLine = kind === 'title' || kind === 'subtitle' || kind === 'heading';
  if (isLine) {
    const village = readProfile(marked, table);
    if (village !== null)
      return { kind: 'profile', name: village, divisions: [], isTown: false, isDoubtful: false };
  }
  const found = readName(head, table) ?? readTown(head, table);
  if (found === null) return null;
  const after = marked.slice(found.end);
  const isApart = apart.test(after);
  const isDoubtful = !isApart && !found.isFull;
  if (isDoubtful ? !isLine : !isApart && !/^\p{Script=Han}/u.test(after)) return null;
  return {
    kind: isApart || isLine ? 'label' : 'subject',
    name: found.name,
    divisions: found.divisions,
    isTown: found.isTown,
    isDoubtful,
  };
}

/** The innermost of the names that the text begins with: 云南省凤庆县 is 凤庆县. */
function readName(text: string, table: PlaceTable) {
  let end = 0;
  let divisions: Division[] = [];
  let isFull = false;
  let name = '';
  for (const it of scanNames(text, table)) {
    if (it.start !== end) break;
    const named = it.candidates.map(({ division }) => division);
    const inside = named.filter((own) => divisions.some((outer) => isWithin(own, outer)));
    if (end > 0 && inside.length === 0) break;
    divisions = end > 0 ? inside : named;
    isFull = it.candidates.some(({ form }) => form === 'full' || form === 'former');
    end = it.end;
    name = it.text;
  }
  return end > 0 ? { name, end, divisions, isFull, isTown: false } : null;
}

/** 会川镇, 平襄镇瓦窑川村: a town of the list. */
function readTown(text: string, table: PlaceTable) {
  const town = findTowns(text, table).find((it) => it.start === 0);
  return town
    ? { name: town.name, end: town.end, divisions: town.counties, isFull: true, isTown: true }
    : null;
}

/** 聂关村 of 大杨镇聂关村简介, 二道沟村基本情况; null for a line that says more. */
function readProfile(line: string, { wording: { settlements } }: PlaceTable): string | null {
  if (line.length > LONGEST) return null;
  const match = settlements.profiled.exec(line);
  return match?.[1] !== undefined && !settlements.common.test(match[1]) ? match[1] : null;
}
