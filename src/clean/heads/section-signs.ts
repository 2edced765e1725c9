/** Signs that a head is a section's of the article above: one of several alike, numbered, a clause of a sentence. */
import { numbered, stage } from '../rules/head.ts';
import { buildOf, colonForms, isOverText, isShortHead } from './head-shapes.ts';
import type { Sign } from './sign.ts';

export const sectionSigns: readonly Sign[] = [
  // 一网格一支部, 强化数智赋能, 健全工作机制: short lines of one kind through the whole text
  {
    name: 'one-of-several',
    weight: -2,
    holds: ({ heads, shortHeads, pieceAbove, around, last }) =>
      pieceAbove === null &&
      shortHeads > 2 &&
      isOverText(around, last) &&
      heads.every((it) => isShortHead(it) && it.gap <= around.usualGap),
  },
  // 强支部 …, 兴产业 …, 育队伍 …
  {
    name: 'parallel',
    weight: -2,
    holds: ({ heads, builds }) => heads.every((it) => (builds.get(buildOf(it.words)) ?? 0) > 2),
  },
  // 课堂:…, 熔炉:…, 评价:…, and no round of places: sections of one article
  {
    name: 'colon-set',
    weight: -2,
    holds: ({ heads, colonHeads, colonParts }) =>
      colonHeads === 0 &&
      heads.every(({ words }) => {
        const { length, first } = colonForms(words);
        const times = (form: string) => colonParts.get(form) ?? 0;
        return length !== null && first !== null && (times(length) > 2 || times(first) > 1);
      }),
  },
  // …3600万元,带动2300户…: two commas are a sentence's
  {
    name: 'clauses',
    weight: -2,
    holds: ({ heads }) => heads.some((it) => it.level === 0 && it.words.split(',').length > 2),
  },
  // 半年看点:几个镇的新鲜做法 / 柳湾镇:…
  { name: 'first-item', weight: -4, holds: ({ isFirstItem }) => isFirstItem },
  {
    name: 'numbered',
    weight: -4,
    holds: ({ heads }) => heads.some((it) => numbered.test(it.words) || stage.test(it.words)),
  },
];
