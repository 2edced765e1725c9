/** The words around a figure, by which it is known what it counts. */
import type { Figure } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { FigurePatterns } from './figure-wording.ts';

/** Words around a figure. */
export type Surroundings = {
  clause: string;
  /** The part of the clause that touches the figure. */
  near: string;
  /** All of the clause behind the figure. */
  behind: string;
  /** All that is said of it in the clause: from the figure before it to the item of the figure behind it. */
  item: string;
  /** Of that, what stands before the figure. */
  lead: string;
  /**
   * What may tell its object: the clause; of one item in a list of people or things (684名党员、57名村干部和22名后备干部), what
   * the list opens with and the item.
   */
  region: string;
  /** Where it stands in the sentence. */
  at: number;
  /** The sentence up to the figure, as far back as its meaning may hang on. */
  before: string;
  /** That, with what its paragraph told before. */
  told: string;
  /** The noun that it counts follows it: 8个社区. */
  isFollowed: boolean;
  /** It is a bar that things are counted by (超过20万元的村), not a quantity of its own. */
  isThreshold: boolean;
};

/** 684名[党员、]57名: the next figure is of another item of the list. */
const listMark = /^[^，,；;、。]{1,10}(?:、|和|及|以及|与)$/u;

/** Characters on either side of a figure within which an object named in one word must stand. */
const reach = 18;
/** As far back as the field of a case or its example may be named. */
const far = 160;

/** The clause that a figure stands in; null for a span that is not in its sentence. */
export function readSurroundings(
  { sentence, report }: Passage,
  figure: Figure,
  { bar, above, reached, purpose, allVillages, theirBar }: FigurePatterns,
): Surroundings | null {
  const { text } = sentence;
  const at = locateSpan(sentence, figure);
  const clauses = splitClauses(text);
  const index = at ? clauses.findIndex((it) => it.start <= at.start && at.start < it.end) : -1;
  const clause = clauses[index];
  if (!at || !clause) return null;
  const following = clauses[index + 1];
  const isMoney = figure.unit.endsWith('元');
  const isFor = isMoney && following && purpose.test(text.slice(following.start, following.end));
  const previous = clauses[index - 1];
  const isLeaning = previous && reached.test(text.slice(clause.start, clause.end));
  const start = isLeaning ? previous.start : clause.start;
  const earlier = sentence.figures.flatMap((other) => {
    const end = locateSpan(sentence, other)?.end ?? Number.POSITIVE_INFINITY;
    return end <= at.start ? [end] : [];
  });
  const ahead =
    text
      .slice(Math.max(clause.start, at.start - reach), at.start)
      .split('、')
      .at(-1) ?? '';
  const next = sentence.figures.flatMap((other) => {
    const span = locateSpan(sentence, other);
    return span && span.start >= at.end && span.start < clause.end ? [span.start] : [];
  })[0];
  const isBeforeItem = next !== undefined && listMark.test(text.slice(at.end, next));
  const isBehindItem = earlier.length > 0 && listMark.test(text.slice(Math.max(...earlier), at.start));
  const close = Math.min(isBeforeItem ? next : clause.end, clause.end, at.end + reach);
  const after = text.slice(at.start, close).split('、')[0] ?? '';
  // 服务队印制了40万张联系卡: what is counted stands behind, the words before only say who did it
  const isFollowed = figure.what !== '' && text.startsWith(figure.what.slice(0, 2), at.end);
  const before = text.slice(Math.max(0, at.start - far), at.start);
  const lead = text.slice(Math.max(clause.start, ...earlier), at.start);
  const isTheirs = earlier.some((end) => end > clause.start) && theirBar.test(lead);
  const own = text.slice(Math.max(clause.start, ...earlier), isBeforeItem ? next : clause.end);
  const opening = text.slice(
    start,
    Math.min(
      ...sentence.figures.flatMap((it) => {
        const from = locateSpan(sentence, it)?.start ?? clause.end;
        return from >= clause.start ? [from] : [];
      }),
    ),
  );
  const isItem = isFollowed && (isBeforeItem || isBehindItem);
  return {
    region: isItem ? `${opening}${own}` : text.slice(start, isFor ? following.end : clause.end),
    clause: text.slice(start, isFor ? following.end : clause.end),
    near: isFollowed ? after : ahead + after,
    behind: text.slice(at.end, isFor ? following.end : clause.end),
    isThreshold: isMoney && (bar.test(lead) || allVillages.test(lead) || isTheirs || above.test(after)),
    lead,
    item: text.slice(
      Math.max(clause.start, ...earlier),
      isFor ? following.end : findItemEnd(sentence, at.end, clause.end),
    ),
    at: at.start,
    before,
    told:
      (report.text
        .slice(Math.max(0, sentence.start - far), sentence.start)
        .split('\n')
        .at(-1) ?? '') + before,
    isFollowed,
  };
}

/** 网格120个、网格党支部45个: the item of the first ends before the words that lead to the second. */
function findItemEnd(sentence: Passage['sentence'], end: number, clauseEnd: number): number {
  const later = sentence.figures.flatMap((other) => {
    const start = locateSpan(sentence, other)?.start ?? 0;
    return start >= end ? [start] : [];
  });
  const next = Math.min(...later, clauseEnd);
  const mark = next < clauseEnd ? sentence.text.lastIndexOf('、', next) : -1;
  return mark >= end ? mark : next;
}
