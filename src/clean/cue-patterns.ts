/** Patterns made once of the words of `lexicon/cues.yaml`, where a line is not told by a word alone. */
import type { SettlementWords } from '../model.ts';
import { anyOf } from '../text/word-list.ts';

/** The lists that patterns are made of. */
export type PatternLists = {
  datelineHeads: readonly string[];
  datelinePapers: readonly string[];
  recent: readonly string[];
  endMarks: readonly string[];
  turnsTo: readonly string[];
  comesFrom: readonly string[];
  titleHeads: readonly string[];
  titleTails: readonly string[];
  zones: readonly string[];
  byline: { reporters: readonly string[] };
  caption: { doings: readonly string[] };
};

export type CuePatterns = ReturnType<typeof compileCues>;

export function compileCues(lists: PatternLists, { towns, villages, profiles }: SettlementWords) {
  const settlement = anyOf([...towns, ...villages]);
  const [self, papers] = [anyOf(lists.datelineHeads), anyOf(lists.datelinePapers)];
  const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
  return {
    /** 本报青石6月3日讯, 河东日报讯: how such an opening begins. */
    datelineHead: new RegExp(`^(?:${self}|.{2,6}${papers})`),
    /** The same up to the character that may end it: 讯, 电; 本报青石讯(记者 江小满). */
    datelineEnd: new RegExp(
      `^(?:${self}|.{2,8}(?:${papers}|网))?\\s?[^\\s(]{0,8}(?:\\d{1,2}月\\d{1,2}日)?([^\\s(])(?=[\\s(]|$)`,
    ),
    /** 6月25日, 四月十日, 2024年6月25日, 近日. */
    date: new RegExp(`^(?:\\d{4}年)?${number}月${number}[日号]|^${anyOf(lists.recent)}`),
    /** …3200余次。(完) · (下转第二版). */
    closing: new RegExp(`[（(](?:${anyOf(lists.endMarks)}|${anyOf(lists.turnsTo)}[^()（）]{1,8})[)）]\\s*$`),
    /** (上接第一版)会议指出,…. */
    opening: new RegExp(`^\\s*[（(]${anyOf(lists.comesFrom)}[^()（）]{1,8}[)）]`),
    /** 化解债务|(下转第2版)|3000万元: where a page turns in the middle of a line. */
    turning: new RegExp(`[（(](?:${anyOf(lists.turnsTo)}|${anyOf(lists.comesFrom)})[^()（）]{1,8}[)）]`, 'g'),
    /** 原标题：青石县…. */
    titleHead: new RegExp(`^${anyOf(lists.titleHeads)}\\s*[:：]\\s*`),
    /** …纪实 来源：青石日报. */
    titleSource: new RegExp(`${anyOf(lists.titleTails)}\\s*[:：]`),
    /** 江小满在七号楼查看新换的灯。 · 柳湾港,渔民正往舱里装冰。 */
    doing: new RegExp(
      `^(?:\\p{Script=Han}{2,10}在\\p{Script=Han}{2,6}${anyOf(lists.caption.doings)}\\p{Script=Han}{2,12}|\\p{Script=Han}{2,8},\\p{Script=Han}{2,6}正[往在给把]\\p{Script=Han}{2,12})。$`,
      'u',
    ),
    /** 记者 in 河东日报记者: who is named after the paper. */
    reporter: new RegExp(anyOf(lists.byline.reporters)),
    /** 柳湾社区, 石门村. */
    settlement: new RegExp(`${settlement}$`),
    /** 石门村, 柳湾镇概况: a bare name, and of which kind the place is. */
    placeOfKind: new RegExp(`^\\p{Script=Han}{1,7}(${settlement}|居委会|县)${anyOf(profiles)}?$`, 'u'),
    /** 开发区: a body that a title may begin with where it is named shortly. */
    zone: new RegExp(`^(?:[省市县区旗]|${settlement})$|${anyOf(lists.zones)}`),
  };
}
