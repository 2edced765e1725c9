/** Dates that a page, a byline or an address gives its report, as against those that a report speaks of. */
import type { Block, CleanReport } from '../../model.ts';
import { fileName } from '../../text/file-name.ts';
import { findWrittenDates, formatIso, type WrittenDate } from './written-dates.ts';

/** A date found in a block; its start counts in the report. */
export type Dated = { block: Block; date: WrittenDate; at: number };

/** Stamps in order of strength; `page` ones hold for every article of the file. */
export type Stamps = {
  /** The article's own: under its title, in its dateline, at its end. */
  ownOf: (article: number) => Dated | null;
  page: Dated | null;
  /** The day that one article of the file has and no other; null where two differ. */
  only: Dated | null;
};

const longestFurniture = 40;

/** 2021年第2期 · 2016年冬 · 2014年春运专刊 */
const seasons = /(?<!\d)((?:19|20)\d{2})年(?=第?\d{1,2}期|第[一二三四五六七八九十]{1,2}期|[春夏秋冬]|\s*$)/u;

/** t20240625_1288.html · /202406/25/ */
const address = /(?<!\d)((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/u;

// 太原日报讯 2024年6月25日（记者…, 本报讯（记者 某某）2024年6月25日 …; not 本报讯 2024年6月25日，…, the day of what is told
const beforeDay = /^[\s【[]{0,4}[^，,。；;：:（）()【[\s]{1,12}[讯电][】\]]?\s*$/u;
const bracketed = /[（(][^（）()]*[）)]$/u;
const behindDay = /^(?:\s*[（(][^（）()]{0,12}(?:记者|通讯员)|[\s\u3000]+(?!至|到)\S)/u;

// …80名。（记者 某某）2024年6月25日, …80名。2024-06-25 来源：某某日报
const beforeLastDay =
  /[。！？!?”」]\s*(?:[（(][^（）()]{2,40}[）)]\s*)?(?:来源\s*[：:]\s*[^，,。；;]{2,20}\s)?$/u;
const behindLastDay = /^\s*(?:\d{1,2}:\d\d(?::\d\d)?\s*)?(?:来源\s*[：:][^，,。；;]{2,20})?$/u;

// …80名。（2024年6月25日 记者某某）; not （截至2024年6月25日）
const signed = '(?:记者|通讯员|作者|供稿)';
const bracketedDay = new RegExp(
  `[。！？!?”」]\\s*[（(](?:[^（）()]{0,12}${signed}[^（）()]{2,20}\\s)?@(?:[^（）()]{0,12}${signed}[^（）()]{2,20})?[）)]\\s*$`,
  'u',
);

/** Characters on either side of a day that tell whose it is. */
const nearDay = 80;

/** 某某日报讯（记者 某某）: whether the words before a day are a dateline. */
export const isDateline = (before: string): boolean =>
  before.length <= nearDay && beforeDay.test(before.trimEnd().replace(bracketed, ''));

/** Whether a day in the text itself is its paper's: in its dateline, or behind its last word. */
function isWritten({ block: { text }, date: { day, start, end } }: Dated, isLast: boolean): boolean {
  if (day === null) return false;
  const [before, behind] = [text.slice(Math.max(0, start - nearDay), start), text.slice(end, end + nearDay)];
  if (start < nearDay && isDateline(before) && behindDay.test(behind)) return true;
  if (!isLast || end + nearDay <= text.length) return false;
  if (beforeLastDay.test(before) && behindLastDay.test(behind)) return true;
  const around = `${before}@${behind}`;
  return bracketedDay.test(around) && hasSigned.test(around.slice(around.lastIndexOf('（')));
}

const hasSigned = new RegExp(signed, 'u');

/** Whether an ISO date (day, month or year) lies wholly after an ISO day. */
export function isLater(date: string, newest: string | undefined): boolean {
  return newest !== undefined && date > newest.slice(0, date.length);
}

const isLate = ({ date }: Dated, newest: string | undefined) =>
  date.year !== null && isLater(formatIso(date.year, date.month, date.day), newest);

/** Stamps that are later than `newest`: a slip, or the day of something else. */
export function findLateStamps(
  clean: CleanReport,
  simplify: (text: string) => string,
  newest: string | undefined,
): Dated[] {
  const { dated, isPage, isOwn } = readStamps(clean, simplify);
  return dated.filter((it) => isLate(it, newest) && (isPage(it) || isOwn(it)));
}

/**
 * The stamps of a report: a full day before a month, a month before a year's season; the first of equals. One that is
 * later than `newest` is none.
 */
export function findStamps(clean: CleanReport, simplify: (text: string) => string, newest?: string): Stamps {
  const { dated: all, isPage, isOwn } = readStamps(clean, simplify);
  const dated = all.filter((it) => !isLate(it, newest));
  const ownOf = (article: number) => best(dated.filter((it) => it.block.article === article && isOwn(it)));
  const owned = clean.articles.flatMap(({ id }) => ownOf(id) ?? []);
  return { ownOf, page: best(dated.filter(isPage)), only: owned.length === 1 ? (owned[0] ?? null) : null };
}

/** Every date of the report, and which of them are the page's. */
function readStamps({ blocks }: CleanReport, simplify: (text: string) => string) {
  // What the user says of one article is no stamp of the others.
  const dated = blocks.filter((it) => it.rule !== 'front-matter').flatMap((it) => readDates(it, simplify));
  const firstTitle = blocks.findIndex((it) => it.kind === 'title');
  const isOverTitle = (block: Block) => blocks.indexOf(block) < firstTitle;
  const isPage = ({ block, date }: Dated) =>
    block.kind === 'chrome' || (block.kind === 'byline' && block.article === 0)
      ? block.rule !== 'web-tail' && (isOverTitle(block) || isAlone(block, date) || isAddress(block))
      : block.kind !== 'body' && isOverTitle(block);
  const last = new Map(blocks.filter(({ kind }) => kind === 'body').map((it) => [it.article, it]));
  const isOwn = (it: Dated) => standsApart(it) || isOfText(it, last.get(it.block.article) === it.block);
  return { dated, isPage, isOwn };
}

/** In a byline, in a line under the title, or alone on a line. */
function standsApart({ block, date }: Dated): boolean {
  if (date.year === null) return false;
  if (block.kind === 'byline') return true;
  if (block.kind === 'subtitle') return date.day !== null && block.text.length <= longestFurniture;
  return block.kind !== 'body' && isAlone(block, date);
}

/** With its year in a dateline, or behind the last word of the article. */
function isOfText(it: Dated, isLast: boolean): boolean {
  if (it.block.kind !== 'body' || it.date.year === null) return false;
  return (
    /^.{2,16}(?:\d{4}年\d{1,2}月\d{1,2}日)[电讯]/u.test(it.block.text.slice(0, 40)) || isWritten(it, isLast)
  );
}

/** Short furniture that says little more than the day. */
function isAlone(block: Block, date: WrittenDate): boolean {
  const text = block.text.trim();
  const isShort = text.length - date.text.length < 16 && text.length < longestFurniture;
  return block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'title' && isShort;
}

const isAddress = (block: Block) => /https?:\/\//u.test(block.text);

function readDates(block: Block, simplify: (text: string) => string): Dated[] {
  const found = findWrittenDates(simplify(block.text));
  if (found.length === 0 && isAddress(block)) {
    const match = address.exec(block.text);
    const [text = '', year, month, day] = match ?? [];
    const start = match?.index ?? 0;
    if (match)
      found.push({
        text,
        start,
        end: start + text.length,
        year: Number(year),
        month: Number(month),
        day: Number(day),
      });
  }
  const season =
    block.kind === 'byline' || block.kind === 'chrome' || block.kind === 'subtitle'
      ? seasons.exec(block.text)
      : null;
  if (found.length === 0 && season) {
    const [text, year] = [season[0], Number(season[1])];
    found.push({ text, start: season.index, end: season.index + text.length, year, month: null, day: null });
  }
  return found.map((date) => ({ block, date, at: block.start + date.start }));
}

/** The fullest, the first of equals. */
function best(dated: readonly Dated[]): Dated | null {
  const known = dated.filter(({ date }) => date.year !== null);
  const isDay = ({ date }: Dated) => date.day !== null;
  return known.find(isDay) ?? known.find(({ date }) => date.month !== null) ?? known[0] ?? null;
}

/** 漪江日报20240625.txt, 青石-2024-06-25.html, qingshi-2024.txt: the day or the year in a file's name, in ISO form. */
export function readFileDate(file: string): string | null {
  const [, year, month, day] = address.exec(fileName(file).replace(/[_.年月]/gu, '-')) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return /(?<![\dA-Za-z])((?:19|20)\d{2})(?![\dA-Za-z年])/u.exec(fileName(file))?.[1] ?? null;
}
