/** Names of the table that name no place where they stand: a paper's, a programme's, a person's. */
import type { Wording } from '../wording/index.ts';
import type { Line } from './article-lines.ts';
import type { Mention } from './resolve-names.ts';

type Spot = Pick<Mention, 'start' | 'end'>;

/** 《鄂尔多斯晚报》·人间对谈: a paper's name over the title. What it tells is weighed as the frame's. */
export function isInMasthead(text: string, { start, end }: Spot, { clues }: Wording): boolean {
  if (text.charAt(start - 1) !== '《') return false;
  const name = /^[^》]*(?=》)/u.exec(text.slice(start))?.[0] ?? '';
  return name.length < MASTHEAD && clues.medium.test(name.slice(end - start));
}

/** A name of a paper is no longer: 《中共江西省委关于加强……的意见》 is none. */
const MASTHEAD = 12;

/** 文山 in an article of 李文山: a short name that stands after a surname, and never with its 市 or 县. */
export function isPersonsName(
  { text: name, division }: Mention,
  lines: readonly Line[],
  { clues }: Wording,
): boolean {
  if (name !== division.short || name.length !== 2) return false;
  let isPerson = false;
  for (const { text, mentions } of lines) {
    if (text.includes(division.name)) return false;
    for (let at = text.indexOf(name); at > 0; at = text.indexOf(name, at + 1)) {
      const isFree = !mentions.some((it) => it.start < at && it.end >= at);
      if (isFree && clues.surname.test(text.slice(0, at))) isPerson = true;
    }
  }
  return isPerson;
}
