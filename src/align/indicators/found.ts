/** Indicators that the lexicon does not have: what two places count in nearly the same words and the same unit. */
import type { ThemeId, TopicId } from '../../model.ts';
import { fold, lettersOnly } from '../../text/fold.ts';
import { countShared, runsOf } from '../../text/shingles.ts';
import { compareText } from '../columns/places.ts';
import type { FigurePatterns } from './figure-wording.ts';
import type { Reading } from './readings.ts';

export type FoundIndicator = {
  id: string;
  name: string;
  theme: ThemeId;
  topic: TopicId | null;
  kind: string;
  readings: Reading[];
};

/** Characters that two wordings must share in one run. */
const runLength = 4;
/** Share of their character pairs that two wordings must have in common. */
const alikeness = 0.6;

/** A shorter wording (党员干部) says what is counted only together with its verb. */
const tellingLength = 6;
/** Fewer people are a scene (14名新党员宣誓), no number of a place. */
const leastPeople = 10;

type Group = { kind: string; pairs: Set<string>; readings: Reading[] };

/**
 * Groups what no entry of the lexicon knows. Each figure is compared only with the groups that hold one of its runs
 * of four characters, so the work grows with the figures, not with their square.
 */
export function findIndicators(
  readings: Reading[],
  { measuring, sending }: FigurePatterns,
): FoundIndicator[] {
  const groups: Group[] = [];
  const holders = new Map<string, number[]>();
  for (const reading of [...readings].sort(compareWhat)) {
    const { figure, amount } = reading;
    const what = fold(figure.what.replace(measuring, ''), lettersOnly);
    if (reading.entry || !mayBeFound(reading, what) || sending.test(figure.verb ?? '')) continue;
    const runs = runsOf(what, runLength);
    const pairs = runsOf(what, 2);
    // 20万元以上的村 are other villages than 50万元以上的村; a village's sum is no county's
    const bars = (figure.what.match(/[\d.]+/gu) ?? []).join(' ');
    const kind = [amount.kind, reading.kind.key, bars, reading.passage.column.level].join(' ');
    const candidates = new Set([...runs].flatMap((run) => holders.get(`${kind} ${run}`) ?? []));
    const home = [...candidates].find((id) => isAlike(groups[id]?.pairs ?? new Set(), pairs));
    if (home !== undefined) {
      groups[home]?.readings.push(reading);
      continue;
    }
    const id = groups.push({ kind: amount.kind, pairs, readings: [reading] }) - 1;
    for (const run of runs) {
      const key = `${kind} ${run}`;
      holders.set(key, [...(holders.get(key) ?? []).slice(-20), id]);
    }
  }
  return groups
    .filter((group) => new Set(group.readings.map((it) => it.place)).size > 1)
    .map(describeGroup)
    .sort((a, b) => compareText(a.id, b.id));
}

/** Whether it says enough of itself: what was done with what; not who happened to be there, and no bare 一年租金. */
function mayBeFound({ figure, amount, isPart, isFollowed, passage }: Reading, what: string): boolean {
  if (isPart || figure.change === 'delta' || passage.sentence.themes.length === 0) return false;
  if (amount.kind === '人' && amount.value < leastPeople) return false;
  return figure.verb !== null || (!isFollowed && what.length >= tellingLength);
}

function describeGroup({ kind, readings }: Group): FoundIndicator {
  const names = readings.map(({ figure: { what, verb } }) =>
    verb === null || what.includes(verb) ? what : `${verb}${what}`,
  );
  const shortest = names.sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? '';
  // one group's kind is either aimed at or reached
  const name = readings.some((it) => it.isTarget) ? `${shortest}（计划）` : shortest;
  const hits = readings.flatMap((it) => it.passage.sentence.themes);
  const theme = pickCommonest(hits.map((hit) => hit.id)) ?? '';
  const topic = pickCommonest(
    hits.filter((hit) => hit.id === theme).flatMap((hit) => hit.topics.slice(0, 1)),
  );
  return { id: `found:${fold(name, lettersOnly)}:${kind}`, name, theme, topic, kind, readings };
}

function pickCommonest(ids: string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}

function isAlike(a: Set<string>, b: Set<string>): boolean {
  const shared = countShared(a, b);
  return shared >= alikeness * Math.max(1, a.size + b.size - shared);
}

/** An order of the wordings themselves, so that groups do not depend on the order of the reports. */
function compareWhat(a: Reading, b: Reading): number {
  return (
    a.figure.what.length - b.figure.what.length ||
    compareText(a.figure.what, b.figure.what) ||
    compareText(a.passage.report.file, b.passage.report.file) ||
    a.figure.start - b.figure.start
  );
}
