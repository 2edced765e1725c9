/** How much of each place's text speaks of each theme, and the one line worth reading. */
import type { Coverage, Point, ThemeId } from '../../model.ts';
import { preferMatter } from '../columns/forewords.ts';
import type { Passage } from '../columns/passages.ts';
import { type ColumnArticle, countChars } from '../columns/places.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import { isWorthSharing, isWorthShowing, type PointTable, rankOf } from './points.ts';

/** What is known of one place's column when its coverage is counted. */
export type ColumnContent = {
  place: string;
  articles: ColumnArticle[];
  passages: Passage[];
  ranked: Appraised[];
  points: PointTable;
};

/** A best sentence longer than this is taken only where there is no shorter one; a line that is cut is never longer. */
export const lineLength = 60;

/** A whole sentence may be somewhat longer: to cut it would hide more than the room is worth. */
export const roomyLine = 72;

/** What a sentence loses that speaks of another theme before this one. */
const asideCost = 4;
const longCost = 1.5;
/** A whole sentence is read more easily than one with cuts. */
const cutCost = 1.5;
/** A town's or village's example stands behind what the whole place did. */
const partCost = 1.5;

/** One entry for each theme that the place's report speaks of at all, in the themes' order. */
export function measureCoverage(column: ColumnContent, themes: ThemeId[]): Coverage[] {
  // what no table of its theme has would contradict 有提及，未摘录 there, in the same edition or in another
  const pickAmong = (make: (passage: Appraised, theme: ThemeId) => Point | null) =>
    pickBest(column, themes, (passage, theme) => {
      const cells = column.points.get(theme);
      const point = cells && make(passage, theme);
      return point && isAmong(point, cells) ? point : null;
    });
  const best = pickAmong((passage, theme) => makePoint(passage, { theme }));
  const lines = pickAmong(makeLine);
  const total = column.articles.reduce((sum, ref) => sum + countChars(ref), 0);
  return themes.flatMap((theme) => {
    const speaksOf = ({ sentence }: Passage) => sentence.themes.some((hit) => hit.id === theme);
    const own = column.passages.filter(speaksOf);
    if (own.length === 0) return [];
    const chars = own.reduce((sum, it) => sum + it.sentence.text.length, 0);
    return [
      {
        place: column.place,
        theme,
        chars,
        share: total > 0 ? Math.min(1, Math.round((chars / total) * 10000) / 10000) : 0,
        best: best.get(theme) ?? null,
        line: lines.get(theme) ?? null,
      },
    ];
  });
}

/** Whether the cells have a point of that sentence, or of each of its topics that they have a row for. */
function isAmong(point: Point, cells: ReadonlyMap<string, Point[]>): boolean {
  const isOf = ({ sentence, quotes }: Point) =>
    sentence === point.sentence && quotes[0]?.file === point.quotes[0]?.file;
  if ([...cells.values()].some((points) => points.some(isOf))) return true;
  const filled = point.topics.filter((topic) => cells.has(topic));
  return filled.length > 0 && filled.every((topic) => (cells.get(topic)?.length ?? 0) > 0);
}

/** Null where the sentence gives no line that is short, of something done, and begins with its subject. */
function makeLine(passage: Appraised, theme: ThemeId): Point | null {
  if (passage.plans.length > 0 || passage.standing !== 'alone' || !passage.hasDeed) return null;
  const whole = makePoint(passage, { theme });
  if (whole.text.length <= roomyLine && !whole.text.includes('……')) return whole;
  const point = makePoint(passage, { theme, longest: lineLength });
  const isTelling = point.figures.length > 0 || passage.names.some((name) => point.text.includes(name.text));
  return point.text.length <= lineLength && !point.text.startsWith('……') && isTelling ? point : null;
}

/**
 * The sentence most worth reading of each theme, of those that `make` makes a point of; none twice where a theme has
 * another: the theme with the fewest sentences chooses first.
 */
function pickBest(
  { ranked }: ColumnContent,
  themes: ThemeId[],
  make: (passage: Appraised, theme: ThemeId) => Point | null,
): Map<ThemeId, Point> {
  const queues = themes
    .map((theme) => ({
      theme,
      candidates: ranked
        .flatMap((passage) => {
          const { themes: hits, text } = passage.sentence;
          const score = hits.find((hit) => hit.id === theme)?.score;
          if (score === undefined || !isWorthShowing(passage)) return [];
          const point = make(passage, theme);
          if (!point) return [];
          const aside = Math.max(...hits.map((hit) => hit.score)) - score;
          const length = text.length - passage.lead > lineLength ? longCost : 0;
          const cut = point.text.includes('……') ? cutCost : 0;
          const part = passage.part ? partCost : 0;
          return [{ passage, point, worth: rankOf(passage) - aside * asideCost - length - cut - part }];
        })
        .sort((a, b) => b.worth - a.worth),
    }))
    .map(({ theme, candidates }) => ({
      theme,
      candidates: preferMatter(candidates),
    }))
    .sort((a, b) => a.candidates.length - b.candidates.length);
  const used = new Set<Passage>();
  const best = new Map<ThemeId, Point>();
  for (const { theme, candidates } of queues) {
    const free = candidates.find(({ passage }) => !used.has(passage));
    const pick = free && isWorthSharing(free.passage) ? free : candidates[0];
    if (!pick) continue;
    used.add(pick.passage);
    best.set(theme, pick.point);
  }
  return best;
}
