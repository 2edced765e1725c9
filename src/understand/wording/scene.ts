/** How an article tells where it plays, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf, type WordLists } from '../../text/word-list.ts';

export const sceneLists = [
  'recently',
  'nation',
  'approach',
  'times',
  'organs',
  'meeting',
  'visits',
  'roundups',
  'contributors',
] as const;

export function compileScene(words: WordLists<typeof sceneLists>) {
  return {
    /** 中共中央办公厅印发 · 中央纪委公开通报: the article is about the whole country, whomever it names. */
    central: new RegExp(`^(?:${anyOf(words.recently)}|[^，。]{0,8}日)?[，,]?${anyOf(words.nation)}`, 'u'),
    /** What a place is led up to in a first sentence: 在, 到, 走进, 时任; or nothing but a date. */
    approach: new RegExp(
      `^(?:[^，。；：“]*${anyOf(words.approach)}[^，。；：“]{0,5})?$|^(?:${anyOf(words.times)}|[\\d年月日]+)$`,
      'u',
    ),
    /** 从…县委获悉: a body is the source, or the subject. */
    informant: new RegExp(`^[市县区省]?${anyOf(words.organs)}`, 'u'),
    /** 在太原召开: where a meeting was held is not yet what the article is about. */
    meeting: new RegExp(`^${anyOf(words.meeting)}`, 'u'),
    /** 到清徐县调研: whoever came, it is about the place. */
    visit: new RegExp(`[到赴在][^，。]{2,12}${anyOf(words.visits)}`, 'u'),
    /** 各地, 省区市: the article goes from place to place. */
    roundup: new RegExp(anyOf(words.roundups), 'u'),
    /** 来源：清徐组织 · （平遥县委组织部供稿） · 通讯员某某 稷山报道; not 来源：山西日报. */
    contributor: new RegExp(`^[市县区省]?${anyOf(words.contributors)}`, 'u'),
  };
}
