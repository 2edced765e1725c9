/** What the briefing holds, counted once each however often it is shown. */
import type { Comparison, Quote } from '../model.ts';
import { pickRows } from './cell-points.ts';
import type { TemplateLimits } from './options.ts';
import type { Briefing } from './shape.ts';

/** Distinct sentences in the practice tables, and distinct figures in those sentences and in the indicator tables. */
export function countBriefing(
  { places, themes, notUsed }: Comparison,
  limits: TemplateLimits,
): Briefing['counts'] {
  const points = new Set<string>();
  const figures = new Set<string>();
  const key = ({ file, start, end }: Pick<Quote, 'file' | 'start' | 'end'>) => `${start}-${end}@${file}`;
  for (const theme of themes) {
    const shown = pickRows(theme, limits).flatMap(({ cells }) => cells.flatMap((cell) => cell.points));
    for (const point of shown) {
      points.add(point.quotes.map(key).join());
      const file = point.quotes[0]?.file ?? '';
      for (const { start, end } of point.figures) figures.add(key({ file, start, end }));
    }
    for (const { values } of theme.indicators.flatMap((row) => row.cells)) {
      for (const { quote } of values.slice(0, limits.values)) figures.add(key(quote));
    }
  }
  return {
    reports: places.reduce((sum, place) => sum + place.reports.length, 0),
    places: places.length,
    points: points.size,
    figures: figures.size,
    notUsed: notUsed.length,
  };
}
