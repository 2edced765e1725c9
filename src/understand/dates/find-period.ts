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
  /(?<![到至—–~\d-])((?:19|20)\d{2})年(?![底末初前]|\s*\d{1,2}\s*月|远景|[以之]前|[春夏秋冬]|村?[“"]?(?:两委|“两委”)?换届)/gu;

/** 去年5月以来 · 去年以来 · 今年以来 · 今年上半年 · 去年5月,…一年来 */
const relative = /(今年|去年)(?:(\d{1,2})月)?(以来|上半年)|(去年)(\d{1,2})月/gu;
/** What follows 去年5月 where it begins a span: …。一年来. */
const yearSince = /^[^。]{0,120}。[^。]{0,10}一年来/u;

/**
 * In order: the user's word, a plan in a title, 去年5月以来 in the opening, the year that the article names most (in its
 * opening, or three times in all), a plan in the body, the year of its date where it is named twice. Years are null
 * where they rest on an unknown date.
 */
export function findPeriod({ blocks, said, date }: PeriodInput, lexicon: DateLexicon): Period | null {
  if (said !== undefined) return readSaid(said, lexicon);
  const titles = blocks.filter((it) => it.kind === 'title' || it.kind === 'subtitle');
  const body = blocks.filter((it) => it.kind === 'body');
  return (
    findPlan(titles, lexicon) ??
    findRelative(titles, body, date) ??
    findReportedYear(titles, body, date) ??
    findPlan(body, lexicon, date) ??
    findDatedYear(body, date)
  );
}

/** What a year is followed by in a sentence that counts: 2024年13个 · 2024年，全县…8600万元. */
const counting = /^[^。！？]*?\d/u;

/** The year of the report's date, where the body says twice what was counted in it. */
function findDatedYear(body: readonly Block[], date: string | null): Period | null {
  const said = body.flatMap((block) => [...block.text.matchAll(year)].map((match) => ({ block, match })));
  const own = said.filter(
    ({ block, match }) =>
      match[1] === date?.slice(0, 4) && counting.test(block.text.slice(match.index + match[0].length)),
  );
  const [first] = own;
  if (first === undefined || own.length < 2) return null;
  const value = first.match[1] ?? '';
  const found = own.flatMap(({ block, match }) => evidence(block, match.index, `${value}年`, 'year'));
  return { value: { text: `${value}年`, from: value, to: value }, certainty: 0.5, evidence: found };
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

/** In the body a plan is the report's time where it opens it, or is told in two places; one sentence of it is not. */
function findPlan(
  blocks: readonly Block[],
  { plans }: DateLexicon,
  date: string | null = null,
): Period | null {
  for (const [order, block] of blocks.entries()) {
    for (const { name, from, to, span } of plans) {
      // “十五五”期间 of a report of 2025 is still to come
      if (date !== null && from > Number(date.slice(0, 4))) continue;
      const at = span.exec(block.text)?.index ?? (block.kind === 'body' ? -1 : block.text.indexOf(name));
      if (at < 0) continue;
      const isOpening = order < 2 && at <= beforePlan && !block.text.slice(0, at).includes('。');
      if (block.kind === 'body' && !isOpening && blocks.filter((it) => span.test(it.text)).length < 2)
        continue;
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

/** 今年以来 gives way to the part of the year that the report says it tells of. */
function findRelative(titles: readonly Block[], body: readonly Block[], date: string | null): Period | null {
  const since = findSince([...titles, ...body.slice(0, 2)], date);
  const own = findOwnSpan(titles, body, date);
  const year = own?.year ?? (date === null ? null : Number(date.slice(0, 4)));
  const isOfTitle = own !== null && titles.includes(own.block);
  if (own === null || year === null || !(isOfTitle || since?.value.text === '今年以来')) return since;
  const text = own.year === null ? '今年以来' : own.text;
  const value = { text, from: formatIso(year, 1), to: formatIso(year, own.month) };
  return { value, certainty: 0.6, evidence: evidence(own.block, own.at, own.text, 'own-span') };
}

function findSince(blocks: readonly Block[], date: string | null): Period | null {
  for (const block of blocks) {
    const match = matchRelative(block.text);
    if (!match) continue;
    const [text, since, month, span] = match;
    const isLast = (since ?? match[4]) === '去年';
    const current = date === null ? null : Number(date.slice(0, 4));
    const start = current === null ? null : current - (isLast ? 1 : 0);
    const from = start === null ? null : formatIso(start, Number(month ?? match[5] ?? 0));
    const to = span === '上半年' && start !== null ? formatIso(start, 6) : date;
    const value = { text: span ? text : `${text}以来`, from, to };
    return { value, certainty: 0.6, evidence: evidence(block, match.index, text, 'since') };
  }
  return null;
}

function matchRelative(text: string): RegExpExecArray | undefined {
  const follows = ({ 0: words, index }: RegExpExecArray) => text.slice(index + words.length).slice(0, 200);
  return [...text.matchAll(relative)].find(
    (match) => match[4] === undefined || yearSince.test(follows(match)),
  );
}

/** A text that tells of so much later years as well, and not only once in so many times, does not report on that one. */
const eventYears = 2;
const inPassing = 5;

/** The year named most often, the later of two named alike. */
function findReportedYear(
  titles: readonly Block[],
  body: readonly Block[],
  date: string | null,
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
  const text = `${value}年`;
  return {
    value: { text, from: value, to: value },
    certainty: 0.7,
    evidence: evidence(block, at, text, 'year'),
  };
}
