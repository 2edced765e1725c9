/** How papers, datelines and authors are written, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf } from '../../text/word-list.ts';
import { type Filled, record, text, told, usually, words } from '../../yaml/shape.ts';

export const paperLists = record({
  kinds: words('报纸、电台、网站名称的末尾：日报'),
  labels: words('写明来源的标签：转自'),
  leads: words('报名前面的其他词：载于'),
  greetings: words('名称开头的客套字：美丽'),
  shortKinds: words('来源标签后较短名称的末尾：组工网'),
  self: words('报纸自称：本报'),
  datelines: words('整个电头：央视网消息'),
  wires: words('后面可以有地点和日子的电头：新华社'),
  agencies: words('作为来源的通讯社和网站：人民网'),
});
export const authorLists = record({
  titles: words('身份前面的字样：见习'),
  roles: words('作者的身份：记者'),
  text: words('文字作者的记号：文'),
  pictures: words('图片作者的记号：图'),
  editors: words('从这里起不是作者：责任编辑'),
  notNames: words('姓名后面的网页字样：分享'),
  surnames: told(usually(text, ''), '连写的姓名里，后面的姓名起头的姓，连写'),
});

const han = '\\p{Script=Han}';

export function compilePapers(lists: Filled<typeof paperLists>) {
  const self = anyOf(lists.self);
  const label = `${anyOf(lists.labels)}\\s*[：:]\\s*《?`;
  const wire = `${self}[${han}\\d]{0,12}讯|${anyOf(lists.wires)}[${han}\\d]{0,12}[电讯]|${han}{2,6}(?:日报|晚报|晨报|早报|时报|都市报)(?:${han}{2,4})?讯(?![息员])`;
  return {
    /** 太原日报 · 运城晚报 · 河北经济日报 · 清徐新闻网 · 上党晚报. */
    name: new RegExp(`${han}{2,8}?${anyOf(lists.kinds)}`, 'gu'),
    /** 来源：太行日报 · 摘自《…》 · 据某某网: said on a line of its own. */
    labelled: new RegExp(`${label}([^\\s》|，,。（(]{2,20})`, 'u'),
    /** 来源：阳城报 · 来源：今日阳城 · 稿源：阳城组工网: named on a line for it, so a shorter name will do. */
    labelledShort: new RegExp(
      `${label}(${anyOf(lists.greetings)}?${han}{2,4}${anyOf(lists.shortKinds)}?)(?!${han})`,
      'u',
    ),
    /** 今日, 美丽: what stands before the place in such a name. */
    greeting: new RegExp(`^${anyOf(lists.greetings)}`, 'u'),
    /** 来源：, 摘自, 载于: what may stand before the name without a gap. */
    lead: new RegExp(`^.*?${anyOf([...lists.labels, ...lists.leads])}[：:]?\\s*`, 'u'),
    /** 本报清徐讯: the paper speaks of itself. */
    self: new RegExp(`^${self}`, 'u'),
    /** 本报讯（记者 张三）4月8日 · 央视网消息（新闻联播）：本台消息： · 新华社太原4月8日电. */
    dateline: new RegExp(
      `^\\s*(?:(?:${anyOf(lists.datelines)}|${wire})\\s*(?:[（(][^）)\\n]{0,40}[）)])?[\\s：:，,]*)+`,
      'u',
    ),
    /** 央视网消息 · 新华社太原4月8日电 · 太行日报讯: at a story's head. */
    agency: new RegExp(
      `^\\s*(${anyOf(lists.agencies)}|${han}{2,6}日报)(?:消息|[${han}\\d]{0,12}[电讯])`,
      'u',
    ),
  };
}

export function compileAuthors(lists: Filled<typeof authorLists>) {
  const [title, role] = [anyOf(lists.titles), anyOf(lists.roles)];
  const sign = anyOf([...lists.text, ...lists.pictures]);
  return {
    /** 本报记者 甲某 乙某 · 记者 甲某 通讯员 乙某 · 作者：甲某. */
    role: new RegExp(`${title}{0,3}(?:驻${han}{2,4}${title}{0,2})?${role}`, 'gu'),
    /** 文/甲某 · 图文：甲某. */
    sign: new RegExp(`${sign}(?:[/／]${sign})*(?=[/／：:\\s])`, 'gu'),
    /** Whether a line names authors at all, and not only who took the picture. */
    hint: new RegExp(anyOf([...lists.roles, ...lists.text]), 'u'),
    /** 责任编辑：丙某: whose names follow are no authors'. */
    editor: new RegExp(`${anyOf(lists.editors)}.*$`, 'su'),
    /** 于 of 阎晋于文哲. */
    surname: new RegExp(lists.surnames === '' ? '(?!)' : `^[${lists.surnames}]`, 'u'),
    /** What a page puts after the names: 分享到微信, 字号, 打印, 责编. */
    pageWord: new RegExp(anyOf(lists.notNames), 'u'),
  };
}
