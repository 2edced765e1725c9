/** Web-page boilerplate and page furniture. */

import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { LineRule } from './rule.ts';
import { issueNumber } from './sender.ts';

/** 2022年12月29日, 星期四 */
const isDateWord = (word: string) => /^(?:\d{4}[-年]\d{1,2}[-月]\d{1,2}日?|星期.)$/.test(word);

/** Nothing but buttons, counters and dates: 【字体:大 中 小】, 阅读 1.2万 | 赞 36, 2025年6月20日 星期五 返回首页 */
function isButtons(plain: string, cues: Cues): boolean {
  if (plain.length > 120) return false;
  const words = plain.split(/[\s|/·丨[\]【】()<>»,、。:_+-]+/).filter((word) => word !== '');
  const isButton = (word: string) => beginsWithAny(word, cues.chrome.lines, /^(?:\d[\d.]*[万次条人]?)?$/);
  return (
    words.some(isButton) &&
    words.every((word) => isButton(word) || isDateWord(word) || /^[\d.万]+$/.test(word))
  );
}

/** Whether `line` is one of the cue words, with nothing after it but what `counter` matches: 阅读1.2万. */
export function beginsWithAny(line: string, words: readonly string[], counter: RegExp): boolean {
  return words.some((word) => line.startsWith(word) && counter.test(line.slice(word.length)));
}

/** 首页 > 新闻 > 正文 · 首页 / 曝光台 / 通报 */
export function isBreadcrumb(plain: string): boolean {
  if (plain.length > 60 || /[。,]/.test(plain)) return false;
  const between = /^首页 ?\//.test(plain) ? /\// : /[>»›]+/;
  const [first = '', ...steps] = plain.split(between).map((step) => step.trim());
  const isStep = (step: string, longest: number) => step !== '' && step.length <= longest;
  return isStep(first, 12) && steps.length > 0 && steps.every((step) => isStep(step, 20));
}

function hasChromeWords({ plain }: Piece, cues: Cues): boolean {
  if (plain.length > 120) return false;
  const opened = plain.replace(/^[\s([【（]+/, '');
  if (cues.chrome.words.some((word) => plain.includes(word))) return true;
  return plain.length <= 60 && cues.chrome.openings.some((word) => opened.startsWith(word));
}

/** Says that the page's own text is over: 责任编辑, 上一篇, 阅读原文. */
export function isClosing(it: Piece, cues: Cues): boolean {
  return it.level === 0 && (isButtons(it.plain, cues) || hasChromeWords(it, cues));
}

/** 三单元的灯 over 来源:…: where only credits stand between it and the text, the page has no other title. */
function isOnlyTitle(pieces: readonly Piece[], at: number, bodyStart: number): boolean {
  return pieces.slice(at + 1, bodyStart).every((it) => it.credit !== null || /\d{4}/.test(it.plain));
}

export const chromeRules: LineRule[] = [
  { name: 'front-matter', kind: 'chrome', fits: (it) => it.mark === 'front-matter' },
  { name: 'format-furniture', kind: 'chrome', fits: (it) => it.mark === 'furniture' },
  {
    name: 'web-tail',
    kind: 'chrome',
    fits: (_, index, { tails }) => tails.has(index),
  },
  { name: 'chrome-line', kind: 'chrome', fits: (it, _, { cues }) => isButtons(it.plain, cues) },
  {
    name: 'chrome-words',
    kind: 'chrome',
    fits: (it, index, { cues, firstHead }) =>
      hasChromeWords(it, cues) && !(index === firstHead && cues.patterns.titleHead.test(it.plain)),
  },
  // 【推荐阅读】青石:桥下空间变身球场
  {
    name: 'recommendation',
    kind: 'chrome',
    fits: ({ plain }, _, { cues }) => {
      const [, tag = '', sign] = /^[【[]?([^】\]:]{2,8})([】\]:])/.exec(plain) ?? [];
      return sign !== undefined && plain.length <= 80 && cues.chrome.tails.includes(tag);
    },
  },
  // 编辑 柳青 二审 江小满 三审 柳叶
  {
    name: 'editors',
    kind: 'chrome',
    fits: ({ plain }, index, { cues, bodyStart }) =>
      index > bodyStart &&
      plain.length <= 60 &&
      !plain.includes('。') &&
      plain.split(/[\s:|/]+/).filter((word) => cues.chrome.editors.includes(word)).length > 1,
  },
  { name: 'end-mark', kind: 'chrome', fits: (it) => it.isEndMark },
  // 首页 > 新闻 > 正文
  {
    name: 'breadcrumb',
    kind: 'chrome',
    fits: ({ plain }) => isBreadcrumb(plain),
  },
  // (第12期), 2025年第3期(总第86期)
  {
    name: 'issue-number',
    kind: 'chrome',
    fits: (it) => issueNumber.test(it.plain),
  },
  // 1.青石县村干部名册.xlsx
  {
    name: 'attachment',
    kind: 'chrome',
    fits: (it, _, { cues }) =>
      it.plain.length <= 80 &&
      (cues.chrome.attachments.some((word) => it.plain.startsWith(word)) ||
        /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|ofd|txt|jpe?g|png)$/i.test(it.plain)),
  },
  // 下转第三版
  {
    name: 'turns-to',
    kind: 'chrome',
    fits: ({ plain }, _, { cues }) =>
      /^.{2,4}第?[\d一二三四五六七八九十A-Z]{1,3}版$/.test(plain) &&
      [...cues.turnsTo, ...cues.comesFrom].some((word) => plain.startsWith(word)),
  },
  // — 3 —, · 98 ·, 第3版, 3/12, 青石年鉴 2023 · 区委 · 97, http://…
  {
    name: 'page-number',
    kind: 'chrome',
    fits: (it) =>
      /^(?:[-—–－·•]*\s*\d{1,4}\s*[-—–－·•]*|\p{Script=Han}{2,8}年鉴 ?(?:19|20)\d{2} ?· ?.{0,30}\d{1,4}|第\s*\d{1,4}\s*[版页](?:\s*共\s*\d+\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|https?:\/\/\S+)$/u.test(
        it.plain,
      ),
  },
  // A short word beside the date line of a web page that is nobody's name: a user group, a channel.
  {
    name: 'web-head',
    kind: 'chrome',
    fits: (it, index, { pieces, cues, bodyStart, firstHead }) => {
      if (index === 0 || index >= bodyStart || it.level > 0 || it.credit || it.isVertical) return false;
      // Under the name of a column it is the title: 【山乡走笔】 / 椒红石板岭
      const isUnderLabel = pieces.slice(firstHead, index).every((over) => /^【[^】]*】$/.test(over.plain));
      if (index > firstHead && isUnderLabel) return false;
      if (isOnlyTitle(pieces, index, bodyStart) && index === firstHead) return false;
      // Under the site's own name it is a column.
      const isBesideDate = [index > firstHead ? pieces[index - 1] : undefined, pieces[index + 1]].some(
        (near) => near?.credit === 'date' || near?.credit === 'source',
      );
      const isShort = it.plain.length <= 6 && !/[\s:]|^中共/.test(it.plain);
      return isShort && isBesideDate && index > 0 && !isName(it.plain, cues, true);
    },
  },
];
