/**
 * What a cell without a quotation says of its place: 未提及 is a claim about the report, and stands only where nothing of
 * the place speaks of the topic; else 有提及，未摘录, with the paragraph, and the row of figures that has it. Of a place that
 * speaks of a number's topic, but not of what the row counts, the document says what it has itself: no such number.
 */
import type { ComparedPlace, IndicatorRow, Quote, ThemeComparison, TopicId } from '../model.ts';
import type { Citations } from './citation.ts';
import { labelRow } from './row-label.ts';
import type { SilenceView } from './shape.ts';

/** A place's value in a row of figures as the document shows it. `table`: the id that the table is referred to by. */
export type PrintedValue = { label: string; place: string; table: string };

/** Paragraphs that are named of a passage that is not quoted; more would crowd the cell. */
const namedParagraphs = 3;

export const unmentioned: SilenceView = { words: '未提及', sources: '', row: '', table: '' };
const unquoted = '有提及，未摘录';
const uncounted: SilenceView = { words: '未摘得此项数据', sources: '', row: '', table: '' };

export type Silences = {
  ofTopic: (topic: TopicId, place: string) => SilenceView;
  ofRow: (row: IndicatorRow, place: string) => SilenceView;
  ofTheme: (place: string) => SilenceView;
};

/** The silences of one theme, in a document that shows these values. */
export function readSilences(
  theme: ThemeComparison,
  citations: Citations,
  printed: readonly PrintedValue[] = [],
): Silences {
  const { topics, mentions, figureMentions, indicators, distinctive, common } = theme;
  const say = (quotes: Quote[], shown?: PrintedValue): SilenceView => {
    if (quotes.length === 0) return unmentioned;
    return {
      words: unquoted,
      sources: nameParagraphs(quotes, citations),
      row: shown?.label ?? '',
      table: shown?.table ?? '',
    };
  };
  const onTopic = (topic: TopicId | null, place: string): Quote[] =>
    mentions.flatMap((it) => (it.topic === topic && it.place === place ? it.quotes : []));
  const valuesOf = (rows: IndicatorRow[], place: string): Quote[] =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.place === place ? cell.values.map(({ quote }) => quote) : [])),
    );
  return {
    ofTopic: (topic, place) => {
      const rows = indicators.filter((row) => row.topic === topic);
      const named = distinctive.filter((it) => it.place === place && it.point.topics.includes(topic));
      const labels = new Set(rows.map(labelRow));
      const shown = printed.find((it) => it.place === place && labels.has(it.label));
      return say(
        [...onTopic(topic, place), ...valuesOf(rows, place), ...named.flatMap(({ point }) => point.quotes)],
        shown,
      );
    },
    ofRow: (row, place) => {
      const words = figureMentions.filter((it) => it.indicator === row.id && it.place === place);
      if (words.length > 0) return say(words.flatMap(({ quotes }) => quotes));
      return onTopic(row.topic, place).length > 0 ? uncounted : unmentioned;
    },
    ofTheme: (place) =>
      say([
        ...mentions.flatMap((it) => (it.place === place ? it.quotes : [])),
        ...topics.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.place === place ? cell.points.flatMap(({ quotes }) => quotes) : [])),
        ),
        ...valuesOf(indicators, place),
        ...distinctive.flatMap((it) => (it.place === place ? it.point.quotes : [])),
        ...common.flatMap(({ quotes }) => quotes.filter((quote) => quote.place === place)),
      ]),
  };
}

/** 报道2第3、7、9段等: the first paragraphs, and that there are more. */
function nameParagraphs(quotes: Quote[], { citeShort }: Citations): string {
  const first = new Map<string, Quote>();
  for (const quote of quotes) {
    const key = `${quote.paragraph} ${quote.article}@${quote.file}`;
    if (!first.has(key)) first.set(key, quote);
  }
  const named = [...first.values()].slice(0, namedParagraphs);
  return `${citeShort(named)}${first.size > named.length ? '等' : ''}`;
}

/** So many places are named that say nothing; of more a reader only wants to know how many. */
const few = 6;

/** The places that are not quoted, parted by what that means; `isCounted` where they are too many to be named. */
export function listSilent(
  places: ComparedPlace[],
  silenceOf: (place: string) => SilenceView,
): { silent: string; unquoted: string; isCounted: boolean } {
  const { silent, unquoted } = partSilent(places, silenceOf);
  const isCounted = places.length > few;
  const names = silent.map(({ name }) => name).join('、');
  const found = unquoted.map(nameUnquoted).join('、');
  if (!isCounted) return { silent: names, unquoted: found, isCounted };
  return { silent: countPlaces(silent), unquoted: countPlaces(unquoted), isCounted };
}

/** All of them by name, however many: for the appendix. */
export function nameSilent(places: ComparedPlace[], silenceOf: (place: string) => SilenceView) {
  const { silent, unquoted } = partSilent(places, silenceOf);
  return {
    silent: silent.map(({ name }) => name).join('、'),
    unquoted: unquoted.map(nameUnquoted).join('、'),
  };
}

type Unquoted = { name: string; silence: SilenceView };

function partSilent(places: ComparedPlace[], silenceOf: (place: string) => SilenceView) {
  const found = places.map(({ id, name }): Unquoted => ({ name, silence: silenceOf(id) }));
  return {
    silent: found.filter(({ silence }) => silence.words === unmentioned.words),
    unquoted: found.filter(({ silence }) => silence.words !== unmentioned.words),
  };
}

const nameUnquoted = ({ name, silence: { sources } }: Unquoted): string => `${name}（${sources}）`;
const countPlaces = ({ length }: unknown[]): string => (length > 0 ? `${length}地` : '');
