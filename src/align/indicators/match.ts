/** Which indicator of the lexicon a figure belongs to. */
import type { Figure, ThemeId } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import type { FigurePatterns } from './figure-wording.ts';
import { readThing } from './kinds.ts';
import { prepareNouns } from './nouns.ts';
import type { UnitTable } from './units.ts';

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
  /** The sentence up to the figure. */
  before: string;
  /** The noun that it counts follows it: 8个社区. */
  isFollowed: boolean;
  /** It is a bar that things are counted by (超过20万元的村), not a quantity of its own. */
  isThreshold: boolean;
};

/** Characters on either side of a figure within which an object named in one word must stand. */
const reach = 18;
/** An object of this length is taken for the figure's from anywhere behind it in the clause. */
const tellingLength = 6;

/** Whoever is counted in it is no thing: 社区工作者 are no communities. */
const person = '人';
/** 从后备力量中. */
const source = /从[^，,；;]{2,24}?中/u;

/** What is said to be counted goes before what merely stands by. */
const namedBonus = 20;
/** What speaks for an entry of a theme that the sentence speaks of. */
const themeBonus = 3;

/** The clause that a figure stands in; null for a span that is not in its sentence. */
export function readSurroundings(
  { sentence }: Passage,
  figure: Figure,
  { bar, above, reached, purpose }: FigurePatterns,
): Surroundings | null {
  const { text } = sentence;
  const at = locateSpan(sentence, figure);
  const clauses = splitClauses(text);
  const index = at ? clauses.findIndex((it) => it.start <= at.start && at.start < it.end) : -1;
  const clause = clauses[index];
  if (!at || !clause) return null;
  const next = clauses[index + 1];
  const isMoney = figure.unit.endsWith('元');
  const isFor = isMoney && next && purpose.test(text.slice(next.start, next.end));
  const previous = clauses[index - 1];
  const isLeaning = previous && reached.test(text.slice(clause.start, clause.end));
  const start = isLeaning ? previous.start : clause.start;
  const earlier = sentence.figures.flatMap((other) => {
    const end = locateSpan(sentence, other)?.end ?? Number.POSITIVE_INFINITY;
    return end <= at.start ? [end] : [];
  });
  const before =
    text
      .slice(Math.max(clause.start, at.start - reach), at.start)
      .split('、')
      .at(-1) ?? '';
  const after = text.slice(at.start, Math.min(clause.end, at.end + reach)).split('、')[0] ?? '';
  // 服务队印制了40万张联系卡: what is counted stands behind, the words before only say who did it
  const isFollowed = figure.what.length > 1 && text.startsWith(figure.what.slice(0, 2), at.end);
  return {
    clause: text.slice(start, isFor ? next.end : clause.end),
    near: isFollowed ? after : before + after,
    behind: text.slice(at.end, isFor ? next.end : clause.end),
    isThreshold:
      isMoney && (bar.test(text.slice(Math.max(clause.start, ...earlier), at.start)) || above.test(after)),
    lead: text.slice(Math.max(clause.start, ...earlier), at.start),
    item: text.slice(Math.max(clause.start, ...earlier), findItemEnd(sentence, at.end, clause.end)),
    before: text.slice(0, at.start),
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

export type IndicatorMatcher = (
  figure: Figure,
  around: Surroundings,
  themes: { id: ThemeId }[],
) => IndicatorEntry | null;

/**
 * The entry whose object stands by the figure, whose verb governs it and whose unit is of the figure's kind. The
 * longest object wins; then the entry that stands first.
 */
export function prepareMatcher(
  lexicon: IndicatorLexicon,
  units: UnitTable,
  themes: Set<string>,
): IndicatorMatcher {
  const byKind = new Map<string, Prepared[]>();
  const things = prepareNouns(lexicon.kinds.things);
  const { gains, voids } = lexicon.figures;
  for (const entry of lexicon.indicators) {
    if (!themes.has(entry.theme)) continue;
    const kind = units.kindOf(entry.unit);
    const objects = entry.objects.map((object) => ({ words: object.split(/\s+/u), size: object.length }));
    const heads = entry.objects.flatMap((object) => things.ofLast(object) ?? []);
    const isOfPeople = kind === units.kindOf(person);
    const counts = new Set(entry.counts.length > 0 ? entry.counts : isOfPeople ? [] : heads);
    const own = [entry.name, ...entry.objects, ...entry.verbs, ...Object.values(entry.sorts).flat()].join(
      ' ',
    );
    const barring = [...entry.without, ...voids.filter((word) => !own.includes(word))];
    byKind.set(kind, [...(byKind.get(kind) ?? []), { entry, objects, counts, barring }]);
  }
  const findBest = (entries: Prepared[], figure: Figure, around: Surroundings, told: { id: ThemeId }[]) => {
    const what = `${figure.what} ${figure.verb ?? ''}`;
    const text = `${what} ${around.clause}`;
    const close = `${what} ${around.near}`;
    const thing = readThing(figure, around, things);
    const isGain = figure.change === 'delta' || (figure.change === null && gains.includes(figure.verb ?? ''));
    let best: { entry: IndicatorEntry; size: number } | null = null;
    // 从后备力量中发展党员97名: whom they were picked from is not who is counted
    const apart = close.replace(source, '');
    for (const { entry, objects, counts, barring } of entries) {
      // a growth is no level
      if (isGain && entry.measure === 'stock') continue;
      // 29个村划分为118个网格: the villages are no grids
      if (thing !== null && counts.size > 0 && !counts.has(thing) && !isMade(figure, around, objects))
        continue;
      const excluding = units.isCount(units.kindOf(entry.unit)) ? `${what} ${around.item}` : text;
      if (barring.some((word) => excluding.includes(word))) continue;
      if (entry.verbs.length > 0 && !entry.verbs.some((verb) => text.includes(verb))) continue;
      const sizes = objects.flatMap(({ words, size }) => {
        if (words.every((word) => what.includes(word))) return [size + namedBonus];
        const region = words.length > 1 ? text : apart;
        if (words.every((word) => region.includes(word))) return [size];
        return size >= tellingLength && words.every((word) => around.behind.includes(word)) ? [size - 5] : [];
      });
      const longest = Math.max(0, ...sizes);
      const size = longest > 0 && told.some(({ id }) => id === entry.theme) ? longest + themeBonus : longest;
      if (size > (best?.size ?? 0)) best = { entry, size };
    }
    return best?.entry ?? null;
  };
  return (figure, around, told) => {
    const { kind } = units.measure(figure);
    const own = findBest(byKind.get(kind) ?? [], figure, around, told);
    if (own) return own;
    const others = units.alikeTo(kind).flatMap((it) => byKind.get(it) ?? []);
    return findBest(others, figure, around, told);
  };
}

type Prepared = {
  entry: IndicatorEntry;
  objects: { words: string[]; size: number }[];
  /** The kinds of things that it counts, where the taxonomy has them. */
  counts: Set<string>;
  /** Words that make it another thing. */
  barring: string[];
};

/** 打造11个县各具特色的廉洁文化教育基地: a verb in front makes what all the words behind the number end in. */
function isMade({ verb, what }: Figure, { lead }: Surroundings, objects: Prepared['objects']): boolean {
  const isActed = verb !== null && lead.includes(verb);
  return isActed && objects.some(({ words }) => what.endsWith(words.at(-1) ?? ''));
}
