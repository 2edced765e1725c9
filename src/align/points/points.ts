/** Picks the sentences that stand in the cells: place × theme × topic. */
import type { Point, Sentence, ThemeId, TopicId } from '../../model.ts';
import { compareText } from '../columns/places.ts';
import type { Appraised } from './appraise.ts';
import { indexCopies } from './copies.ts';
import { makePoint } from './elide.ts';
import type { Standing } from './pointing.ts';

/** Row of sentences that speak of a theme but of none of its topics. */
export const otherTopic: TopicId = 'other';

/** The points of one place, by theme and topic. */
export type PointTable = Map<ThemeId, Map<TopicId, Point[]>>;

/** Least score of a sentence that shares a cell with others, and of one that would else leave its cell empty. */
const worthSharing = 2.2;
const worthShowing = 0.8;

/** Share of its best theme's score that another must have for the sentence to stand under it. */
const sideTheme = 0.75;
/** What each place further down a theme's topics takes off a cell's claim to the sentence. */
const topicStep = 0.12;

type Home = { theme: ThemeId; topic: TopicId };

/**
 * Sorts one place's passages by worth, the forewords last, without near copies of a better one. Copies with other figures stay: they
 * are what changed.
 */
export function rankPassages(appraised: Appraised[]): Appraised[] {
  const copies = indexCopies();
  const remembered: string[] = [];
  const inOrder = [...appraised].sort(
    (a, b) => Number(a.isForeword) - Number(b.isForeword) || compareWorth(a, b),
  );
  return inOrder.filter(({ sentence }) => {
    const figures = sentence.figures.map((figure) => figure.text).join(' ');
    if (copies.findCopies(sentence.text).some((id) => remembered[id] === figures)) return false;
    remembered[copies.remember(sentence.text)] = figures;
    return true;
  });
}

/**
 * Gives each sentence the cell of its best topic, the next best where that is full; one of less worth stands where a
 * cell would stay empty, one of the foreword or of what is only planned there alone. A sentence that stands already is repeated, once at most,
 * only under a theme that would else have no point of this place: there it adds something. At most `maxPoints` a cell,
 * the best first.
 */
export function pickPoints(ranked: Appraised[], maxPoints: number): PointTable {
  const table: PointTable = new Map();
  const cellAt = ({ theme, topic }: Home) => {
    const topics = table.get(theme) ?? new Map<TopicId, Point[]>();
    table.set(theme, topics);
    const cell = topics.get(topic) ?? [];
    topics.set(topic, cell);
    return cell;
  };
  const placed = new Set<Appraised>();
  const quoted = new Set<Sentence>();
  const put = (passage: Appraised, home: Home) => {
    cellAt(home).push(makePoint(passage, { theme: home.theme }));
    if (passage.standing === 'with-before' && passage.before) quoted.add(passage.before);
  };
  for (const passage of ranked) {
    // one that stands in front of another already is not shown again by itself
    if (passage.isForeword || passage.isPlanned || !isWorthSharing(passage) || quoted.has(passage.sentence))
      continue;
    const free = listHomes(passage).find((home) => cellAt(home).length < maxPoints);
    if (!free) continue;
    put(passage, free);
    placed.add(passage);
  }
  // a plan as a whole has nothing else
  const hasRoomForPlans = (cell: Point[]) => cell.length < maxPoints && cell.every((point) => point.isPlan);
  const repeated = new Set<Appraised>();
  const told = new Set(
    ranked
      .filter((it) => !it.isForeword && !it.isPlanned && isWorthShowing(it))
      .flatMap(listHomes)
      .map(keyOfHome),
  );
  const turnOf = ({ isForeword, isPlanned }: Appraised) => (isPlanned ? 2 : isForeword ? 1 : 0);
  for (const passage of [...ranked].sort((a, b) => turnOf(a) - turnOf(b))) {
    if (!isWorthShowing(passage) || repeated.has(passage)) continue;
    const empty = listHomes(passage).find(
      (home) =>
        !isCatchAll(home.topic) &&
        !(passage.isForeword && told.has(keyOfHome(home))) &&
        (placed.has(passage)
          ? isBare(table, home.theme)
          : cellAt(home).length === 0 || (passage.isPlanned && hasRoomForPlans(cellAt(home)))),
    );
    if (!empty) continue;
    repeated.add(passage);
    put(passage, empty);
  }
  return table;
}

const keyOfHome = ({ theme, topic }: Home): string => `${theme} ${topic}`;

/** Whether a theme has no point yet. */
function isBare(table: PointTable, theme: ThemeId): boolean {
  return [...(table.get(theme)?.values() ?? [])].every((points) => points.length === 0);
}

/** The cells a sentence may stand in, best first; what a theme puts second stands behind a sure first of another. */
function listHomes({ sentence }: Appraised): Home[] {
  const sorted = [...sentence.themes].sort((a, b) => b.score - a.score);
  const hits = sorted.filter((hit) => hit.score >= sideTheme * (sorted[0]?.score ?? 0));
  return hits
    .flatMap(({ id, topics, score }) =>
      (topics.length > 0 ? topics : [otherTopic]).map((topic, rank) => ({
        theme: id,
        topic,
        claim: isCatchAll(topic) ? 0 : score - rank * topicStep,
      })),
    )
    .sort((a, b) => b.claim - a.claim)
    .map(({ theme, topic }) => ({ theme, topic }));
}

/** 综合: what belongs to no topic of its theme. */
export function isCatchAll(topic: TopicId): boolean {
  return topic === otherTopic || topic.endsWith(`-${otherTopic}`);
}

/** What a sentence that is not understood alone loses against another of its cell; it may fill one all the same. */
const standingCost: Record<Standing, number> = { alone: 0, 'with-before': 0.3, unclear: 1, nobody: 1 };

/** What one loses that counts and names nothing: one with a figure of the topic goes before it. */
const bareCost = 0.8;

/** The worth by which sentences are ranked. */
export function rankOf({
  score,
  standing,
  isBare,
}: Pick<Appraised, 'score' | 'standing' | 'isBare'>): number {
  return score - standingCost[standing] - (isBare ? bareCost : 0);
}

/** Best first; ties by file and place in it, so that the order of the input does not show. */
function compareWorth(a: Appraised, b: Appraised): number {
  return (
    rankOf(b) - rankOf(a) || compareText(a.report.file, b.report.file) || a.sentence.start - b.sentence.start
  );
}

/** Whether a sentence carries enough to be counted as a point. */
export function isWorthSharing({ score }: { score: number }): boolean {
  return score >= worthSharing;
}

/** Whether a sentence carries enough to stand where there is nothing else. */
export function isWorthShowing({ score }: { score: number }): boolean {
  return score >= worthShowing;
}
