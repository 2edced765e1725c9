/** One theme as a template sees it: which places are its columns, which rows share a table, who is silent. */
import type { ComparedPlace, Point, ThemeComparison } from '../model.ts';
import { type CountedPlaces, type PickedRow, pickRows } from './cell-points.ts';
import type { Citations } from './citation.ts';
import {
  givers,
  type IndicatorSplit,
  layIndicators,
  listSingleIndicators,
  splitIndicators,
} from './indicator-tables.ts';
import { viewPoint } from './point-view.ts';
import { layPractices, type PracticePlan, planPractices } from './practice-tables.ts';
import type { TableSetting } from './room.ts';
import type { Briefing, ThemeView } from './shape.ts';
import {
  listSilent,
  nameSilent,
  type PrintedValue,
  readSilences,
  type Silences,
  sayAll,
  sumSilences,
  unmentioned,
} from './silence.ts';

/** How a theme's tables are to stand. `columns`: the places that have something for it. */
export type ThemePlan = {
  theme: ThemeComparison;
  picked: PickedRow[];
  split: IndicatorSplit;
  columns: ComparedPlace[];
  practices: PracticePlan;
};

export function planTheme(
  theme: ThemeComparison,
  { places, coverage }: CountedPlaces,
  setting: TableSetting,
): ThemePlan {
  const picked = pickRows(theme, { places, coverage }, setting.limits);
  const split = splitIndicators(theme, places, setting.limits);
  const quoted = new Set([
    ...picked.flatMap(({ cells }) => cells.map(({ place }) => place)),
    ...split.shared.flatMap(givers),
  ]);
  const columns = places.filter(({ id }) => quoted.has(id));
  return {
    theme,
    picked,
    split,
    columns,
    practices: planPractices(picked, columns, { ...setting, isAlone: places.length === 1 }),
  };
}

/** Whether a table of the theme has columns enough to want a landscape page. */
export function isWide({ practices }: ThemePlan, { limits }: TableSetting): boolean {
  return practices.rows.length > 0 && practices.groups.some((group) => group.length >= limits.landscapeFrom);
}

export type ThemeSetting = TableSetting & { places: ComparedPlace[]; citations: Citations; at: number };

/** `at`: the theme's number, from 1; what refers to its tables is named by it. */
export function viewTheme(plan: ThemePlan, setting: ThemeSetting): Omit<ThemeView, 'highlights'> {
  const { theme, split, columns } = plan;
  const { places, citations, limits, at } = setting;
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
  const indicatorTables = layIndicators(
    {
      id: `figures-${at}`,
      caption: `${theme.name}：数据对照`,
      rows: split.shared,
      places,
      silenceOf: readSilences(theme, citations).ofRow,
      citationsOf: () => citations,
    },
    setting,
  );
  const singleIndicators = listSingleIndicators(split.singles, places, citations);
  const further = listSingleIndicators(split.further, places, citations);
  const silences = readSilences(theme, citations, listPrinted(indicatorTables, singleIndicators, setting));
  const { practiceTables, singlePractices } = layPractices(
    plan.practices,
    {
      id: `practices-${at}`,
      caption: `${theme.name}：${places.length === 1 ? '做法' : '各地做法对照'}`,
      columns,
      silences,
    },
    setting,
    citations,
  );
  const named = viewPractices(plan, setting);
  const common = theme.common.slice(0, limits.practices).map(({ text, places: sharing, quotes }) => ({
    text: citations.typeset(text),
    places: sharing.map(nameOf).join('、'),
    note: citations.cite(quotes),
  }));
  const quiet = quietPlaces(plan, setting);
  return {
    id: theme.id,
    name: theme.name,
    isEmpty: [practiceTables, indicatorTables, singlePractices, singleIndicators].every(
      (list) => list.length === 0,
    ),
    isSilent: isSilent(places, silences),
    silence: sumSilences(places.map(({ id }) => silences.ofTheme(id))),
    silences: sayAll(places, silences.ofTheme),
    practiceTables,
    singlePractices,
    indicatorTables,
    singleIndicators,
    furtherIndicators: [...new Set(further.map(({ place }) => place))].map((place) => ({
      place,
      rows: further.filter((row) => row.place === place),
    })),
    singlesId: `singles-${at}`,
    ...named,
    practicesLeftOut: Math.max(0, theme.distinctive.length - limits.practices),
    common,
    headed: headParts({ practiceTables, indicatorTables, singlePractices, singleIndicators }, named),
    ...listSilent(quiet, silences.ofTheme),
  };
}

/** Which parts get a heading of their own: those of more than one row, where there is more than one such part to tell apart. */
function headParts(
  tables: Pick<ThemeView, 'practiceTables' | 'indicatorTables' | 'singlePractices' | 'singleIndicators'>,
  { practices }: Pick<ThemeView, 'practices'>,
): ThemeView['headed'] {
  const { practiceTables, indicatorTables, singlePractices, singleIndicators } = tables;
  const rows = [...practiceTables, ...indicatorTables].flatMap(({ rows, turned }) => [...rows, ...turned]);
  const headed = {
    tables: rows.length > 1,
    singles: singlePractices.length + singleIndicators.length > 1,
    practices: practices.length > 1,
  };
  const isSplit = Object.values(headed).filter(Boolean).length > 1;
  return isSplit ? headed : { tables: false, singles: false, practices: false };
}

