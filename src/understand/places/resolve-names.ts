/** Decides which division each name of an article stands for. */

import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import { type FoundName, scanNames } from './scan-names.ts';

/** A name whose division is known. A chain (甘肃武威市古浪县) is one mention of its innermost division. */
export type Mention = { start: number; end: number; text: string; division: Division };

/** A name that several divisions bear and nothing tells apart; `line` is the index of its text. */
export type Ambiguity = { line: number; start: number; end: number; text: string; divisions: Division[] };

export type Resolved = { mentions: Mention[][]; ambiguities: Ambiguity[] };

/** A run of names in one text, each inside the one before: [甘肃, 武威市, 古浪县]. */
type Chain = { start: number; end: number; text: string; names: FoundName[] };

/**
 * Resolves the names of an article's texts together, so that 鼓楼区 in one line is understood from 南京市 in another.
 * `hints` are divisions known beforehand (the paper's place). Gives the mentions text by text.
 */
export function resolveNames(
  texts: readonly string[],
  table: PlaceTable,
  hints: readonly Division[],
): Resolved {
  const chains = texts.map((text) => linkNames(text, scanNames(text, table)));
  const known = collectKnown(chains.flat(), hints);
  const late = findLate(texts, chains, { known, hints });
  const early = new Set([...known].filter((it) => !late.has(it)));
  const ambiguities: Ambiguity[] = [];
  const mentions = chains.map((list, line) =>
    list.flatMap((chain): Mention[] => {
      const { start, end, text } = chain;
      const options = filterByKnown(chain, chain.names.length > 1 ? known : early);
      const [only] = options;
      if (only === undefined) return [];
      if (options.length === 1) return [{ start, end, text, division: only }];
      ambiguities.push({ line, start, end, text, divisions: options });
      return [];
    }),
  );
  return { mentions, ambiguities };
}

/** Joins names that stand right after each other and lie in each other. */
function linkNames(text: string, names: readonly FoundName[]): Chain[] {
  const chains: Chain[] = [];
  for (const name of names) {
    const last = chains.at(-1);
    const isNext = last !== undefined && text.slice(last.end, name.start).replace(/[的·\s]/gu, '') === '';
    const inner = last === undefined ? [] : narrow(name, optionsOf(last));
    if (isNext && inner.length > 0) {
      last.names.push(name);
      last.end = name.end;
      last.text = text.slice(last.start, name.end);
    } else if (name.candidates.some((it) => it.form !== 'chained')) {
      chains.push({ start: name.start, end: name.end, text: name.text, names: [name] });
    }
  }
  return chains;
}

/** The candidates of a name that lie in one of the divisions around it. */
function narrow(name: FoundName, around: readonly Division[]): Division[] {
  const divisions = name.candidates.map((it) => it.division);
  return divisions.filter((it) => around.some((outer) => outer !== it && isWithin(it, outer)));
}

/** What the last name of a chain can stand for, given those before it. */
function optionsOf(chain: Chain): Division[] {
  const [first, ...rest] = chain.names;
  let options =
    first === undefined
      ? []
      : first.candidates.filter((it) => it.form !== 'chained').map((it) => it.division);
  for (const name of rest) options = narrow(name, options);
  return [...new Set(options)];
}

/**
 * 天津市和平区 below a sentence that says 和平区 alone, in an article of which 沈阳 is known: a namesake is told in full where
 * it is not the article's own.
 */
function findLate(
  texts: readonly string[],
  chains: readonly Chain[][],
  { known, hints }: { known: ReadonlySet<Division>; hints: readonly Division[] },
): Set<Division> {
  const bare = new Map<Division, readonly Division[]>();
  // 沈阳 is named, or its paper's: the other 和平区 has support of its own
  const hasRival = (it: Division) =>
    (bare.get(it) ?? []).some((other) => other !== it && known.has(other.lineage.at(-2) ?? other));
  const early = new Set<Division>();
  const late = new Set<Division>();
  chains.forEach((list, line) => {
    const isSentence = texts[line]?.includes('。') === true;
    for (const chain of list) {
      const options = optionsOf(chain);
      const [only] = options;
      if (chain.names.length === 1 && options.length > 1 && isSentence)
        for (const it of options) bare.set(it, options);
      if (chain.names.length < 2 || options.length !== 1 || only === undefined) continue;
      if (!hints.includes(only) && !early.has(only) && hasRival(only)) late.add(only);
      else early.add(only);
    }
  });
  return late;
}

/** Divisions that the article names beyond doubt: by a chain, a full name, or a name that one division alone bears. */
function collectKnown(chains: readonly Chain[], hints: readonly Division[]): Set<Division> {
  const known = new Set(hints);
  const hasRival = (chain: Chain) => chain.names.some((name) => name.rivals.length > 0);
  for (const chain of [...chains.filter((it) => !hasRival(it)), ...chains.filter(hasRival)]) {
    const options = preferWider(optionsOf(chain));
    const [only] = options;
    if (options.length !== 1 || only === undefined || !isSure(chain)) continue;
    if (!isOutdone(chain, options, known)) known.add(only);
  }
  return known;
}

/** 朝阳 is not Liaoning's city in an article that names Beijing and nothing of Liaoning. */
function isOutdone(chain: Chain, options: readonly Division[], known: ReadonlySet<Division>): boolean {
  const provinces = new Set([...known].map((it) => it.lineage[0]));
  const isNear = (it: Division) => provinces.has(it.lineage[0]);
  return chain.names.some((name) => name.rivals.some(isNear)) && !options.some(isNear);
}

function isSure(chain: Chain): boolean {
  const [first] = chain.names;
  return chain.names.length > 1 || first?.isClear === true;
}

/**
 * What a chain can stand for in an article that names `known`: those themselves, else those inside or around them,
 * else those of the same city, else of the same province. A doubtful name counts only with such support.
 */
function filterByKnown(chain: Chain, known: ReadonlySet<Division>): Division[] {
  const options = optionsOf(chain);
  const others = [...known];
  if (isOutdone(chain, options, known)) return [];
  const named = options.filter((it) => known.has(it));
  const related = options.filter((it) => others.some((other) => isWithin(it, other) || isWithin(other, it)));
  if (!isSure(chain)) {
    // A doubtful name is believed where the article names it in full, or a city's where it names a county inside.
    const inside = options.filter((it) => it.level === 'city' && others.some((other) => isWithin(other, it)));
    if (named.length === 0 && isDoubtful(chain)) return inCities(options, others);
    return preferWider(named.length > 0 ? named : inside);
  }
  const near = (depth: number) =>
    options.filter((it) =>
      others.some((other) => other !== it && other.lineage.slice(0, depth).at(-1) === it.lineage[depth - 1]),
    );
  for (const group of [named, related, near(2), near(1)]) {
    if (group.length > 0 && group.length < options.length) return preferWider(group);
  }
  return preferWider(options);
}

function isDoubtful({ names: [first] }: Chain): boolean {
  return first?.candidates.every((it) => it.form === 'doubtful') === true;
}

/** 城关区 is 兰州市城关区 in an article that names 兰州市. */
function inCities(options: readonly Division[], known: readonly Division[]): Division[] {
  return options.filter((it) => known.some((other) => other !== it && other === it.lineage.at(-2)));
}

/** 吉林 is the province where nothing speaks for the city in it; 通化 the city rather than its county. */
function preferWider(options: readonly Division[]): Division[] {
  const widest = options.filter((it) => !options.some((other) => other !== it && isWithin(it, other)));
  const provinces = widest.filter((it) => it.level === 'province');
  return provinces.length === 1 ? provinces : widest;
}
