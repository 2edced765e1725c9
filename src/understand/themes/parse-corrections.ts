/** Reads a user's corrections from YAML; every fault with its file, line and column. */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import type { Corrections } from './corrections.ts';
import { correctionsShape } from './corrections-shape.ts';
import type { ThemeLexicon } from './lexicon.ts';

/** With a lexicon, themes that it does not have are faults, too. */
export function parseCorrections(
  yamlText: string,
  file: string,
  lexicon?: ThemeLexicon,
): Outcome<Corrections> {
  const { value, problems, fault, lineOf } = readYaml(yamlText, file, correctionsShape);
  const known = lexicon?.themes.map(({ id }) => id);
  const corrections = value.corrections.map((item) => {
    const unknown = item.themes.filter((id) => known?.includes(id) === false);
    for (const id of unknown) fault('corrections-theme', { id, known: known?.join(' ') ?? '' }, item);
    const line = lineOf(item);
    return {
      ...item,
      report: item.report?.toLowerCase() ?? null,
      says: `${file}:${line}`,
      place: { file, line },
    };
  });
  return { value: corrections, problems };
}
