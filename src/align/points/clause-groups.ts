/** Clauses that are understood together only: a cut never parts them. */
import type { Sentence, Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf } from '../../text/word-list.ts';
import { isName, type PartWording } from '../columns/part-wording.ts';
import { locateSpan } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

export type ClauseGrouper = (sentence: Sentence) => Span[];

/**
 * Groups the clauses of a sentence. A clause with a figure that does not say itself what is counted goes with those
 * before it, from where that is told (查摆问题1992个，整改率达99.3%); one that only says of whom or by what goes with
 * the one behind it (对没有主导产业的村，选派第一书记).
 */
export function prepareClauseGroups({
  following,
  ofWhom,
  byWhat,
}: IndicatorLexicon['points']): ClauseGrouper {
  const follows = new RegExp(`^${anyOf(following)}`, 'u');
  // 对有主导产业的“先进村”，, 在此基础上，: no verb of its own behind 的
  const toWhom = new RegExp(`^${anyOf(ofWhom)}.*(?:的[^的]{1,8}|[上中下时后前])[，,]$`, 'u');
  const means = new RegExp(`^${anyOf(byWhat)}.*[，,]$`, 'u');
  return (sentence) => {
    const { text } = sentence;
    const figures = sentence.figures.flatMap((figure) => {
      const at = locateSpan(sentence, figure);
      return at ? [{ start: at.start, what: figure.what }] : [];
    });
    const groups: Span[] = [];
    let isOpen = false;
    for (const clause of splitClauses(text)) {
      const words = text.slice(clause.start, clause.end);
      const own = figures.filter(({ start }) => clause.start <= start && start < clause.end);
      const isFollowing = own.length > 0 && follows.test(words);
      const from = Math.min(
        isOpen || isFollowing ? clause.start - 1 : clause.start,
        ...own.map(({ what }) => whereTold(text, clause, what)),
      );
      let { start } = clause;
      for (let last = groups.at(-1); last && from < start; last = groups.at(-1)) {
        ({ start } = last);
        groups.pop();
      }
      groups.push({ start, end: clause.end });
      isOpen = toWhom.test(words) || means.test(words);
    }
    return groups;
  };
}

/** Where the clauses begin that name a town, a village or a county as the one of whom they and what follows are told, or the whole place. */
export function findHeads(text: string, wording: PartWording): number[] {
  const { subject, pointed, whole, opensWith } = wording;
  return splitClauses(text).flatMap(({ start, end }) => {
    const clause = text.slice(start, end);
    const found = subject.exec(clause);
    const isHead = found !== null && found.index <= 1 && !pointed.test(found[1] ?? '');
    // 澄阳县紧扣…: whatever it goes on with
    const isNamed = isName(opensWith.exec(clause)?.[1] ?? '', wording);
    return isHead || isNamed || whole.test(clause) ? [start] : [];
  });
}

/** Where it begins to be told what a clause's figure counts. */
function whereTold(text: string, { start, end }: Span, what: string): number {
  if (what === '' || text.slice(start, end).includes(what)) return start;
  const before = text.lastIndexOf(what, start);
  return before < 0 ? start : before;
}
