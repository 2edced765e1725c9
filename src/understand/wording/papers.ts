/** How papers, datelines and authors are written, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf, type WordLists } from '../../text/word-list.ts';

export const paperLists = [
  'kinds',
  'labels',
  'leads',
  'greetings',
  'shortKinds',
  'self',
  'datelines',
  'wires',
  'agencies',
] as const;
export const authorLists = ['titles', 'roles', 'text', 'pictures', 'editors', 'notNames'] as const;

const han = '\\p{Script=Han}';

export function compilePapers(words: WordLists<typeof paperLists>) {
  const self = anyOf(words.self);
  const label = `${anyOf(words.labels)}\\s*[：:]\\s*《?`;
  const wire = `${self}[${han}\\d]{0,12}讯|${anyOf(words.wires)}[${han}\\d]{0,12}[电讯]|${han}{2,6}日报讯`;
  return {
    /** 太原日报 · 运城晚报 · 河北经济日报 · 清徐新闻网 · 上党晚报. */
    name: new RegExp(`${han}{2,8}?${anyOf(words.kinds)}`, 'gu'),
    /** 来源：太行日报 · 摘自《…》 · 据某某网: said on a line of its own. */
    labelled: new RegExp(`${label}([^\\s》|，,。（(]{2,20})`, 'u'),
    /** 来源：阳城报 · 来源：今日阳城 · 稿源：阳城组工网: named on a line for it, so a shorter name will do. */
    labelledShort: new RegExp(
      `${label}(${anyOf(words.greetings)}?${han}{2,4}${anyOf(words.shortKinds)}?)(?!${han})`,
      'u',
    ),
    /** 今日, 美丽: what stands before the place in such a name. */
    greeting: new RegExp(`^${anyOf(words.greetings)}`, 'u'),
    /** 来源：, 摘自, 载于: what may stand before the name without a gap. */
    lead: new RegExp(`^.*?${anyOf([...words.labels, ...words.leads])}[：:]?\\s*`, 'u'),
    /** 本报清徐讯: the paper speaks of itself. */
    self: new RegExp(`^${self}`, 'u'),
    /** 本报讯（记者 张三）4月8日 · 央视网消息（新闻联播）：本台消息： · 新华社太原4月8日电. */
    dateline: new RegExp(
      `^\\s*(?:(?:${anyOf(words.datelines)}|${wire})\\s*(?:[（(][^）)\\n]{0,40}[）)])?[\\s：:，,]*)+`,
      'u',
    ),
    /** 央视网消息 · 新华社太原4月8日电 · 太行日报讯: at a story's head. */
    agency: new RegExp(
      `^\\s*(${anyOf(words.agencies)}|${han}{2,6}日报)(?:消息|[${han}\\d]{0,12}[电讯])`,
      'u',
    ),
  };
}

export function compileAuthors(words: WordLists<typeof authorLists>) {
  const [title, role] = [anyOf(words.titles), anyOf(words.roles)];
  const sign = anyOf([...words.text, ...words.pictures]);
  return {
    /** 本报记者 甲某 乙某 · 记者 甲某 通讯员 乙某 · 文/甲某 · 作者：甲某. */
    role: new RegExp(
      `(?:${title}|驻${han}{2,4}){0,6}${role}|${sign}(?:[/／](?:${sign}|${title}?${role}))*(?=[/／：:\\s])`,
      'gu',
    ),
    /** Whether a line names authors at all, and not only who took the picture. */
    hint: new RegExp(anyOf([...words.roles, ...words.text]), 'u'),
    /** 责任编辑：丙某: whose names follow are no authors'. */
    editor: new RegExp(`${anyOf(words.editors)}.*$`, 'u'),
    /** What a page puts after the names: 分享到微信, 字号, 打印, 责编. */
    pageWord: new RegExp(anyOf(words.notNames), 'u'),
  };
}
