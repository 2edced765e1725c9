/** How the names of divisions and of bodies stand in a text, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf, hanExcept, type WordLists } from '../../text/word-list.ts';

export const divisionLists = [
  'notInNames',
  'leads',
  'organs',
  'notBefore',
  'continuations',
  'notContinuations',
  'openers',
] as const;
export const bodyLists = ['kinds', 'doing'] as const;

export function compileDivisions(words: WordLists<typeof divisionLists>) {
  const character = hanExcept(words.notInNames);
  const province = `${character}{2,3}(?:省|自治区)`;
  const city = `${character}{2,3}市`;
  const county = `${character}{2,3}[县市区旗]`;
  return {
    /**
     * 云岭省澜宁市槐谷县 · 云岭省望川市 · 槐谷县, where a clause begins or after a word that leads up to a place. The
     * piece before 省, 市, 县 is as long as it can be: what stands before it is no character of a word.
     */
    chain: new RegExp(
      `(?<=^|[^\\p{Script=Han}]|${anyOf(words.leads)})(?:(${province})(${city})?(${county})?|(${city})?(${county})|(${city}))`,
      'gmu',
    ),
    /** 县委, 县纪委监委, 县政府: after its name, a division's own body. */
    organ: new RegExp(`^[县市区旗]?${anyOf(words.organs)}`, 'u'),
    /** 抽调县直机关 · 建成县域 · 选派县级: a word before 县, not a name. */
    noName: new RegExp(`^${anyOf(words.notBefore)}`, 'u'),
    /** What follows a full name in a longer word: 振兴县域, 建成县级, 城市区块. */
    continuation: new RegExp(`^(?!${anyOf(words.notContinuations)})${anyOf(words.continuations)}`, 'u'),
    /** Words of one character after which a new word begins: 在太原, 与稷山, 的晋中. */
    opener: new RegExp(anyOf(words.openers), 'u'),
  };
}

export function compileBodies(words: WordLists<typeof bodyLists>) {
  const body = `[\\p{Script=Han}（）()]{2,28}?${anyOf(words.kinds)}`;
  return {
    /** 国家某某总局平遥监管支局党支部举办…: the subject of a photo's caption. */
    actor: new RegExp(
      `^[\\d月日年四五六七八九十一二三，,\\s近]*(${body})(?=${anyOf(words.doing)}|[，,])`,
      'u',
    ),
    /** 某集团公司：以高质量党建…: a title's first clause that is a body's name. */
    headline: new RegExp(`^(${body})(?:党委)?(?=[：:\\s—]|$)`, 'u'),
  };
}
