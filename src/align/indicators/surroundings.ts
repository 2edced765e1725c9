/** The words around a figure, by which it is known what it counts. */
import type { Figure, Sentence, Span } from '../../model.ts';
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
  /** It is one of a series (甲和乙覆盖率分别达到92%、90%) whose nouns were given out to its figures. */
  isSharedOut: boolean;
  /** It is an item of a list with a deed of its own: 免职8人 of 提拔32人、免职8人. */
  isOwnAct: boolean;
};

/** 684名[党员、]57名: the next figure is of another item of the list. */
const listMark = /^[^，,；;、。]{1,10}(?:、|和|及|以及|与)$/u;

/** 党员684名[、村干部]57名: the next item of a list whose nouns stand before their numbers. */
const nounMark = /^、[^，,；;、。]{1,10}$/u;

/** Characters on either side of a figure within which an object named in one word must stand. */
const reach = 18;
/** As far back as the field of a case or its example may be named. */
const far = 160;
/** No more than this of a clause on either side of a figure speaks of it: an endless list is a clause too. */
const widest = 400;

/** 第一书记（含工作队员）共240名: what is said to be among them is not what they are. */
const aside = /[（(](?:其中)?(?:含|包括|包含|不含|不包括|其中)[^（()）]{0,40}[）)]/gu;

/** The words without such brackets, but for one that the figure stands in. */
export function withoutAside(words: string, { text }: Figure): string {
  return words.replace(aside, (bracket) => (bracket.includes(text) ? bracket : ''));
}

/** The clause that a figure stands in; null for a span that is not in its sentence. */
export function readSurroundings(
  { sentence, report }: Passage,
  figure: Figure,
  { bar, above, ownAct, reached, purpose, allVillages, theirBar }: FigurePatterns,
): Surroundings | null {
  const { text } = sentence;
  const { clauses, stands } = layOut(sentence);
  const stand = stands.get(figure);
  const whole = clauses[stand?.clause ?? -1];
  if (!stand || !whole) return null;
  const { at, clause: index } = stand;
  const clause = {
    start: Math.max(whole.start, at.start - widest),
    end: Math.min(whole.end, at.end + widest),
  };
  const following = whole.end === clause.end ? clauses[index + 1] : undefined;
  const isMoney = figure.unit.endsWith('元');
  const isFor = isMoney && following && purpose.test(text.slice(following.start, following.end));
  const previous = whole.start === clause.start ? clauses[index - 1] : undefined;
  const isLeaning = previous && reached.test(text.slice(clause.start, clause.end));
  const start = isLeaning ? previous.start : clause.start;
  const from = Math.max(clause.start, stand.after);
  const ahead =
    text
      .slice(Math.max(clause.start, at.start - reach), at.start)
      .split('、')
      .at(-1) ?? '';
  const next = stand.next < clause.end ? stand.next : undefined;
  const isBeforeItem = next !== undefined && listMark.test(text.slice(at.end, next));
  const isBehindItem = stand.after > 0 && listMark.test(text.slice(stand.after, at.start));
  const close = Math.min(isBeforeItem ? next : clause.end, clause.end, at.end + reach);
  const after = text.slice(at.start, close).split('、')[0] ?? '';
  // 服务队印制了40万张联系卡: what is counted stands behind, the words before only say who did it
  const isFollowed = figure.what !== '' && text.startsWith(figure.what.slice(0, 2), at.end);
  const before = text.slice(Math.max(0, at.start - far), at.start);
  const lead = text.slice(from, at.start);
  const isTheirs = stand.after > whole.start && theirBar.test(lead);
  const own = text.slice(from, isBeforeItem ? next : clause.end);
  const openStart = isLeaning ? start : whole.start;
  const opening = text.slice(openStart, Math.min(stand.first, openStart + widest));
  const isItem = isFollowed && (isBeforeItem || isBehindItem);
  const isNamed =
    !isFollowed &&
    ((next !== undefined && nounMark.test(text.slice(at.end, next))) ||
      (stand.after > whole.start && nounMark.test(text.slice(stand.after, at.start))));
  // 轮训[党员]684名、村干部57名: what the first one counts is not said of the others
  const shared = opening.endsWith(stand.named) ? opening.slice(0, -stand.named.length) : opening;
  // 提拔32人、[免职]8人: nor what was done with it
  const isOwnAct =
    isNamed &&
    (ownAct.test(text.slice(stand.after, at.start)) || (stand.first < at.start && ownAct.test(opening)));
  const isSharing = stand.first < at.start && !isOwnAct;
  const listed = isNamed ? `${isSharing ? shared : ''}${text.slice(from, at.end)}` : '';
  const isSharedOut = isOfShared(sentence, figure, text.slice(clause.start, at.start));
  const words = {
    region: withoutAside(
      isItem ? `${opening}${own}` : listed || text.slice(start, isFor ? following.end : clause.end),
      figure,
    ),
    near: withoutAside(isFollowed ? after : ahead + after, figure),
    item: withoutAside(
      text.slice(from, isFor ? following.end : findItemEnd(text, at.end, stand.next, clause.end)),
      figure,
    ),
  };
  return {
    ...(isSharedOut ? { region: figure.what, near: figure.what, item: figure.what } : words),
    clause: text.slice(start, isFor ? following.end : clause.end),
    behind: text.slice(at.end, isFor ? following.end : clause.end),
    isThreshold: isMoney && (bar.test(lead) || allVillages.test(lead) || isTheirs || above.test(after)),
    lead,
    at: at.start,
    before,
    told:
      (report.text
        .slice(Math.max(0, sentence.start - far), sentence.start)
        .split('\n')
        .at(-1) ?? '') + before,
    isFollowed,
    isOwnAct,
    isSharedOut,
  };
}

