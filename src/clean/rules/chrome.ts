/** Web-page boilerplate and page furniture. */
import { isName } from '../credit.ts';
import type { LineRule } from './rule.ts';

/** 2022年12月29日, 星期四 */
const isDateWord = (word: string) => /^(?:\d{4}[-年]\d{1,2}[-月]\d{1,2}日?|星期.)$/.test(word);

export const chromeRules: LineRule[] = [
  { name: 'format-furniture', kind: 'chrome', fits: (it) => it.mark === 'furniture' },
  {
    name: 'web-tail',
    kind: 'chrome',
    fits: (_, index, { tails }) => tails.has(index),
  },
  {
    name: 'chrome-line',
    kind: 'chrome',
    fits: (it, _, { cues }) =>
      cues['chrome.lines'].includes(it.words.replace(/[:>»\s]+$/, '')) ||
      it.plain
        .split(/[\s|/·]+/)
        .every((word, at) => cues['chrome.lines'].includes(word) || (at > 0 && isDateWord(word))),
  },
  {
    name: 'chrome-words',
    kind: 'chrome',
    fits: (it, _, { cues }) => {
      if (it.plain.length > 120) return false;
      const opened = it.plain.replace(/^[\s([【（]+/, '');
      if (cues['chrome.words'].some((word) => it.plain.includes(word))) return true;
      return it.plain.length <= 60 && cues['chrome.openings'].some((word) => opened.startsWith(word));
    },
  },
  // 首页 > 新闻 > 正文
  {
    name: 'breadcrumb',
    kind: 'chrome',
    fits: (it) => it.plain.length <= 60 && /^[^。,]{1,12}(?:\s*[>»›]\s*[^。,>»›]{1,20}){1,6}$/.test(it.plain),
  },
  // — 3 —, 第3版, 3/12, http://…
  {
    name: 'page-number',
    kind: 'chrome',
    fits: (it) =>
      /^(?:[-—–]*\s*\d{1,4}\s*[-—–]*|第\s*\d{1,4}\s*[版页](?:\s*共\s*\d+\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|https?:\/\/\S+)$/.test(
        it.plain,
      ),
  },
  // A short word beside the date line of a web page that is nobody's name: a user group, a channel.
  {
    name: 'web-head',
    kind: 'chrome',
    fits: (it, index, { pieces, cues, bodyStart }) => {
      if (index === 0 || index >= bodyStart || it.level > 0 || it.credit || it.isVertical) return false;
      const isBesideDate = [pieces[index - 1], pieces[index + 1]].some(
        (near) => near?.credit === 'date' || near?.credit === 'source',
      );
      const isShort = it.plain.length <= 6 && !/\s/.test(it.plain);
      return isShort && isBesideDate && index > 0 && !isName(it.plain, cues, true);
    },
  },
];
