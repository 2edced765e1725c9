/** How towns and villages are told from other words, as patterns: made once from `lexicon/wording.yaml`. */

import type { SettlementWords } from '../../model.ts';
import { anyOf, hanExcept } from '../../text/word-list.ts';
import { type Filled, record, words } from '../../yaml/shape.ts';

export const settlementLists = record({
  notTowns: words('开头像而不是：乡村'),
  estates: words('也按村级对待的住宅区：居民区'),
  notInNames: words('村镇名里不会有的字'),
  rareInNames: words('村镇名里少见的字，一再这么叫才算名称：和'),
  notFirst: words('一再出现也不是名称的开头：由'),
  people: words('紧跟在名称后面的人和机构：党'),
  told: words('后面跟着就是地名：第一书记'),
  sites: words('说它在某县哪一头的：农场'),
  lies: words('村名后面说它在哪个镇：位于、在'),
  living: words('前面有这些字，后面是地方：住在'),
  speaks: words('后面跟着就是人名：说'),
  plain: words('加上村、镇也不是名称的词：古'),
  counts: words('加上村、镇是几个村，不是名称的字：十'),
  sorts: words('后面的村、镇不是名称：贫困'),
  acts: words('名称里不会有的词：推进'),
  whens: words('开头是时间，就不是名称：开春'),
  examples: words('说明只是一个例子：缩影'),
  offices: words('名称后面，整行是它自己的机构：人民政府'),
});

