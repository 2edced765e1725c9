/** Reads the table of divisions (TSV) and what a user adds to it (YAML). */
import type { Outcome, PlaceLevel } from '../../model.ts';
import {
  fieldOf,
  openYaml,
  readFields,
  readText,
  readTexts,
  type YamlReader,
} from '../themes/yaml-reader.ts';
import type { Wording } from '../wording/index.ts';
import type { Division, FormerName, NameWords, PlaceTable } from './place-table.ts';

type Additions = NameWords & {
  newspapers: Map<string, Division>;
  tails: string[];
  notNames: string[];
  notHeads: string[];
};

/**
 * Reads `lexicon/places.yaml` and the text of `lexicon/divisions.tsv`. A faulty entry is left out and reported with its
 * line.
 */
export function parsePlaceTable(
  yamlText: string,
  file: string,
  divisions: string,
  wording: Wording,
): Outcome<PlaceTable> {
  const { rows, former } = readDivisions(divisions);
  const byFullName = new Map(rows.map((it) => [it.fullName, it]));
  const reader = openYaml(yamlText, file);
  const added = readAdditions(reader, byFullName);
  const { generic, doubtful, compounds } = added;
  return {
    value: {
      divisions: rows,
      byFullName,
      nameWords: { former: [...former, ...added.former], generic, doubtful, compounds },
      newspapers: added.newspapers,
      tails: added.tails,
      notNames: added.notNames,
      notHeads: added.notHeads,
      unlisted: [],
      unlistedNames: null,
      wording,
    },
    problems: reader.problems,
  };
}

function readDivisions(text: string): { rows: Division[]; former: FormerName[] } {
  const byCode = new Map<string, Division>();
  const former: FormerName[] = [];
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
  const namesOf = (key: (typeof known)[number]): FormerName[] => {
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
