/** What a clause says of the area around an article's place: 全市…, 我省…, 市委…, 省里…, 中央…. */
import type { Place } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import { type Division, toPlace } from './place-table.ts';

const nation: Place = { name: '全国', fullName: '全国', level: 'nation' };

/** 全省共有…, 全市培训…, 我国…, 全国各地基层党组织…: the area that the clause is about, or null where that is the own place or none. */
export function readWider(
  words: string,
  own: Division,
  { wide, nationWide }: Wording['elsewhere'],
): Place | null {
  if (nationWide.test(words)) return nation;
  const match = wide.exec(words);
  if (!match) return null;
  return match[1] === undefined ? nation : findAround(match[1], own);
}

/** 市委选派…, 省里下达…, 中央纪委查处…: what a body of the area around does is no deed of the own place. */
export function readWiderBody(
  words: string,
  own: Division,
  { widerBody }: Wording['elsewhere'],
): Place | null {
  const match = widerBody.exec(words);
  if (!match) return null;
  return match[1] === undefined ? nation : findAround(match[1], own);
}

/** Whether 市 (我市, 市委) is what lies around the own place. */
export function isAround(kind: string, own: Division): boolean {
  return findAround(kind, own) !== null;
}

/** The division around whose name ends so; none where the own name does as well (全市 of 介休市). */
function findAround(kind: string, own: Division): Place | null {
  if (own.name.endsWith(kind)) return null;
  const around = own.lineage.filter((it) => it !== own && it.name.endsWith(kind)).at(-1);
  return around ? toPlace(around) : null;
}
