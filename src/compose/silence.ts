/**
 * What a cell without a quotation says of its place. 有提及，未摘录 names paragraphs that speak of the topic, and the row of
 * figures that has it. 未提及 is a claim about the report: it stands only where not even a wide word of the topic does.
 * Between the two the document says what it has itself: 未摘得.
 */
import type { ComparedPlace, IndicatorRow, Quote, ThemeComparison, TopicId } from '../model.ts';
import { groupBy } from '../text/group.ts';
import type { Citations } from './citation.ts';
import { keyOfFigure, keyOfSentence } from './point-view.ts';
import { labelRow } from './row-label.ts';
import type { SilenceView } from './shape.ts';

/** A place's value in a row of figures as the document shows it. `table`: the id that the table is referred to by. */
export type PrintedValue = { label: string; place: string; table: string };

/** Paragraphs that are named of a passage that is not quoted; more would crowd the cell. */
const namedParagraphs = 3;

const nothing = { sources: '', see: '', row: '', table: '' };
export const unmentioned: SilenceView = { words: '未提及', ...nothing };
export const unpicked: SilenceView = { words: '未摘得', ...nothing };
const uncounted: SilenceView = { words: '未摘得此项数据', ...nothing };
const unquoted = '有提及，未摘录';

/** The heading under which the document prints what is quoted, or undefined. */
type HeadingFinder = (quote: Quote) => string | undefined;

/** Headings that a cell points at; more would crowd it. */
const namedHeadings = 2;

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
  const {
    topics,
    mentions,
    themeMentions,
    figureMentions,
    hints,
    figureHints,
    indicators,
    distinctive,
    common,
  } = theme;
  const name = (
    place: string,
    quotes: Quote[],
    headingOf: HeadingFinder,
    shown?: PrintedValue,
  ): SilenceView => {
    const see = new Set(quotes.flatMap((quote) => headingOf(quote) ?? []));
    // 见 comes before 另见: of these sentences other words stand there
    for (const quote of quotes.filter((it) => headingOf(it) === undefined)) {
      const piece = citations.pieceOf(place, keyOfSentence(quote.start, quote.file));
      if (piece !== undefined) see.add(piece);
    }
    see.delete(shown?.label ?? '');
    return {
      words: unquoted,
      sources: nameParagraphs(
        quotes.filter((quote) => headingOf(quote) === undefined),
        citations,
      ),
      see: [...see].slice(0, namedHeadings).join('”“'),
      row: shown?.label ?? '',
      table: shown?.table ?? '',
    };
  };
  // What speaks of a topic is a sentence, or a figure of a row that is named for it.
  const quotedAt =
    (place: string, words: readonly string[] = []): HeadingFinder =>
    (quote) =>
      citations.headingOf(place, keyOfSentence(quote.start, quote.file), words) ??
      citations.headingOf(place, keyOfFigure(quote));
  const mentionsOf = atPlaces(() => mentions);
  const countedOf = atPlaces(() => themeMentions);
  const hintsOf = atPlaces(() => hints);
  const figureMentionsOf = atPlaces(() => figureMentions);
  const figureHintsOf = atPlaces(() => figureHints);
  const distinctiveOf = atPlaces(() => distinctive);
  const cellsOf = atPlaces(() => topics.flatMap(({ cells }) => cells));
  const valuesOf = atPlaces(() => indicators.flatMap(({ cells }) => cells));
  const commonOf = atPlaces(() => common.flatMap(({ quotes }) => quotes));
  const onTopic = (topic: TopicId | null, place: string): Quote[] =>
    mentionsOf(place).flatMap((it) => (it.topic === topic ? it.quotes : []));
  const isHinted = (topic: TopicId | null, place: string): boolean =>
    hintsOf(place).some((it) => topic === null || it.topic === topic);
  return {
    ofTopic: (topic, place) => {
      const told = mentionsOf(place).filter((it) => it.topic === topic);
      const named = distinctiveOf(place).filter((it) => it.point.topics.includes(topic));
      const quotes = [...told, ...named.map(({ point }) => point)].flatMap((it) => it.quotes);
      if (quotes.length === 0) return isHinted(topic, place) ? unpicked : unmentioned;
      const rows = new Set(told.flatMap((it) => it.indicators));
      const labels = new Set(indicators.filter(({ id }) => rows.has(id)).map(labelRow));
      return name(
        place,
        quotes,
        quotedAt(
          place,
          told.flatMap((it) => it.words),
        ),
        printed.find((it) => it.place === place && labels.has(it.label)),
      );
    },
    ofRow: (row, place) => {
      const counted = figureMentionsOf(place).filter((it) => it.indicator === row.id);
      if (counted.length > 0)
        return name(
          place,
          counted.flatMap(({ quotes }) => quotes),
          quotedAt(place),
        );
      const isTold =
        onTopic(row.topic, place).length > 0 ||
        isHinted(row.topic, place) ||
        figureHintsOf(place).some((it) => it.indicator === row.id);
      return isTold ? uncounted : unmentioned;
    },
    ofTheme: (place) => {
      const quotes = [
        ...mentionsOf(place).flatMap((it) => it.quotes),
        ...cellsOf(place).flatMap(({ points }) => points.flatMap((it) => it.quotes)),
        ...valuesOf(place).flatMap(({ values }) => values.map(({ quote }) => quote)),
        ...distinctiveOf(place).flatMap((it) => it.point.quotes),
        ...commonOf(place),
      ];
      // sentences that only their surroundings count to the theme are named where nothing else is
      const counted = quotes.length > 0 ? quotes : countedOf(place).flatMap((it) => it.quotes);
      if (counted.length > 0) return name(place, counted, quotedAt(place));
      return isHinted(null, place) ? unpicked : unmentioned;
    },
  };
}

