/** The paper that a report comes from: 太行日报, 运城晚报; and where it is published. */

import type { Division, PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';

/** A paper named in a text: `text.slice(start, end)`. */
export type NamedPaper = { name: string; start: number; end: number };

/** 太原日报 · 运城晚报 · 河北经济日报 · 清徐新闻网 · 上党晚报. */
const paper =
  /[\p{Script=Han}]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|农民报|快报|新闻网|融媒体?中心|电视台|广播电视台)/gu;

/** 来源：, 摘自, 责任编辑, 本报记者: what may stand before the name without a gap. */
const lead = /^(?:.*?(?:来源|摘自|来自|转自|原载|载于|据)[：:]?\s*)/u;

/** The papers named in a line, with the words before the name taken off. */
export function findPapers(text: string, table: PlaceTable): NamedPaper[] {
  const listed = [...table.newspapers.keys()].flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ name, start, end: start + name.length }];
  });
  const formed = [...text.matchAll(paper)].map((match) => {
    const name = match[0].replace(lead, '');
    const end = match.index + match[0].length;
    return { name, start: end - name.length, end };
  });
  return [...listed, ...formed.filter((it) => !listed.some((other) => other.end === it.end))];
}

/** Where a paper is published: as the table says, else the one place in its name (太原日报); null where unknown. */
export function placePaper(name: string, table: PlaceTable): Division | null {
  const listed = table.newspapers.get(name);
  if (listed) return listed;
  const [first] = scanNames(name, table);
  if (first === undefined || first.start > 0) return null;
  const widest = first.candidates.map((it) => it.division).sort((a, b) => a.code.length - b.code.length);
  const [only, next] = widest;
  return only === undefined || next?.code.length === only.code.length ? null : only;
}
