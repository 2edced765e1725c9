/** Reads `lexicon/figures.yaml`. */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import { compileFigureLexicon, type FigureLexicon } from './lexicon.ts';
import { figuresShape } from './lexicon-shape.ts';

/** Compiles the figure lexicon. A faulty entry is left out and reported with its line; a missing list is empty. */
export function parseFigureLexicon(yamlText: string, file: string): Outcome<FigureLexicon> {
  const { value, problems } = readYaml(yamlText, file, figuresShape);
  const counters = value.counters.map((it) => ({ ...it, unit: it.unit ?? it.word }));
  return { value: compileFigureLexicon({ ...value, counters }), problems };
}
