/** The place of every article of a report. */
import type { CleanReport, Finding, Outcome, Place } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import { groupByArticle } from '../by-article.ts';
import { saidOfArticle } from '../said.ts';
import { type ArticleLines, measureDateline } from './article-lines.ts';
import type { Clue } from './clues.ts';
import { type Claim, composeClaim, evidenceOf } from './compose-claim.ts';
import { doubtPlace, placeByName } from './compose-place.ts';
import { findDeixis } from './deixis.ts';
import { type Draft, draftPlace } from './draft-place.ts';
import {
  cluesOfFile,
  cluesOfMasthead,
  cluesOfPage,
  cluesOfSection,
  isSectionLine,
  readPage,
} from './frame-clues.ts';
import { findPapers, placePaper } from './newspapers.ts';
import { type Division, extendTable, type PlaceTable, toPlace } from './place-table.ts';
import { findPublisher } from './publisher.ts';
import type { Mention } from './resolve-names.ts';
import { findUnlisted } from './unlisted.ts';
import type { Verdict } from './weigh.ts';
import { findZones } from './zones.ts';

export type PlaceOptions = { table: PlaceTable; simplify: (text: string) => string };

/** What was found of an article; the division is what its place lies in. */
export type PlacedArticle = {
  lines: ArticleLines;
  place: Finding<Place> | null;
  division: Division | null;
  /** False where nothing decides; true of an article that itself says that it is of no one place. */
  isSure: boolean;
  /** What speaks for other places, the strongest first. */
  rivals: Finding<Place>[];
  /** The table with what the report adds to it. */
  table: PlaceTable;
};

/**
 * The place of each article, in the order of `clean.articles`; null where the article does not tell. What the user
 * says of the whole file counts for the longest article.
 */
export function findPlaces(clean: CleanReport, options: PlaceOptions): Outcome<PlacedArticle[]> {
  const { drafts, table, said, saidOf } = draftPlaces(clean, options);
  const main = findMain(drafts);
  const claims = drafts.map((it) => claimOf(it, drafts, main, said));
  const problems: Problem[] = doubtFrontMatter(clean, options.table);
  const value = drafts.map((it, index): PlacedArticle => {
    const { lines, verdict, isOfNoPlace } = it;
    const own = saidOf.get(lines.id) ?? (it === main ? said : null);
    const claim = claims[index] ?? null;
    const place = own ? own.place : composeClaim(it, claim, table);
    if (place === null && !isOfNoPlace) problems.push(...describeAmbiguity(lines, clean));
    return {
      lines,
      place,
      isSure: place !== null || isOfNoPlace,
      rivals: verdict.rivals.map(toRival),
      division: own ? own.division : (claim?.division ?? null),
      table,
    };
  });
  return { value, problems };
}

/** A place at the report's own head that the table lacks; one of a file of particulars is told where that is read. */
function doubtFrontMatter({ source }: CleanReport, table: PlaceTable): Problem[] {
  const { file, text, marks = [], meta } = source;
  const places = new Set([meta, ...(meta.articles ?? [])].flatMap(({ place }) => place ?? []));
  return marks
    .filter(({ role }) => role === 'front-matter')
    .flatMap((head) =>
      [...places].flatMap((place) => {
        const at = text.slice(head.start, head.end).indexOf(place);
        if (at < 0) return [];
        const line = text.slice(0, head.start + at).split('\n').length;
        return doubtPlace(place, table, { file, line });
      }),
    );
}

/** What speaks for each article's place, by the article's own words and what stands round it; the table and what the user says. */
export function draftPlaces(clean: CleanReport, options: PlaceOptions) {
  const { simplify } = options;
  const { table, said, saidOf } = extendByReport(clean, options);
  const hints = [...findPaperPlaces(clean, { table, simplify }), ...(said?.division ? [said.division] : [])];
  const shared = [...cluesOfFile(clean.source.file, table), ...cluesOfPage(clean.blocks, table, simplify)];
  const page = readPage(clean.blocks, table, simplify);
  const blocksOf = groupByArticle(clean.blocks);
  const publisher = findPublisher(clean.blocks, table, simplify);
  const mast = cluesOfMasthead(clean.blocks, table, simplify);
  const first = clean.blocks.find((it) => it.article > 0)?.article;
  let section: Clue[] = [];
  const drafts = clean.articles.map(({ id }) => {
    const blocks = blocksOf(id);
    const around = id === first ? shared : [...shared, ...mast];
    const clues = isSectionLine(blocks) ? around : [...around, ...section];
    const draft = draftPlace(id, blocks, { table, simplify, hints, shared: clues, page, publisher });
    section = cluesOfSection(blocks, draft.verdict.division) ?? section;
    return draft;
  });
  return { drafts, table, said, saidOf };
}

function claimOf(
  draft: Draft,
  drafts: readonly Draft[],
  main: Draft | null,
  said: SaidPlace | null,
): Claim | null {
  const { division, certainty, support } = draft.verdict;
  if (division) return { division, certainty, evidence: support.slice(0, SHOWN).map(evidenceOf) };
  if (draft.isOfNoPlace) return null;
  return shareDeixis(draft, drafts, said) ?? (main && inherit(draft, main, said));
}

/** The place as the user says it, and the division that it lies in. */
type SaidPlace = { place: Finding<Place>; division: Division | null };

/**
 * The table with the divisions that it lacks and the report, or the user, tells of; and the places that the user gives
 * the file and single articles of it (by id).
 */