/** Characters from 分别 to the last figure of its series. */
const longestSeries = 60;

/** Whether the nouns of its clause were given out to its figures (分别达到92%、90%): this one's are not its neighbour's. */
function isOfShared({ figures }: Sentence, figure: Figure, before: string): boolean {
  const each = before.lastIndexOf('分别');
  const pieces = before.slice(each).split(/[、和与及]/u);
  // 分别达到 before the first; 分别达到92% and nothing before the second
  const isSeries =
    pieces.length === 1 || (pieces.at(-1) === '' && pieces.slice(0, -1).every((it) => /\d/u.test(it)));
  if (each < 0 || before.length - each > longestSeries || !isSeries) return false;
  const index = figures.findIndex((it) => it.start === figure.start);
  return [figures[index - 1], figures[index + 1]].some(
    (it) => it?.unit === figure.unit && it.what !== figure.what,
  );
}

/** 网格120个、网格党支部45个: the item of the first ends before the words that lead to the second. */
function findItemEnd(text: string, end: number, nextFigure: number, clauseEnd: number): number {
  const next = Math.min(nextFigure, clauseEnd);
  const mark = next < clauseEnd ? text.slice(end, next + 1).lastIndexOf('、') : -1;
  return mark >= 0 ? end + mark : next;
}

/**
 * Where a figure stands in its sentence: in which clause, where that one's first figure begins, behind the end of which other one,
 * before the start of which; `named` is what the clause's first one counts.
 */
type Stand = { at: Span; clause: number; first: number; named: string; after: number; next: number };
type Layout = { clauses: Span[]; stands: Map<Figure, Stand> };

const layouts = new WeakMap<Sentence, Layout>();

/** A sentence's clauses and figures, laid out once for all of them. */
function layOut(sentence: Sentence): Layout {
  const known = layouts.get(sentence);
  if (known) return known;
  const clauses = splitClauses(sentence.text);
  const located = sentence.figures
    .flatMap((figure) => {
      const at = locateSpan(sentence, figure);
      return at ? [{ figure, at }] : [];
    })
    .sort((a, b) => a.at.start - b.at.start);
  const starts = located.map(({ at }) => at.start);
  const ends = located.map(({ at }) => at.end).sort((a, b) => a - b);
  const stands = new Map<Figure, Stand>();
  let [clause, before, behind, first] = [0, 0, 0, starts[0] ?? 0];
  let named = located[0]?.figure.what ?? '';
  for (const { figure, at } of located) {
    while ((clauses[clause]?.end ?? Number.POSITIVE_INFINITY) <= at.start) {
      clause += 1;
      first = at.start;
      named = figure.what;
    }
    while ((ends[before] ?? Number.POSITIVE_INFINITY) <= at.start) before += 1;
    behind = Math.max(behind, before);
    while ((starts[behind] ?? Number.POSITIVE_INFINITY) < at.end) behind += 1;
    stands.set(figure, {
      at,
      clause,
      first,
      named,
      after: ends[before - 1] ?? 0,
      next: starts[behind] ?? Number.POSITIVE_INFINITY,
    });
  }
  const layout = { clauses, stands };
  layouts.set(sentence, layout);
  return layout;
}
