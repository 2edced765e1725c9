/** When each article of a report was published, as far as the report tells. */
import type { Block, CleanReport, Finding } from '../../model.ts';
import { saidOf } from '../said.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { findYear } from './find-year.ts';
import { type Dated, findStamps, isDateline, isLater, readFileDate } from './stamps.ts';
import { findWrittenDates, formatIso, readIso } from './written-dates.ts';

/** `newest`: ISO day after which no report can have been written. */
export type DateOptions = {
  lexicon: DateLexicon;
  simplify: (text: string) => string;
  newest?: string | undefined;
};

/** 第37期, （2023年第9期）, 总第214期: the number of a serial's issue, in a line of its own. */
const issue = /^\s*[（(]?(?:\d{4}年)?总?第\s?\d{1,4}\s?期/u;

/**
 * Publication date (ISO day, month or year) of each article, in the order of `clean.articles`. In order of strength:
 * the user's word; a stamp of the article's own (byline, dateline, signature); one of the page; the day of a paper's lead; the only stamp in the file; the file's name; what is
 * counted in the text (成立103周年), with a day of its opening. A year that the text only speaks of is no date. Null
 * where nothing tells. A date later than `newest` is none, but for the user's word.
 */
export function findDates(
  clean: CleanReport,
  { lexicon, simplify, newest }: DateOptions,
): (Finding<string> | null)[] {
  const said = clean.articles.map((it) => readSaid(saidOf(clean.source.meta, it).date));
  if (said.every((it) => it !== null)) return said;
  const stamps = findStamps(clean, simplify, newest);
  const inName = readFileDate(clean.source.file);
  const name = inName !== null && isLater(inName, newest) ? null : inName;
  const named =
    name === null ? null : outside(name, clean.source.file, 'file-name', name.length > 4 ? 0.7 : 0.4);
  const readable = clean.blocks.filter((block) => block.kind !== 'chrome');
  const year = findYear(
    readable.map((block) => ({ text: simplify(block.text), start: block.start })),
    lexicon,
  );
  const isIssue = clean.blocks.some((it) => it.kind === 'chrome' && issue.test(it.text));
  const recent = findRecentDays(readable, simplify, lexicon);
  return clean.articles.map(({ id, bylines }, index) => {
    const given = said[index] ?? null;
    if (given !== null) return given;
    const own = stamps.ownOf(id);
    if (own) return stamp(own, 0.95);
    if (stamps.page) return stamp(stamps.page, 0.85);
    const lead = findLead(readable, id, simplify, lexicon);
    if (lead && !isLater(formatIso(lead.date.year ?? 0, lead.date.month, lead.date.day), newest))
      return stamp(lead, 0.8);
    // A short item below a dated article, with nobody's name of its own, stands on the same page; so does each of a serial's issue.
    if (stamps.only && (bylines.length === 0 || isIssue)) return stamp(stamps.only, 0.6);
    if (!year || (name !== null && name.length > 4)) return named;
    const day = year.isOfDay ? (recent.find((it) => it.block.article === id) ?? latest(recent)) : undefined;
    const told = withDay(year.found, day, id);
    return isLater(told.value, newest) ? null : told;
  });
}

function readSaid(date: string | undefined): Finding<string> | null {
  const iso = date === undefined ? null : readIso(date);
  return date === undefined || iso === null ? null : outside(iso, date, 'meta', 1);
}

/** A date that stands outside the text. */
function outside(value: string, text: string, rule: string, certainty: number): Finding<string> {
  return { value, certainty, evidence: [{ text, start: 0, end: 0, rule }] };
}

function withDay(year: Finding<number>, day: Dated | undefined, article: number): Finding<string> {
  const value = formatIso(year.value, day?.date.month);
  if (!day) return { ...year, value };
  const isOwn = day.block.article === article;
  const words = { text: day.date.text, start: day.at, end: day.at + day.date.text.length, rule: 'day' };
  return { value, certainty: year.certainty * (isOwn ? 0.9 : 0.8), evidence: [words, ...year.evidence] };
}

/** 某某日报讯（记者 某某）2025年11月6日，记者从县委组织部获悉，…: the day with its year on which a paper heard what it tells. */
function findLead(
  blocks: readonly Block[],
  article: number,
  simplify: (text: string) => string,
  { patterns }: DateLexicon,
): Dated | undefined {
  const block = blocks.find((it) => it.article === article && it.kind === 'body');
  if (!block) return undefined;
  const text = simplify(block.text);
  const date = findWrittenDates(text).find(({ year, day }) => year !== null && day !== null);
  const isLead = date && isDateline(text.slice(0, date.start)) && patterns.heard.test(text.slice(date.end));
  return isLead ? { block, date, at: block.start + date.start } : undefined;
}

function findRecentDays(
  blocks: readonly Block[],
  simplify: (text: string) => string,
  lexicon: DateLexicon,
): Dated[] {
  const dated = blocks.flatMap((block) =>
    findWrittenDates(simplify(block.text)).map((date) => ({ block, date, at: block.start + date.start })),
  );
  return dated.filter((it) => isRecentDay(it, simplify, lexicon));
}

/** A day without a year at the head of a story or a caption: 6月25日，…, 本报讯 4月8日. */
function isRecentDay(
  { block, date }: Dated,
  simplify: (text: string) => string,
  { patterns }: DateLexicon,
): boolean {
  if (date.year !== null || date.day === null) return false;
  if (block.kind !== 'body' && block.kind !== 'caption') return false;
  return date.start < 30 && !patterns.notRecent.test(simplify(block.text).slice(0, date.start));
}

function latest(days: readonly Dated[]): Dated | undefined {
  const order = ({ date }: Dated) => (date.month ?? 0) * 100 + (date.day ?? 0);
  return days.reduce<Dated | undefined>(
    (best, it) => (!best || order(it) > order(best) ? it : best),
    undefined,
  );
}

function stamp({ date, at }: Dated, certainty: number): Finding<string> | null {
  if (date.year === null) return null;
  const evidence = [{ text: date.text, start: at, end: at + date.text.length, rule: 'stamp' }];
  return { value: formatIso(date.year, date.month, date.day), certainty, evidence };
}
