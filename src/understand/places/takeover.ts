/** Where an article turns into another county's for good: a second piece of news that no line parts from the first. */
import type { Place } from '../../model.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';

/** From this offset of the report on, the article speaks of that place. */
export type Takeover = { start: number; place: Place };

/** Times that the other county must be named, and paragraphs that it must head. */
const OFTEN = 2;

/**
 * The paragraph that opens with another county than the article's, after which its own place is named no more and the
 * other again; null where there is none.
 */
export function findTakeover({ lines }: ArticleLines, own: Division): Takeover | null {
  const body = lines.filter((line) => line.kind === 'body' || line.kind === 'heading');
  const last = body.findLastIndex((line) => line.mentions.some((it) => mayLieIn(it.division, own)));
  const rest = body.slice(last + 1);
  for (const [index, line] of rest.entries()) {
    const other = headOf(line, own);
    if (other === null) continue;
    const named = rest.slice(index).flatMap((it) => it.mentions.filter(({ division }) => division === other));
    if (last >= 0 && named.length >= OFTEN) return { start: line.start, place: toPlace(other) };
  }
  return null;
}

/** 睢宁县的纪检干部…: the county that a paragraph begins with, outside `own` and not around it. */
function headOf({ text, dateline, mentions }: Line, own: Division): Division | null {
  const [first] = mentions;
  if (first === undefined || text.slice(dateline, first.start).trim() !== '') return null;
  const { division } = first;
  return division.level === 'county' && !own.lineage.includes(division) ? division : null;
}
