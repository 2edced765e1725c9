/** Reads a user's corrections from YAML; every fault with its file, line and column. */
import type { Outcome, ThemeId } from '../../model.ts';
import type { Correction, Corrections } from './corrections.ts';
import type { ThemeLexicon } from './lexicon.ts';
import {
  fieldOf,
  openYaml,
  readFields,
  readItems,
  readParagraph,
  readText,
  readTexts,
  type YamlReader,
} from './yaml-reader.ts';

/**
 * A list under `corrections`, each item with `sentence` (words of the report that stand in the sentence) or
 * `paragraph` (its number as footnotes cite it), `themes` (ids; an empty list for none) and, where it is meant for
 * one report only, `file` (part of its name). With a lexicon, themes that it does not have are reported, too.
 */
export function parseCorrections(
  yamlText: string,
  file: string,
  lexicon?: ThemeLexicon,
): Outcome<Corrections> {
  const reader = openYaml(yamlText, file);
  if (reader.problems.length > 0) return { value: [], problems: reader.problems };
  const top = readFields(reader, reader.root, 'corrections', ['corrections']);
  const items = readItems(reader, fieldOf(top, 'corrections')?.value, 'corrections');
  const value = items.flatMap((item) => readCorrection(reader, item, file, lexicon) ?? []);
  return { value, problems: reader.problems };
}

function readCorrection(
  reader: YamlReader,
  node: unknown,
  source: string,
  lexicon: ThemeLexicon | undefined,
): Correction | null {
  const fields = readFields(reader, node, 'corrections', ['file', 'sentence', 'paragraph', 'themes']);
  const [file, sentence, paragraph, themes] = ['file', 'sentence', 'paragraph', 'themes'].map((key) =>
    fieldOf(fields, key),
  );
  if (themes === undefined || (sentence === undefined) === (paragraph === undefined)) {
    if (fields.length > 0) reader.report('corrections-incomplete', {}, node);
    return null;
  }
  const says = `${source}:${reader.placeOf(node).line ?? ''}`;
  const named = {
    file: file === undefined ? null : readText(reader, file.value, 'file'),
    themes: readThemeIds(reader, themes.value, lexicon),
    says,
  };
  if (sentence !== undefined) {
    const words = readText(reader, sentence.value, 'sentence');
    return words === null ? null : { ...named, target: { sentence: words } };
  }
  const number = readParagraph(reader, paragraph?.value, 'paragraph');
  return number === null ? null : { ...named, target: { paragraph: number } };
}

function readThemeIds(reader: YamlReader, node: unknown, lexicon: ThemeLexicon | undefined): ThemeId[] {
  const ids = readTexts(reader, node, 'themes');
  const known = lexicon?.themes.map(({ id }) => id);
  for (const id of ids) {
    if (known !== undefined && !known.includes(id)) {
      reader.report('corrections-theme', { id, known: known.join(' ') }, node);
    }
  }
  return ids;
}
