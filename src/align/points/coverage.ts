/** How much of each place's text speaks of each theme, and the one line worth reading. */
import type { Coverage, Point, ThemeId } from '../../model.ts';
import type { Passage } from '../columns/passages.ts';
import { type ColumnArticle, countChars } from '../columns/places.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import { isWorthSharing, isWorthShowing, type PointTable } from './points.ts';

/** What is known of one place's column when its coverage is counted. */
export type ColumnContent = {
  place: string;
  articles: ColumnArticle[];
  passages: Passage[];
  ranked: Appraised[];
  points: PointTable;
};

/** A best line longer than this is taken only where there is no shorter one. */
const lineLength = 80;

/** What a sentence loses that speaks of another theme before this one. */
const asideCost = 4;
const longCost = 1.5;
/** A town's or village's example stands behind what the whole place did. */
const partCost = 1.5;

/** One entry for each theme that the place's report speaks of at all, in the themes' order. */
export function measureCoverage(column: ColumnContent, themes: ThemeId[]): Coverage[] {
  const best = pickBest(column, themes);
  const total = column.articles.reduce((sum, ref) => sum + countChars(ref), 0);
  return themes.flatMap((theme) => {
    const speaksOf = ({ sentence }: Passage) => sentence.themes.some((hit) => hit.id === theme);
    const own = column.passages.filter(speaksOf);
    if (own.length === 0) return [];
    const chars = own.reduce((sum, it) => sum + it.sentence.text.length, 0);
    const worthy = column.ranked.filter((it) => speaksOf(it) && isWorthSharing(it));
    return [
      {
        place: column.place,
        theme,
        points: worthy.length,
        figures: own.reduce(
          (sum, it) => sum + it.sentence.figures.filter((figure) => !figure.otherPlace).length,
          0,
        ),
        chars,
        share: total > 0 ? Math.min(1, Math.round((chars / total) * 10000) / 10000) : 0,
        best: best.get(theme) ?? null,
      },
    ];
  });
}

/**
 * The line worth reading of each theme, no sentence twice where a theme has another: the theme with the fewest
 * sentences chooses first.
 */
function pickBest({ ranked }: ColumnContent, themes: ThemeId[]): Map<ThemeId, Point> {
  const queues = themes
    .map((theme) => ({
      theme,
      candidates: ranked
        .flatMap((passage) => {
          const { themes: hits, text } = passage.sentence;
          const score = hits.find((hit) => hit.id === theme)?.score;
          if (score === undefined || !isWorthShowing(passage)) return [];
          const aside = Math.max(...hits.map((hit) => hit.score)) - score;
          const length = text.length - passage.lead > lineLength ? longCost : 0;
          const part = passage.part ? partCost : 0;
          return [{ passage, worth: passage.score - aside * asideCost - length - part }];
        })
        .sort((a, b) => b.worth - a.worth),
    }))
    .sort((a, b) => a.candidates.length - b.candidates.length);
  const used = new Set<Passage>();
  const best = new Map<ThemeId, Point>();
  for (const { theme, candidates } of queues) {
    const free = candidates.find(({ passage }) => !used.has(passage));
    const pick = (free && isWorthSharing(free.passage) ? free : candidates[0])?.passage;
    if (!pick) continue;
    used.add(pick);
    best.set(theme, makePoint(pick, { theme }));
  }
  return best;
}
