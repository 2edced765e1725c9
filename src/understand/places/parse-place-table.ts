/** Reads what a user adds to the table of divisions (`lexicon/places.yaml`). */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import type { Wording } from '../wording/index.ts';
import type { FormerName, PlaceTable } from './place-table.ts';
import { placesShape } from './places-shape.ts';
import { readDivisions } from './read-divisions.ts';

/**
 * Reads `lexicon/places.yaml` and the texts of `lexicon/divisions.tsv`, `lexicon/towns.tsv` and `lexicon/verbs.txt`. A faulty
 * entry is left out and reported with its line.
 */
export function parsePlaceTable(
  yamlText: string,
  file: string,
  lists: { divisions: string; towns: string; verbs: string },
  wording: Wording,
): Outcome<PlaceTable> {
  const { rows, former } = readDivisions(lists.divisions);
  const byFullName = new Map(rows.map((it) => [it.fullName, it]));
  const { value, problems, fault } = readYaml(yamlText, file, placesShape);
  const find = (key: 'newspapers' | 'former' | 'newAreas'): FormerName[] =>
    Object.entries(value[key]).flatMap(([name, fullName]) => {
      const division = byFullName.get(fullName);
      if (division === undefined) fault('places-unknown-division', { name: fullName }, [key, name]);
      return division === undefined ? [] : [{ name, division }];
    });
  const { generic, doubtful, ordinary, compounds, tails, features, sides, notNames, notHeads, townWords } =
    value;
  return {
    value: {
      divisions: rows,
      byFullName,
      nameWords: { former: [...former, ...find('former')], generic, doubtful, ordinary, compounds },
      newspapers: new Map(find('newspapers').map(({ name, division }) => [name, division])),
      newAreas: new Map(find('newAreas').map(({ name, division }) => [name, division])),
      tails,
      features,
      sides,
      notNames,
      notHeads,
      townList: lists.towns,
      verbs: readVerbs(lists.verbs),
      townWords: new Set(townWords),
      unlisted: [],
      unlistedNames: null,
      wording,
    },
    problems,
  };
}

/** The words of `lexicon/verbs.txt`, many to a line; lines that begin with # are notes. */
function readVerbs(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return new Set(lines.flatMap((line) => line.split(' ')).filter((word) => word !== ''));
}
