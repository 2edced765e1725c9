/** 数据对照: one row an indicator, the report's own words in the cell, warnings in the last column. */
import type { ComparedPlace, IndicatorRow, IndicatorValue, ThemeComparison } from '../model.ts';
import type { Citations } from './citation.ts';
import { headColumns, keyOfFigure } from './point-view.ts';
import { type MeasuredRow, planColumns, shareColumns, type TableSetting } from './room.ts';
import { labelRow } from './row-label.ts';
import type { IndicatorTable, ThemeView, ValueView } from './shape.ts';
import { type Silences, unmentioned } from './silence.ts';
import type { TemplateLimits } from './template.ts';
import { tellTime } from './value-time.ts';
import { warningText } from './wording.ts';

const headWidth = 17;
const remarkWidth = 20;

export type IndicatorViews = Pick<ThemeView, 'indicatorTables' | 'singleIndicators'>;

/** The rows of a theme's table, and the cells that stand apart from it because theirs is the only one of its row. */
export type IndicatorSplit = {
  shared: IndicatorRow[];
  singles: { row: IndicatorRow; cell: IndicatorRow['cells'][number] }[];
  /** Single ones beyond the template's limit: they stand in a line below, not in rows. */
  further: { row: IndicatorRow; cell: IndicatorRow['cells'][number] }[];
};

/** Where the places are many, a row that one place alone gives leaves the table. */
export function splitIndicators(
  { indicators }: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
): IndicatorSplit {
  const isSplit = places.length >= limits.landscapeFrom;
  const isShared = (row: IndicatorRow) => !isSplit || givers(row).length > 1;
  const singles = indicators
    .filter((row) => !isShared(row))
    .flatMap((row) => row.cells.filter(({ values }) => values.length > 0).map((cell) => ({ row, cell })));
  return {
    shared: indicators.filter(isShared),
    singles: singles.slice(0, limits.singles),
    further: singles.slice(limits.singles),
  };
}

/** The places that a row has values of. */
export function givers({ cells }: IndicatorRow): string[] {
  return cells.flatMap(({ place, values }) => (values.length > 0 ? [place] : []));
}

/** Rows that one place alone gives, a line each. */
export function listSingleIndicators(
  singles: IndicatorSplit['singles'],
  places: ComparedPlace[],
  citations: Citations,
): IndicatorViews['singleIndicators'] {
  return singles.flatMap(({ row, cell }) => {
    const place = places.find(({ id }) => id === cell.place);
    return place
      ? [
          {
            name: row.name,
            label: labelRow(row),
            unit: row.unit,
            place: place.name,
            values: prepareValues(row, citations)(place),
            others: cell.others ?? 0,
          },
        ]
      : [];
  });
}

export type IndicatorMatter = {
  id: string;
  caption: string;
  rows: IndicatorRow[];
  places: ComparedPlace[];
  silenceOf: Silences['ofRow'];
  /** Those of the theme that a row is of. */
  citationsOf: (row: IndicatorRow) => Citations;
};

/**
 * The tables of the given rows under that caption: its columns are the places that have a value; none where there is no
 * row. `turnedPlaces` bounds a turned row.
 */
export function layIndicators(
  { id, caption, rows, places, silenceOf, citationsOf }: IndicatorMatter,
  setting: TableSetting,
  turnedPlaces = Number.POSITIVE_INFINITY,
): IndicatorTable[] {
  if (rows.length === 0) return [];
  const { isLandscape } = setting;
  const columns = places.filter((place) => rows.some((row) => givers(row).includes(place.id)));
  const measured = rows.map(measureRow);
  const { isTurned, groups } = planColumns(
    columns.map((place) => place.id),
    measured,
    headWidth + remarkWidth,
    setting,
  );
  const blank = { isLandscape, isTurned, headWidth, remarkWidth, rows: [], turned: [] };
  if (isTurned) {
    const turned = rows.map((row) => turnRow(row, places, citationsOf(row), turnedPlaces));
    return [{ ...blank, id, caption, places: headColumns(columns, []), turned }];
  }
  return groups.map((group, at) => {
    const own = columns.filter((place) => group.includes(place.id));
    return {
      ...blank,
      id: at === 0 ? id : `${id}-${at + 1}`,
      caption: groups.length > 1 ? `${caption}（${at + 1}）` : caption,
      places: headColumns(own, shareColumns(group, measured, headWidth + remarkWidth, setting)),
      rows: rows
        .filter((row) => givers(row).some((place) => group.includes(place)))
        .map((row) => layRow(row, places, own, silenceOf, citationsOf(row))),
    };
  });
}

/** What a value takes beside its own words: what was counted, and its source in brackets on a line of its own. */
const detailCharacters = 12;