export function compileSettlements(lists: Filled<typeof settlementLists>, words: SettlementWords) {
  const towns = anyOf(words.towns);
  const character = hanExcept([...lists.notInNames, ...lists.rareInNames]);
  const rarely = hanExcept(lists.notInNames);
  const villages = anyOf([...words.villages, ...lists.estates]);
  // 25社区
  const numbered = '(?<!\\d)\\d{1,3}社区';
  const town = `(${character}{1,7}?(?!${anyOf(lists.notTowns)})${towns})`;
  // 嘉和社区, 人和街社区: one character and 和 begin a name, more of them are two things
  const [peace, street] = [`${character}和${character}{0,6}?`, '街?'];
  const village = `((?:${peace}|${character}{1,7}?)${street}${villages}|${numbered})`;
  // A village that stands alone has two characters at least before 村: 因村施策 is none.
  const lone = `((?:${peace}|${character}{2,7}?)${street}${villages}|${numbered})`;
  const kinds = anyOf([...words.towns, ...words.villages, ...lists.estates]);
  const divisions = '[省市州盟县旗区]';
  const people = anyOf(lists.people);
  const many = '[\\d一二两三四五六七八九十百几数多]{1,6}(?:余|多)?';
  return {
    /** 连福镇赵家庄村 · 连福镇的赵家庄村 · 的台城村 · 东湖街道: right after a division's name. */
    inside: new RegExp(`^的?(?:${town}(?:的?${village})?|${village})`, 'u'),
    /** 洛川县旧县镇|塬畔村: right after a town's name. */
    village: new RegExp(`^的?${village}`, 'u'),
    /** 石门峪村在|岸堤镇: a clause that opens with a village and where it lies. */
    lying: new RegExp(`(?<=^|[^${'\\p{Script=Han}'}])${lone}(?:${anyOf(lists.lies)})`, 'gu'),
    /** 曙光岭农场在|宝清县最东头: what lies in a county, up to its name. */
    siteLying: new RegExp(`${anyOf(lists.sites)}(?:就)?${anyOf(lists.lies)}$`, 'u'),
    /** 清源镇党委书记 · 东湖街道贯中社区党支部 · 杨房村：: what a title's clause opens with. */
    opening: new RegExp(`^(?:${town}${village}?|${lone})(?=${people}|[以的“：:、，\\s]|$)`, 'u'),
    /** 北李庄村 after a comma, 的, or a word that opens a clause. */
    alone: new RegExp(`(?<=^|[^\\p{Script=Han}]|[的在到])(?:${town}${village}?|${lone})`, 'gu'),
    /** Words that end like a name and are none: 古镇, 城中村; 贫困村 with whatever stands before; 推进乡村; 开春时|镇. */
    common: new RegExp(
      `^(?:${anyOf(lists.plain)}{1,4}|${anyOf(lists.counts)}{1,4})${kinds}$|${anyOf(lists.sorts)}${kinds}$|${anyOf(lists.acts)}|^${anyOf(lists.whens)}`,
      'u',
    ),
    /** 贫困市, 示范区: a sort of division, as 贫困村 is one of village. */
    sortOfDivision: new RegExp(`${anyOf(lists.sorts)}[县市区旗省州盟]$`, 'u'),
    /** 和为社区, 对门河村 where a clause begins: names that are believed where they come again and again. */
    rare: new RegExp(
      `^(?!${anyOf(lists.notFirst)})(?=${rarely}*${anyOf(lists.rareInNames)})(${rarely}{2,7}?${villages})`,
      'u',
    ),
    /** 党支部, 村民, 第一书记: what follows a village's name and no man's. */
    belongings: new RegExp(`^(?:${people}|${anyOf(lists.told)})`, 'u'),
    /** 我们住的|栎头湾村, 走进|石门村: where one lives, or comes to. */
    living: new RegExp(`${anyOf(lists.living)}$`, 'u'),
    /** 胜利村|位于柳湾镇 · 团结村|有412户 · 建设村|党支部书记: what is told of a village and follows no verb. */
    being: new RegExp(`^(?:${anyOf(lists.lies)}|[有的]|(?:党支部|党总支|支部)书记|村民|[，：:、]|$)`, 'u'),
    /** 党委, 工作委员会, 人民政府, 村民委员会, 党支部: the settlement's own body, and no more. */
    office: new RegExp(`^${anyOf(lists.offices)}\\s*$`, 'u'),
    /** 14个村, 各村, 村村: several of a kind. */
    manyVillages: new RegExp(
      `(?:${many})个?(?:行政|自然)?(?:${villages}|屯|寨)|各${villages}|村村|${towns}村`,
      'gu',
    ),
    manyTowns: new RegExp(`(?:${many})个?${towns}|各${towns}|乡镇`, 'gu'),
    /** 曹县|一乡镇, 望湖区|这个社区: one of the division's towns or villages, which the text names. */
    oneOf: new RegExp(`^(?:这|那|有)?[一个]+(?:小山|偏远)?(?:乡镇|${kinds})`, 'u'),
    /** 聂关村简介: what may follow the name where a title is no more than that. */
    profile: new RegExp(`^${anyOf(words.profiles)}?\\s*$`, 'u'),
    /** 大杨镇|聂关村|简介: a line of a village's or town's name, those around it, and no more. */
    profiled: new RegExp(
      `^(?:\\p{Script=Han}{1,12}?(?:${divisions}|${towns}))??(${rarely}{1,7}?${kinds})${anyOf(words.profiles)}?\\s*$`,
      'u',
    ),
    /** 江村说: what follows a man's name and no village's. */
    speaks: new RegExp(`^${anyOf(lists.speaks)}`, 'u'),
    /** 是全县抓党建促振兴的一个缩影 · 只是某县的一例. */
    example: new RegExp(anyOf(lists.examples), 'gu'),
    /** 赵家庄村, 贯中社区. */
    villageName: new RegExp(`${villages}$`, 'u'),
    /** 连福镇. */
    townName: new RegExp(`${towns}$`, 'u'),
    /** 连福镇, 赵家庄村. */
    name: new RegExp(`${kinds}$`, 'u'),
    /** 甸柳新村|街道, 贺村|镇: the ending of a longer name. */
    townEnding: new RegExp(`^${towns}`, 'u'),
    ending: new RegExp(`^${kinds}`, 'u'),
    /** 硚口区仁寿|桥街道: what is left of a town's name, or a village's. */
    rest: new RegExp(`^\\p{Script=Han}{0,3}?${kinds}`, 'u'),
    /** 大杨镇|聂关村: what may stand before the name where a title is no more than that. */
    outer: new RegExp(`^\\s*$|(?:${towns}|${divisions})$`, 'u'),
    /** 石门村 anywhere in a name. */
    inName: new RegExp(kinds, 'u'),
    /** 我县, 全镇, 县里, 村“两委”; 小区党支部 and 园区党工委 are no district's. */
    level: new RegExp(
      `(?:([我本]|我们|咱们?)|[全该])(自治区|${divisions}|${kinds})(?!级)|(?<!自治|[小园景片库校辖灾厂民](?=区))(${divisions}|${kinds})(?:党?委(?!员|会|托)|党工委|纪委|里(?!面)|政府|直(?!接|播)|城|“?两委|党支部|委会)`,
      'gu',
    ),
  };
}
