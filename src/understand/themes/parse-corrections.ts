/** Reads a user's corrections from YAML; every fault with its file, line and column. */
import type { Outcome } from '../../model.ts';
import type { Correction, Corrections } from './corrections.ts';
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
 * one report only, `file` (part of its name).
 */
export function parseCorrections(yamlText: string, file: string): Outcome<Corrections> {
  const reader = openYaml(yamlText, file);
  if (reader.problems.length > 0) return { value: [], problems: reader.problems };
  const top = readFields(reader, reader.root, 'corrections', ['corrections']);
  const items = readItems(reader, fieldOf(top, 'corrections')?.value, 'corrections');
  const value = items.flatMap((item) => readCorrection(reader, item, file) ?? []);
  return { value, problems: reader.problems };
}

function readCorrection(reader: YamlReader, node: unknown, source: string): Correction | null {
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
    themes: readTexts(reader, themes.value, 'themes'),
    says,
  };
  if (sentence !== undefined) {
    const words = readText(reader, sentence.value, 'sentence');
    return words === null ? null : { ...named, target: { sentence: words } };
  }
  const number = readParagraph(reader, paragraph?.value, 'paragraph');
  return number === null ? null : { ...named, target: { paragraph: number } };
}
