/** Columns: which articles speak of which place, in the order of the input. */
import type { Article, ComparedPlace, Place, Report, SourceArticle } from '../../model.ts';
import { fileName } from '../../text/file-name.ts';
import { ofArticle } from './of-article.ts';
import { namePlaces } from './place-names.ts';
import { describePeriod } from './years.ts';

/** An article in its report. */
export type ArticleRef = { report: Report; article: Article };

/** An article in a column; `part` is its own place where that lies inside the column's (a town in its county). */
export type ColumnArticle = ArticleRef & { part: Place | null };

export type Column = { place: Place; articles: ColumnArticle[] };

/**
 * Puts every on-topic article under its place. Articles of one full name share a column. A town's, village's or
 * unit's article goes to the county (failing that the city) around it that another article of its own file is
 * about; a county never goes to its city. Where nothing decides on an article's place, its file has a column of its own, after
 * all others: 「待核」. On-topic articles that are of no one place come back as `homeless`.
 */
export function groupPlaces(reports: Report[]): {
  columns: Column[];
  unsure: Column[];
  homeless: ArticleRef[];
} {
  const columns = new Map<string, Column>();
  const unsure = new Map<string, Column>();
  const homeless: ArticleRef[] = [];
  const shared = findShared(reports);
  for (const report of reports) {
    const onTopic = report.articles.filter((article) => article.isOnTopic);
    const hosts = onTopic.flatMap((article) => article.place?.value ?? []);
    for (const article of onTopic) {
      const own = article.place?.value;
      if (!own && article.placeSure) {
        homeless.push({ report, article });
        continue;
      }
      const found = own ? findHost(own, hosts) : placeToSettle(report.file);
      const host = shared.has(found.fullName) ? nameApart(found, report.file) : found;
      const group = own ? columns : unsure;
      const column = group.get(host.fullName) ?? { place: host, articles: [] };
      group.set(host.fullName, column);
      column.articles.push({ report, article, part: !own || found.fullName === own.fullName ? null : own });
    }
  }
  for (const column of [...columns.values(), ...unsure.values()]) column.articles.sort(compareArticles);
  return { columns: [...columns.values()], unsure: [...unsure.values()], homeless };
}

/** Stands in for a place that is not known: named for its file, so that no two files share a column. */
function placeToSettle(file: string): Place {
  const name = fileName(file);
  return { name: `待核（${name}）`, fullName: `待核（${file}）`, level: 'unknown' };
}

/**
 * Names of towns and villages that stand without their county in more than one file: 石门镇 is one of a dozen, and two files
 * need not mean the same.
 */
function findShared(reports: readonly Report[]): ReadonlySet<string> {
  const files = new Map<string, Set<string>>();
  for (const { file, articles } of reports)
    for (const { place } of articles) {
      const own = place?.value;
      if (own === undefined || own.fullName !== own.name || !['town', 'village'].includes(own.level))
        continue;
      files.set(own.name, (files.get(own.name) ?? new Set<string>()).add(file));
    }
  return new Set([...files].flatMap(([name, all]) => (all.size > 1 ? name : [])));
}

/** 石门镇（a.txt）: the place with its file's name, so that no two files share a column. */
function nameApart(place: Place, file: string): Place {
  const name = fileName(file);
  return { ...place, name: `${place.name}（${name}）`, fullName: `${place.name}（${file}）` };
}

/** The place whose column `own` belongs to, among the places of its own file. */
function findHost(own: Place, hosts: Place[]): Place {
  if (!['town', 'village', 'unit'].includes(own.level)) return own;
  const around = hosts.filter((host) => ['county', 'city'].includes(host.level) && liesIn(own, host));
  return pickInnermost(around) ?? own;
}

/** Whether one place lies inside another: 山西省太原市清徐县 in 山西省太原市. */
export function liesIn(inner: { fullName: string }, outer: { fullName: string }): boolean {
  return inner.fullName !== outer.fullName && inner.fullName.startsWith(outer.fullName);
}

/** The columns as the comparison shows them. */
export function describePlaces(columns: Column[]): ComparedPlace[] {
  const names = namePlaces(columns.map(({ place }) => place));
  return columns.map(({ place, articles }, at) => ({
    id: place.fullName,
    name: names[at] ?? place.name,
    fullName: printedName(place, articles),
    level: place.level,
    period: joinPeriods(articles),
    within: findOuter(place, columns)?.fullName ?? null,
    reports: articles.map(describeArticle),
  }));
}

/** A place that is told apart by its file's path, 待核（D:/简报/a.txt）, is printed with the file's name alone. */
function printedName(place: Place, articles: ColumnArticle[]): string {
  const isApart = articles.some(({ report }) => place.fullName.endsWith(`（${report.file}）`));
  return isApart ? place.name : place.fullName;
}

/** The closest of the other columns around a place. */
function findOuter(place: Place, columns: Column[]): Place | null {
  return pickInnermost(columns.map((column) => column.place).filter((other) => liesIn(place, other)));
}

function pickInnermost(places: Place[]): Place | null {
  return places.reduce<Place | null>(
    (best, other) => (best === null || other.fullName.length > best.fullName.length ? other : best),
    null,
  );
}

/** The periods of a column's reports, each once: of a report, that of its longest article that has one. */
function joinPeriods(articles: ColumnArticle[]): string | null {
  const longest = new Map<string, { chars: number; text: string }>();
  for (const ref of articles) {
    const text = describePeriod(ref.article);
    const chars = countChars(ref);
    const best = longest.get(ref.report.file);
    if (text && (!best || chars > best.chars)) longest.set(ref.report.file, { chars, text });
  }
  const texts = [...new Set([...longest.values()].map((it) => it.text))];
  return texts.length > 0 ? texts.join('、') : null;
}

function describeArticle(ref: ArticleRef): SourceArticle {
  return {
    file: ref.report.file,
    article: ref.article.id,
    title: ref.article.title,
    date: ref.article.date?.value ?? null,
    source: ref.article.source?.value ?? null,
    authors: ref.article.authors,
    chars: countChars(ref),
  };
}

/** Characters of an article's body text. */
export function countChars({ report, article }: ArticleRef): number {
  return ofArticle(report.blocks, article.id)
    .filter(({ kind }) => kind === 'body')
    .reduce((sum, block) => sum + block.text.length, 0);
}

/** By date, then file, then place in the file: an order that does not depend on the order of the input. */
function compareArticles(a: ArticleRef, b: ArticleRef): number {
  return (
    compareText(a.article.date?.value ?? '', b.article.date?.value ?? '') ||
    compareText(a.report.file, b.report.file) ||
    a.article.id - b.article.id
  );
}

/** Compares by code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
