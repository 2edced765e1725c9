/** 我市, 我县, 全市: which division an article means that does not name it. */
import type { Line } from './article-lines.ts';

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

// not 资本市场
const own = /(?<![资基根])[我本]([市县区省州旗盟])(?!场)/gu;
const whole = /全([市县区省州旗盟])/gu;

/** What the article calls its own place, or null. 全省 counts only where no narrower one is said. */
export function findDeixis({ lines }: { lines: readonly Line[] }): Deixis | null {
  return count(lines, own, true, 1) ?? count(lines, whole, false, 1);
}

function count(lines: readonly Line[], pattern: RegExp, isOwn: boolean, atLeast: number): Deixis | null {
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