/** Whether a text has every name of “三色账”、“五步走”. */
function namesAll(text: string, names: string): boolean {
  return names.split('、').every((name) => text.includes(name));
}

/**
 * The named practices. The words of one whose sentence a table above quotes are not printed again: it is listed with the
 * topic that it stands under, and those of one place and topic together.
 */
function viewPractices(
  { theme, picked }: ThemePlan,
  { places, citations, limits }: ThemeSetting,
): Pick<ThemeView, 'practices' | 'practicesSeen'> {
  const keyOf = ({ quotes, sentence }: Point) => `${sentence}@${quotes[0]?.file}`;
  const topics = new Map(
    picked.flatMap(({ topic, cells }) =>
      cells.flatMap(({ points }) =>
        points.map((point) => [keyOf(point), { topic, text: point.text }] as const),
      ),
    ),
  );
  const practices: ThemeView['practices'] = [];
  const seen = new Map<string, ThemeView['practicesSeen'][number]>();
  for (const { place: id, name: written, point } of theme.distinctive.slice(0, limits.practices)) {
    const name = citations.typeset(written);
    const place = places.find((one) => one.id === id);
    if (!place) continue;
    const stands = topics.get(keyOf(point));
    // a cell may have cut away the clause that names it
    const see = stands && namesAll(stands.text, written) ? stands.topic : undefined;
    if (see === undefined) {
      practices.push({
        place: place.name,
        name,
        point: viewPoint(point, place, citations.beneath('特色做法')),
      });
      continue;
    }
    const line = seen.get(`${id} ${see}`);
    seen.set(`${id} ${see}`, { place: place.name, name: line ? `${line.name}、${name}` : name, see });
  }
  return { practices, practicesSeen: [...seen.values()] };
}

/** Whether no report speaks of the theme: that is said once, and nobody is listed. */
function isSilent(places: ComparedPlace[], { ofTheme }: Silences): boolean {
  return places.every(({ id }) => ofTheme(id).words === unmentioned.words);
}

/** The places that stand in no table and no list of the theme. */
function quietPlaces(
  { theme, split, columns }: ThemePlan,
  { places, limits }: ThemeSetting,
): ComparedPlace[] {
  const shown = new Set([
    ...columns.map(({ id }) => id),
    ...[...split.singles, ...split.further].map(({ cell }) => cell.place),
    ...theme.distinctive.slice(0, limits.practices).map(({ place }) => place),
    ...theme.common.slice(0, limits.practices).flatMap((wording) => wording.places),
  ]);
  return places.filter(({ id }) => !shown.has(id));
}

/** Every value that the theme's tables of figures show, with the table that it stands in. */
function listPrinted(
  tables: ThemeView['indicatorTables'],
  singles: ThemeView['singleIndicators'],
  { places, at }: ThemeSetting,
): PrintedValue[] {
  const idOf = (name: string) => places.find((place) => place.name === name)?.id ?? '';
  const inRows = tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ label, cells }) =>
      cells.flatMap(({ place, values }) =>
        values.length > 0 ? [{ label, place: idOf(place), table: id }] : [],
      ),
    ),
  );
  const inTurned = tables.flatMap(({ id, turned }) =>
    turned.flatMap(({ label, first, others }) =>
      [first, ...others].map(({ place }) => ({ label, place: idOf(place), table: id })),
    ),
  );
  return [
    ...inRows,
    ...inTurned,
    ...singles.map(({ label, place }) => ({ label, place: idOf(place), table: `singles-${at}` })),
  ];
}

/** For the appendix: the silent places of what says only how many they are. */
export function listAbsences(plan: ThemePlan, setting: ThemeSetting): Briefing['absences'] {
  const { theme, picked, columns, practices } = plan;
  const silences = readSilences(theme, setting.citations);
  const quiet = quietPlaces(plan, setting);
  if (isSilent(setting.places, silences)) return [];
  const whole = absenceOf('各专题', quiet, silences.ofTheme);
  const topics = practices.isTurned
    ? picked.map(({ id, topic, cells }) => {
        const said = new Set(cells.map(({ place }) => place));
        return absenceOf(
          topic,
          columns.filter((place) => !said.has(place.id)),
          (place: string) => silences.ofTopic(id, place),
        );
      })
    : [];
  return [whole, ...topics].flatMap((absence) => (absence ? [{ theme: theme.name, ...absence }] : []));
}

function absenceOf(topic: string, places: ComparedPlace[], silenceOf: Silences['ofTheme']) {
  return listSilent(places, silenceOf).isCounted ? { topic, ...nameSilent(places, silenceOf) } : null;
}
