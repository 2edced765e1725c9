/** Reads `lexicon/wording.yaml`. */
import type { Outcome } from '../../model.ts';
import { fieldOf, openYaml, readFields, readTexts } from '../themes/yaml-reader.ts';
import { compileWording, type Wording, type Words, wordingSections } from './index.ts';

/** A list that is missing is empty; a faulty one is reported with its line. */
export function parseWording(yamlText: string, file: string): Outcome<Wording> {
  const reader = openYaml(yamlText, file);
  const top = readFields(reader, reader.root, 'wording', Object.keys(wordingSections));
  const words = Object.entries(wordingSections).map(([section, names]) => {
    const field = fieldOf(top, section);
    const lists = field ? readFields(reader, field.value, section, names) : [];
    const read = (name: string) => readTexts(reader, fieldOf(lists, name)?.value, `${section}.${name}`);
    return [section, Object.fromEntries(names.map((name) => [name, read(name)]))];
  });
  return { value: compileWording(Object.fromEntries(words) as Words), problems: reader.problems };
}
