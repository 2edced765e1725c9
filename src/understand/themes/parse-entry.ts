/** Reads one lexicon entry: 村集体经济, 选派|下派…第一书记, or { entry, weight, with, unless }. */

import { isMap } from 'yaml';
import { fold, wordsOnly } from '../../text/fold.ts';
import type { LexiconEntry } from './lexicon.ts';
import { fieldOf, readFields, readShare, readText, readTexts, type YamlReader } from './yaml-reader.ts';

export type EntryHome = Pick<LexiconEntry, 'theme' | 'topic'> & {
  /** Weight of the group that the entry stands in. */
  weight: number;
  /** 1 for entries that speak for the theme, -1 for those against it. */
  sign: 1 | -1;
};

export function parseEntry(reader: YamlReader, node: unknown, home: EntryHome): LexiconEntry | null {
  const plain = { with: [] as string[], unless: [] as string[] };
  if (!isMap(node)) {
    const text = readText(reader, node, 'entry');
    return text === null ? null : finishEntry(reader, node, text, home, plain);
  }
  const fields = readFields(reader, node, 'entry', ['entry', 'weight', 'with', 'unless']);
  const entryField = fieldOf(fields, 'entry');
  const text = readText(reader, entryField?.value ?? node, 'entry');
  if (text === null) return null;
  const weightField = fieldOf(fields, 'weight');
  const weight = weightField ? readShare(reader, weightField.value, 'weight') : null;
  const conditions = {
    with: readTexts(reader, fieldOf(fields, 'with')?.value, 'with').map(plainWord),
    unless: readTexts(reader, fieldOf(fields, 'unless')?.value, 'unless').map(plainWord),
  };
  return finishEntry(reader, node, text, weight === null ? home : { ...home, weight }, conditions);
}

function finishEntry(
  reader: YamlReader,
  node: unknown,
  text: string,
  home: EntryHome,
  conditions: Pick<LexiconEntry, 'with' | 'unless'>,
): LexiconEntry | null {
  const parts = text.split(/…+/u).map((part) => part.split('|').map(plainWord));
  if (parts.some((part) => part.some((word) => word === ''))) {
    reader.report('themes-entry', { entry: text }, node);
    return null;
  }
  const { theme, topic } = home;
  return { text, theme, topic, weight: home.weight * home.sign, parts, ...conditions };
}

/** A word in the form that sentences are matched in: lower case, without spaces and quotation marks. */
export function plainWord(word: string): string {
  return fold(word.toLowerCase(), wordsOnly);
}
