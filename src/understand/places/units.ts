/** Bodies that are no division and report to none of the place: a company, a university, a bureau of the State. */
import type { ArticleLines, Line } from './article-lines.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';

/** A body that an article is about: `line.text.slice(start, end)`. */
export type Unit = { name: string; line: Line; start: number; end: number };

/** The body that a photo's caption, or a title, is about; null where a division is. */
export function findUnit({ titles, body: lines, lead }: ArticleLines, { wording }: PlaceTable): Unit | null {
  const { headline, actor } = wording.bodies;
  for (const line of titles) {
    // # 某集团公司：…: the mark of a Markdown title is no part of the name.
    const start = /^#*\s*/.exec(line.text)?.[0].length ?? 0;
    const name = headline.exec(line.text.slice(start))?.[1];
    if (name) return { name, line, start, end: start + name.length };
  }
  if (titles.length > 0 || lines.length > 1 || lead === null) return null;
  const match = actor.exec(lead.text);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = match[0].length - name.length;
  return { name, line: lead, start, end: start + name.length };
}

/** The division in a body's name (…总局平遥监管支局 → 平遥县), the innermost; null where there is none. */
export function divisionInName(name: string, table: PlaceTable): Division | null {
  const sole = scanNames(name, table).flatMap(({ candidates: [only, other] }) =>
    only === undefined || other !== undefined ? [] : [only.division],
  );
  return sole.reduce<Division | null>(
    (inner, it) => (inner === null || it.lineage.length >= inner.lineage.length ? it : inner),
    null,
  );
}
