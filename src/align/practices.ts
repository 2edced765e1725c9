/** 特色做法: the practices that one place alone names, each with the sentence that explains it best. */
import type { NamedPractice, ThemeId } from '../model.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import { groupBy } from './group.ts';
import type { PracticeFinder } from './named-practices.ts';
import { liesIn } from './places.ts';

/** Named practices shown for one place and theme; the rest are lists of names. */
const mostPerTheme = 8;

type Mention = {
  place: string;
  theme: ThemeId;
  name: string;
  key: string;
  passage: Appraised;
  worth: number;
};

/**
 * Named practices by theme: places in column order, the best explained first. A name that two places use (unless one
 * lies in the other) is nobody's own and left out.
 */
export function findPractices(columns: Appraised[][], find: PracticeFinder): Map<ThemeId, NamedPractice[]> {
  const mentions = columns.flatMap((ranked) => ranked.flatMap((passage) => listMentions(passage, find)));
  const own = [...groupBy(mentions, (it) => it.key).values()].filter(isOfOnePlace).flat();
  const practices = new Map<ThemeId, NamedPractice[]>();
  for (const group of groupBy(own, (it) => `${it.place} ${it.theme}`).values()) {
    const best = [...groupBy(group, (it) => it.key).values()].map(pickBest);
    const shown = best.sort((a, b) => b.worth - a.worth).slice(0, mostPerTheme);
    for (const { place, theme, name, passage } of shown) {
      practices.set(theme, [...(practices.get(theme) ?? []), { place, name, point: makePoint(passage) }]);
    }
  }
  return practices;
}

function listMentions(passage: Appraised, find: PracticeFinder): Mention[] {
  const hit = [...passage.sentence.themes].sort((a, b) => b.score - a.score)[0];
  if (!hit || passage.score <= 0) return [];
  return find(passage.sentence.text).map(({ text, start, end }) => ({
    place: passage.place,
    theme: hit.id,
    name: text,
    // “1881”平台 and “1881”数字赋能平台 are one
    key: /[“"「]([^”"」]+)/u.exec(text)?.[1] ?? text,
    passage,
    // what it is called beside the name, and words left to explain it
    worth:
      passage.score +
      (end - start) * 0.05 +
      Math.min(passage.sentence.text.length - (end - start), 60) * 0.02,
  }));
}

function pickBest(mentions: Mention[]): Mention {
  return mentions.reduce((best, it) => (it.worth > best.worth ? it : best));
}

function isOfOnePlace(mentions: Mention[]): boolean {
  const places = [...new Set(mentions.map((it) => it.place))];
  return places.every((a) => places.every((b) => a === b || isNested(a, b)));
}

function isNested(a: string, b: string): boolean {
  return liesIn({ fullName: a }, { fullName: b }) || liesIn({ fullName: b }, { fullName: a });
}
