/** Which indicator of the lexicon a figure belongs to. */
import type { Figure } from '../model.ts';
import { splitClauses } from './elide.ts';
import type { IndicatorEntry, IndicatorLexicon } from './lexicon.ts';
import { locateSpan, type Passage } from './passages.ts';
import type { UnitTable } from './units.ts';

/** Words around a figure. */
export type Surroundings = {
  clause: string;
  /** The part of the clause that touches the figure. */
  near: string;
  /** All of the clause behind the figure. */
  behind: string;
  /** From the figure before it to the end of its own item. */
  since: string;
};

/** Characters on either side of a figure within which an object named in one word must stand. */
const reach = 18;
/** An object of this length is taken for the figure's from anywhere behind it in the clause. */
const tellingLength = 6;

/** What is said to be counted goes before what merely stands by. */
const namedBonus = 20;

// 1800万元，对82个中心进行改造: what money was for
const purpose = /^(?:对|用于|用来|为|支持|扶持|专项)/u;

/** The clause that a figure stands in; null for a span that is not in its sentence. */
export function readSurroundings({ sentence }: Passage, figure: Figure): Surroundings | null {
  const { text } = sentence;
  const at = locateSpan(sentence, figure);
  const clauses = splitClauses(text);
  const index = at ? clauses.findIndex((it) => it.start <= at.start && at.start < it.end) : -1;
  const clause = clauses[index];
  if (!at || !clause) return null;
  const next = clauses[index + 1];
  const isFor = figure.unit.endsWith('元') && next && purpose.test(text.slice(next.start, next.end));
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
  return {
    clause: text.slice(clause.start, isFor ? next.end : clause.end),
    near: before + after,
    behind: text.slice(at.end, isFor ? next.end : clause.end),
    since: text.slice(Math.max(clause.start, ...earlier), at.start) + after,
  };
}

export type IndicatorMatcher = (figure: Figure, around: Surroundings) => IndicatorEntry | null;

/**
 * The entry whose object stands by the figure, whose verb governs it and whose unit is of the figure's kind; a
 * share that is no indicator itself goes to the count that it is a share of. The longest object wins; then the entry that stands first.
 */
export function prepareMatcher(
  lexicon: IndicatorLexicon,
  units: UnitTable,
  themes: Set<string>,
): IndicatorMatcher {
  const byKind = new Map<string, Prepared[]>();
  for (const entry of lexicon.indicators) {
    if (!themes.has(entry.theme)) continue;
    const kind = units.kindOf(entry.unit);
    const objects = entry.objects.map((object) => ({ words: object.split(/\s+/u), size: object.length }));
    byKind.set(kind, [...(byKind.get(kind) ?? []), { entry, objects }]);
  }
  const counts = [...byKind].flatMap(([kind, entries]) => (units.isCount(kind) ? entries : []));
  const findBest = (entries: Prepared[], figure: Figure, around: Surroundings) => {
    const what = `${figure.what} ${figure.verb ?? ''}`;
    const text = `${what} ${around.clause}`;
    const close = `${what} ${around.near}`;
    let best: { entry: IndicatorEntry; size: number } | null = null;
    for (const { entry, objects } of entries) {
      // a growth is no level
      if (figure.change === 'delta' && entry.measure === 'stock') continue;
      const excluding = units.isCount(units.kindOf(entry.unit)) ? `${what} ${around.since}` : text;
      if (entry.without.some((word) => excluding.includes(word))) continue;
      if (entry.verbs.length > 0 && !entry.verbs.some((verb) => text.includes(verb))) continue;
      const sizes = objects.flatMap(({ words, size }) => {
        if (words.every((word) => what.includes(word))) return [size + namedBonus];
        const region = words.length > 1 ? text : close;
        if (words.every((word) => region.includes(word))) return [size];
        return size >= tellingLength && words.every((word) => around.behind.includes(word)) ? [size - 5] : [];
      });
      const size = Math.max(0, ...sizes);
      if (size > (best?.size ?? 0)) best = { entry, size };
    }
    return best?.entry ?? null;
  };
  return (figure, around) => {
    const { kind } = units.measure(figure);
    const entry = findBest(byKind.get(kind) ?? [], figure, around);
    return entry ?? (kind === '%' ? findBest(counts, figure, around) : null);
  };
}

type Prepared = { entry: IndicatorEntry; objects: { words: string[]; size: number }[] };
