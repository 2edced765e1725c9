/** 我市, 我县, 全市: which division an article means that does not name it. */
import type { ArticleLines } from './article-lines.ts';
import { type Division, isWithin } from './place-table.ts';

/** The last character of the division that is meant: 我市 is a city's or a county-level city's paper speaking. */
export type DeicticKind = '市' | '县' | '区' | '省' | '州' | '旗' | '盟';

export type Deixis = {
  kind: DeicticKind;
  /** 我市 and 本县 are the paper's own; 全市 may be said of any city. */
  isOwn: boolean;
  /** Where it first stands in the report. */
  text: string;
  start: number;
};

const own = /[我本]([市县区省州旗盟])/gu;
const whole = /全([市县区省州旗盟])/gu;

/** What the article calls its own place, or null. 全省 counts only where no narrower one is said. */
export function findDeixis({ lines }: ArticleLines): Deixis | null {
  return count(lines, own, true, 1) ?? count(lines, whole, false, 1);
}

function count(
  lines: ArticleLines['lines'],
  pattern: RegExp,
  isOwn: boolean,
  atLeast: number,
): Deixis | null {
  const tally = new Map<string, { times: number; first: Deixis }>();
  for (const line of lines) {
    for (const match of line.text.matchAll(pattern)) {
      const kind = match[1] as DeicticKind;
      const first = { kind, isOwn, text: match[0], start: line.start + match.index };
      const entry = tally.get(kind) ?? { times: 0, first };
      entry.times += 1;
      tally.set(kind, entry);
    }
  }
  const narrow = [...tally.values()].filter((it) => it.first.kind !== '省' && it.times >= atLeast);
  const best = narrow.sort((a, b) => b.times - a.times)[0] ?? (isOwn ? tally.get('省') : undefined);
  return best?.first ?? null;
}

/**
 * The division that 我市 stands for: the one of that kind that the article speaks of most, itself or in the places
 * inside it; `papers` (the paper's place, what other articles of the paper mean by it) weigh like several mentions.
 */
export function resolveDeixis(
  { kind }: Deixis,
  { lines, titles }: ArticleLines,
  papers: readonly Division[],
): Division | null {
  const scores = new Map<Division, number>();
  const add = (division: Division, weight: number, written = division.name) => {
    for (const around of division.lineage) {
      // 潞城市 is a district by today's name; 全市 means it nevertheless.
      const isOfKind = around.name.endsWith(kind) || (around === division && written.endsWith(kind));
      if (!isOfKind) continue;
      scores.set(around, (scores.get(around) ?? 0) + (around === division ? weight : weight / 2));
    }
  };
  for (const line of lines) {
    const weight = titles.includes(line) ? 3 : 1;
    for (const mention of line.mentions) add(mention.division, weight, mention.text);
  }
  for (const paper of papers) add(paper, 4);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  // A county-level city and the city around it are both 市: the inner one has its mentions in both.
  return next === undefined || best[1] > next[1] ? best[0] : isWithin(next[0], best[0]) ? best[0] : null;
}
