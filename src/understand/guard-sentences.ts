/** Marks the sentences and figures of a report that speak of another place than their article. */
import type { Place, PlainSentence } from '../model.ts';
import { followVisits } from './places/excursion.ts';
import type { PlacedArticle } from './places/find-places.ts';
import { findInnerClauses, type InnerClause } from './places/inner-clauses.ts';
import { type ForeignClause, findForeignClauses } from './places/other-place.ts';
import type { Division } from './places/place-table.ts';
import type { Mention } from './places/resolve-names.ts';
import { findSeen } from './places/seen.ts';
import { findTakeover } from './places/takeover.ts';
import { findStranger } from './places/unlisted.ts';
import { toSentenceSpan } from './source-spans.ts';

/** What the guard found of a sentence. */
export type SentenceGuard = {
  /** Set where the whole sentence speaks of that place. */
  otherPlace: Place | null;
  clauses: ForeignClause[];
  /** The clauses told of a division inside the article's place. */
  inner: InnerClause[];
};

/** The guard's findings, sentence by sentence. An article whose place is not known has nothing to be guarded. */
export function guardSentences(
  sentences: readonly PlainSentence[],
  placed: readonly PlacedArticle[],
  simplify: (text: string) => string,
): SentenceGuard[] {
  const byId = new Map(
    placed.map((it) => [
      it.lines.id,
      {
        division: it.division,
        table: it.table,
        mentions: placeMentions(it),
        full: namedInFull(it),
        takeover: it.division && findTakeover(it.lines, it.division),
        visit: it.division && followVisits(it.division, it.table.wording.elsewhere),
      },
    ]),
  );
  const guards: SentenceGuard[] = [];
  let end: { paragraph: number; place: Place | null } = { paragraph: -1, place: null };
  for (const sentence of sentences) {
    const article = byId.get(sentence.article);
    if (!article?.division) {
      guards.push({ otherPlace: null, clauses: [], inner: [] });
      continue;
    }
    const { takeover } = article;
    if (takeover && sentence.start >= takeover.start) {
      const whole = { start: 0, end: sentence.text.length, place: takeover.place };
      guards.push({ otherPlace: takeover.place, clauses: [whole], inner: [] });
      continue;
    }
    const text = simplify(sentence.text);
    // 临河日报讯（记者 某某）“…”: the paper's name is no subject
    const dateline = article.table.wording.papers.dateline.exec(text)?.[0].length ?? 0;
    const mentions = readMentions(sentence, article.mentions).filter((it) => it.start >= dateline);
    const visited = article.visit?.({ text, paragraph: sentence.paragraph, mentions }) ?? null;
    if (visited) {
      guards.push({
        otherPlace: visited,
        clauses: [{ start: 0, end: sentence.text.length, place: visited }],
        inner: [],
      });
      continue;
    }
    const isToldInFull = (division: Division) => article.full.has(division);
    const { division, table } = article;
    const told = findForeignClauses({
      text,
      isToldInFull,
      findStranger: (words) => findStranger(words, table),
      mentions,
      division,
      verbs: table.verbs,
      wording: table.wording.elsewhere,
      previous: end.paragraph === sentence.paragraph ? end.place : null,
    });
    const seen = findSeen(text, mentions, article.division, article.table.wording.elsewhere);
    const isTold = ({ start, end }: ForeignClause) => told.some((it) => it.start < end && start < it.end);
    const clauses = [...told, ...seen.filter((it) => !isTold(it))].sort((a, b) => a.start - b.start);
    const [first] = clauses;
    const covered = clauses.reduce((sum, it) => sum + it.end - it.start, 0);
    const last = told.at(-1);
    end = { paragraph: sentence.paragraph, place: last && last.end >= text.length ? last.place : null };
    const otherPlace = first && covered >= text.trimEnd().length ? first.place : null;
    const inner = findInnerClauses({ text, mentions, division, full: article.full, table });
    guards.push({ otherPlace, clauses, inner });
  }
  return guards;
}

/** The names of an article with offsets in the report, in order. */
function placeMentions({ lines }: PlacedArticle): Mention[] {
  return lines.lines.flatMap((line) =>
    line.mentions.map((it) => ({ ...it, start: line.start + it.start, end: line.start + it.end })),
  );
}

/** The divisions that an article calls by more than their short name. */
function namedInFull({ lines }: PlacedArticle): Set<Division> {
  const named = lines.lines.flatMap((line) => line.mentions);
  return new Set(named.flatMap(({ text, division }) => (text === division.short ? [] : division)));
}

/** Those of `mentions` (in order) that stand in the sentence, with offsets in it. */
function readMentions(sentence: PlainSentence, mentions: readonly Mention[]): Mention[] {
  return sentence.parts.flatMap((part) => {
    const found: Mention[] = [];
    for (let at = findFirst(mentions, part.start); ; at += 1) {
      const mention = mentions[at];
      if (mention === undefined || mention.start >= part.end) return found;
      const span = toSentenceSpan(sentence, mention);
      if (span) found.push({ ...mention, ...span });
    }
  });
}

/** Index of the first mention at or after an offset, by halving. */
function findFirst(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
