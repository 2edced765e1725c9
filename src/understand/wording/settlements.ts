/** How towns and villages are told from other words, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf, hanExcept, type WordLists } from '../../text/word-list.ts';

export const settlementLists = [
  'towns',
  'notTowns',
  'villages',
  'notInNames',
  'people',
  'told',
  'plain',
  'sorts',
  'acts',
  'examples',
] as const;

export function compileSettlements(words: WordLists<typeof settlementLists>) {
  const character = hanExcept(words.notInNames);
  const villages = anyOf(words.villages);
  const town = `(${character}{1,7}?(?!${anyOf(words.notTowns)})${anyOf(words.towns)})`;
  const village = `(${character}{1,7}?${villages})`;
  // A village that stands alone has two characters at least before 村: 因村施策 is none.
  const lone = `(${character}{2,7}?${villages})`;
  const kinds = anyOf([...words.towns, ...words.villages]);
  const people = anyOf(words.people);
  return {
    /** 连福镇赵家庄村 · 的台城村 · 东湖街道: right after a division's name. */
    inside: new RegExp(`^的?(?:${town}${village}?|${village})`, 'u'),
    /** 清源镇党委书记 · 东湖街道贯中社区党支部 · 杨房村：: what a title's clause opens with. */
    opening: new RegExp(`^(?:${town}${village}?|${lone})(?=${people}|[以的“：:、，\\s]|$)`, 'u'),
    /** 北李庄村 after a comma, 的, or a word that opens a clause. */
    alone: new RegExp(`(?<=^|[^\\p{Script=Han}]|[的在到])(?:${town}${village}?|${lone})`, 'gu'),
    /** Words that end like a name and are none: 古镇, 城中村; 贫困村 with whatever stands before; 推进乡村. */
    common: new RegExp(
      `^${anyOf(words.plain)}+${kinds}$|${anyOf(words.sorts)}${kinds}$|${anyOf(words.acts)}`,
      'u',
    ),
    /** 党支部, 村民, 第一书记: what follows a village's name and no man's. */
    belongings: new RegExp(`^(?:${people}|${anyOf(words.told)})`, 'u'),
    /** 是全县抓党建促振兴的一个缩影 · 只是某县的一例. */
    example: new RegExp(`[县市区州旗][^。；]{0,30}${anyOf(words.examples)}`, 'u'),
    /** 赵家庄村, 贯中社区. */
    villageName: new RegExp(`${villages}$`, 'u'),
    /** 连福镇, 赵家庄村. */
    name: new RegExp(`${kinds}$`, 'u'),
  };
}
