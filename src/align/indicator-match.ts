/** Which indicator of the lexicon a figure belongs to. */
import type { Figure } from '../model.ts';
import { splitClauses } from './elide.ts';
import type { IndicatorEntry, IndicatorLexicon } from './lexicon.ts';
import { locateSpan, type Passage } from './passages.ts';
import type { UnitTable } from './units.ts';

/** Words around a figure: its clause, and the part of it that touches the figure. */
export type Surroundings = { clause: string; near: string };

/** Characters on either side of a figure within which an object named in one word must stand. */
const reach = 14;

/** What is said to be counted goes before what merely stands by. */
const namedBonus = 20;

/** The clause that a figure stands in; null for a span that is not in its sentence. */
export function readSurroundings({ sentence }: Passage, figure: Figure): Surroundings | null {
  const at = locateSpan(sentence, figure);
  const clause = at && splitClauses(sentence.text).find((it) => it.start <= at.start && at.start < it.end);
  if (!at || !clause) return null;
  const others = sentence.figures.flatMap((other) =>
    other === figure ? [] : (locateSpan(sentence, other) ?? []),
  );
  const start = Math.max(
    clause.start,
    at.start - reach,
    ...others.map((it) => it.end).filter((end) => end <= at.start),
  );
  const end = Math.min(
    clause.end,
    at.end + reach,
    ...others.map((it) => it.start).filter((from) => from >= at.end),
  );
  const before = sentence.text.slice(start, at.start).split('、').at(-1) ?? '';
  const after = sentence.text.slice(at.start, end).split('、')[0] ?? '';
  return { clause: sentence.text.slice(clause.start, clause.end), near: before + after };
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
      if (entry.without.some((word) => close.includes(word))) continue;
      if (entry.verbs.length > 0 && !entry.verbs.some((verb) => text.includes(verb))) continue;
      const sizes = objects.flatMap(({ words, size }) => {
        if (words.every((word) => what.includes(word))) return [size + namedBonus];
        const region = words.length > 1 ? text : close;
        return words.every((word) => region.includes(word)) ? [size] : [];
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
