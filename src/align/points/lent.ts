/** Sentences that are lent to a cell for the figure in them: they speak of another theme first. */
import type { IndicatorRow, IndicatorValue, Point, Span, ThemeId, TopicId } from '../../model.ts';
import { locateSpan } from '../columns/passages.ts';
import type { Catalogue, IndicatorEntry } from '../lexicon.ts';
import type { Appraised } from './appraise.ts';
import type { ColumnContent } from './coverage.ts';
import { makePoint } from './elide.ts';
import { isWorthSharing } from './points.ts';

// 2023年, 去年, 近三年, 上半年, 6月, 一季度, 党的二十大以来; 累计 goes with any
const ofTime = /[年月季日来]/u;

type Home = { theme: ThemeId; topic: TopicId };

/**
 * Where a theme has figures of a place and no point (整顿软弱涣散村91个，…，扶持147个村发展集体经济 is of 基层组织 first), or a topic has
 * only points that count nothing (坚决纠治形式主义), the sentence of the figure stands there, too: first, and once in each theme.
 * The points are changed in place.
 */
export function lendPoints(
  contents: ColumnContent[],
  rows: ReadonlyMap<ThemeId, IndicatorRow[]>,
  entries: IndicatorEntry[],
  catalogue: Catalogue,
): void {
  const homesOf = prepareHomes(entries, catalogue);
  const columns = new Map(contents.map((content) => [content.place, content]));
  for (const row of [...rows.values()].flat())
    for (const home of homesOf(row))
      for (const { place, values } of row.cells) {
        const column = columns.get(place);
        const [value] = values;
        if (column && value && needs(column, home)) lend(column, home, value);
      }
}

/** The cells that a row's sentences may stand in: that of its topic, and others that its entry names. */
function prepareHomes(entries: IndicatorEntry[], catalogue: Catalogue) {
  const themeOf = new Map(catalogue.flatMap(({ id, topics }) => topics.map((topic) => [topic.id, id])));
  const shown = new Map(entries.map(({ id, shows }) => [id, shows]));
  return ({ id, topic }: IndicatorRow): Home[] => {
    const [entry = id] = id.split(':', 1);
    return [...(topic === null ? [] : [topic]), ...(shown.get(entry) ?? [])].flatMap((it) => {
      const theme = themeOf.get(it);
      return theme === undefined ? [] : [{ theme, topic: it }];
    });
  };
}

function needs({ points }: ColumnContent, { theme, topic }: Home): boolean {
  const cells = points.get(theme);
  const own = cells?.get(topic) ?? [];
  if (own.length > 0) return own.every((point) => point.figures.length === 0 && !point.isPlan);
  return [...(cells?.values() ?? [])].every((it) => it.length === 0);
}

function lend(
  { ranked, points }: ColumnContent,
  { theme, topic }: Home,
  { quote, period }: IndicatorValue,
): void {
  const passage = ranked.find(
    ({ report, sentence }) => report.file === quote.file && locateSpan(sentence, quote) !== null,
  );
  const focus = passage && locateSpan(passage.sentence, quote)?.start;
  if (!passage || focus === undefined || !isQuotable(passage, focus)) return;
  const cells = points.get(theme) ?? new Map<TopicId, Point[]>();
  const isThere = [...cells.values()].some((list) =>
    list.some((it) => it.sentence === passage.sentence.start && it.quotes[0]?.file === quote.file),
  );
  if (isThere) return;
  points.set(theme, cells);
  const within = findClauses(passage, focus, period);
  if (within === null) return;
  const point = makePoint(passage, { focus, within });
  cells.set(topic, [point, ...(cells.get(topic) ?? []).slice(1)]);
}

/**
 * The clauses of the figure, from where it is told whose and of when they are: the others are of another theme. Null where
 * another sentence names the town or village whose they are.
 */
function findClauses(passage: Appraised, at: number, period: string | null): Span | null {
  const { groups, heads, part, sentence } = passage;
  const own = groups.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at };
  const head = heads.findLast((it) => it <= at);
  if (part && head === undefined) return null;
  const isTimed = own.start > 0 && period !== null && ofTime.test(period);
  const time = isTimed ? sentence.text.lastIndexOf(period, own.start - 1) : -1;
  return { start: time >= 0 ? 0 : Math.min(own.start, head ?? own.start), end: own.end };
}

/** What is aimed at or leaves open whose it is adds nothing to a cell. */
const isQuotable = (passage: Appraised, at: number): boolean =>
  isWorthSharing(passage) &&
  !passage.isForeword &&
  !passage.plans.some(({ start, end }) => start <= at && at < end) &&
  passage.standing === 'alone' &&
  passage.named === null;
