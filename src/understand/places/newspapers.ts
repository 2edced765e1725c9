/** The paper that a report comes from: 太行日报, 运城晚报; and where it is published. */

import type { Division, PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';

/** A paper named in a text: `text.slice(start, end)`. */
export type NamedPaper = { name: string; start: number; end: number };

/** 太原日报 · 运城晚报 · 河北经济日报 · 清徐新闻网 · 上党晚报. */
const paper =
  /[\p{Script=Han}]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|都市报|农民报|快报|新闻网|融媒体?中心|电视台|广播电视台)/gu;

/** 来源：阳城报 · 来源：今日阳城 · 稿源：阳城组工网: named on a line for it, so a shorter name will do. */
const labelled =
  /(?:来源|稿源|转自|摘自|原载)\s*[：:]\s*《?((?:今日|美丽|大美|微)?[\p{Script=Han}]{2,4}(?:报|发布|组工网?|组织|先锋|党建|宣传|新闻|在线|网)?)(?![\p{Script=Han}])/u;

/** What stands before the place in such a name. */
const greeting = /^(?:今日|美丽|大美|微|魅力)/u;

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
  const named = [...listed, ...formed.filter((it) => !listed.some((other) => other.end === it.end))];
  const short = named.length > 0 ? null : labelled.exec(text);
  if (short?.[1] === undefined) return named;
  const end = short.index + short[0].length;
  return [{ name: short[1], start: end - short[1].length, end }];
}

/** Where a paper is published: as the table says, else the one place in its name (太原日报); null where unknown. */
export function placePaper(name: string, table: PlaceTable): Division | null {
  const listed = table.newspapers.get(name);
  if (listed) return listed;
  const rest = name.replace(greeting, '');
  const unlisted = table.unlisted.find((it) => it.short !== '' && rest.startsWith(it.short));
  if (unlisted) return unlisted;
  const [first] = scanNames(rest, table);
  if (first === undefined || first.start > 0) return null;
  const widest = first.candidates.map((it) => it.division).sort((a, b) => a.code.length - b.code.length);
  const [only, next] = widest;
  return only === undefined || next?.code.length === only.code.length ? null : only;
}
