/** 特色做法: the practices that one place alone names, each with the sentence that explains it best. */
import type { NamedPractice, ThemeId } from '../model.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import { groupBy } from './group.ts';
import { liesIn } from './places.ts';

/** Named practices shown for one place and theme; the rest are lists of names. */
const mostPerTheme = 8;

/** Least score of a sentence that explains a practice. */
const worthExplaining = 1;

type Mention = {
  place: string;
  theme: ThemeId;
  name: string;
  key: string;
  passage: Appraised;
  start: number;
  worth: number;
};

/**
 * Named practices by theme: places in column order, the best explained first. A name that two places use (unless one
 * lies in the other) is nobody's own and left out.
 */
export function findPractices(columns: Appraised[][]): Map<ThemeId, NamedPractice[]> {
  const mentions = columns.map((ranked) => ranked.flatMap(listMentions));
  const byKey = groupBy(mentions.flat(), (it) => it.key);
  const practices = new Map<ThemeId, NamedPractice[]>();
  for (const column of mentions) {
    const own = column.filter((it) => isOfOnePlace(byKey.get(it.key) ?? []));
    const best = [...groupBy(own, (it) => it.key).values()].map(pickBest);
    for (const [theme, group] of groupBy(best, (it) => it.theme)) {
      const shown = group.sort((a, b) => b.worth - a.worth).slice(0, mostPerTheme);
      practices.set(theme, [...(practices.get(theme) ?? []), ...shown.map(describePractice)]);
    }
  }
  return practices;
}

function describePractice({ place, name, passage, start }: Mention): NamedPractice {
  return { place, name, point: makePoint(passage, start) };
}

function listMentions(passage: Appraised): Mention[] {
  const hit = [...passage.sentence.themes].sort((a, b) => b.score - a.score)[0];
  if (!hit || passage.score < worthExplaining) return [];
  return passage.names.map(({ text, start, end, isBroughtIn }) => ({
    place: passage.place,
    theme: hit.id,
    name: text,
    // “1881”平台 and “1881”数字赋能平台 are one
    key: /[“"「]([^”"」]+)/u.exec(text)?.[1] ?? text,
    passage,
    start,
    // a sentence that brings it in (推行, 打造) explains it; one that lists several does not
    worth:
      passage.score + (isBroughtIn ? 2 : 0) + (end - start) * 0.05 - Math.max(0, passage.names.length - 2),
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
