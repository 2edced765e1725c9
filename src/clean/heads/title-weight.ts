/** Which of the lines that stand together at an article's head is its title, by signs that add up. */

import type { Cues } from '../cues.ts';
import { isPlaceLabel, numbered } from '../rules/head.ts';
import { namesColumn } from '../rules/opening.ts';
import { namesSubject } from './head-shapes.ts';

type Sign = { weight: number; holds: (lines: readonly string[], at: number, cues: Cues) => boolean };

/** 青石县柳湾镇让干部…: a place, and what was done there. */
const leadsIn = /^\p{Script=Han}{1,14}?[省市县区旗州盟镇乡村][^,。:!?、 ]{4,30}$/u;

const isDash = (line: string | undefined) => /^[—–-]{2}/.test(line ?? '');

const signs: readonly Sign[] = [
  // ——一位第一书记的离村日记
  { weight: 3, holds: (lines, at) => isDash(lines[at + 1]) },
  // 驻村人手记, 贵德人民广播电台《河阴夜话》文字稿
  { weight: -2, holds: (lines, at, cues) => namesColumn(lines[at] ?? '', cues) },
  // 【新闻特写】, (根据录音整理)
  { weight: -2, holds: (lines, at) => /^[【[(][^】\])]*[】\])]$/.test(lines[at] ?? '') },
  // 青石县: over what it did
  { weight: -2, holds: (lines, at) => at + 1 < lines.length && isPlaceLabel(lines[at] ?? '') },
  // 山乡人物谱(之二十七), 驻村手记①, 街坊的事·7
  {
    weight: -2,
    holds: (lines, at) =>
      /(?:\(之?[一二三四五六七八九十百\d]{1,4}\)|[①-⑳]|[·•]\d{1,3}|[^第之]之[一二三四五六七八九十]{1,3})$/.test(
        lines[at] ?? '',
      ) && at + 1 < lines.length,
  },
  // 4月9日 风,七级: a day of a diary
  { weight: -2, holds: (lines, at) => /^\d{1,2}月\d{1,2}日(?: |$)/.test(lines[at] ?? '') },
  // 一、街道整体范围: the first section
  { weight: -3, holds: (lines, at) => numbered.test(lines[at] ?? '') },
  // 一 over the first part of a story
  { weight: -3, holds: (lines, at) => /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/.test(lines[at] ?? '') },
  // 民组发[2021]17号, and who signed it
  {
    weight: -3,
    holds: (lines, at) =>
      /^\p{Script=Han}{1,10}[〔[(]\d{4}[〕\])]\d{1,4}号(?: *签发人:.{0,8})?$/u.test(lines[at] ?? ''),
  },
  // 街坊志 · 二〇二三年十一月号, 某某公众号 非虚构写作计划第43篇, 会议记录本(第6册) 第41页, 早班车 07:00播出稿: of what it is a part
  {
    weight: -2,
    holds: (lines, at) =>
      at + 1 < lines.length &&
      /第[\d一二三四五六七八九十百]{1,4}[期篇页册辑](?:\)|$)|月号$|播出(?:文)?稿$|公众号 /.test(
        lines[at] ?? '',
      ),
  },
  // 廉说梁溪 · 案里案外, 民声·记者蹲点: a column in two parts
  {
    weight: -2,
    holds: (lines, at) => /^\p{Script=Han}{2,8} ?[·•] ?\p{Script=Han}{2,6}$/u.test(lines[at] ?? ''),
  },
  // 漪江省青石县柳湾镇 · 玉雕之乡 · 示范村: what a place is praised for
  { weight: -2, holds: (lines, at) => (lines[at] ?? '').split(/ [·•|] /).length > 2 },
  // 青石人民广播电台《草原上的声音》: a programme and who makes it; 《漪江晚报》·人间对谈
  {
    weight: -2,
    holds: (lines, at) =>
      /^(?:\p{Script=Han}{4,16}《[^》]{2,12}》(?:第\d{1,4}期)?|《[^》]{2,12}》 ?[·•] ?)\p{Script=Han}{0,6}$/u.test(
        lines[at] ?? '',
      ),
  },
  // 青石县作风建设领导小组办公室 over 关于…的通报
  {
    weight: -2,
    holds: (lines, at, cues) =>
      at + 1 < lines.length &&
      cues.stamp.bodies.some((end) => end.length > 1 && lines[at]?.endsWith(end)) &&
      /^关于/.test(lines[at + 1] ?? ''),
  },
  // 本期话题:…
  {
    weight: -3,
    holds: (lines, at, cues) => cues.subtitleHeads.some((word) => lines[at]?.startsWith(`${word}:`)),
  },
  // 街巷深处 over 三单元的灯: a column's name is very short, and what comes below is no subtitle of it
  {
    weight: -1,
    holds: (lines, at, cues) =>
      (lines[at] ?? '').length <= 5 && at + 1 < lines.length && !isSubtitle(lines[at + 1], cues),
  },
  // 楼门里的事, 镜头里的冬天, 山下看秋收 over 三个镇子,三本账: a rubric that names a scene
  {
    weight: -1,
    holds: (lines, at, cues) =>
      (lines[at] ?? '').length <= 8 &&
      at + 1 < lines.length &&
      cues.rubrics.some((end) => lines[at]?.endsWith(end)) &&
      !isSubtitle(lines[at + 1], cues),
  },
  // 青石县柳湾镇让干部轮着当“夜班先生” over 灯下课堂不讲大道理: who did what, over the title
  {
    weight: -1,
    holds: (lines, at, cues) =>
      at + 2 === lines.length &&
      leadsIn.test(lines[at] ?? '') &&
      (lines[at + 1] ?? '').length * 2 <= (lines[at] ?? '').length + 4 &&
      !/[省市县区旗州盟镇乡村]/.test(lines[at + 1] ?? '') &&
      !isSubtitle(lines[at + 1], cues),
  },
  // …纪实, …见闻
  { weight: -1, holds: (lines, at, cues) => at > 0 && isSubtitle(lines[at], cues) },
  // 某某在青石调研时强调 over what he said
  {
    weight: -2,
    holds: (lines, at) => at + 1 < lines.length && /(?:强调|指出|要求|表示)$/.test(lines[at] ?? ''),
  },
  // 夯基固本聚合力 孔孟之乡党旗红 under a line of one part
  { weight: 1, holds: (lines, at) => isBalanced(lines[at] ?? '') },
  // A label over a news item: 乡镇来信 / 青石县人社局 上门办认证
  { weight: 1, holds: (lines, at, cues) => at > 0 && namesSubject(lines[at] ?? '', cues) },
];

/** How much of a title the line is among those that it stands with, given without Markdown marks, in file order. */
export function titleWeight(lines: readonly string[], at: number, cues: Cues): number {
  return signs.reduce((sum, sign) => sum + (sign.holds(lines, at, cues) ? sign.weight : 0), 0);
}

function isSubtitle(line: string | undefined, cues: Cues): boolean {
  const words = line ?? '';
  return isDash(words) || cues.subtitleEnds.some((end) => words.endsWith(end)) || /^[(【]/.test(words);
}

/** Two or three parts of the same length. */
function isBalanced(line: string): boolean {
  const parts = line.split(' ');
  return (
    parts.length > 1 &&
    parts.length < 4 &&
    parts.every((part) => part.length > 3 && part.length === parts[0]?.length)
  );
}
