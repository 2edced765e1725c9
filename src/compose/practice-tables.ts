/** 做法对照: a theme's points side by side, places as columns; in groups of columns or turned where they are many. */
import type { ComparedPlace } from '../model.ts';
import type { PickedRow } from './cell-points.ts';
import type { Citations } from './citation.ts';
import { headColumns, headPlace, viewPoints } from './point-view.ts';
import { type ColumnPlan, type MeasuredRow, planColumns, shareColumns, type TableSetting } from './room.ts';
import type { PracticeTable, ThemeView } from './shape.ts';
import { listSilent, type Silences, unmentioned } from './silence.ts';

/** Share of the table's width that the row heads take, in per cent: room for three characters on either page. */
const headWidthOf = ({ isLandscape }: TableSetting): number => (isLandscape ? 8 : 12);
/** What a sentence takes beside its words in a cell: its source in brackets. */
const sourceCharacters = 8;

export type PracticeViews = Pick<ThemeView, 'practiceTables' | 'singlePractices'>;

/** What a theme's practice tables are made of. `columns` are the places that have something for the theme. */
export type PracticeMatter = { id: string; caption: string; columns: ComparedPlace[]; silences: Silences };

/** The rows that share a table, how their places stand in it, and the rows that do not. */
export type PracticePlan = ColumnPlan & { rows: PickedRow[]; apart: PickedRow[] };

/**
 * A topic that one place alone is quoted on leaves the table where the columns are many (its row would be a column of text
 * among blanks), and where there is one column: beside other places' themes, that is no 对照. Beside topics
 * that places share, the first one of a place that shares none stays: without it, the place's column would hold no word.
 */
export function planPractices(
  picked: PickedRow[],
  columns: ComparedPlace[],
  setting: TableSetting & { isAlone: boolean },
): PracticePlan {
  const hasOne = columns.length === 1 && !setting.isAlone;
  const told = new Set(picked.filter(({ cells }) => cells.length > 1).flatMap(listPlaces));
  const isShared = told.size > 0;
  const isApart = (row: PickedRow) => {
    if (hasOne) return true;
    if (columns.length < setting.limits.landscapeFrom || row.cells.length > 1) return false;
    const isFirst = isShared && listPlaces(row).some((place) => !told.has(place));
    for (const place of listPlaces(row)) told.add(place);
    return !isFirst;
  };
  const apart = picked.filter(isApart);
  const rows = picked.filter((row) => !apart.includes(row));
  const ids = columns.map(({ id }) => id);
  const plan = planColumns(ids, rows.map(measureRow), headWidthOf(setting), setting);
  return plan.isTurned ? { ...plan, rows: picked, apart: [] } : { ...plan, rows, apart };
}

/** The tables of one theme: none where no place says anything of it. */
export function layPractices(
  { rows, apart, isTurned, groups }: PracticePlan,
  { id, caption, columns, silences }: PracticeMatter,
  setting: TableSetting,
  citations: Citations,
): PracticeViews {
  const singlePractices = listSingles(apart, columns, citations);
  if (rows.length === 0) return { practiceTables: [], singlePractices };
  const headWidth = headWidthOf(setting);
  const blank = { isLandscape: setting.isLandscape, headWidth, rows: [], turned: [] };
  if (isTurned) {
    const turned = rows.map((row) => turnTopic(row, columns, silences, citations));
    const table = { ...blank, id, caption, isTurned, places: headColumns(columns, []), turned };
    return { practiceTables: [table], singlePractices };
  }
  const practiceTables = groups.flatMap((group, at) => {
    const places = columns.filter(({ id }) => group.includes(id));
    const told = rows.filter(({ cells }) => cells.some(({ place }) => group.includes(place)));
    if (told.length === 0) return [];
    return [
      {
        ...blank,
        id: at === 0 ? id : `${id}-${at + 1}`,
        caption: groups.length > 1 ? `${caption}（${at + 1}）` : caption,
        isTurned,
        places: headColumns(places, shareColumns(group, told.map(measureRow), headWidth, setting)),
        rows: told.map((row) => layRow(row, places, silences, citations)),
      },
    ];
  });
  return { practiceTables, singlePractices };
}

const listPlaces = ({ cells }: PickedRow): string[] => cells.map(({ place }) => place);

function measureRow({ cells }: PickedRow): MeasuredRow {
  return new Map(
    cells.map(({ place, points }) => [place, points.map(({ text }) => text.length + sourceCharacters)]),
  );
}

function listSingles(
  rows: PickedRow[],
  places: ComparedPlace[],
  citations: Citations,
): PracticeViews['singlePractices'] {
  return rows.flatMap(({ topic, cells }) =>
    cells.flatMap(({ place: id, points }) => {
      const place = places.find((one) => one.id === id);
      return place
        ? [{ topic, place: place.name, points: viewPoints(points, place, citations.beneath(topic)) }]
        : [];
    }),
  );
}

function layRow(
  { id, topic, cells }: PickedRow,
  places: ComparedPlace[],
  silences: Silences,
  citations: Citations,
): PracticeTable['rows'][number] {
  return {
    topic,
    cells: places.map((place) => {
      const cell = cells.find((one) => one.place === place.id);
      const silence = cell ? null : silences.ofTopic(id, place.id);
      return {
        place: place.name,
        year: headPlace(place).year,
        isMissing: silence?.words === unmentioned.words,
        silence,
        see: cell?.see ?? '',
        points: viewPoints(cell?.points ?? [], place, citations.beneath(topic)),
      };
    }),
  };
}

function turnTopic(
  { id, topic, cells }: PickedRow,
  columns: ComparedPlace[],
  silences: Silences,
  citations: Citations,
): PracticeTable['turned'][number] {
  const lines = columns.flatMap((place) => {
    const cell = cells.find((one) => one.place === place.id);
    return cell
      ? [
          {
            place: headPlace(place),
            see: cell.see,
            points: viewPoints(cell.points, place, citations.beneath(topic)),
          },
        ]
      : [];
  });
  const [first = { place: { name: '', fullName: '', year: '', level: '' }, see: '', points: [] }, ...others] =
    lines;
  const quiet = columns.filter((place) => cells.every((cell) => cell.place !== place.id));
  const said = listSilent(quiet, (place) => silences.ofTopic(id, place));
  const quietRows = [said.silent, said.unquoted, said.unpicked].filter((it) => it !== '').length;
  return { topic, rowCount: 1 + others.length + quietRows, first, others, ...said };
}
