/** What the program knows of divisions and newspapers, and the ways through it. */
import type { Place, PlaceLevel } from '../../model.ts';
import { addWord, createTrie, type WordTrie } from '../../text/word-trie.ts';
import type { Wording } from '../wording/index.ts';

/** A division of China, county or wider, or a development zone. */
export type Division = {
  /** Two digits a province, four a city, six a county (GB/T 2260 without trailing zeros); empty where the table lacks it. */
  code: string;
  name: string;
  /** 稷山 for 稷山县; empty where one character would be left. */
  short: string;
  /** 山西省运城市稷山县. */
  fullName: string;
  level: PlaceLevel;
  /** The divisions around it, outermost first, itself last. */
  lineage: Division[];
};

/**
 * How a name stands for a division. `chained`: only right after the name of a division around it (北京朝阳,
 * 晋城市城区), because alone the word means something else more often. `doubtful`: also where the city is named elsewhere.
 * `ordinary`: a county's short name that is a word or a person's name as well (合作, 建平).
 */
export type NameForm = 'full' | 'short' | 'ordinary' | 'former' | 'chained' | 'doubtful';

/** What a word in the trie stands for: a division, or nothing (朝阳产业). */
export type NameRole = { kind: 'name'; form: NameForm; division: Division } | { kind: 'compound' };

/** A name of old, or one that people use, and the division that it means today. */
export type FormerName = { name: string; division: Division };

/** Names beside the divisions' own, and what is known of names: as `lexicon/places.yaml` groups them. */
export type NameWords = {
  former: readonly FormerName[];
  generic: readonly string[];
  doubtful: readonly string[];
  ordinary: readonly string[];
  compounds: readonly string[];
};

/** Plain data; `namesOf` makes the names ready for look-ups. */
export type PlaceTable = {
  divisions: readonly Division[];
  byFullName: ReadonlyMap<string, Division>;
  nameWords: NameWords;
  /** Papers whose name does not hold their place: 太行日报 → 晋城市. */
  newspapers: ReadonlyMap<string, Division>;
  /** New areas that are no division (贵安新区), and the division that each lies in. */
  newAreas: ReadonlyMap<string, Division>;
  /** What a short name must not be followed by: 路, 精神. */
  tails: readonly string[];
  /** What a county's short name must not be followed by: 江 in 嘉陵江. */
  features: readonly string[];
  /** What a short name that ends in 东西南北 must not be followed by inside other words: 岸 in 涡河南岸. */
  sides: readonly string[];
  /** What names of divisions do not end in: 贫困县, 小区. */
  notNames: readonly string[];
  /** What they do not begin with: 组织 in 组织市四大班子. */
  notHeads: readonly string[];
  /** `lexicon/towns.tsv` as it is written; `townsOf` makes it ready for look-ups. */
  townList: string;
  /** Names of towns that mean something else without 镇: 团结, 和平. */
  townWords: ReadonlySet<string>;
  /** Verbs of two characters: what they make with 村, 镇 or 县 is mostly no name. */
  verbs: ReadonlySet<string>;
  /** Divisions that the table lacks, as the report at hand tells of them, and their names. */
  unlisted: readonly Division[];
  unlistedNames: WordTrie<NameRole> | null;
  /** By which words a text tells of places. */
  wording: Wording;
};

/** The table together with divisions that it lacks. */
export function extendTable(table: PlaceTable, unlisted: readonly Division[]): PlaceTable {
  if (unlisted.length === 0) return table;
  const trie = createTrie<NameRole>();
  for (const division of unlisted) {
    addWord(trie, division.name, { kind: 'name', form: 'full', division });
    // 高新区 for 高新技术产业开发区
    if (division.short.endsWith('区'))
      addWord(trie, division.short, { kind: 'name', form: 'full', division });
  }
  return { ...table, unlisted, unlistedNames: trie };
}

/** Whether `inner` lies in `outer` or is it. */
export function isWithin(inner: Division, outer: Division): boolean {
  return inner.lineage.includes(outer);
}

/** Whether `inner` lies in `outer`, or may: of a county that the table lacks, a city's report need not say so. */
export function mayLieIn(inner: Division, outer: Division): boolean {
  if (isWithin(inner, outer)) return true;
  const isUnknown = inner.code === '' && inner.lineage.length === 1 && inner.level === 'county';
  return isUnknown && (outer.level === 'city' || outer.level === 'province');
}

/** The division as the model has it. A region is called as readers do: 新疆, not 新疆维吾尔自治区. */
export function toPlace(division: Division): Place {
  const isRegion = division.name.endsWith('自治区') || division.name.endsWith('特别行政区');
  return {
    name: isRegion ? division.short : division.name,
    fullName: division.fullName,
    level: division.level,
    ...(division.code === '' ? {} : { code: division.code.padEnd(6, '0') }),
  };
}

/** Names of divisions as a text writes them; a short name that is a word as well (和平) is left out. */
export function listNames({ divisions, nameWords }: PlaceTable): { name: string; short: string }[] {
  const words = new Set([...nameWords.ordinary, ...nameWords.doubtful, ...nameWords.generic]);
  return divisions.map((division) => ({
    name: toPlace(division).name,
    short: words.has(division.short) ? '' : division.short,
  }));
}
