/** What a short line at an article's edge is made of: by its parts a byline or a page's head is told from a title. */
import type { Cues } from '../cues.ts';
import { isName, readCredit } from './credit.ts';

/** Counts of a line's parts; `rest` and `length` are characters. */
export type Stamp = {
  /** Days, months and seasons of a year: 2024年3月5日, 2022-08, 2016年冬. */
  dates: number;
  /** Words that say who did what: 作者:…, 口述:…, 主持人 某某, 原载…. */
  roles: number;
  /** Times, weekdays, days without a year, pages, numbers of an issue. */
  marks: number;
  /** Sites, papers and offices by the ends of their names. */
  bodies: number;
  /** Buttons and the sections of a site. */
  buttons: number;
  /** Short words that may be names, and the parts in all. */
  names: number;
  parts: number;
  /** Characters in parts that are none of these, and how many of them name places. */
  rest: number;
  placed: number;
  length: number;
  /** Characters of the longest part. */
  longest: number;
  /** The line opens with 作者:, 口述:; it ends in a date. */
  isKeyed: boolean;
  isDatedLast: boolean;
  /** Its last part is a name of two or three characters, which may be set apart. */
  isNamedLast: boolean;
};

const longestLine = 100;

// 2024-03-05, 2024年3月5日, 2022-08, 2016年冬, 2020年第4期, 二〇二四年三月五日
const date =
  /(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)|年(?:[春夏秋冬]|第\d{1,2}期))|[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/g;
// 10:21, 14:00, 20时, 5月19日, 星期四, 第3版, 第1126期, A03版, 二版
const mark =
  /(?:\d{1,2}[:时]\d{2}(?::\d{2})?|\d{1,2}时|\d{1,2}月\d{1,2}日|(?:今天)?星期[一二三四五六日天]|农历\p{Script=Han}{3,5}|总?第[\d一二三四五六七八九十百]{1,5}[期版]|[A-Z]\d{1,2}版?|[一二三四]版)(?!\p{Script=Han})/gu;
const separators = /[\s|/丨·•>›»→〉()[\]【】<>,;、《》“”_=~—-]+/;

/** Reads a line in its plain form; null where it says whole sentences or is too long to be looked at. */
export function readStamp(plain: string, cues: Cues): Stamp | null {
  if (plain.length > longestLine || /[。!?]/.test(plain)) return null;
  const dates = plain.match(date)?.length ?? 0;
  const undated = plain.replace(date, ' ');
  const marks = undated.match(mark)?.length ?? 0;
  const paper = dates + marks > 0 ? /《([^》]{2,14})》/.exec(plain)?.[1]?.trim() : undefined;
  const parts = undated
    .replace(mark, ' ')
    .split(separators)
    .filter((part) => part !== '');
  const stamp = { dates, marks, roles: 0, bodies: 0, buttons: 0, names: 0, rest: 0, placed: 0 };
  let isNamed = false;
  let last: PartKind | null = null;
  for (const part of parts) {
    const own = part === paper ? 'bodies' : partKind(part, cues);
    last = isNamed && own !== 'roles' && part.length <= 8 ? 'names' : own;
    isNamed = last === 'roles' && !part.includes(':');
    if (last === null || last === 'places') stamp.rest += part.length;
    if (last === 'places') stamp.placed += part.length;
    else if (last !== null) stamp[last] += 1;
  }
  const lengths = parts.map((part) => part.length);
  return {
    ...stamp,
    parts: parts.length,
    length: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
    isKeyed: parts[0]?.includes(':') === true && partKind(parts[0], cues) === 'roles',
    isDatedLast:
      /(?:19|20)\d{2}.{2,12}$/.test(plain) && /^[\s)夜晨午]*$/.test(undated.slice(undated.lastIndexOf(' '))),
    isNamedLast: last === 'names' && (parts.at(-1)?.length ?? 9) <= 3,
  };
}

type PartKind = 'roles' | 'bodies' | 'buttons' | 'names' | 'places';

/** 柳湾镇 is no person, though 柳 is a surname; 王亚州 may be one. */
const town = /^\p{Script=Han}{1,14}[省市区县旗镇乡]$/u;
const place = /^\p{Script=Han}{1,14}[州盟村]$/u;

function partKind(part: string, cues: Cues): PartKind | null {
  const { keys, bodies, sections } = cues.stamp;
  const word = part.replace(/:$/, '');
  if (cues.chrome.lines.includes(word) || sections.includes(word)) return 'buttons';
  const key = part.split(':')[0] ?? '';
  const isKeyed = part.includes(':') && key !== '';
  if (key.length <= (isKeyed ? 8 : 4) && endsInAny(key, [...keys, ...cues.byline.keys, ...cues.byline.roles]))
    return 'roles';
  if (
    key.length <= 12 &&
    [...keys, ...cues.byline.roles].some((role) => role.length > 1 && key.endsWith(role))
  )
    return 'roles';
  if (keys.some((opening) => part.startsWith(opening)) && part.length <= 12) return 'roles';
  const sender = keys.find((key) => key.length > 1 && part.endsWith(key));
  if (sender && bodies.some((end) => part.slice(0, -sender.length).endsWith(end))) return 'roles';
  if (readCredit(part, cues, true) === 'author') return 'roles';
  const isBody = part.length <= 20 && !cues.byline.notPapers.some((end) => part.endsWith(end));
  if (isBody && bodies.some((end) => part.endsWith(end))) return 'bodies';
  if (town.test(part)) return 'places';
  if (isName(part, cues, part.length > 1)) return 'names';
  return place.test(part) ? 'places' : null;
}

const endsInAny = (word: string, ends: readonly string[]) =>
  ends.some((end) => (end.length > 1 ? word.endsWith(end) : word === end));

/** Names who wrote, spoke or published, and when: 口述:某某,83岁 整理:某某 2016年冬. `most` is the share of other words. */
export function isByline(stamp: Stamp | null, most: number): boolean {
  if (stamp === null) return false;
  // 柳湾镇 江小满: where a writer is from and a name, and nothing else.
  if (stamp.isNamedLast && stamp.rest === stamp.placed && stamp.placed + stamp.bodies > 0) return true;
  // 2012年12月23日 青石县柳湾镇
  if (stamp.dates > 0 && stamp.placed > 0 && stamp.rest === stamp.placed && stamp.parts === 1) return true;
  if (stamp.dates + stamp.roles === 0) return false;
  if (stamp.isKeyed || (stamp.isDatedLast && stamp.longest <= 10 && stamp.parts <= 4)) return true;
  const isStrong = stamp.roles > 1 || (stamp.roles > 0 && stamp.dates > 0);
  return stamp.rest <= stamp.length * (isStrong ? Math.max(most, 0.75) : most);
}
