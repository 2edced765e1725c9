/** Whether the figures and quotations of an added sentence are those of the place that it tells them of. */
import { countShared, shinglesOf } from '../text/shingles.ts';
import { afterName, behindSource, type Claim, longQuotation } from './claims.ts';
import { isOf, type NamedPlace, type OwnedFact, type Owners } from './owners.ts';
import { type SourcePlace, unitedNumber } from './quotations.ts';
import { findNumbers, foldText, type TextSpan, withUnit } from './sentences.ts';

/** What a sentence without a name of its own is understood of: the places named last before it, or by its cell or heading. */
export type Context = readonly string[];

/** The places that were named last in a text, those of one enumeration together; the context where it names none. */
export function followNames(text: string, context: Context, owners: Owners): Context {
  return groupNames(text, listNames(text, context, owners), owners).at(-1)?.names ?? context;
}

/** What a text names; of namesakes (鼓楼区 below 南京市鼓楼区) the one that it was understood of before. */
function listNames(text: string, context: Context, { namesIn, within }: Owners): NamedPlace[] {
  const [outer, ...others] = context;
  const named = namesIn(text);
  if (outer === undefined || others.length > 0) return named;
  return named.map((it) => ({ ...it, name: within(it.name, outer) }));
}

/** Of 青石县：石门村 the village: a place that a part of it is named with is not meant itself. */
export function innermost(names: Context, { around }: Owners): Context {
  const outer = new Set(names.flatMap((name) => [...around(name)]));
  const inner = names.filter((name) => !outer.has(name));
  return inner.length > 0 ? inner : names;
}

export function checkOwner(sentence: TextSpan, context: Context, owners: Owners): Claim[] {
  const { text } = sentence;
  const named = listNames(text, context, owners);
  const quoted = checkQuoted(sentence, named, context, owners);
  if (quoted) return quoted;
  return assignNumbers(text, named, context, owners).flatMap(({ number, places }) => {
    if (places.length === 0 || isNoFact(text, number)) return [];
    const facts = owners.holding(unitedNumber(text, number));
    const wrong = whoseInstead(facts, places, pairsOf(text, named));
    if (!wrong) return [];
    const span = withUnit(text, number);
    return [toClaim({ start: sentence.start + span.start, end: sentence.start + span.end }, places, wrong)];
  });
}

/** A whole quotation under a name (太原市：整顿……): null where it is none, or nobody is named for it. */
function checkQuoted(
  { start, end, text }: TextSpan,
  named: NamedPlace[],
  context: Context,
  owners: Owners,
): Claim[] | null {
  const words = behindNames(text, named);
  const colon = text.length - words.length;
  const label = named.filter((it) => it.end <= colon).map(({ name }) => name);
  if (foldText(words).length < longQuotation) return null;
  const facts = owners.saying(words);
  const places = label.length > 0 ? innermost(label, owners) : context;
  if (facts.length === 0 || places.length === 0) return null;
  const wrong = facts.every((it) => isOthers(it, places)) ? facts : null;
  // A quotation that names its own place is not told of another.
  const isNamed = named.some((it) => it.start >= colon && facts.some((fact) => isOf(fact, it.name)));
  return wrong && !isNamed ? [toClaim({ start, end }, places, wrong)] : [];
}

/** The name of a part may be joined to what is quoted of it further on: 云脚镇石门村……村里流转土地430亩。 */
const longestName = 16;

function behindNames(text: string, named: NamedPlace[]): string {
  const words = afterName(text);
  const cut = words.indexOf('……');
  const at = text.length - words.length + cut;
  const isName = cut > 0 && cut <= longestName && named.some(({ end }) => end === at);
  return isName ? words.slice(cut + '……'.length) : words;
}

/** A sentence as it was made. */
export type Told = { text: string; isQuoted: boolean; origin: SourcePlace | null };

/**
 * What stands as it was but for another name: whose it is now told to be, and is not. Of a figure's cell (46万元　去年，石门村)
 * the facts are those of the paragraph that it is from.
 */
export function checkRenamed(sentence: TextSpan, old: Told, owners: Owners): Claim[] {
  const [now, before] = [owners.namesIn(sentence.text), owners.namesIn(old.text)];
  const had = new Set(before.map(({ name }) => name));
  const told = now.map(({ name }) => name).filter((name) => !had.has(name));
  const isSame =
    withoutNames(sentence.text, now) === withoutNames(old.text, before) ||
    foldText(behindNames(sentence.text, now)) === foldText(behindNames(old.text, before));
  if (told.length === 0 || !isSame) return [];
  const facts = factsBehind(old, before, owners);
  const isWrong = facts.length > 0 && facts.every((it) => isOthers(it, told));
  return isWrong ? [{ ...toClaim(sentence, told, facts), was: old.text }] : [];
}

/** The facts that a sentence quotes, or that its figure is from. */
export function factsBehind(
  { text, isQuoted, origin }: Told,
  named: NamedPlace[],
  owners: Owners,
): OwnedFact[] {
  const words = behindSource(text);
  if (isQuoted) return owners.saying(behindNames(text, named));
  if (words !== text) return owners.saying(words);
  const [number] = findNumbers(text);
  if (!number || !origin || isNoFact(text, number)) return [];
  const isThere = ({ at }: OwnedFact) => at.report === origin.report && at.paragraph === origin.paragraph;
  return owners.holding(unitedNumber(text, number)).filter(isThere);
}

