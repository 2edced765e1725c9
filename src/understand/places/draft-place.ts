/** An article's place in the making: its clues added up, and the town or village inside that it may be about. */
import type { Block } from '../../model.ts';
import { type ArticleLines, readLines } from './article-lines.ts';
import { type Clue, cluesOfAmbiguities, cluesOfBody, cluesOfOnlyCounty, cluesOfTitles } from './clues.ts';
import { cluesOfDateline, cluesOfFrame, cluesOfSignature } from './frame-clues.ts';
import { countLevels } from './levels.ts';
import { isCentral, isDivided, opensWide } from './no-one-place.ts';
import { type Candidate, pickSettlement } from './pick-settlement.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import type { Settlement } from './settlement-names.ts';
import { cluesOfBareTowns, cluesOfStems, cluesOfTowns } from './town-clues.ts';
import { findStranger } from './unlisted.ts';
import { findVisitors } from './visitors.ts';
import { type Verdict, weigh } from './weigh.ts';

export type Draft = {
  lines: ArticleLines;
  verdict: Verdict;
  settlement: Settlement | null;
  /** The settlements that were weighed, the likeliest first. */
  candidates: readonly Candidate[];
  /** Whether the article itself says that it is of no one place: of the whole country, of places here and there. */
  isOfNoPlace: boolean;
};

/** What an article is read with, beside its own blocks. */
export type DraftOptions = {
  table: PlaceTable;
  simplify: (text: string) => string;
  /** Where the papers of the report are published: by which namesakes are told apart. */
  hints: readonly Division[];
  /** Clues of the whole file: its name, its page's head. */
  shared: readonly Clue[];
  /** The text of the page's head and foot. */
  page: string;
  /** The street or community whose paper this is. */
  publisher: Settlement | null;
};

/** Whether an article is headed by the name of a division that nothing more is known of: it is of no known place. */
function isStrange({ titles, lead }: ArticleLines, table: PlaceTable): boolean {
  const heads = [...titles.map((it) => it.text), lead?.text.slice(lead.dateline) ?? ''];
  return heads.some((text) => findStranger(text, table) !== null);
}

/** What the page's head says weighs this much where the article's own byline names an office elsewhere. */
const GIVEN_WAY = 0.2;

/** 来源：饶阳县委宣传部 on 武强县's page: the article was taken over from the neighbour. */
function giveWay(shared: readonly Clue[], framed: readonly Clue[]): Clue[] {
  const senders = framed.filter((it) => it.rule === 'office').flatMap((it) => it.divisions);
  const counties = senders.filter((it) => it.level === 'county');
  const isElsewhere = ({ divisions }: Clue) =>
    counties.length > 0 &&
    !divisions.some((it) => counties.some((own) => isWithin(own, it) || isWithin(it, own)));
  return shared.map((it) => (isElsewhere(it) ? { ...it, weight: it.weight * GIVEN_WAY } : it));
}

/** A reader's letter from 滑县 in a paper of 山东: where all that the article names lies elsewhere, its paper tells little. */
function leavePaper(clues: readonly Clue[]): Clue[] {
  const named = clues.flatMap(({ rule, divisions: [only, other], weight }) =>
    only?.level === 'county' && !other && rule !== 'paper' && weight >= NAMED ? only : [],
  );
  const isElsewhere = ({ rule, divisions }: Clue) =>
    rule === 'paper' &&
    named.length > 0 &&
    !divisions.some((paper) => named.some((it) => isWithin(it, paper) || isWithin(paper, it)));
  return clues.map((it) => (isElsewhere(it) ? { ...it, weight: it.weight * GIVEN_WAY } : it));
}

/** What a county weighs at least that is named and not only passed by. */
const NAMED = 0.5;

/** What a paper's own dateline weighs at least; an agency's weighs less. */
const SENT = 3;

const none: Verdict = { division: null, certainty: 0, support: [], rivals: [] };

export function draftPlace(id: number, blocks: readonly Block[], options: DraftOptions): Draft {
  const { table, simplify, shared } = options;
  const framed = blocks
    .filter((it) => it.kind === 'byline' || it.kind === 'subtitle')
    .flatMap((it) => cluesOfFrame(simplify(it.text), it.start, it.kind, table));
  const outside = [...giveWay(shared, framed), ...framed];
  const hints = [
    ...options.hints,
    ...outside.flatMap(({ divisions: [only, other] }) => (only && !other ? only : [])),
  ];
  const lines = readLines(id, blocks, { table, simplify, hints });
  const dateline = cluesOfDateline(lines, table);
  // 本报范县讯 under “…滩涂区…”: where the paper itself says that it was, no name in a title is a stranger's
  const isSent = dateline.some(({ rule, weight }) => rule === 'dateline' && weight >= SENT);
  if (!isSent && isStrange(lines, table))
    return { lines, verdict: none, settlement: null, candidates: [], isOfNoPlace: false };
  const visitors = findVisitors(lines.lines, table);
  if (isCentral(lines, table.wording) || isDivided(lines, table.wording, visitors))
    return { lines, verdict: none, settlement: null, candidates: [], isOfNoPlace: true };
  const words = countLevels(lines, table.wording);
  const gathered = [
    ...outside,
    ...cluesOfTitles(lines, table.wording, visitors),
    ...dateline,
    ...cluesOfSignature(lines, table),
    ...cluesOfBody(lines, table.wording, visitors),
    ...cluesOfAmbiguities(lines),
    ...cluesOfTowns(lines, table, { page: options.page, visitors }),
    ...cluesOfStems(lines, outside, table),
    ...cluesOfBareTowns(lines, visitors, table),
  ];
  const clues = [...leavePaper(gathered), ...cluesOfOnlyCounty(lines, gathered)];
  const verdict = weigh(clues, words, opensWide(lines, table.wording));
  return {
    lines: resolveAgain(lines, blocks, verdict, hints, options),
    verdict,
    ...pickSettlement(lines, { verdict, words, table, publisher: options.publisher }),
    isOfNoPlace: false,
  };
}

/** With the place known, names that were doubtful can be told. */
function resolveAgain(
  lines: ArticleLines,
  blocks: readonly Block[],
  { division }: Verdict,
  hints: Division[],
  { table, simplify }: DraftOptions,
): ArticleLines {
  if (division === null || lines.ambiguities.length === 0) return lines;
  return readLines(lines.id, blocks, { table, simplify, hints: [...hints, division] });
}