/** Each place's own, made ready at the first question: most documents ask of few places. */
function atPlaces<T extends { place: string }>(list: () => readonly T[]): (place: string) => readonly T[] {
  let groups: Map<string, T[]> | undefined;
  return (place) => {
    groups ??= groupBy(list(), (it) => it.place);
    return groups.get(place) ?? [];
  };
}

/** 报道2第3、7、9段等: the first paragraphs in the order of the reports, and that there are more. */
function nameParagraphs(quotes: Quote[], { citeShort, numberOf }: Citations): string {
  const first = new Map<string, Quote>();
  for (const quote of quotes) {
    const key = `${quote.paragraph} ${quote.article}@${quote.file}`;
    if (!first.has(key)) first.set(key, quote);
  }
  const inOrder = [...first.values()].sort(
    (a, b) => numberOf(a.file, a.article) - numberOf(b.file, b.article) || a.paragraph - b.paragraph,
  );
  const named = inOrder.slice(0, namedParagraphs);
  return `${citeShort(named)}${inOrder.length > named.length ? '等' : ''}`;
}

/** So many places are named that say nothing; of more a reader only wants to know how many. */
const few = 6;

/** Places that are not quoted, by what that means, as a list of names or of how many they are. */
export type SilentPlaces = { silent: string; unquoted: string; unpicked: string };

/** `isCounted` where they are too many to be named. */
export function listSilent(
  places: ComparedPlace[],
  silenceOf: (place: string) => SilenceView,
): SilentPlaces & { isCounted: boolean } {
  if (places.length <= few) return { ...nameSilent(places, silenceOf), isCounted: false };
  const { silent, unquoted, unpicked } = partSilent(places, silenceOf);
  return {
    silent: countPlaces(silent),
    unquoted: countPlaces(unquoted),
    unpicked: countPlaces(unpicked),
    isCounted: true,
  };
}

/** All of them by name, however many: for the appendix. */
export function nameSilent(places: ComparedPlace[], silenceOf: (place: string) => SilenceView): SilentPlaces {
  const { silent, unquoted, unpicked } = partSilent(places, silenceOf);
  return {
    silent: silent.map(({ name }) => name).join('、'),
    unquoted: unquoted.map(nameUnquoted).join('、'),
    unpicked: unpicked.map(({ name }) => name).join('、'),
  };
}

/** What all of them together are silent with: the surest that can be said of one of them. */
export function sumSilences(silences: SilenceView[]): string {
  const said = new Set(silences.map(({ words }) => words));
  return [unquoted, unpicked.words].find((words) => said.has(words)) ?? unmentioned.words;
}

/** 有提及，未摘录：甲县（报道1第4段）；未摘得：乙县: for a short edition, which has no list of names elsewhere. */
export function sayAll(places: ComparedPlace[], silenceOf: (place: string) => SilenceView): string {
  const { silent, unquoted: told, unpicked: unsure } = partSilent(places, silenceOf);
  const say = (words: string, names: string[]) =>
    names.length === 0
      ? []
      : [`${words}：${names.slice(0, few).join('、')}${names.length > few ? `等${names.length}地` : ''}`];
  return [
    ...say(unquoted, told.map(nameUnquoted)),
    ...say(unpicked.words, unsure.map(nameOf)),
    ...say(unmentioned.words, silent.map(nameOf)),
  ].join('；');
}

type Quiet = { name: string; silence: SilenceView };

function partSilent(places: ComparedPlace[], silenceOf: (place: string) => SilenceView) {
  const found = places.map(({ id, name }): Quiet => ({ name, silence: silenceOf(id) }));
  const having = (words: string) => found.filter(({ silence }) => silence.words === words);
  return {
    silent: having(unmentioned.words),
    unquoted: having(unquoted),
    unpicked: having(unpicked.words),
  };
}

const nameOf = ({ name }: Quiet): string => name;
const nameUnquoted = ({ name, silence: { sources, see } }: Quiet): string =>
  `${name}（${[sources, see === '' ? '' : `见“${see}”`].filter((part) => part !== '').join('，')}）`;
const countPlaces = ({ length }: unknown[]): string => (length > 0 ? `${length}地` : '');
