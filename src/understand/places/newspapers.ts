/** The paper that a report comes from: 太行日报, 运城晚报; and where it is published. */

import type { Division, PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';

/** A paper named in a text: `text.slice(start, end)`. */
export type NamedPaper = { name: string; start: number; end: number };

/** The papers named in a line, with the words before the name taken off. */
export function findPapers(text: string, table: PlaceTable): NamedPaper[] {
  const { papers } = table.wording;
  const listed = [...table.newspapers.keys()].flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ name, start, end: start + name.length }];
  });
  const formed = [...text.matchAll(papers.name)].map((match) => {
    const name = match[0].replace(papers.lead, '');
    const end = match.index + match[0].length;
    return { name, start: end - name.length, end };
  });
  const named = [...listed, ...formed.filter((it) => !listed.some((other) => other.end === it.end))];
  const short = named.length > 0 ? null : papers.labelledShort.exec(text);
  if (short?.[1] === undefined) return named;
  const end = short.index + short[0].length;
  return [{ name: short[1], start: end - short[1].length, end }];
}

/** Where a paper is published: as the table says, else the one place in its name (太原日报); null where unknown. */
export function placePaper(name: string, table: PlaceTable): Division | null {
  const listed = table.newspapers.get(name);
  if (listed) return listed;
  const rest = name.replace(table.wording.papers.greeting, '');
  const unlisted = table.unlisted.find((it) => it.short !== '' && rest.startsWith(it.short));
  if (unlisted) return unlisted;
  const [first] = scanNames(rest, table);
  if (first === undefined || first.start > 0) return null;
  const widest = first.candidates.map((it) => it.division).sort((a, b) => a.code.length - b.code.length);
  const [only, next] = widest;
  return only === undefined || next?.code.length === only.code.length ? null : only;
}
