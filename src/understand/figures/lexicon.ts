/** The figure lexicon (`lexicon/figures.yaml`): its compiled form. */
import { type Folding, makeFolding, wideForms } from '../../text/fold.ts';
import { wordAlternatives } from '../../text/word-list.ts';
import type { Counter, FigureLexiconData, QualifierWord, RemainderRule } from './lexicon-shape.ts';
import { termPattern } from './terms.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** A lexicon made ready for look-ups. Opaque to callers: get one from `parseFigureLexicon`. */
export type FigureLexicon = {
  /** One form for each character, that of the word lists. */
  folding: Folding;
  terms: RegExp;
  shares: ReadonlyMap<string, number>;
  /** What must stand around such a word that it is a figure. */
  shareLeads: string[];
  shareTails: string[];
  /** By the unit that a digit may follow (三块五). */
  remainders: ReadonlyMap<string, RemainderRule>;
  /** Units that are figures inside a short quotation as well. */
  measures: ReadonlySet<string>;
  forecasts: WordIndex;
  plans: WordIndex;
  results: WordIndex;
  ranks: WordIndex;
  notRanks: WordIndex;
  denials: WordIndex;
  farDenials: WordIndex;
  dreams: WordIndex;
  fulfilled: WordIndex;
  qualifiersBefore: QualifierWord[];
  qualifiersInside: QualifierWord[];
  qualifiersAfter: QualifierWord[];
  /** By first character, longest word first. */
  counters: ReadonlyMap<string, Counter[]>;
  countedNouns: WordIndex;
  nounUnits: ReadonlyMap<string, string>;
  impliedUnits: ReadonlyMap<string, string>;
  /** The unit of a round number that stands alone (净落二十六万); null where the lexicon names none. */
  bareUnit: string | null;
  notSums: WordIndex;
  sharedTails: WordIndex;
  stressedOne: string[];
  /** What a price or a rate is of, behind a slash: 元/亩. */
  perUnits: WordIndex;
  /** Units of households and of the people in them. */
  people: ReadonlySet<string>;
  /** Units of shares, of what stands before them; '' is that of a fraction. */
  shareUnits: ReadonlySet<string>;
  /** Openings of a clause that tells what money is for: 用于. */
  purposes: string[];
  names: RegExp | null;
  /** Verbs that are never nouns. */
  actions: WordIndex;
  /** Verbs that may also be nouns. */
  activities: WordIndex;
  causatives: WordIndex;
  prepositions: WordIndex;
  /** 覆盖, 惠及: they speak of what the figure before them counts. */
  reaching: WordIndex;
  /** 安排, 拨付: what the money is for may stand in the next clause. */
  giving: WordIndex;
  stative: WordIndex;
  bodies: WordIndex;
  nounTails: WordIndex;
  change: {
    from: string[];
    to: WordIndex;
    states: string[];
    spreads: string[];
    delta: WordIndex;
    links: WordIndex;
    deltaUnits: Set<string>;
  };
  stops: WordIndex;
  notStops: WordIndex;
  leads: WordIndex;
  openings: WordIndex;
  notLeads: WordIndex;
  scopes: WordIndex;
  notScopes: WordIndex;
  placeEndings: WordIndex;
  notPlaces: string[];
  placeLeads: WordIndex;
  periods: WordIndex;
  events: WordIndex;
};

/** The form for look-ups, of what the file says. */
export function compileFigureLexicon(data: FigureLexiconData): FigureLexicon {
  const nouns = new Set(data.verbs.alsoNouns);
  const { before, inside, after } = data.qualifiers;
  return {
    folding: foldingOf(data.traditional),
    terms: termPattern(Object.keys(data.shares)),
    shares: new Map(Object.entries(data.shares)),
    shareLeads: data.shareLeads,
    shareTails: data.shareTails,
    remainders: new Map(data.remainders.map((rule) => [rule.word, rule])),
    measures: new Set(data.measures),
    forecasts: indexWords(data.forecasts),
    plans: indexWords(data.plans),
    results: indexWords(data.results),
    ranks: indexWords(data.ranks),
    notRanks: indexWords(data.notRanks),
    denials: indexWords(data.denials),
    farDenials: indexWords(data.farDenials),
    dreams: indexWords(data.dreams),
    fulfilled: indexWords(data.fulfilled),
    qualifiersBefore: longestFirst(before),
    qualifiersInside: longestFirst(inside),
    qualifiersAfter: longestFirst(after),
    counters: byFirstCharacter(longestFirst(data.counters)),
    countedNouns: indexWords(Object.keys(data.countedNouns)),
    nounUnits: new Map(Object.entries(data.countedNouns)),
    impliedUnits: new Map(Object.entries(data.impliedUnits)),
    notSums: indexWords(data.notSums),
    bareUnit: data.bareUnit === '' ? null : data.bareUnit,
    sharedTails: indexWords(data.sharedTails),
    stressedOne: data.stressedOne,
    perUnits: indexWords(data.perUnits),
    people: new Set(data.people),
    shareUnits: new Set(['', ...data.shareUnits]),
    purposes: data.purposes,
    names: alternatives(data.names),
    actions: indexWords(data.verbs.plain.filter((word) => !nouns.has(word))),
    activities: indexWords(nouns),
    causatives: indexWords(data.verbs.causative),
    prepositions: indexWords(data.verbs.prepositions),
    reaching: indexWords(data.verbs.reaching),
    giving: indexWords(data.verbs.giving),
    stative: indexWords(data.verbs.stative),
    bodies: indexWords(data.bodies),
    nounTails: indexWords(data.nounTails),
    change: {
      from: data.change.from,
      to: indexWords(data.change.to),
      states: data.change.states,
      spreads: data.change.spreads,
      delta: indexWords(data.change.delta),
      links: indexWords(data.change.links),
      deltaUnits: new Set(data.change.deltaUnits),
    },
    stops: indexWords(data.stops),
    notStops: indexWords(data.notStops),
    leads: indexWords(data.leads),
    openings: indexWords(data.openings),
    notLeads: indexWords(data.notLeads),
    scopes: indexWords(data.scopes),
    notScopes: indexWords(data.notScopes),
    placeEndings: indexWords(data.placeEndings),
    notPlaces: data.notPlaces,
    placeLeads: indexWords(data.placeLeads),
    periods: indexWords(data.periods),
    events: indexWords(data.events),
  };
}

// A wide comma or bracket stays: ，is a clause boundary, while , may be a thousand separator (1,234).
const narrowed = /[0-9A-Za-z%.+/]/;

/**
 * Full-width digits, letters and signs become ASCII, traditional characters simplified. `traditional` has each
 * traditional character with its simplified one: 個个 萬万 …
 */
function foldingOf(traditional: string): Folding {
  const pairs = traditional.split(/\s+/).filter((pair) => pair.length === 2);
  return makeFolding([
    ...wideForms.filter(([, form]) => narrowed.test(form)),
    ['﹪', '%'],
    ['﹢', '+'],
    ['∕⁄', '/'],
    ...pairs.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ]);
}

function longestFirst<T extends { word: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => b.word.length - a.word.length);
}

function byFirstCharacter(counters: Counter[]): Map<string, Counter[]> {
  const map = new Map<string, Counter[]>();
  for (const counter of counters) {
    const key = counter.word.charAt(0);
    map.set(key, [...(map.get(key) ?? []), counter]);
  }
  return map;
}

function alternatives(words: readonly string[]): RegExp | null {
  return words.length > 0 ? new RegExp(wordAlternatives(words), 'g') : null;
}