function withoutNames(text: string, named: NamedPlace[]): string {
  return foldText(
    named.reduceRight((rest, { start, end }) => `${rest.slice(0, start)},${rest.slice(end)}`, text),
  );
}

type Group = { names: string[]; end: number };

/** 太原市、晋城市 is one group; a figure between two names parts them. */
function groupNames(text: string, named: NamedPlace[], owners: Owners): Group[] {
  const groups: Group[] = [];
  for (const { name, start, end } of named) {
    const last = groups.at(-1);
    const gap = text.slice(last?.end ?? 0, start);
    const outer = last?.names.at(-1) ?? '';
    const isInside = owners.around(name).has(outer) || owners.within(name, outer) !== name;
    if (last && isInside && /^[的：:]?$/u.test(gap)) {
      // 青石县的石门村, 青石县：石门村
      last.names.splice(-1, 1, owners.within(name, outer));
      last.end = end;
    } else if (last && isElsewhere(name, outer, owners) && /^[^、，,；;和与及同\d]{0,8}$/u.test(gap)) {
      // 柳堰县在漪江区望湖社区 tells of 柳堰县 what is another place's
      last.end = end;
    } else if (last && findNumbers(gap).length === 0) {
      last.names.push(name);
      last.end = end;
    } else groups.push({ names: [name], end });
  }
  return groups;
}

const isElsewhere = (part: string, place: string, { around }: Owners): boolean =>
  around(part).size > 0 && !around(part).has(place) && around(place).size === 0;

/** For each number the places that it is told of: those named last before it. */
function assignNumbers(text: string, named: NamedPlace[], context: Context, owners: Owners) {
  const groups = groupNames(text, named, owners);
  const numbers = findNumbers(text);
  return [{ names: context, end: -1 }, ...groups].flatMap((group, index) => {
    const next = groups[index]?.end ?? Number.POSITIVE_INFINITY;
    const own = numbers.filter(({ start }) => start >= group.end && start < next);
    // 太原市、晋城市分别整顿81个、120个
    const isShared = group.names.length > 1 && group.names.length === own.length;
    const inTurn = isShared && text.slice(Math.max(0, group.end), own[0]?.start).includes('分别');
    return own.map((number, at) => {
      const places = inTurn ? [group.names[at] ?? ''] : group.names;
      // 81个村在晋城市整顿: the name of the same clause may come behind.
      const clause = index === 0 ? /^[^，,；;。：:]*/u.exec(text.slice(number.end))?.[0] : undefined;
      const behind = named.filter(
        ({ start }) => start >= number.end && start < number.end + (clause?.length ?? 0),
      );
      return { number, places: [...places, ...behind.map(({ name }) => name)] };
    });
  });
}

/** Years, days and what is counted in the document (第12期, 表3, 报道2) are nobody's figures. */
export function isNoFact(text: string, { start, end }: TextSpan): boolean {
  return (
    /^\s{0,4}(?:年(?!级)|月|日|时|点|分钟)/u.test(text.slice(end, end + 8)) ||
    /(?:第|表|图|报道)\s{0,2}$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

export const isOthers = (fact: OwnedFact, places: Context): boolean =>
  fact.owners.size > 0 && !places.some((place) => isOf(fact, place));

/** Fewer shared pairs of characters than this tell nothing of what a figure counts. */
const fewestShared = 2;

/** The facts of other places that the figure is from; null where it may be of the places that it is told of. */
function whoseInstead(facts: OwnedFact[], places: Context, wanted: ReadonlySet<string>): OwnedFact[] | null {
  const others = facts.filter((it) => isOthers(it, places));
  if (others.length === 0) return null;
  if (others.length === facts.length) return others;
  // The same figure stands under both: it is the other's where only that one speaks of the same.
  const likeness = (it: OwnedFact) => countShared(wanted, pairsOf(it.text, []));
  const isNear = facts.some((it) => !others.includes(it) && likeness(it) > 0);
  const near = others.filter((it) => likeness(it) >= fewestShared);
  return !isNear && near.length > 0 ? near : null;
}

/** Pairs of Chinese characters; the names of places tell nothing. */
export function pairsOf(text: string, named: NamedPlace[]): Set<string> {
  const pairs = [...shinglesOf(withoutNames(text, named), 2)].filter((pair) =>
    /^\p{Script=Han}{2}$/u.test(pair),
  );
  return new Set(pairs);
}

/** 清徐县杨房村, 清徐县; where nothing tells the place, those that the sentence names. */
const nameOwner = ({ called, owners }: OwnedFact): string => called ?? [...owners].join('、');

export function toClaim(span: { start: number; end: number }, places: Context, facts: OwnedFact[]): Claim {
  const has = [...new Set(facts.map(nameOwner))];
  const [first] = facts;
  return {
    kind: 'owner',
    was: null,
    span,
    sought: null,
    owner: { told: [...new Set(places)], has },
    ...(first ? { origin: first.at } : {}),
  };
}
