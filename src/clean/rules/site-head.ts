/** The head of a site's page: its name, its menu and the way to the page, over the title. */
import type { Cues } from '../cues.ts';
import { readStamp } from '../lines/stamp.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isBreadcrumb, isClosing } from './chrome.ts';

/**
 * Index of the last row of the page's own head, -1 where there is none: 首页 要闻 巡察 文化, or 首页 > 曝光台 > 通报. What stands
 * over it is the site's name, where a line below it can be the title.
 */
export function findMenu(pieces: readonly Piece[], bodyStart: number, cues: Cues): number {
  const head = pieces.slice(0, bodyStart);
  const menu = head.findLastIndex((it, index) => {
    const stamp = it.level === 0 && /首页/.test(it.plain) ? readStamp(it.plain, cues) : null;
    const isRow = stamp !== null && stamp.buttons > 1 && stamp.parts > 3 && stamp.longest <= 6;
    return isRow || isColumnRow(it) || (isWords(it, rowOfWords) && isWay(head[index + 1], cues));
  });
  const way = head.findLastIndex((it) => isWay(it, cues));
  const at = way > menu && head.slice(menu + 1, way).every((it) => isOfSite(it, cues)) ? way : menu;
  return head.slice(at + 1).some((it) => it.credit === null && !isClosing(it, cues)) ? at : -1;
}

/** 中共青石县委党校 首页 学校概况 教学培训 图书馆: the site's name and its columns, in a row with 首页. */
const isColumnRow = (it: Piece) => isWords(it, rowWithHome) && /(?:^|\s)首页\s/.test(it.plain);

const rowWithHome = 4;
/** 要闻 审查调查 廉洁文化 曝光台 互动, over the way to the page */
const rowOfWords = 5;

/** So many short words and nothing else; the first may be the site's name. */
function isWords({ plain, level }: Piece, least: number): boolean {
  const words = plain.split(/\s+/);
  return (
    level === 0 &&
    words.length >= least &&
    words.every((word, at) => /^\p{Script=Han}+$/u.test(word) && word.length <= (at === 0 ? 14 : 6))
  );
}

/** 首页 > 曝光台 > 通报 · 当前位置:党建园地 > 清廉医院 */
const isWay = (it: Piece | undefined, cues: Cues) =>
  it?.level === 0 && /[>»›/]/.test(it.plain) && (isBreadcrumb(it.plain) || isClosing(it, cues));

/** 青石县人民医院 · 医院概况 科室导航 就医指南 党建园地: a body's name, or four and more short words. */
function isOfSite(it: Piece, cues: Cues): boolean {
  if (it.level > 0 || it.plain.length > 80 || /[。,!?:“]/.test(it.plain)) return isClosing(it, cues);
  const words = it.plain.split(/[\s|丨·]+/);
  if (words.length > 3) return words.every((word) => word.length <= 6);
  const isBody = [...cues.stamp.bodies, ...cues.byline.papers].some((end) => it.plain.endsWith(end));
  return isBody || it.credit !== null || isClosing(it, cues);
}
