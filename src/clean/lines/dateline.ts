/** The words by which a news item opens, and the dates by which a photo caption does. */
import type { Cues } from '../cues.ts';

/** 本报讯 …, 本报青石6月3日讯, 新华社临河6月3日电, 央视网消息(新闻联播): */
export function beginsWithDateline(plain: string, cues: Cues): boolean {
  const head = plain.slice(0, 40).replace(/^[\s【[(]+/, '');
  const word = cues.datelines.find((candidate) => candidate.length > 1 && head.startsWith(candidate));
  if (word) return true;
  const ends = cues.datelines.filter((candidate) => candidate.length === 1);
  // 本报青石6月3日讯, 河东日报讯
  const opening = /^[^。,:!?]{2,24}/.exec(head)?.[0] ?? '';
  const match = /^(?:本报|本网|.{2,8}(?:日报|晚报|网))?.{0,8}(?:\d{1,2}月\d{1,2}日)?(.)(?=[\s(]|$)/.exec(
    opening,
  );
  return (
    /^(?:本报|本网|.{2,6}(?:日报|晚报))/.test(opening) && match !== null && ends.includes(match[1] ?? '')
  );
}

/** 6月25日, 四月十日, 2024年6月25日, 近日 */
export function beginsWithDate(plain: string): boolean {
  return /^(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|^(?:近日|日前|昨日|昨天)[,,]?/.test(
    plain,
  );
}
