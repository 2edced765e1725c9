/** Reads what a user adds to the table of divisions (`lexicon/places.yaml`). */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import { record, table, text, told, words } from '../../yaml/shape.ts';
import type { Wording } from '../wording/index.ts';
import type { FormerName, PlaceTable } from './place-table.ts';
import { readDivisions } from './read-divisions.ts';

const fullName = told(text, '区划全称', '山西省晋城市');

export const placesShape = record({
  newspapers: table(fullName, '报纸和它的地方，报名里看不出的'),
  former: table(fullName, '旧称、俗称和今天的区划'),
  compounds: words('含地名而不指地方的词：朝阳产业'),
  tails: words('简称后面跟着就不是地名的词：路、精神'),
  generic: words('只有紧跟上级区划才是地名的词：城区'),
  doubtful: words('别处写明所在市才是地名的词'),
  notNames: words('不是区划名称的词尾：贫困县'),
  notHeads: words('不是区划名称的词头：组织（市）'),
});

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
  const { value, problems, fault } = readYaml(yamlText, file, placesShape);
  const find = (key: 'newspapers' | 'former'): FormerName[] =>
    Object.entries(value[key]).flatMap(([name, fullName]) => {
      const division = byFullName.get(fullName);
      if (division === undefined) fault('places-unknown-division', { name: fullName }, [key, name]);
      return division === undefined ? [] : [{ name, division }];
    });
  const { generic, doubtful, compounds, tails, notNames, notHeads } = value;
  return {
    value: {
      divisions: rows,
      byFullName,
      nameWords: { former: [...former, ...find('former')], generic, doubtful, compounds },
      newspapers: new Map(find('newspapers').map(({ name, division }) => [name, division])),
      tails,
      notNames,
      notHeads,
      unlisted: [],
      unlistedNames: null,
      wording,
    },
    problems,
  };
}
