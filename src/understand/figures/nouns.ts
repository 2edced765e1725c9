/** The noun that follows a number: 120个[软弱涣散村党组织]整顿到位. All text here is folded. */
import type { Span } from '../../model.ts';
import { skipQuoted } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordAt, wordBefore } from './word-index.ts';

/** Reads the noun at the start of `right`; null where a verb, a preposition or nothing stands there. */
export function readNounAt(text: string, right: Span, lexicon: FigureLexicon): Span | null {
  // 5万元的3年期贷款: neither 的 nor the term names it.
  const start =
    right.start +
    (/^\s?的?(?:\d{1,2}年期?)?/.exec(text.slice(right.start, right.start + 6))?.[0].length ?? 0);
  if (!/[一-鿿A-Za-z“《]/.test(text.charAt(start))) return null;
  const limit = nounEnd(text, start, right.end, lexicon);
  const end = trimNoun(text, start, limit);
  if (end <= start) return readClausedNoun(text, { start, end: right.end }, lexicon);
  // 其中39名表现突出的得到提拔: 的 stands for the noun.
  if (limit === end + 1 && text.charAt(end) === '的' && limit < right.end) return { start, end: limit };
  return { start, end: rateOwner(text, start, end, lexicon) };
}

/** How long the clause that stands before its noun may be. */
const LONGEST_CLAUSE = 16;

/** 54名受到不实举报的干部: the words that would end a name stand in a clause before it. */
function readClausedNoun(text: string, { start, end }: Span, lexicon: FigureLexicon): Span | null {
  const offset = text.slice(start, Math.min(end, start + LONGEST_CLAUSE)).indexOf('的');
  const head = start + offset + 1;
  const isThing = [lexicon.countedNouns, lexicon.bodies].some((index) => wordAt(index, text, head) !== null);
  return offset > 0 && isThing
    ? { start, end: trimNoun(text, head, nounEnd(text, head, end, lexicon)) }
    : null;
}

function nounEnd(text: string, start: number, limit: number, lexicon: FigureLexicon): number {
  let at = start;
  while (at < limit) {
    const skipped = skipQuoted(text, at, limit);
    const kept = skipped > at ? '' : wordAt(lexicon.notStops, text, at);
    if (skipped > at || kept) {
      at = Math.max(skipped, at + (kept?.length ?? 0));
      continue;
    }
    if (wordAt(lexicon.stops, text, at)) return at;
    if (text.charAt(at) === '的' && closesName(text, start, at, lexicon)) return at;
    const activity = wordAt(lexicon.activities, text, at);
    if (activity && actsHere(text, start, at, at + activity.length, lexicon)) return at;
    const verb = wordAt(lexicon.actions, text, at);
    if (verb && endsName(text, at, verb, start, lexicon)) return at;
    at += 1;
  }
  return limit;
}

/** Whether a word that may be a noun is a verb here: 反馈了意见, 村发展集体经济 (but 企业服务中心). */
function actsHere(text: string, start: number, at: number, end: number, lexicon: FigureLexicon): boolean {
  if (/[了过]/.test(text.charAt(end))) return true;
  const isBody = lexicon.bodies.words.has(text.slice(start, at));
  return isBody && /[一-鿿]/.test(text.charAt(end)) && wordAt(lexicon.nounTails, text, end) === null;
}

/** 10名成员的雕像: what stands before 的 is already a thing. */
function closesName(text: string, start: number, at: number, lexicon: FigureLexicon): boolean {
  const heads = [lexicon.countedNouns, lexicon.bodies, lexicon.nounTails];
  return at > start && heads.some((index) => wordBefore(index, text, at) !== null);
}

/** How long a name with a verb in it may be (易地搬迁安置点). */
const LONGEST_COMPOUND = 12;

/** A verb inside a name (安置点, 下沉干部) does not end it. */
function endsName(text: string, at: number, verb: string, start: number, lexicon: FigureLexicon): boolean {
  if (verb.length < 2) return false;
  let after = at + verb.length;
  // 包联联系点: two verbs make one name.
  after += (wordAt(lexicon.activities, text, after) ?? wordAt(lexicon.actions, text, after))?.length ?? 0;
  const tail = wordAt(lexicon.nounTails, text, after);
  // 整顿工作 ends the name all the same: 软弱涣散村党组织整顿工作 is about organisations.
  const isWork = tail === '工作' && !/[站队组者员]/.test(text.charAt(after + 2));
  return !(tail && !isWork && at - start < LONGEST_COMPOUND);
}

/** Drops what hangs on the end of a name: 、 和 及 的 中. */
function trimNoun(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[、和及与或并的中且\s]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** 503家重点企业党组织覆盖率: the count is of the firms, the rate comes after them. */
function rateOwner(text: string, start: number, end: number, lexicon: FigureLexicon): number {
  if (!wordBefore(lexicon.sharedTails, text, end)) return end;
  for (let at = start; at < end; at += 1) {
    const body = wordAt(lexicon.bodies, text, at);
    if (body && at + body.length < end) return at + body.length;
  }
  return end;
}
