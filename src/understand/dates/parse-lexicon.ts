/** Reads `lexicon/dates.yaml`. */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import { compileDateLexicon, type DateLexicon } from './date-lexicon.ts';
import { datesShape } from './lexicon-shape.ts';

/** Reads `lexicon/dates.yaml`; a faulty entry is left out and reported with its line. */
export function parseDateLexicon(yamlText: string, file: string): Outcome<DateLexicon> {
  const { value, problems } = readYaml(yamlText, file, datesShape);
  return { value: compileDateLexicon(value), problems };
}
