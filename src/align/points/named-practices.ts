/** Names of practices in a sentence: “1881”平台, “5+4”工作法, “四包四联”. */

import { anyOf, matchWords } from '../../text/word-list.ts';
import type { PracticeWording } from '../lexicon.ts';

/** A name as it stands in the text, with what it is called (平台) where that follows. */
export type PracticeName = {
  text: string;
  start: number;
  end: number;
  /** A verb before it brings it in: 推行, 打造. */
  isBroughtIn: boolean;
  /** Made of numbers or formed with +: 四包四联, 5+4. */
  isMade: boolean;
};

/** Characters of a name that a founding verb alone makes a practice. */
const longestFounded = 8;
/** Characters before a name within which a verb brings it in. */
const reach = 12;

export type PracticeFinder = (text: string) => PracticeName[];

// “1881”数字赋能平台: a short name in quotation marks, then perhaps up to six characters of what it is.
const quoted = /[“"「]([^“”"「」]{2,24})[”"」]([\p{Script=Han}]{0,8})/gu;
// 131+6+N, 5+4, 街道统筹+片区推动
const formula = /^[\p{Script=Han}\dA-Za-z()（）—-]+(?:\+[\p{Script=Han}\dA-Za-z()（）—-]+)+$/u;
// 1881, 四包四联, 六双聚新, 一书一报告两清单: made of numbers
const numbered =
  /^\d{2,5}$|^(?:[一二三四五六七八九十百两双多\d]+[\p{Script=Han}]{1,2}){1,3}[一二三四五六七八九十百两双多\d]+[\p{Script=Han}]{1,3}$/u;
const counted = /^[一二三四五六七八九十]+[\p{Script=Han}]{2,4}$/u;
// a title or slogan: 一屏观民情,一网管全村
const slogan = /[,，。！!？?；;：:]/u;
// “三库”管理等制度, “学查改”相关做法: what follows is no longer the name
const loose = /[的等和与及]|相关/u;

/** Characters of a name before its quotation marks. */
const shortModifier = 4;

// 清风 of 建立清风“指尖”平台; not 的, 了, 一个, nor a place (南坡镇)
const plainWords = /^\p{Script=Han}{2,}$/u;
const particles = /[的了和与及在对以为将把由从向等个一]|[省市县区州旗镇乡村]$/u;

// 工程队, 联动站: the sort goes on to a longer name
const longerTail = /^(?:队(?!伍)|员(?!工)|[站室])/u;

/** Makes a finder of the names that the wording's sorts, verbs and set phrases describe. */
export function preparePracticeFinder(wording: PracticeWording): PracticeFinder {
  const setPhrases = new Set(wording.setPhrases);
  const sorts = [...wording.sorts].sort((a, b) => b.length - a.length);
  const endsInSort = (text: string) =>
    wording.endings.some((sort) => text.endsWith(sort) && text.length > sort.length);
  /** Length of the shortest lead of `after` that ends in a sort; 0 where none does. */
  const sortLength = (after: string) => {
    const ends = sorts
      .filter((sort) => after.includes(sort))
      .map((sort) => after.indexOf(sort) + sort.length);
    const end = ends.length > 0 ? Math.min(...ends) : 0;
    if (end === 0 || loose.test(after.slice(0, end))) return 0;
    return end + (longerTail.exec(after.slice(end))?.[0].length ?? 0);
  };
  const unmarked = matchWords(wording.unmarked);
  /** A verb in the phrase before the name: 打造党建引领“…”平台. */
  const bringsIn = (text: string, at: number) => {
    const phrase =
      text
        .slice(Math.max(0, at - reach), at)
        .split(/[，,。；;：:“”、]/u)
        .at(-1) ?? '';
    return wording.verbs.some((verb) => verb.length > 1 && phrase.includes(verb));
  };
  const makers = [...wording.verbs, ...wording.founding, ...wording.means].filter((it) => it.length > 1);
  const [maker, describes] = [new RegExp(`^.*${anyOf(makers)}`, 'u'), matchWords(wording.descriptions)];
  /** Where the name begins that the quotation marks at `at` are a part of: 清风“指尖”平台. */
  const startOfName = (text: string, at: number) => {
    const phrase = /\p{Script=Han}{0,12}$/u.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? '';
    const verb = maker.exec(phrase)?.[0].length ?? 0;
    const modifier = phrase.slice(verb);
    const isPart =
      verb > 0 &&
      modifier.length <= shortModifier &&
      plainWords.test(modifier) &&
      !particles.test(modifier) &&
      !describes.has(modifier);
    return isPart ? at - modifier.length : at;
  };
  const findUnmarked = (text: string): PracticeName[] =>
    unmarked.find(text).map((name) => {
      const start = text.indexOf(name);
      return {
        text: name,
        start,
        end: start + name.length,
        isBroughtIn: bringsIn(text, start),
        isMade: false,
      };
    });
  return (text) =>
    [...text.matchAll(quoted)]
      .flatMap((match) => {
        const [whole, name = '', after = ''] = match;
        if (setPhrases.has(name) || slogan.test(name)) return [];
        const tail = sortLength(after);
        const isMade = formula.test(name) || numbered.test(name);
        const before = text.slice(Math.max(0, match.index - 4), match.index);
        const isBroughtIn = bringsIn(text, match.index);
        const isAnnounced = wording.verbs.some((verb) => before.endsWith(verb));
        const isFounded =
          name.length <= longestFounded && wording.founding.some((verb) => before.endsWith(verb));
        const isNamed =
          isMade || isFounded || tail > 0 || endsInSort(name) || (counted.test(name) && isAnnounced);
        // a list in quotation marks is a name only where it is said what it is: “立项、交办、销号”工作流程
        if (!isNamed || (!isMade && name.length > 14) || (name.includes('、') && tail === 0)) return [];
        const end = match.index + whole.length - after.length + tail;
        const start = tail > 0 ? startOfName(text, match.index) : match.index;
        return [{ text: text.slice(start, end), start, end, isBroughtIn, isMade }];
      })
      .concat(findUnmarked(text));
}
