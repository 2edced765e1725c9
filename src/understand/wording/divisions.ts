/** How the names of divisions and of bodies stand in a text, as patterns: made once from `lexicon/wording.yaml`. */
import type { SettlementWords } from '../../model.ts';
import { anyOf, hanExcept } from '../../text/word-list.ts';
import { type Filled, list, record, text, told, usually, words } from '../../yaml/shape.ts';

export const divisionLists = record({
  notInNames: words('县市名里不会有的字'),
  leads: words('名称前面的词：走进'),
  organs: words('紧跟在名称后面的机关：纪委'),
  notBefore: words('跟在县字后面就不是名称：级'),
  continuations: words('跟在全称后面就是另一个词：域'),
  notContinuations: words('跟在全称后面不算的：道路'),
  openers: words('后面可以另起一个地名的字：在'),
  zones: told(usually(list(list(text)), []), '开发区的名称，一行一种，全称在前，简称在后'),
});
export const bodyLists = record({
  kinds: words('单位名称的末尾：集团公司'),
  doing: words('单位名后面的词：举办'),
});

export function compileDivisions(lists: Filled<typeof divisionLists>, { towns, villages }: SettlementWords) {
  const character = hanExcept(lists.notInNames);
  const province = `${character}{2,3}(?:省|自治区)`;
  const city = `${character}{2,3}市`;
  const county = `${character}{2,3}[县市区旗]`;
  return {
    /**
     * 云岭省澜宁市槐谷县 · 云岭省望川市 · 槐谷县, where a clause begins or after a word that leads up to a place. The
     * piece before 省, 市, 县 is as long as it can be: what stands before it is no character of a word.
     */
    chain: new RegExp(
      `(?<=^|[^\\p{Script=Han}]|${anyOf(lists.leads)})(?:(${province})(${city})?(${county})?|(${city})?(${county})|(${city}))`,
      'gmu',
    ),
    /** 县委, 县纪委监委, 县政府: after its name, a division's own body. */
    organ: new RegExp(`^[县市区旗]?${anyOf(lists.organs)}`, 'u'),
    /** 抽调县直机关 · 建成县域 · 选派县级: a word before 县, not a name. */
    noName: new RegExp(`^${anyOf(lists.notBefore)}`, 'u'),
    /** 蚌埠|高新区: a development zone, after its city's name. */
    zone: new RegExp(anyOf(lists.zones.flat()), 'gu'),
    zoneForms: lists.zones,
    /** 石门|镇, 贺|村: the short name is the beginning of a town's; not 清徐村级, 石门乡村. */
    settlement: new RegExp(`^(?!乡[村镇]|村[级集民干支“两])${anyOf([...towns, ...villages])}`, 'u'),
    /** What follows a full name in a longer word: 振兴县域, 建成县级, 城市区块. */
    continuation: new RegExp(`^(?!${anyOf(lists.notContinuations)})${anyOf(lists.continuations)}`, 'u'),
    /** Words of one character after which a new word begins: 在太原, 与稷山, 的晋中. */
    opener: new RegExp(anyOf(lists.openers), 'u'),
  };
}

export function compileBodies(lists: Filled<typeof bodyLists>) {
  const body = `[\\p{Script=Han}（）()]{2,28}?${anyOf(lists.kinds)}`;
  return {
    /** 国家某某总局平遥监管支局党支部举办…: the subject of a photo's caption. */
    actor: new RegExp(
      `^[\\d月日年四五六七八九十一二三，,\\s近]*(${body})(?=${anyOf(lists.doing)}|[，,])`,
      'u',
    ),
    /** 某集团公司：以高质量党建…: a title's first clause that is a body's name. */
    headline: new RegExp(`^(${body})(?:党委)?(?=[：:\\s—]|$)`, 'u'),
  };
}