function measureRow({ cells }: IndicatorRow): MeasuredRow {
  return new Map(
    cells
      .filter(({ values }) => values.length > 0)
      .map(({ place, values }) => [place, values.map(({ text }) => text.length + detailCharacters)]),
  );
}

/** One row over the places of its table; its remark is on all places. */
function layRow(
  row: IndicatorRow,
  places: ComparedPlace[],
  columns: ComparedPlace[],
  silenceOf: Silences['ofRow'],
  citations: Citations,
): IndicatorTable['rows'][number] {
  const viewValues = prepareValues(row, citations);
  return {
    ...headRow(row, places),
    cells: columns.map((place) => {
      const values = viewValues(place, true);
      const silence = values.length === 0 ? silenceOf(row, place.id) : null;
      return { place: place.name, isMissing: silence?.words === unmentioned.words, silence, values };
    }),
  };
}

function turnRow(row: IndicatorRow, places: ComparedPlace[], citations: Citations, turnedPlaces: number) {
  const viewValues = prepareValues(row, citations);
  const filled = places
    .map((place) => ({ place: place.name, values: viewValues(place) }))
    .filter(({ values }) => values.length > 0);
  const [first = { place: '', values: [] }, ...others] = filled.slice(0, turnedPlaces);
  const shown = new Set([first, ...others].map((it) => it.place));
  const head = headRow(
    row,
    places,
    places.filter(({ name }) => shown.has(name)),
  );
  const hidden = filled.length - 1 - others.length;
  const remark = [head.remark, hidden > 0 ? `另有${hidden}地未列` : ''].filter((part) => part).join('；');
  return { ...head, remark, rowCount: 1 + others.length, first, others };
}

/** `shown`: the places whose values are printed. */
function headRow(row: IndicatorRow, places: ComparedPlace[], shown = places) {
  return {
    name: row.name,
    label: labelRow(row),
    unit: row.unit,
    remark: remarkOn(row, places, shown),
    isComparable: row.comparable,
  };
}

/** 年份不同；有上下级包含关系，不能相加（太原市、清徐县）。Places are named where the warning is not about all of the row's. */
function remarkOn(row: IndicatorRow, places: ComparedPlace[], shown: ComparedPlace[]): string {
  const filled = givers(row).length;
  const nameThem = (ids: string[]) => {
    const named = places.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return named.length > 0 && named.length < filled ? `（${named.join('、')}）` : '';
  };
  const warnings = row.warnings.map((it) => `${warningText(it)}${nameThem(it.places)}`);
  const leftOut = row.cells.filter(
    ({ place, others = 0 }) => others > 0 && shown.some(({ id }) => id === place),
  );
  const count = leftOut.reduce((sum, { others = 0 }) => sum + others, 0);
  const hidden = count > 0 ? [`另有${count}个数据未列${nameThem(leftOut.map(({ place }) => place))}`] : [];
  return [...warnings, ...hidden].join('；');
}

/** Shows a place's values in a row. `isHeaded`: the place's head, with its years, stands over them. */
function prepareValues(row: IndicatorRow, citations: Citations) {
  const valuesOf = new Map(row.cells.map(({ place, values }) => [place, values]));
  const counted = new Set(row.cells.flatMap((cell) => cell.values.map(({ what }) => what)));
  const under = citations.beneath(labelRow(row));
  const viewValue = (value: IndicatorValue, place: ComparedPlace, isHeaded: boolean): ValueView => {
    const { before, quote } = value;
    const earlier = before ? [keyOfFigure({ ...quote, start: before.start, end: before.end })] : [];
    return under.enter(
      {
        // 由46%提升到87%: one value with its change
        text: citations.typesetFigure(before ? `${before.text}→${value.text}` : value.text),
        detail: citations.typeset(
          describeValue(value, place, tellTime(value, place, isHeaded), counted.size > 1),
        ),
        note: citations.cite([quote]),
        shortNote: citations.citeShort([quote]),
      },
      { place: place.id, sentence: null, cut: null, figures: [...earlier, keyOfFigure(quote)] },
    );
  };
  return (place: ComparedPlace, isHeaded = false): ValueView[] =>
    (valuesOf.get(place.id) ?? []).map((value) => viewValue(value, place, isHeaded));
}

/**
 * What exactly was counted, in the report's own words: period, scope, and the object where places differ in it. 全市 or
 * 我市 in a city's column says nothing more than the column does.
 */
function describeValue(
  { what, scope }: IndicatorValue,
  { id }: ComparedPlace,
  time: string | null,
  isObjectSaid: boolean,
): string {
  const isWhole = scope !== null && /^[全我本]/u.test(scope) && id.endsWith(scope.slice(1)); // 全市, 我县
  return [time, isWhole ? null : scope, isObjectSaid ? what : null].filter((part) => part).join('，');
}
