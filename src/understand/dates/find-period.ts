/** The period that an article looks back on. */
import type { Article, Block } from '../../model.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { findOwnSpan } from './own-span.ts';
import { formatIso } from './written-dates.ts';

type Period = NonNullable<Article['period']>;

/** An article's blocks, what the user says, and its publication date (ISO) where known. */
export type PeriodInput = { blocks: readonly Block[]; said: string | undefined; date: string | null };

/** 2025年, 其中2025年13个 as what is reported on; not 2025年底前, 到2025年, 2024—2028年, 2025年7月1日, nor when something was: 2018年换届. */
const year =
  /(?<![到至—–~\d-])((?:19|20)\d{2})年(?![底末初前]|\s*\d{1,2}\s*月|远景|第?[一二三四]季度|前[两三]个?季度|前\d{1,2}个?月|[上下]半年|[1一](?:月份?)?[至到—–~-]|[以之]前|[春夏秋冬]|村?[“"]?(?:两委|“两委”)?换届)/gu;

/** 去年5月,…。…一年来: within so many characters the sentence ends, and the next one begins with the words. */
const monthOfLastYear = /去年(\d{1,2})月/gu;
const [sentenceEnd, untilSince] = [120, 10];

/**
 * Only what stands for the whole report is its period: the user's word; a plan, a part of a year or a year that a title
 * names; 去年5月…。一年来 in the opening; a plan that opens the body; a year of which the opening sums up. What one sentence
 * of several tells (今年以来, 1至6月) is of that sentence alone. Years are null where they rest on an unknown date.
 */
export function findPeriod({ blocks, said, date }: PeriodInput, lexicon: DateLexicon): Period | null {
  if (said !== undefined) return readSaid(said, lexicon);
  const titles = blocks.filter((it) => it.kind === 'title' || it.kind === 'subtitle');
  const body = blocks.filter((it) => it.kind === 'body');
  return (
    findPlan(titles, lexicon) ??
    findTitleSpan(titles, date) ??
    findYearSince([...titles, ...body.slice(0, 2)], date) ??
    findReportedYear(titles, body, date, lexicon) ??
    findPlan(body.slice(0, 2), lexicon, date)
  );
}

function readSaid(text: string, lexicon: DateLexicon): Period {
  const plan = lexicon.plans.find((it) => text.includes(it.name));
  const years = [...text.matchAll(/(?:19|20)\d{2}/gu)].map((match) => match[0]);
  const from = plan ? String(plan.from) : (years[0] ?? null);
  const to = plan ? String(plan.to) : (years.at(-1) ?? null);
  return { value: { text, from, to }, certainty: 1, evidence: [{ text, start: 0, end: 0, rule: 'meta' }] };
}

function evidence(block: Block, at: number, text: string, rule: string): Period['evidence'] {
  const start = block.start + at;
  return [{ text, start, end: start + text.length, rule }];
}

/** Characters before a plan that opens the report: 站在新起点回望，“十四五”以来. */
const beforePlan = 12;

/** In the body a plan is the report's time where it opens it; two sentences of it are not. */
function findPlan(
  blocks: readonly Block[],
  { plans }: DateLexicon,
  date: string | null = null,
): Period | null {
  for (const block of blocks) {
    for (const { name, from, to, span } of plans) {
      // “十五五”期间 of a report of 2025 is still to come
      if (date !== null && from > Number(date.slice(0, 4))) continue;
      const at = span.exec(block.text)?.index ?? (block.kind === 'body' ? -1 : block.text.indexOf(name));
      if (at < 0) continue;
      const isOpening = at <= beforePlan && !block.text.slice(0, at).includes('。');
      if (block.kind === 'body' && !isOpening) continue;
      const value = { text: name, from: String(from), to: String(to) };
      return {
        value,
        certainty: block.kind === 'body' ? 0.6 : 0.8,
        evidence: evidence(block, at, name, 'plan'),
      };
    }
  }
  return null;
}

/** 2024年上半年工作总结: the part of the year that a title names; of the date's year where it names none. */
function findTitleSpan(titles: readonly Block[], date: string | null): Period | null {
  const own = findOwnSpan(titles, date);
  if (own === null) return null;
  const value = { text: own.text, from: formatIso(own.year, own.from), to: formatIso(own.year, own.to) };
  return { value, certainty: 0.6, evidence: evidence(own.block, own.at, own.text, 'own-span') };
}

/** 去年5月，全市部署…。一年来: the twelve months before the report, where its date agrees. */
function findYearSince(blocks: readonly Block[], date: string | null): Period | null {
  const [year = 0, month = 0] = (date ?? '').split('-').map(Number);
  for (const block of blocks) {
    const match = findSince(block.text);
    if (!match || Number(match[1]) !== month) continue;
    const from = formatIso(year - 1, month);
    const value = { text: `去年${match[1]}月以来`, from, to: formatIso(year, month) };
    return {
      value,
      certainty: 0.6,
      evidence: evidence(block, match.index, `去年${match[1]}月`, 'since'),
    };
  }
  return null;
}

function findSince(text: string): RegExpExecArray | undefined {
  return [...text.matchAll(monthOfLastYear)].find(({ 0: { length }, index }) => {
    const [end = '', next] = text
      .slice(index + length, index + length + sentenceEnd + untilSince + 4)
      .split('。');
    const since = next?.indexOf('一年来') ?? -1;
    return end.length <= sentenceEnd && since >= 0 && since <= untilSince;
  });
}

/** A text that tells of so much later years as well, and not only once in so many times, does not report on that one. */
const eventYears = 2;
const inPassing = 5;

/** The year named most often, the later of two named alike, where a title or the opening says that all is of it. */
function findReportedYear(
  titles: readonly Block[],
  body: readonly Block[],
  date: string | null,
  lexicon: DateLexicon,
): Period | null {
  const tally = new Map<string, { weight: number; block: Block; at: number }>();
  const add = (block: Block, weight: number) => {
    for (const match of block.text.matchAll(year)) {
      const value = match[1] ?? '';
      const entry = tally.get(value) ?? { weight: 0, block, at: match.index };
      entry.weight += weight;
      tally.set(value, entry);
    }
  };
  for (const block of titles) add(block, 3);
  body.forEach((block, index) => {
    add(block, index === 0 ? 2 : 1);
  });
  const best = [...tally].sort((a, b) => b[1].weight - a[1].weight || b[0].localeCompare(a[0]))[0];
  if (!best || best[1].weight < 3) return null;
  const [value, { block, at }] = best;
  // 2018年，他被请回村 …… 2023年销售额460万元: an event of which the text tells, not what it reports on
  const isLater = ([later, { weight }]: [string, { weight: number }]) =>
    Number(later) - Number(value) >= eventYears &&
    weight * inPassing >= best[1].weight &&
    (date === null || later <= date.slice(0, 4));
  if ([...tally].some(isLater)) return null;
  const isOfAll =
    titles.some((it) => [...it.text.matchAll(year)].some((match) => match[1] === value)) ||
    body.slice(0, 2).some((it) => sumsUp(it.text, value, date, lexicon));
  if (!isOfAll) return null;
  const text = `${value}年`;
  return {
    value: { text, from: value, to: value },
    certainty: 0.7,
    evidence: evidence(block, at, text, 'year'),
  };
}

/** 过去的2025年，…。 · 2025年，全县坚持…。: a sentence that a year opens and that counts nothing. */
const summing = /(?:^|[。！？])\s*([^，,。！？\d]{0,8})(\d{4})年[^。！？\d]*(?:[。！？]|$)/gu;

/** Months of the next year in which a report without a word of looking back (过去的2025年) may be of the year before. */
const lateMonths = 3;

function sumsUp(text: string, value: string, date: string | null, { patterns }: DateLexicon): boolean {
  const [year = 0, month = 0] = (date ?? '').split('-').map(Number);
  const age = year - Number(value);
  const isRecent = age === 0 || (age === 1 && month >= 1 && month <= lateMonths);
  return [...text.matchAll(summing)].some(
    ([, before = '', named]) =>
      named === value && (patterns.lookBack.test(before + named) || (before === '' && isRecent)),
  );
}
