/** How much of each place's text speaks of each theme, and the one line worth reading. */
import type { Coverage, Point, ThemeId } from '../model.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import type { Passage } from './passages.ts';
import { type ColumnArticle, countChars } from './places.ts';
import { isWorthSharing, type PointTable } from './points.ts';

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

/** One entry for each theme that the place's report speaks of at all, in the themes' order. */
export function measureCoverage(column: ColumnContent, themes: ThemeId[]): Coverage[] {
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
        best: pickBest([...(column.points.get(theme)?.values() ?? [])].flat()) ?? fallBack(worthy[0]),
      },
    ];
  });
}

/** A sentence that stands under another theme is still the best that is said of this one. */
function fallBack(passage: Appraised | undefined): Point | null {
  return passage ? makePoint(passage) : null;
}

function pickBest(points: Point[]): Point | null {
  const worth = (point: Point) => point.score - (point.text.length > lineLength ? 1.5 : 0);
  return points.reduce<Point | null>(
    (best, point) => (best === null || worth(point) > worth(best) ? point : best),
    null,
  );
}
