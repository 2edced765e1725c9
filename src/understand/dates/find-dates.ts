/** When each article of a report was published, as far as the report tells. */
import type { Block, CleanReport, Finding } from '../../model.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { findYear } from './find-year.ts';
import { findWrittenDates, formatIso, readIso, type WrittenDate } from './written-dates.ts';

export type DateOptions = { lexicon: DateLexicon; simplify: (text: string) => string };

/** A date found in a block; its start counts in the report. */
type Dated = { block: Block; date: WrittenDate; at: number };

/**
 * Publication date (ISO day, month or year) of each article, in the order of `clean.articles`. In order of strength:
 * the user's word, a full date in the article's byline, one in the page's furniture, a day in the opening with the
 * year from elsewhere in the file, the year alone. Null where no year can be known.
 */
export function findDates(
  clean: CleanReport,
  { lexicon, simplify }: DateOptions,
): (Finding<string> | null)[] {
  const said = clean.source.meta.date === undefined ? null : readIso(clean.source.meta.date);
  if (said !== null) {
    const text = clean.source.meta.date ?? '';
    const evidence = [{ text, start: 0, end: 0, rule: 'meta' }];
    return clean.articles.map(() => ({ value: said, certainty: 1, evidence }));
  }
  const dated = clean.blocks.flatMap((block) =>
    findWrittenDates(simplify(block.text)).map(
      (date): Dated => ({ block, date, at: block.start + date.start }),
    ),
  );
  const page = dated.find(isStamp);
  const readable = clean.blocks.filter((block) => block.kind !== 'chrome');
  const year = findYear(
    readable.map((block) => ({ text: simplify(block.text), start: block.start })),
    lexicon,
  );
  const recent = dated.filter((it) => isRecentDay(it, simplify, lexicon));
  return clean.articles.map(({ id }) => {
    const own = dated.find((it) => it.block.article === id && isStamp(it));
    if (own) return stamp(own, 0.95);
    if (page) return stamp(page, page.block.kind === 'chrome' ? 0.85 : 0.75);
    if (!year) return null;
    const day = recent.find((it) => it.block.article === id) ?? latest(recent);
    const value = formatIso(year.value, day?.date.month);
    if (!day) return { ...year, value };
    const isOwn = day.block.article === id;
    const words = { text: day.date.text, start: day.at, end: day.at + day.date.text.length, rule: 'day' };
    return { value, certainty: year.certainty * (isOwn ? 0.9 : 0.8), evidence: [words, ...year.evidence] };
  });
}

/** A full date in a byline, in short page furniture, or alone on its line. */
function isStamp({ block, date }: Dated): boolean {
  if (date.year === null || date.day === null) return false;
  const isAlone = block.text.trim().length - date.text.length < 16;
  return block.kind === 'byline' || (isAlone && block.text.trim().length < 40);
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
