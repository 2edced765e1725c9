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

/** 文山 in an article of 李文山: short names that stand after a surname, and never with their 市 or 县. */
export function findPersons(lines: readonly Line[], { clues }: Wording): ReadonlySet<string> {
  const short = new Map(
    lines.flatMap(({ mentions }) =>
      mentions.flatMap(({ text, division }): [string, string][] =>
        text === division.short && text.length === 2 ? [[text, division.name]] : [],
      ),
    ),
  );
  return new Set([...short].flatMap(([name, full]) => (isPerson(name, full, lines, clues) ? name : [])));
}

function isPerson(name: string, full: string, lines: readonly Line[], clues: Wording['clues']): boolean {
  if (lines.some(({ text }) => text.includes(full))) return false;
  return lines.some(({ text, mentions }) => {
    const inside = new Set(mentions.flatMap((it) => (it.text === name ? [] : [it.end])));
    for (let at = text.indexOf(name); at > 0; at = text.indexOf(name, at + 1))
      if (!inside.has(at) && !inside.has(at + name.length) && clues.surname.test(text.charAt(at - 1)))
        return true;
    return false;
  });
}
