/** Lines of forms that are no part of a report: questions of an examination, what a product weighs, rows of links. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import type { LineRule } from './rule.ts';

/** 材料1: · 材料二 */
const materialLabel = /^材料[一二三四五六七八九十\d]{1,2}:?$/;
/** …有何启示?(5分) */
const points = /\(\d{1,2}分\)$/;

const question: LineRule = {
  name: 'exam-question',
  kind: 'chrome',
  fits: ({ plain, level }, _, { cues }) =>
    level === 0 &&
    plain.length <= 120 &&
    (points.test(plain) ||
      materialLabel.test(plain) ||
      cues.chrome.questions.some((word) => plain.includes(word))),
};

/** 包装:简装 枚数:21-40枚: two or more short pairs of a name and its value, none of which says who wrote. */
const valueRow: LineRule = {
  name: 'value-row',
  kind: 'chrome',
  fits: ({ plain, credit, level }, _, { cues }) => {
    if (level > 0 || credit !== null || plain.length > 80 || /[。,;!?]/.test(plain)) return false;
    const pairs = plain.split(/\s+/).map((pair) => /^([^:]{1,4}):([^:]{1,12})$/.exec(pair)?.[1]);
    return pairs.length > 1 && pairs.every((key) => key !== undefined && isOfThing(key, cues));
  },
};

function isOfThing(key: string, { byline, stamp, meeting }: Cues): boolean {
  return ![...byline.keys, ...byline.roles, ...byline.photo, ...stamp.keys, ...meeting].includes(key);
}

/** 领导机构 / 为民服务 / 大事记: no fewer rows of one word. */
const fewLinks = 3;
const link = /^\p{Script=Han}{2,6}$/u;

/** 大事记 · 茶叶批发 竹笋批发: words of which not all can be names. */
function isLinks(it: Piece | undefined, cues: Cues): boolean {
  if (it === undefined || it.level > 0 || it.plain.length > 60) return false;
  const words = it.plain.split(/\s+/);
  return words.every((word) => link.test(word)) && words.some((word) => !isName(word, cues, true));
}

/** The words of a site's menu, down to the end of the file. */
const closingMenu: LineRule = {
  name: 'closing-menu',
  kind: 'chrome',
  fits: (it, index, { cues, bodyEnd, endsWithMenu }) => endsWithMenu && index > bodyEnd && isLinks(it, cues),
};

/** Whether nothing but such words stands below the last paragraph. */
export function endsWithLinks(pieces: readonly Piece[], bodyEnd: number, cues: Cues): boolean {
  if (bodyEnd < 0) return false;
  const rest = pieces.slice(bodyEnd + 1).filter((it) => !isClosing(it, cues));
  return rest.length >= fewLinks && rest.every((it) => isLinks(it, cues));
}

/** 柳湾镇 更多>>: the head of a list, with the button behind it. */
const listHead: LineRule = {
  name: 'list-head',
  kind: 'chrome',
  fits: ({ plain }) => /^[^\s。,]{2,12}\s*[[(]?(?:查看)?更多\s*[>»›]{0,3}[\])]?$/.test(plain),
};

export const formRules: readonly LineRule[] = [question, valueRow, closingMenu, listHead];
