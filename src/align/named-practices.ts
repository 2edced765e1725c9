/** Names of practices in a sentence: “1881”平台, “5+4”工作法, “四包四联”. */
import type { PracticeWording } from './lexicon.ts';

/** A name as it stands in the text, with what it is called (平台) where that follows. */
export type PracticeName = { text: string; start: number; end: number };

export type PracticeFinder = (text: string) => PracticeName[];

// “1881”数字赋能平台: a short name in quotation marks, then perhaps up to six characters of what it is.
const quoted = /[“"「]([^“”"「」]{2,24})[”"」]([\p{Script=Han}]{0,8})/gu;
// 131+6+N, 5+4, 街道统筹+片区推动
const formula = /^[\p{Script=Han}\dA-Za-z()（）—-]+(?:\+[\p{Script=Han}\dA-Za-z()（）—-]+)+$/u;
// 1881, 四包四联, 六双聚新, 五项工程: made of numbers
const numbered =
  /^\d{2,5}$|^[一二三四五六七八九十百两双多\d]+[\p{Script=Han}]{1,2}[一二三四五六七八九十百两双多\d]+[\p{Script=Han}]{1,3}$/u;
const counted = /^[一二三四五六七八九十]+[\p{Script=Han}]{2,4}$/u;
// a title or slogan: 抓两头、带中间
const slogan = /[、,，。！!？?；;：:]/u;

/** Makes a finder of the names that the wording's sorts, verbs and set phrases describe. */
export function preparePracticeFinder(wording: PracticeWording): PracticeFinder {
  const setPhrases = new Set(wording.setPhrases);
  const sorts = [...wording.sorts].sort((a, b) => b.length - a.length);
  const endsInSort = (text: string) => sorts.some((sort) => text.endsWith(sort) && text.length > sort.length);
  /** Length of the shortest lead of `after` that ends in a sort; 0 where none does. */
  const sortLength = (after: string) => {
    const ends = sorts
      .filter((sort) => after.includes(sort))
      .map((sort) => after.indexOf(sort) + sort.length);
    return ends.length > 0 ? Math.min(...ends) : 0;
  };
  const isBroughtIn = (before: string) => wording.verbs.some((verb) => before.endsWith(verb));
  return (text) =>
    [...text.matchAll(quoted)].flatMap((match) => {
      const [whole, name = '', after = ''] = match;
      if (setPhrases.has(name) || slogan.test(name)) return [];
      const tail = sortLength(after);
      const isMade = formula.test(name) || numbered.test(name);
      const before = text.slice(Math.max(0, match.index - 4), match.index);
      const isNamed = isMade || tail > 0 || endsInSort(name) || (counted.test(name) && isBroughtIn(before));
      if (!isNamed || (!isMade && name.length > 12)) return [];
      const end = match.index + whole.length - after.length + tail;
      return [{ text: text.slice(match.index, end), start: match.index, end }];
    });
}
