/** 特色做法: the practices that one place alone names, each with the sentence that explains it best. */
import type { NamedPractice, Point, ThemeId } from '../../model.ts';
import { splitItems } from '../../text/clauses.ts';
import { groupBy } from '../../text/group.ts';
import { preferMatter } from '../columns/forewords.ts';
import { compareText, liesIn } from '../columns/places.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Appraised } from './appraise.ts';
import { makePoint } from './elide.ts';
import { type OwnPracticeTest, prepareOwnPractice } from './own-practice.ts';

/** Least score of a sentence that explains a practice. */
const worthExplaining = 1;

/** Characters of an item (…；…) that explains a practice by itself. */
const longEnough = 20;

type Mention = {
  place: string;
  theme: ThemeId;
  name: string;
  key: string;
  passage: Appraised;
  start: number;
  worth: number;
};

/**
 * Named practices by theme, in turn from all places that have some: the best explained of each, then the second of
 * each. Names that one sentence explains share an entry. A name that two places use (unless one lies in the other) is
 * nobody's own and left out.
 */
export function findPractices(
  columns: Appraised[][],
  lexicon: IndicatorLexicon,
): Map<ThemeId, NamedPractice[]> {
  const isOwn = prepareOwnPractice(lexicon);
  const mentions = columns.map((ranked) => ranked.flatMap((passage) => listMentions(passage, isOwn)));
  const byKey = groupBy(mentions.flat(), (it) => it.key);
  const turns = new Map<ThemeId, Turn[]>();
  for (const column of mentions) {
    const own = column.filter((it) => isOfOnePlace(byKey.get(it.key) ?? []));
    const best = [...groupBy(own, (it) => it.key).values()].map(pickBest);
    for (const [theme, group] of groupBy(best, (it) => it.theme)) {
      const sorted = group.sort((a, b) => b.worth - a.worth);
      const own = joinNames(sorted.map(describePractice)).map((practice, turn) => ({ practice, turn }));
      turns.set(theme, [...(turns.get(theme) ?? []), ...own]);
    }
  }
  return new Map([...turns].map(([theme, all]) => [theme, all.sort(compareTurns).map((it) => it.practice)]));
}

/** A practice, and which of its place's it is, from 0. */
type Turn = { practice: NamedPractice; turn: number };

/** Ties by place and name, so that the order of the input does not show. */
function compareTurns(a: Turn, b: Turn): number {
  return (
    a.turn - b.turn ||
    b.practice.point.score - a.practice.point.score ||
    compareText(a.practice.place, b.practice.place) ||
    compareText(a.practice.name, b.practice.name)
  );
}

function describePractice({ place, name, passage, start }: Mention): NamedPractice {
  const { text } = passage.sentence;
  const item = splitItems(text).find((it) => it.start <= start && start < it.end);
  // an item that leaves out whose practice it is: 河湾村推行…；创办“…”品牌
  const isNameless =
    item && passage.part && item.start > 0 && !text.slice(item.start, item.end).includes(passage.part.name);
  const isWhole = !item || isNameless || item.end - item.start < longEnough;
  return {
    place,
    name,
    point: makePoint(passage, isWhole ? { focus: start } : { focus: start, within: item }),
  };
}

/** Practices that the same words explain become one entry, their names in the order of the sentence. */
function joinNames(practices: NamedPractice[]): NamedPractice[] {
  return [...groupBy(practices, ({ point }) => keyOf(point)).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { text } = first.point;
    const names = group
      .map(({ name }) => name)
      .filter((name) => name === first.name || text.includes(name))
      .sort((a, b) => text.indexOf(a) - text.indexOf(b));
    return [{ ...first, name: names.join('、') }];
  });
}

/** Where a point's words stand. */
function keyOf({ quotes }: Point): string {
  return `${quotes[0]?.file} ${quotes.map((quote) => `${quote.start}-${quote.end}`).join(' ')}`;
}

function listMentions(passage: Appraised, isOwn: OwnPracticeTest): Mention[] {
  const hit = [...passage.sentence.themes].sort((a, b) => b.score - a.score)[0];
  if (!hit || passage.score < worthExplaining) return [];
  return passage.names
    .filter((name) => isOwn(passage, name))
    .map(({ text, start, end, isBroughtIn, isMade }) => ({
      place: passage.place,
      theme: hit.id,
      name: text,
      // “1881”平台 and “1881”数字赋能平台 are one
      key: /[“"「]([^”"」]+)/u.exec(text)?.[1] ?? text,
      passage,
      start,
      // a sentence that brings it in (推行, 打造) explains it; one that lists several does not
      worth:
        passage.score +
        (isBroughtIn ? 2 : 0) +
        (isMade ? 2 : 0) +
        (end - start) * 0.05 -
        Math.max(0, passage.names.length - 2),
    }));
}

function pickBest(mentions: Mention[]): Mention {
  return preferMatter(mentions).reduce((best, it) => (it.worth > best.worth ? it : best));
}

function isOfOnePlace(mentions: Mention[]): boolean {
  const places = [...new Set(mentions.map((it) => it.place))];
  return places.every((a) => places.every((b) => a === b || isNested(a, b)));
}

function isNested(a: string, b: string): boolean {
  return liesIn({ fullName: a }, { fullName: b }) || liesIn({ fullName: b }, { fullName: a });
}
