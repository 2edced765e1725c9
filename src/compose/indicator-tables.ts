/** 数据对照: one row an indicator, the report's own words in the cell, warnings in the last column. */
import type { ComparedPlace, IndicatorRow, IndicatorValue, ThemeComparison } from '../model.ts';
import type { Citations } from './citation.ts';
import { headPlace, keyOfFigure } from './point-view.ts';
import type { IndicatorTable, ThemeView, ValueView } from './shape.ts';
import type { TemplateLimits } from './template.ts';
import { warningText } from './wording.ts';

const headWidth = 16;
const remarkWidth = 14;

export type IndicatorViews = Pick<ThemeView, 'indicatorTables' | 'singleIndicators'>;

/** The indicators of one theme; those that one place alone gives leave the table where it stands on a landscape page. */
export function layThemeIndicators(
  theme: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): IndicatorViews {
  const { shared, singles } = splitIndicators(theme, places, limits);
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
  return {
    indicatorTables: layIndicators(`${theme.name}：数据对照`, shared, places, limits, citations),
    singleIndicators: singles.map(({ row, cell: { place } }) => ({
      name: row.name,
      label: labelRow(row),
      unit: row.unit,
      place: nameOf(place),
      values: viewValues(row, place, limits, citations),
    })),
  };
}

/** The rows of the table, and the cells that stand apart from it because theirs is the only one of its row. */
export function splitIndicators(
  { indicators }: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
) {
  const isSplit = places.length >= limits.landscapeFrom;
  const isShared = (row: IndicatorRow) => !isSplit || givers(row) > 1;
  return {
    shared: indicators.filter(isShared),
    singles: indicators
      .filter((row) => !isShared(row))
      .flatMap((row) => row.cells.filter(({ values }) => values.length > 0).map((cell) => ({ row, cell })))
      .slice(0, limits.singles),
  };
}

function givers({ cells }: IndicatorRow): number {
  return cells.filter(({ values }) => values.length > 0).length;
}

/** One table of the given rows under that caption; none where there is no row. `turnedPlaces` bounds a turned row. */
export function layIndicators(
  caption: string,
  rows: IndicatorRow[],
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
  turnedPlaces = Number.POSITIVE_INFINITY,
): IndicatorTable[] {
  if (rows.length === 0) return [];
  const isTurned = places.length > limits.columns;
  return [
    {
      caption,
      isLandscape: !isTurned && places.length >= limits.landscapeFrom,
      isTurned,
      places: places.map(headPlace),
      headWidth,
      remarkWidth,
      placeWidth: (100 - headWidth - remarkWidth) / places.length,
      rows: isTurned ? [] : rows.map((row) => layRow(row, places, limits, citations)),
      turned: isTurned ? rows.map((row) => turnRow(row, places, limits, citations, turnedPlaces)) : [],
    },
  ];
}

function layRow(row: IndicatorRow, places: ComparedPlace[], limits: TemplateLimits, citations: Citations) {
  return {
    ...headRow(row, places),
    cells: places.map(({ id, name }) => {
      const values = viewValues(row, id, limits, citations);
      return { place: name, isMissing: values.length === 0, values };
    }),
  };
}

function turnRow(
  row: IndicatorRow,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
  turnedPlaces: number,
) {
  const filled = places
    .map((place) => ({ place: place.name, values: viewValues(row, place.id, limits, citations) }))
    .filter(({ values }) => values.length > 0);
  const [first = { place: '', values: [] }, ...others] = filled.slice(0, turnedPlaces);
  const head = headRow(row, places);
  const hidden = filled.length - 1 - others.length;
  const remark = [head.remark, hidden > 0 ? `另有${hidden}地未列` : ''].filter((part) => part).join('；');
  return { ...head, remark, rowCount: 1 + others.length, first, others };
}

function headRow(row: IndicatorRow, places: ComparedPlace[]) {
  return {
    name: row.name,
    label: labelRow(row),
    unit: row.unit,
    remark: remarkOn(row, places),
    isComparable: row.comparable,
  };
}

/** 网格数（个）; a name that ends in a bracket takes the unit into it: 干部培训人数（人次；人）. */
function labelRow({ name, unit }: IndicatorRow): string {
  if (unit === '') return name;
  return name.endsWith('）') ? `${name.slice(0, -1)}；${unit}）` : `${name}（${unit}）`;
}

/** 年份不同；有上下级包含关系，不能相加（太原市、清徐县）。Places are named where the warning is not about all of the row's. */
function remarkOn(row: IndicatorRow, places: ComparedPlace[]): string {
  const filled = givers(row);
  return row.warnings
    .map((warning) => {
      const named = places.filter(({ id }) => warning.places.includes(id)).map(({ name }) => name);
      return `${warningText(warning)}${named.length > 0 && named.length < filled ? `（${named.join('、')}）` : ''}`;
    })
    .join('；');
}

function viewValues(
  row: IndicatorRow,
  place: string,
  limits: TemplateLimits,
  citations: Citations,
): ValueView[] {
  const values = row.cells.find((cell) => cell.place === place)?.values ?? [];
  const counted = new Set(row.cells.flatMap((cell) => cell.values.map(({ what }) => what)));
  return values.slice(0, limits.values).map((value) =>
    citations.enter(
      {
        text: value.text,
        detail: describeValue(value, counted.size > 1),
        note: citations.cite([value.quote]),
        shortNote: citations.citeShort([value.quote]),
      },
      { place, sentence: null, figures: [keyOfFigure(value.quote)] },
    ),
  );
}

/**
 * What exactly was counted, in the report's own words: period, scope, and the object where places differ in it. 全市
 * in a city's column says nothing more than the column does.
 */
function describeValue({ what, scope, period }: IndicatorValue, isObjectSaid: boolean): string {
  const isWhole = scope !== null && /^全[省市县区]$/.test(scope); // 全市
  return [period, isWhole ? null : scope, isObjectSaid ? what : null].filter((part) => part).join('，');
}
