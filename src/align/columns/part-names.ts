/** How the parts of a place are called that its reports tell of, for whoever checks what is told of which. */
import type { Report, Sentence } from '../../model.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { isNameless } from './part-of-place.ts';
import { compileParts, type PartWording } from './part-wording.ts';
import { collectPassages } from './passages.ts';
import { groupPlaces } from './places.ts';

/** The names of the part that a sentence is told of, the inner one first: 石门村 and 云脚镇 of 云脚镇石门村. */
type PartNames = ReadonlyMap<Sentence, readonly string[]>;

/** A sentence of the whole place, or of nobody knows which part, has none. */
export function nameParts(reports: Report[], lexicon: IndicatorLexicon): PartNames {
  const wording = compileParts(lexicon);
  const names = new Map<Sentence, string[]>();
  for (const column of groupPlaces(reports).columns) {
    for (const { sentence, part, isDoubtful } of collectPassages(column, wording, () => []).passages) {
      if (part === null || isDoubtful || isNameless(part)) continue;
      names.set(sentence, splitName(part.name, wording));
    }
  }
  return names;
}

/** 云脚镇石门村: the village and its town. */
function splitName(name: string, { outerNames, outerTown }: PartWording): string[] {
  const town = outerTown.exec(name)?.[1];
  return [name.replace(outerNames, ''), ...(town === undefined ? [] : [town])];
}
