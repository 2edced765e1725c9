/** How sentences turn to another place than their article's, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf, type WordLists } from '../../text/word-list.ts';

export const elsewhereLists = [
  'leads',
  'organs',
  'links',
  'relations',
  'notWide',
  'held',
  'notSubjects',
] as const;

export function compileElsewhere(words: WordLists<typeof elsewhereLists>) {
  return {
    /** One piece of what may stand before a clause's subject: a date, 目前, 比如, 而, 邻近的. To be repeated. */
    leadPiece: new RegExp(`${anyOf(words.leads)}|[\\d年月日末底初来以间上半下、\\s“]`, 'uy'),
    /** 我市, 本县, 市委 at a clause's head: the article's own place. */
    own: new RegExp(`[我本][市县区州旗]|(?:^|[，。；、])[市县区]${anyOf(words.organs)}`, 'u'),
    /** 相比之下，: what leads over belongs to the clause after it. */
    link: new RegExp(`^[而但]?${anyOf(words.links)}[，,]$`, 'u'),
    /** 与稷山县一河之隔的柏林县: how the subject lies to the own place, which is not the subject. */
    relation: new RegExp(`^(?:而|同样)?[与和同跟][^，。]{2,12}${anyOf(words.relations)}的`, 'u'),
    /** 全省, 全国 as what a statement is about: 全省共有 …, not 全省前列, 全省率先, 全省首个. */
    wide: new RegExp(`^(全国|我国|全省)(?!${anyOf(words.notWide)}|.{0,24}在.{1,8}${anyOf(words.held)})`, 'u'),
    /** What a place at a clause's head is followed by where it is no subject: 万荣县召开的, 太原举行; 经验, 籍. */
    noSubject: new RegExp(`^${anyOf(words.notSubjects)}`, 'u'),
  };
}
