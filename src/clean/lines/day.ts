/** The days by which a diary is divided: headings or date lines of its notes, never titles. */
import type { Cues } from '../cues.ts';

/** 3月4日 阴, 六月二日 星期一 晴,下午起风; 2023年3月4日 晴; a bare 3月4日. Each character can be matched in one way only. */
const day =
  /^(?:\d{4}年)?(?:\d{1,2}月\d{1,2}[日号]|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号])(?:[ ,]?(?:星期|周)[一二三四五六日天])?(?:[ ,]{1,2}(\p{Script=Han}{1,6})(?:,\p{Script=Han}{1,6})?)?$/u;

/** A day and nothing beside it but the weather. */
export function isDiaryDay(words: string, cues: Cues): boolean {
  const found = words.length <= 20 ? day.exec(words) : null;
  if (found === null) return false;
  return found[1] === undefined || cues.weather.some((word) => found[1]?.includes(word));
}
