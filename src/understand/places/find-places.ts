/** The place of every article of a report. */
import type { CleanReport, Finding, Outcome, Place } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import { groupByArticle } from '../by-article.ts';
import type { Wording } from '../wording/index.ts';
import { type ArticleLines, measureDateline, readLines } from './article-lines.ts';
import {
  type Claim,
  claimByByline,
  claimByCount,
  claimByDateline,
  claimByLead,
  claimBySettlement,
  claimByTitle,
  claimByTitleHead,
  isRoundup,
  isSubjectOfLead,
} from './claims.ts';
import { placeByName, placeSettlement, placeUnit } from './compose-place.ts';
import { type Deixis, findDeixis, resolveDeixis } from './deixis.ts';
import { findPapers, placePaper } from './newspapers.ts';
import { type Division, extendTable, isWithin, type PlaceTable, toPlace } from './place-table.ts';
import { findLeadSettlement, findTitleSettlement, isExample, type Settlement } from './settlements.ts';
import { divisionInName, findUnit } from './units.ts';
import { findStranger, findUnlisted } from './unlisted.ts';

export type PlaceOptions = { table: PlaceTable; simplify: (text: string) => string };

/** What was found of an article; the division is what its place lies in. */
export type PlacedArticle = {
  lines: ArticleLines;
  place: Finding<Place> | null;
  division: Division | null;
  /** The table with what the report adds to it. */
  table: PlaceTable;
};

type Draft = {
  lines: ArticleLines;
  deixis: Deixis | null;
  settlement: Settlement | null;
  claim: Claim | null;
};

/**
 * The place of each article, in the order of `clean.articles`; null where the article does not tell. What the user
 * says counts for the longest article and for those that speak of 我市 or 全县 without a name.
 */
export function findPlaces(clean: CleanReport, options: PlaceOptions): Outcome<PlacedArticle[]> {
  const { simplify } = options;
  const { table, said } = extendByReport(clean, options);
  const hints = [...findPaperPlaces(clean, { table, simplify }), ...(said?.division ? [said.division] : [])];
  const blocksOf = groupByArticle(clean.blocks);
  const drafts = clean.articles.map(({ id }) => {
    const lines = readLines(id, blocksOf(id), { table, simplify, hints });
    return draft(lines, isStrange(lines, table) ? [] : hints, table.wording);
  });
  shareDeixis(drafts.filter((it) => !isStrange(it.lines, table)));
  const main = findMain(drafts);
  if (main && said?.division) main.claim = claimByUser(said.place, said.division);
  if (main) for (const it of drafts) it.claim ??= inherit(it, main);
  const problems: Problem[] = [];
  const value = drafts.map((it): PlacedArticle => {
    const { lines } = it;
    if (said && it === main) return { lines, place: said.place, division: said.division, table };
    const found = compose(it, table);
    if (found === null) problems.push(...describeAmbiguity(lines, clean));
    return { lines, place: found, division: it.claim?.division ?? null, table };
  });
  return { value, problems };
}

/** The place as the user says it, and the division that it lies in. */
type SaidPlace = { place: Finding<Place>; division: Division | null };

/** The table with the divisions that it lacks and the report, or the user, tells of; and the user's place. */
function extendByReport(
  { source, blocks }: CleanReport,
  { table, simplify }: PlaceOptions,
): { table: PlaceTable; said: SaidPlace | null } {
  const written = source.meta.place?.trim() ?? '';
  const known: Division[] = [];
  const said = written === '' ? null : placeByName(written, known, table);
  const lines = blocks
    .filter((it) => it.kind !== 'chrome' && it.kind !== 'caption')
    .map((it) => {
      const text = simplify(it.text);
      const isTitle = it.kind === 'title' || it.kind === 'subtitle';
      return { text: it.kind === 'body' ? text.slice(measureDateline(text, table)) : text, isTitle };
    });
  return { table: extendTable(table, findUnlisted(lines, known, table)), said };
}

/** Whether an article is headed by the name of a division that nothing more is known of: it is of no known place. */
function isStrange({ titles, lead }: ArticleLines, table: PlaceTable): boolean {
  const heads = [...titles.map((it) => it.text), lead?.text.slice(lead.dateline) ?? ''];
  return heads.some((text) => findStranger(text, table) !== null);
}

function claimByUser({ value, evidence }: Finding<Place>, division: Division): Claim {
  return { division, rule: 'meta', certainty: 1, text: evidence[0]?.text ?? value.fullName, start: 0 };
}

/** Where the papers of the report are published: those named in its bylines, page furniture or by the user. */
function findPaperPlaces(clean: CleanReport, { table, simplify }: PlaceOptions): Division[] {
  const lines = clean.blocks.filter(
    (it) => it.kind === 'byline' || (it.kind === 'chrome' && it.text.length < 60),
  );
  const texts = [clean.source.meta.source ?? '', ...lines.map((it) => it.text)];
  const places = texts.flatMap((text) =>
    findPapers(simplify(text), table).flatMap((it) => placePaper(it.name, table) ?? []),
  );
  return [...new Set(places)];
}

