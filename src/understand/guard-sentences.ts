/** Marks the sentences and figures of a report that speak of another place than their article. */
import type { Place, PlainSentence } from '../model.ts';
import type { PlacedArticle } from './places/find-places.ts';
import { type ForeignClause, findForeignClauses } from './places/other-place.ts';
import type { Mention } from './places/resolve-names.ts';
import { toSentenceSpan } from './source-spans.ts';

/** What the guard found of a sentence. */
export type SentenceGuard = {
  /** Set where the whole sentence speaks of that place. */
  otherPlace: Place | null;
  clauses: ForeignClause[];
};

/** The guard's findings, sentence by sentence. An article whose place is not known has nothing to be guarded. */
export function guardSentences(
  sentences: readonly PlainSentence[],
  placed: readonly PlacedArticle[],
  simplify: (text: string) => string,
): SentenceGuard[] {
  const byId = new Map(placed.map((it) => [it.lines.id, it]));
  const guards: SentenceGuard[] = [];
  let end: { paragraph: number; place: Place | null } = { paragraph: -1, place: null };
  for (const sentence of sentences) {
    const article = byId.get(sentence.article);
    if (!article?.division) {
      guards.push({ otherPlace: null, clauses: [] });
      continue;
    }
    const text = simplify(sentence.text);
    const clauses = findForeignClauses({
      text,
      mentions: readMentions(sentence, article),
      division: article.division,
      previous: end.paragraph === sentence.paragraph ? end.place : null,
    });
    const [first] = clauses;
    const covered = clauses.reduce((sum, it) => sum + it.end - it.start, 0);
    const last = clauses.at(-1);
    end = { paragraph: sentence.paragraph, place: last && last.end >= text.length ? last.place : null };
    guards.push({ otherPlace: first && covered >= text.trimEnd().length ? first.place : null, clauses });
  }
  return guards;
}

/** The names of the article's lines that stand in the sentence, with offsets in it. */
function readMentions(sentence: PlainSentence, { lines }: PlacedArticle): Mention[] {
  const inside = lines.lines.filter((line) =>
    sentence.parts.some((part) => part.start < line.start + line.text.length && part.end > line.start),
  );
  return inside.flatMap((line) =>
    line.mentions.flatMap((mention) => {
      const start = line.start + mention.start;
      const span = toSentenceSpan(sentence, { start, end: line.start + mention.end });
      return span ? [{ ...mention, ...span }] : [];
    }),
  );
}
