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
  const match = cues.patterns.datelineEnd.exec(opening);
  return cues.patterns.datelineHead.test(opening) && match !== null && ends.includes(match[1] ?? '');
}

/** 6月25日, 四月十日, 2024年6月25日, 近日 */
export function beginsWithDate(plain: string, { patterns }: Cues): boolean {
  return patterns.date.test(plain);
}
