/** Reads the table of divisions (TSV) and what a user adds to it (YAML). */
import type { Outcome, PlaceLevel } from '../../model.ts';
import { addWord, createTrie, type WordTrie } from '../themes/word-trie.ts';
import {
  fieldOf,
  openYaml,
  readFields,
  readText,
  readTexts,
  type YamlReader,
} from '../themes/yaml-reader.ts';
import type { Division, NameForm, NameRole, PlaceTable } from './place-table.ts';

type Former = { name: string; division: Division };
type Additions = {
  newspapers: Map<string, Division>;
  former: Former[];
  compounds: string[];
  generic: string[];
  doubtful: string[];
  tails: string[];
  notNames: string[];
  notHeads: string[];
};

/**
 * Reads `lexicon/places.yaml` and the text of `lexicon/divisions.tsv`. A faulty entry is left out and reported with its line; the
 * trie of names is built at the first look-up.
 */
export function parsePlaceTable(yamlText: string, file: string, divisions: string): Outcome<PlaceTable> {
  const { rows, former } = readDivisions(divisions);
  const byFullName = new Map(rows.map((it) => [it.fullName, it]));
  const reader = openYaml(yamlText, file);
  const added = readAdditions(reader, byFullName);
  let names: WordTrie<NameRole> | undefined;
  const buildOnce = () => {
    names ??= buildNames(rows, [...former, ...added.former], added);
    return names;
  };
  return {
    value: {
      divisions: rows,
      byFullName,
      names: buildOnce,
      newspapers: added.newspapers,
      tails: added.tails,
      notNames: added.notNames,
      notHeads: added.notHeads,
      unlisted: [],
      unlistedNames: null,
    },
    problems: reader.problems,
  };
}

function readDivisions(text: string): { rows: Division[]; former: Former[] } {
  const byCode = new Map<string, Division>();
  const former: Former[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', name = '', short = '', others = ''] = line.split('\t');
    // 北京市东城区 (110101) has no row 1101 above it: its groupings have no name.
    const outer = byCode.get(code.slice(0, 4)) ?? byCode.get(code.slice(0, 2));
    const fullName = (outer?.fullName ?? '') + name;
    const division: Division = { code, name, short, fullName, level: levelOf(code, name), lineage: [] };
    division.lineage = [...(outer?.lineage ?? []), division];
    byCode.set(code, division);
    for (const other of others.split('|')) if (other) former.push({ name: other, division });
  }
  return { rows: [...byCode.values()], former };
}

/** Codes from 71 on are development zones, but for what is called a city or a county. */
function levelOf(code: string, name: string): PlaceLevel {
  if (code.length === 2) return 'province';
  if (code.length === 4) return 'city';
  return /^\d{4}7[1-9]/.test(code) && /[区城会]$/.test(name) ? 'unit' : 'county';
}

function readAdditions(reader: YamlReader, byFullName: Map<string, Division>): Additions {
  const known = [
    'newspapers',
    'former',
    'compounds',
    'tails',
    'generic',
    'doubtful',
    'notNames',
    'notHeads',
  ] as const;
  const fields = reader.root === null ? [] : readFields(reader, reader.root, 'places', known);
  const listOf = (key: (typeof known)[number]) => readTexts(reader, fieldOf(fields, key)?.value, key);
  const namesOf = (key: (typeof known)[number]): Former[] => {
    const field = fieldOf(fields, key);
    if (field === undefined) return [];
    return readFields(reader, field.value, key).flatMap(({ key: name, value }) => {
      const fullName = readText(reader, value, name);
      const division = fullName === null ? undefined : byFullName.get(fullName);
      if (fullName !== null && division === undefined) {
        reader.report('places-unknown-division', { name: fullName }, value);
      }
      return division === undefined ? [] : [{ name, division }];
    });
  };
  return {
    newspapers: new Map(namesOf('newspapers').map((it) => [it.name, it.division])),
    former: namesOf('former'),
    compounds: listOf('compounds'),
    generic: listOf('generic'),
    doubtful: listOf('doubtful'),
    tails: listOf('tails'),
    notNames: listOf('notNames'),
    notHeads: listOf('notHeads'),
  };
}

function buildNames(
  divisions: readonly Division[],
  former: readonly Former[],
  { generic, doubtful, compounds }: Additions,
): WordTrie<NameRole> {
  const trie = createTrie<NameRole>();
  const formOf = (name: string, plain: NameForm): NameForm =>
    generic.includes(name) ? 'chained' : doubtful.includes(name) ? 'doubtful' : plain;
  const add = (name: string, form: NameForm, division: Division) =>
    addWord(trie, name, { kind: 'name', form, division });
  for (const division of divisions) {
    add(division.name, formOf(division.name, 'full'), division);
    if (division.short !== '' && division.short !== division.name) {
      // Districts are seldom called by the short name alone, and 和平, 朝阳, 东方 mean much else.
      add(
        division.short,
        division.name.endsWith('区') && division.level === 'county' ? 'chained' : 'short',
        division,
      );
    }
  }
  for (const division of divisions) {
    const kind = /自治([县州旗])$/u.exec(division.name)?.[1];
    if (kind && division.short.length > 1) add(`${division.short}${kind}`, 'former', division);
  }
  for (const { name, division } of former) add(name, formOf(name, 'former'), division);
  for (const word of compounds) addWord(trie, word, { kind: 'compound' });
  return trie;
}