function extendByReport(
  clean: CleanReport,
  { table, simplify }: PlaceOptions,
): { table: PlaceTable; said: SaidPlace | null; saidOf: ReadonlyMap<number, SaidPlace> } {
  const known: Division[] = [];
  const read = (written = ''): SaidPlace | null =>
    written.trim() === '' ? null : placeByName(written.trim(), known, table);
  const said = read(clean.source.meta.place);
  const saidOf = new Map(
    clean.articles.flatMap((article) => {
      const place = read(saidOfArticle(clean.source.meta, article).place);
      return place === null ? [] : [[article.id, place] as const];
    }),
  );
  const lines = clean.blocks
    .filter((it) => it.kind !== 'chrome' && it.kind !== 'caption')
    .map((it) => {
      const text = simplify(it.text);
      const isTitle = it.kind === 'title' || it.kind === 'subtitle';
      return { text: it.kind === 'body' ? text.slice(measureDateline(text, table)) : text, isTitle };
    });
  const zones = findZones(lines, table);
  return { table: extendTable(table, [...findUnlisted(lines, known, table), ...zones]), said, saidOf };
}

/** A dateline's paper stands in so many characters. */
const HEAD = 12;

/** Where the papers of the report are published: those named in its bylines, page furniture or by the user. */
function findPaperPlaces(clean: CleanReport, { table, simplify }: PlaceOptions): Division[] {
  const lines = clean.blocks.filter(
    (it) => it.kind === 'byline' || (it.kind === 'chrome' && it.text.length < 60),
  );
  // 乐山日报讯 at a story's head
  const heads = clean.blocks.flatMap((it) =>
    it.kind === 'body' && table.wording.papers.agency.test(it.text) ? it.text.trimStart().slice(0, HEAD) : [],
  );
  const texts = [clean.source.meta.source ?? '', ...lines.map((it) => it.text), ...heads];
  const places = texts.flatMap((text) =>
    findPapers(simplify(text), table).flatMap((it) => placePaper(it.name, table) ?? []),
  );
  return [...new Set(places)];
}

/** 我市 means the same city all over a paper: an article that says no name takes it from one that does. */
function shareDeixis({ lines }: Draft, drafts: readonly Draft[], said: SaidPlace | null): Claim | null {
  const deixis = findDeixis(lines);
  // 本县 of an article that names a county is that county
  const names = ({ division }: Mention) => division.name.endsWith(deixis?.kind ?? ' ');
  if (!deixis?.isOwn || lines.lines.some((line) => line.mentions.some(names))) return null;
  const meant = new Set(
    drafts.flatMap((other) => {
      const division = other.verdict.division;
      const isSame = findDeixis(other.lines)?.kind === deixis.kind;
      return division && isSame
        ? division.lineage.filter((it) => it.name.endsWith(deixis.kind)).slice(-1)
        : [];
    }),
  );
  if (said?.division?.name.endsWith(deixis.kind)) meant.add(said.division);
  const [division] = meant;
  if (meant.size !== 1 || !division) return null;
  return { division, certainty: 0.7, evidence: [evidenceOf({ ...deixis, rule: 'deixis-of-paper' })] };
}

/** The article with the most body text. */
function findMain(drafts: readonly Draft[]): Draft | null {
  const size = ({ lines }: Draft) => lines.body.reduce((sum, line) => sum + line.text.length, 0);
  return drafts.reduce<Draft | null>(
    (best, it) => (best === null || size(it) > size(best) ? it : best),
    null,
  );
}

/**
 * A town's or village's secretary on a county's page: the article names no division, its title a settlement, and it
 * repeats the main article's watchword. Then it lies in the main article's place.
 */
function inherit({ lines, settlement }: Draft, main: Draft, said: SaidPlace | null): Claim | null {
  const division = said?.division ?? main.verdict.division;
  if (!settlement || !division || lines === main.lines) return null;
  if (lines.lines.some((line) => line.mentions.some((it) => it.division.level !== 'province'))) return null;
  const watchword = findSharedPhrase(lines, main.lines);
  if (watchword === null) return null;
  return { division, certainty: 0.6, evidence: [evidenceOf({ ...watchword, rule: 'same-page' })] };
}

const WATCHWORD = 8;

/** Eight characters in a row that stand in the article and in the titles or the opening of the main one. */
function findSharedPhrase(lines: ArticleLines, main: ArticleLines): { text: string; start: number } | null {
  const opening = [...main.titles, ...main.body.slice(0, 2)]
    .map((line) => line.text.slice(0, 400))
    .join('\n');
  for (const line of lines.lines) {
    for (let at = 0; at + WATCHWORD <= line.text.length; at += 1) {
      const text = line.text.slice(at, at + WATCHWORD);
      if (/^\p{Script=Han}+$/u.test(text) && opening.includes(text)) return { text, start: line.start + at };
    }
  }
  return null;
}

/** So many of the clues are kept as evidence. */
const SHOWN = 8;

function toRival({ division, clues }: Verdict['rivals'][number]): Finding<Place> {
  return { value: toPlace(division), certainty: 0, evidence: clues.slice(0, SHOWN).map(evidenceOf) };
}

function describeAmbiguity({ id, ambiguities }: ArticleLines, clean: CleanReport): Problem[] {
  const [first] = ambiguities;
  if (first === undefined) return [];
  const title = clean.articles.find((it) => it.id === id)?.title ?? '';
  const places = first.divisions.map((it) => it.fullName).join('、');
  return [problem('place-ambiguous', { name: first.text, places, title }, { file: clean.source.file })];
}
