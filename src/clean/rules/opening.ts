/** The lines over and under the title at the head of a file: site, paper, issue and sections; who wrote, and when. */

import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import { isByline, readStamp, type Stamp } from '../lines/stamp.ts';
import { isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import { endOfIcons, endOfMenu, isLink } from './furniture.ts';
import type { Around, LineRule } from './rule.ts';
import { isSectionLabel, isSender, issueNumber } from './sender.ts';
import { findMenu } from './site-head.ts';

/** 青组发[2021]17号 */
const documentNumber = /^\p{Script=Han}{1,10}[〔[(【]\d{4}[〕\])】]\d{1,4}号$/u;

/** How surely a line is a page's head: `sure` whatever follows, `likely` where another line can be the title. */
type Masthead = 'sure' | 'likely' | null;

/** 清风桃源网 首页 要闻 家风馆 · 《港口人》内部资料 第204期 · 2024年6月14日 星期五 第3版 */
export function readMasthead(it: Piece, cues: Cues): Masthead {
  if (it.level > 0 || it.mark !== null || it.isVertical) return null;
  const stamp = readStamp(it.plain, cues);
  if (stamp === null || stamp.roles > 0) return null;
  if (/^[【[]/.test(it.plain)) return null;
  const isMenu = stamp.buttons > 0 && stamp.parts > 3 && stamp.longest <= 6;
  if (isMenu || (stamp.buttons > 1 && stamp.rest <= stamp.length / 2)) return 'sure';
  if (namesColumn(it.words, cues) || isPaperOfDay(it, stamp)) return null;
  if (stamp.marks > 0 || (stamp.dates > 0 && stamp.parts > 0 && stamp.rest <= stamp.length * 0.6))
    return 'likely';
  const [site = ''] = it.plain.split(/[\s·|丨>→]+/);
  const isSite =
    cues.byline.papers.some((end) => site.endsWith(end)) ||
    cues.stamp.sites.some((end) => site.endsWith(end));
  return isSite && site.length <= 12 && stamp.rest <= stamp.length / 2 && !/[,:!?]/.test(it.plain)
    ? 'likely'
    : null;
}

/** 《漪江日报》 2024年6月15日 二版: the source and the day, not the page's furniture. */
function isPaperOfDay(it: Piece, { bodies, dates }: Stamp): boolean {
  return bodies > 0 && dates > 0 && /(?:19|20)\d{2}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}/.test(it.plain);
}

/** 驻村人手记, 巡察之后·回访手记, 镇巴组工信息(第34期); not 一个村支书的故事, a title. */
export function namesColumn(words: string, cues: Cues): boolean {
  const whole = words.replace(/^[【[(]|[】\])]$/g, '');
  const name = (whole.split(/第[\d一二三四五六七八九十百]{1,4}期|[(\d]/)[0] ?? '').trimEnd();
  const around = name.replace(/《[^》]{2,12}》/, '');
  if (around.length > 20 || /[,。!?:]|^关于/.test(around)) return false;
  const isColumn =
    name.length <= 10 && !name.includes('的') && cues.columns.some((end) => name.endsWith(end));
  const isScript =
    whole.length <= 30 && whole.includes('》') && cues.serials.some((end) => whole.endsWith(end));
  return isColumn || isScript || cues.serials.some((end) => name.endsWith(end));
}

/** 机关党建: one word under the head of a paper's page is its section, not a site. */
const isSection = (it: Piece, at: number, pageHeads: ReadonlySet<number>) =>
  pageHeads.has(at - 1) && /^\p{Script=Han}{2,10}$/u.test(it.plain);

/** Index of the first line before the first paragraph that can be a title: what stands over it is the page's. */
export function findFirstHead(
  pieces: readonly Piece[],
  bodyStart: number,
  pageHeads: ReadonlySet<number>,
  cues: Cues,
): number {
  const over = pieces
    .slice(0, bodyStart)
    .map((it, at) => (isSection(it, at, pageHeads) ? null : readMasthead(it, cues)));
  const menu = findMenu(pieces, bodyStart, cues);
  const head = pieces.slice(0, bodyStart);
  const icons = Math.max(endOfIcons(pieces, bodyStart), endOfMenu(pieces, bodyStart, cues));
  const isHead = (it: Piece, at: number) =>
    at > menu &&
    at >= icons &&
    !isSender(pieces, at, bodyStart) &&
    !isSectionLabel(it, pieces, cues) &&
    !issueNumber.test(it.plain) &&
    !isLink(it) &&
    !pageHeads.has(at) &&
    over[at] === null &&
    it.credit === null &&
    !isStampOver(it, cues) &&
    !isClosing(it, cues);
  const found = head.findIndex(isHead);
  if (found >= 0) return found;
  const original = head.findIndex((it) => namesOriginal(it, cues));
  if (original >= 0) return original;
  const likely = over.indexOf('likely');
  return likely < 0 ? bodyStart : likely;
}

/** 原标题:青石县某局长被查 : the title where the page has no other. */
export function namesOriginal({ plain }: Piece, { patterns }: Cues): boolean {
  return plain.replace(patterns.titleHead, '').length > 0 && patterns.titleHead.test(plain);
}

/** 《漪江日报》 2024年6月15日 二版 · 青组发[2021]17号 over the title */
function isStampOver(it: Piece, cues: Cues): boolean {
  if (documentNumber.test(it.plain)) return true;
  const stamp = it.level === 0 && it.mark === null ? readStamp(it.plain, cues) : null;
  return (
    stamp !== null &&
    isPaperOfDay(it, stamp) &&
    !namesColumn(it.words, cues) &&
    stamp.rest <= stamp.length * 0.6
  );
}

const isBare = (it: Piece | undefined) => it !== undefined && it.credit === null && !/[。!?]/.test(it.plain);

/** 柳湾周报 2024年6月14日 星期五 第3版, and the lines that go with it */
const pageHead: LineRule = {
  name: 'page-head',
  kind: 'chrome',
  fits: (_, index, { pageHeads }) => pageHeads.has(index),
};

const masthead: LineRule = {
  name: 'masthead',
  kind: 'chrome',
  fits: (it, index, { pieces, bodyStart, firstHead, cues }) =>
    index < firstHead && (readMasthead(it, cues) !== null || index <= findMenu(pieces, bodyStart, cues)),
};

/** 青石县委农办、县农牧局联合调研组 · 中共青石县委书记 江小满: an office or a person in office, and nothing else. */
function namesOffice(it: Piece, cues: Cues): boolean {
  if (it.plain.length > 40 || /[,。!?:“]|^关于/.test(it.plain)) return false;
  const parts = it.plain.split(/[\s、]+/);
  if (parts.every((part) => cues.stamp.offices.some((end) => part.endsWith(end)))) return true;
  const [post = '', name, ...more] = it.plain.split(/\s+/);
  // 汪××: a name that is not told
  const isPerson =
    name !== undefined &&
    more.length === 0 &&
    name.length > 1 &&
    (isName(name, cues, true) || /^\p{Script=Han}[×xX]{1,2}$/u.test(name));
  return isPerson && cues.posts.some((end) => post.endsWith(end));
}

/** 青石县委组织部 under a title, where the same office with its day stands under another: 青石县委组织部 2016-11-24. */
function isOfficeAgain(it: Piece, at: number, { pieces, cues, firstHead }: Around): boolean {
  const [title, below] = [pieces[at - 1], pieces[at + 1]];
  if (!namesOffice(it, cues) || !isBare(title) || !below || !isParagraph(below)) return false;
  const stamp = pieces[firstHead + 1]?.plain ?? '';
  return stamp.startsWith(`${it.plain} `) && /\d{4}/.test(stamp);
}

/** 山乡在线青石6月29日讯(记者 江小满): the day tells, whatever the site is called. */
const siteDateline = /^[^\s。,:;]{2,14}\d{1,2}月\d{1,2}日[讯电](?: ?\([^()]{2,30}\))?$/;

/** 口述:某某,83岁 整理:某某 2016年冬 · 县委组织部干部科 2018年1月 · 转自《…》 */
const stampLine: LineRule = {
  name: 'stamp-line',
  kind: 'byline',
  fits: (it, index, around) => {
    const { pieces, cues, firstHead, bodyStart, bodyEnd } = around;
    if ((index < firstHead || index > bodyEnd) && isStampOver(it, cues)) return true;
    if (index <= firstHead || it.level > 0 || it.mark !== null || it.isVertical) return false;
    // 本报青石5月19日讯 (记者 江小满)
    if (it.plain.length <= 40 && /[)讯电]$/.test(it.plain)) {
      if (beginsWithDateline(it.plain, cues) || siteDateline.test(it.plain)) return true;
    }
    if (index < bodyStart) {
      const isOfOpening = namesOffice(it, cues) || documentNumber.test(it.plain);
      return isOfOpening || isByline(readStamp(it.plain, cues), 0.5);
    }
    if (isOfficeAgain(it, index, around)) return true;
    const isBelowText = index > bodyEnd || isBare(pieces[index - 1]);
    return it.cells === 1 && isBelowText && isByline(readStamp(it.plain, cues), 0.3);
  },
};

/** 编辑同志: · 开发区党工委: */
const salutation: LineRule = {
  name: 'salutation',
  kind: 'body',
  fits: (it, index, { firstHead, bodyStart }) =>
    index > firstHead && index < bodyStart && it.level === 0 && /^[^:]{1,40}:$/.test(it.plain),
};

/** 编辑:江小满 2025-08-21 08:30 阅读 2340: the line under a title that tells the day, whatever else it says. */
const datedStamp: LineRule = {
  name: 'stamp-line',
  kind: 'byline',
  fits: (it, index, { cues, firstHead, bodyStart }) => {
    if (index <= firstHead || index >= bodyStart || it.level > 0 || it.mark !== null) return false;
    const stamp = readStamp(it.plain, cues);
    return stamp !== null && stamp.dates > 0 && stamp.roles > 0 && isByline(stamp, 0.5);
  },
};

export const openingRules = { pageHead, masthead, datedStamp, stampLine, salutation };
