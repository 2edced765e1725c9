/** Which indicator of the lexicon a figure belongs to. */
import type { Figure, ThemeId } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import { holdsWord, readThing } from './kinds.ts';
import { prepareNouns } from './nouns.ts';
import { type Surroundings, withoutAside } from './surroundings.ts';
import type { UnitTable } from './units.ts';

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

export type IndicatorMatcher = (
  figure: Figure,
  around: Surroundings,
  themes: { id: ThemeId }[],
  /** What was done with all of those among whom it counts some (共选派…，其中…). */
  ofWhole?: string,
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
  const things = prepareNouns(lexicon.kinds.things, lexicon.kinds.breaks);
  const { gains, voids, pasts, settled, heldAgainst, differences, exceeding } = lexicon.figures;
  // 处分人数较上年减少4人 · 比前年多选派第一书记6名 · 超出年度计划3个
  const difference = new RegExp(
    `(?:${anyOf(heldAgainst)})[^，,。；;]{0,10}?(?:${anyOf(differences)})[^，,。；;]{0,10}$|${anyOf(exceeding)}[^，,。；;\\d]{0,6}(?:计划|目标)[数的]?$`,
    'u',
  );
  const ofDifference = new RegExp(anyOf(differences), 'u');
  const [once, over] = [matchWords(pasts), matchWords(settled)];
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
    const idle = findIdle(entry, barring);
    byKind.set(kind, [...(byKind.get(kind) ?? []), { entry, objects, counts, barring, idle }]);
  }
  const findBest = (
    entries: Prepared[],
    told: Figure,
    around: Surroundings,
    themes: { id: ThemeId }[],
    isAlike = false,
    ofWhole = '',
  ) => {
    const named = withoutAside(told.what, told);
    // 提拔32人、免职8人: the verb of the item before is not this one's
    const isTheirs = around.isOwnAct && !around.item.includes(told.verb ?? '');
    const figure = isTheirs ? { ...told, verb: null } : told;
    // 发展党员由2022年的300名减少到2025年的260名, 发展党员目标210名，已发展163名: the object may stand far before the later value
    const isBorrowed = named !== '' && !around.clause.includes(named);
    const governed = figure.change === 'to' || isBorrowed ? `${figure.verb ?? ''}${named}` : '';
    const what = `${named} ${figure.verb ?? ''} ${governed}`.trimEnd();
    const text = `${what} ${around.region}`;
    const governing = `${text} ${around.isSharedOut ? around.clause : ofWhole}`;
    const close = `${what} ${around.near}`;
    const thing = readThing(figure, around, things);
    const isGain = figure.change === 'delta' || (figure.change === null && gains.includes(figure.verb ?? ''));
    const isDifference = figure.unit !== '%' && difference.test(around.lead);
    // 一度有薄弱村163个, but 原先的软弱涣散村15个已全部整顿到位
    if (once.has(`${around.item} ${named}`) && !over.has(around.behind)) return null;
    let best: { entry: IndicatorEntry; size: number } | null = null;
    // 从后备力量中发展党员97名: whom they were picked from is not who is counted
    const apart = close.replace(source, '');
    for (const { entry, objects, counts, barring, idle } of entries) {
      // a growth is no level
      if (isGain && entry.measure === 'stock') continue;
      if (isDifference && !ofDifference.test(entry.name)) continue;
      // 29个村划分为118个网格: the villages are no grids
      const isOther = units.isCount(units.kindOf(entry.unit)) && thing !== null && !counts.has(thing);
      if (isOther && counts.size > 0 && !isMade(figure, around, objects)) continue;
      // 整顿对象: its verb may be a part of what the item names
      const own = around.item.includes(figure.verb ?? '') ? named : what;
      const said = units.isCount(units.kindOf(entry.unit)) ? `${own} ${around.item}` : text;
      // 面对病害…，挽回损失600万元: what a case is of stands before it
      const excluding = entry.by?.includes('case') ? `${around.before} ${said}` : said;
      if (barring.some((word) => excluding.includes(word) && excluding.replace(idle, '').includes(word)))
        continue;
      if (entry.verbs.length > 0 && !entry.verbs.some((verb) => governing.includes(verb))) continue;
      const sizes = objects.flatMap(({ words, size }) => {
        // 收入由8万元增加到31万元: the word of a change between two levels makes no gain of them
        if (figure.change === 'to' && words.some((word) => gains.includes(word))) return [];
        if (words.every((word) => holdsWord(what, word))) return [size + namedBonus];
        // 运送物资3000件: of a unit that is but alike, its own words must name the thing
        if (isAlike) return [];
        const region = words.length > 1 ? text : apart;
        if (words.every((word) => holdsWord(region, word))) return [size];
        return size >= tellingLength && words.every((word) => holdsWord(around.item, word)) ? [size - 5] : [];
      });
      const longest = Math.max(0, ...sizes);
      const size =
        longest > 0 && themes.some(({ id }) => id === entry.theme) ? longest + themeBonus : longest;
      if (size > (best?.size ?? 0)) best = { entry, size };
    }
    return best?.entry ?? null;
  };
  return (figure, around, told, ofWhole) => {
    const { kind } = units.measure(figure);
    const own = findBest(byKind.get(kind) ?? [], figure, around, told, false, ofWhole);
    if (own) return own;
    const others = units.alikeTo(kind).flatMap((it) => byKind.get(it) ?? []);
    return findBest(others, figure, around, told, true);
  };
}

type Prepared = {
  entry: IndicatorEntry;
  objects: { words: string[]; size: number }[];
  /** The kinds of things that it counts, where the taxonomy has them. */
  counts: Set<string>;
  /** Words that make it another thing. */
  barring: string[];
  /** Where they do not. */
  idle: RegExp;
};

/**
 * A barring word that opens a compound with the entry's own verb (排查整顿: both were done), or that its object has
 * (整顿对象).
 */
function findIdle({ verbs, objects, without }: IndicatorEntry, barring: string[]): RegExp {
  const named = objects.filter((object) => barring.some((word) => object.includes(word)));
  const compound = without.length > 0 && verbs.length > 0 ? [`${anyOf(without)}(?=${anyOf(verbs)})`] : [];
  const idle = [...(named.length > 0 ? [anyOf(named)] : []), ...compound];
  return new RegExp(idle.length > 0 ? idle.join('|') : '(?!)', 'gu');
}

/** 打造11个县各具特色的廉洁文化教育基地: a verb in front makes what all the words behind the number end in. */
function isMade({ verb }: Figure, { lead, item }: Surroundings, objects: Prepared['objects']): boolean {
  if (verb === null || !lead.includes(verb)) return false;
  const words = item.replace(/[，,；;。]$/u, '');
  return objects.some((object) => words.endsWith(object.words.at(-1) ?? ''));
}