function draft(lines: ArticleLines, papers: readonly Division[], wording: Wording): Draft {
  const deixis = findDeixis(lines);
  const meant = deixis && resolveDeixis(deixis, lines, papers);
  const byDeixis: Claim | null =
    deixis && meant
      ? { division: meant, rule: 'deixis', certainty: 0.9, text: deixis.text, start: deixis.start }
      : null;
  const byTitle = claimByTitleHead(lines);
  const isInner = byTitle && byDeixis && deixis?.isOwn && isWithin(byDeixis.division, byTitle.division);
  const byText = claimByLead(lines, wording) ?? claimByCount(lines, wording);
  const isTextInner =
    byText &&
    byDeixis &&
    isWithin(byText.division, byDeixis.division) &&
    isSubjectOfLead(lines, byText, wording);
  const claim =
    (isInner ? byDeixis : byTitle) ??
    (deixis?.isOwn ? byDeixis : null) ??
    claimByTitle(lines) ??
    (isTextInner ? [byText] : [byDeixis, byText]).find(
      (it) => it && !isRoundup(lines, it.division, wording),
    ) ??
    claimByDateline(lines, wording) ??
    claimByByline(lines, wording);
  const settlement =
    findTitleSettlement(lines, wording.settlements) ??
    (deixis?.isOwn ? null : findOpeningSettlement(lines, claim, wording));
  return { lines, deixis, settlement, claim: claim ?? (settlement && claimBySettlement(lines, settlement)) };
}

/**
 * The village that the article opens with and keeps to, unless it goes on to places elsewhere, or tells of the village
 * as an example of the place around it.
 */
function findOpeningSettlement(
  lines: ArticleLines,
  claim: Claim | null,
  wording: Wording,
): Settlement | null {
  const isElsewhere = claim === null && lines.lines.some((line) => line.mentions.length > 0);
  const settlement =
    isElsewhere || isExample(lines, wording.settlements)
      ? null
      : findLeadSettlement(lines, wording.settlements);
  const name = settlement?.names.at(-1) ?? '';
  const isInTitle = lines.titles.some((line) => line.text.includes(name));
  const isOfCounty = claim?.rule === 'title' && /[县市区旗]$/u.test(claim.text);
  return !isInTitle && (isOfCounty || claimByDateline(lines, wording) !== null) ? null : settlement;
}

/** 我市 means the same city all over a paper: an article that says no name takes it from one that does. */
function shareDeixis(drafts: Draft[]): void {
  for (const it of drafts) {
    const { deixis } = it;
    if (it.claim || !deixis?.isOwn) continue;
    const same = drafts.filter(
      (other) => other.deixis?.kind === deixis.kind && other.claim?.rule === 'deixis',
    );
    const meant = new Set(same.map((other) => other.claim?.division));
    const [division] = meant;
    if (meant.size !== 1 || !division) continue;
    it.claim = { division, rule: 'deixis-of-paper', certainty: 0.7, text: deixis.text, start: deixis.start };
  }
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
function inherit({ lines, settlement }: Draft, main: Draft): Claim | null {
  if (!settlement || !main.claim || lines === main.lines) return null;
  if (lines.lines.some((line) => line.mentions.some((it) => it.division.level !== 'province'))) return null;
  const watchword = findSharedPhrase(lines, main.lines);
  if (watchword === null) return null;
  return { ...watchword, division: main.claim.division, rule: 'same-page', certainty: 0.6 };
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

function compose({ lines, settlement, claim, deixis }: Draft, table: PlaceTable): Finding<Place> | null {
  const division = claim?.division ?? null;
  const evidence = claim ? [evidenceOf(claim)] : [];
  const unit = deixis === null && settlement === null ? findUnit(lines, table) : null;
  if (unit) {
    const named = divisionInName(unit.name, table) ?? division;
    const { start } = unit.line;
    const words = { text: unit.name, start: start + unit.start, end: start + unit.end, rule: 'unit' };
    return { value: placeUnit(named, unit), certainty: 0.7, evidence: [words, ...evidence] };
  }
  if (settlement) {
    const { line, names } = settlement;
    const [start, end] = [line.start + settlement.start, line.start + settlement.end];
    const words = { text: names.join(''), start, end, rule: 'settlement' };
    const certainty = claim ? Math.min(claim.certainty, 0.8) : 0.4;
    const isInner = division && settlement.division && isWithin(settlement.division, division);
    const around = isInner ? settlement.division : (division ?? settlement.division);
    return { value: placeSettlement(around, settlement), certainty, evidence: [words, ...evidence] };
  }
  return claim && { value: toPlace(claim.division), certainty: claim.certainty, evidence };
}

function evidenceOf({ text, start, rule }: Claim): Finding<Place>['evidence'][number] {
  return { text, start, end: start + text.length, rule };
}

function describeAmbiguity({ id, ambiguities }: ArticleLines, clean: CleanReport): Problem[] {
  const [first] = ambiguities;
  if (first === undefined) return [];
  const title = clean.articles.find((it) => it.id === id)?.title ?? '';
  const places = first.divisions.map((it) => it.fullName).join('、');
  return [problem('place-ambiguous', { name: first.text, places, title }, { file: clean.source.file })];
}
