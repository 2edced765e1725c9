/** What the briefing holds, counted once each however often it is shown. */
import type { Comparison, IndicatorRow, IndicatorValue, Point, Quote } from '../model.ts';
import { pickRows } from './cell-points.ts';
import type { Highlight } from './highlights.ts';
import { splitIndicators } from './indicator-tables.ts';
import type { Briefing } from './shape.ts';
import type { TemplateLimits } from './template.ts';

type Counts = Briefing['counts'];

/** Distinct sentences in the practice tables, and distinct figures in those sentences and in the indicator tables. */
export function countBriefing(comparison: Comparison, limits: TemplateLimits): Counts {
  const { places, themes } = comparison;
  const points = themes.flatMap((theme) =>
    pickRows(theme, limits).flatMap(({ cells }) => cells.flatMap((cell) => cell.points)),
  );
  const values = themes.flatMap((theme) => {
    const { shared, singles } = splitIndicators(theme, places, limits);
    return [...shared.flatMap(({ cells }) => cells), ...singles.map(({ cell }) => cell)].flatMap((cell) =>
      cell.values.slice(0, limits.values),
    );
  });
  return count(comparison, points, values);
}

/** The same of a short edition: its highlights and the rows of its table of key indicators. */
export function countHighlights(
  comparison: Comparison,
  highlights: Iterable<Highlight[]>,
  keyRows: IndicatorRow[],
  limits: TemplateLimits,
): Counts {
  const shown = comparison.places.length > limits.columns ? limits.keyPlaces : comparison.places.length;
  const values = keyRows.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.values.length > 0)
      .slice(0, shown)
      .flatMap((cell) => cell.values.slice(0, limits.values)),
  );
  return count(
    comparison,
    [...highlights].flat().map(({ point }) => point),
    values,
  );
}

function count({ places, notUsed }: Comparison, points: Point[], values: IndicatorValue[]): Counts {
  const sentences = new Set<string>();
  const figures = new Set<string>();
  const key = ({ file, start, end }: Pick<Quote, 'file' | 'start' | 'end'>) => `${start}-${end}@${file}`;
  for (const point of points) {
    sentences.add(point.quotes.map(key).join());
    const file = point.quotes[0]?.file ?? '';
    for (const { start, end } of point.figures) figures.add(key({ file, start, end }));
  }
  for (const { quote } of values) figures.add(key(quote));
  return {
    reports: places.reduce((sum, place) => sum + place.reports.length, 0),
    places: places.filter(({ level }) => level !== 'unknown').length,
    points: sentences.size,
    figures: figures.size,
    notUsed: notUsed.length,
  };
}
