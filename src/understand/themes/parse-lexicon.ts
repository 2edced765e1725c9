/** Reads a theme lexicon from YAML; every fault with its file, line and column. */
import type { Outcome, TopicId } from '../../model.ts';
import { addWord, createTrie, type WordTrie } from '../../text/word-trie.ts';
import {
  type ContextWeights,
  type LexiconEntry,
  type LexiconTheme,
  otherTopic,
  type ThemeLexicon,
  type WordRole,
} from './lexicon.ts';
import { type EntryHome, parseEntry, plainWord } from './parse-entry.ts';
import {
  type Field,
  fieldOf,
  openYaml,
  readFields,
  readItems,
  readShare,
  readText,
  readTexts,
  type YamlReader,
} from './yaml-reader.ts';

const topKeys = [
  'weights',
  'threshold',
  'topicThreshold',
  'context',
  'other',
  'ignore',
  'general',
  'forms',
  'ties',
  'negations',
  'themes',
];

const defaultContext: ContextWeights = {
  heading: 0.3,
  section: 0.3,
  title: 0.2,
  article: 0.3,
  previous: 0.3,
  tied: 0.55,
  next: 0.1,
  leadIn: 0.35,
  rivalry: 0.7,
  leader: 0.6,
  focus: 0.5,
};

const defaultWeights = { strong: 0.9, medium: 0.6, weak: 0.35, hint: 0.2 };

type Scope = { reader: YamlReader; weights: Map<string, number> };

/**
 * A lexicon with its faults. Where a fault is of level error, the value holds what could be read, for further
 * checks only: do not classify with it.
 */
export function parseThemeLexicon(yamlText: string, file: string): Outcome<ThemeLexicon> {
  const reader = openYaml(yamlText, file);
  const broken = reader.problems.length > 0;
  const top = broken ? [] : readFields(reader, reader.root, 'lexicon', topKeys);
  const weights = new Map<string, number>(Object.entries(defaultWeights));
  for (const field of optionalFields(reader, top, 'weights')) {
    const weight = readShare(reader, field.value, field.key);
    if (weight !== null) weights.set(field.key, weight);
  }
  const scope: Scope = { reader, weights };
  const themes = broken ? { themes: [], entries: [] } : readThemes(scope, top);
  const lexicon: ThemeLexicon = {
    file,
    threshold: readOptionalShare(reader, top, 'threshold', 0.5),
    topicThreshold: readOptionalShare(reader, top, 'topicThreshold', 0.3),
    context: readContext(reader, top),
    ...themes,
    general: readGeneral(scope, top),
    forms: readForms(scope, top),
    ties: readTexts(reader, fieldOf(top, 'ties')?.value, 'ties').map(plainWord),
    negations: readNegations(reader, top),
    words: createTrie<WordRole>(),
  };
  const ignore = readTexts(reader, fieldOf(top, 'ignore')?.value, 'ignore').map(plainWord);
  registerWords(lexicon, ignore);
  return { value: lexicon, problems: reader.problems };
}

function optionalFields(
  reader: YamlReader,
  fields: readonly Field[],
  key: string,
  known?: string[],
): Field[] {
  const field = fieldOf(fields, key);
  return field === undefined ? [] : readFields(reader, field.value, key, known);
}

function readOptionalShare(reader: YamlReader, fields: readonly Field[], key: string, usual: number): number {
  const field = fieldOf(fields, key);
  return field === undefined ? usual : (readShare(reader, field.value, key) ?? usual);
}

function readContext(reader: YamlReader, top: readonly Field[]): ContextWeights {
  const known = Object.keys(defaultContext);
  const fields = optionalFields(reader, top, 'context', known);
  const pairs = Object.entries(defaultContext).map(([key, usual]) => [
    key,
    readOptionalShare(reader, fields, key, usual),
  ]);
  return Object.fromEntries(pairs) as ContextWeights;
}

function readThemes(scope: Scope, top: readonly Field[]): Pick<ThemeLexicon, 'themes' | 'entries'> {
  const { reader } = scope;
  const fields = optionalFields(reader, top, 'themes');
  if (fields.length === 0) reader.report('themes-none', {}, reader.root);
  const otherField = fieldOf(top, 'other');
  const other = (otherField && readText(reader, otherField.value, 'other')) ?? '综合';
  const seenTopics = new Set<TopicId>();
  const themes: LexiconTheme[] = [];
  const entries: LexiconEntry[] = [];
  for (const field of fields) {
    const theme = readTheme(scope, field, seenTopics);
    theme.topics.push({ id: otherTopic(theme.id), name: other });
    themes.push({ id: theme.id, name: theme.name, topics: theme.topics });
    entries.push(...theme.entries);
  }
  return { themes, entries };
}

function readTheme(
  scope: Scope,
  { key: id, keyNode, value }: Field,
  seenTopics: Set<TopicId>,
): LexiconTheme & { entries: LexiconEntry[] } {
  const { reader } = scope;
  const fields = readFields(reader, value, id, ['name', 'words', 'against', 'topics']);
  const name = readText(reader, fieldOf(fields, 'name')?.value ?? keyNode, `${id}.name`) ?? id;
  const seen = new Map<string, number>();
  const entries: LexiconEntry[] = [];
  const collect = (groups: Field[], topic: TopicId | null, sign: 1 | -1) => {
    for (const group of groups) entries.push(...readGroup(scope, group, { theme: id, topic, sign }, seen));
  };
  collect(optionalFields(reader, fields, 'words'), null, 1);
  collect(optionalFields(reader, fields, 'against'), null, -1);
  const topics = optionalFields(reader, fields, 'topics').map((topic) => {
    if (seenTopics.has(topic.key)) reader.report('themes-id-twice', { id: topic.key }, topic.keyNode);
    seenTopics.add(topic.key);
    const topicFields = readFields(reader, topic.value, topic.key, ['name', ...scope.weights.keys()]);
    collect(
      topicFields.filter((field) => field.key !== 'name'),
      topic.key,
      1,
    );
    const nameNode = fieldOf(topicFields, 'name')?.value ?? topic.keyNode;
    return { id: topic.key, name: readText(reader, nameNode, `${topic.key}.name`) ?? topic.key };
  });
  return { id, name, topics, entries };
}

function readGroup(
  { reader, weights }: Scope,
  { key, keyNode, value }: Field,
  home: Omit<EntryHome, 'weight'>,
  seen: Map<string, number>,
): LexiconEntry[] {
  const weight = weights.get(key);
  if (weight === undefined) {
    reader.report('themes-unknown-key', { key, known: [...weights.keys()].join(' ') }, keyNode);
    return [];
  }
  return readItems(reader, value, key).flatMap((node) => {
    const entry = parseEntry(reader, node, { ...home, weight });
    if (entry === null) return [];
    const first = seen.get(entry.text);
    if (first !== undefined) {
      reader.report('themes-entry-twice', { entry: entry.text, theme: home.theme, first }, node);
      return [];
    }
    seen.set(entry.text, reader.placeOf(node).line ?? 0);
    return [entry];
  });
}

function readGeneral({ reader, weights }: Scope, top: readonly Field[]): ThemeLexicon['general'] {
  return optionalFields(reader, top, 'general', [...weights.keys()]).flatMap(({ key, value }) =>
    readTexts(reader, value, `general.${key}`).map((text) => ({
      text: plainWord(text),
      weight: weights.get(key) ?? 0,
    })),
  );
}

function readForms({ reader, weights }: Scope, top: readonly Field[]): ThemeLexicon['forms'] {
  return optionalFields(reader, top, 'forms', [...weights.keys()]).flatMap(({ key, value }) =>
    readItems(reader, value, `forms.${key}`).flatMap((node) => {
      const source = readText(reader, node, `forms.${key}`);
      if (source === null) return [];
      try {
        return [{ pattern: new RegExp(source, 'u'), weight: weights.get(key) ?? 0 }];
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        reader.report('themes-pattern', { pattern: source, reason }, node);
        return [];
      }
    }),
  );
}

function readNegations(reader: YamlReader, top: readonly Field[]): ThemeLexicon['negations'] {
  const fields = optionalFields(reader, top, 'negations', ['before', 'after']);
  const words = (side: string) => readTexts(reader, fieldOf(fields, side)?.value, side).map(plainWord);
  return { before: words('before'), after: words('after') };
}

function registerWords(lexicon: ThemeLexicon, ignore: readonly string[]): void {
  const trie: WordTrie<WordRole> = lexicon.words;
  lexicon.entries.forEach(({ parts, with: needed, unless }, entry) => {
    parts.forEach((alternatives, part) => {
      const role: WordRole = parts.length === 1 ? { kind: 'entry', entry } : { kind: 'part', entry, part };
      for (const word of new Set(alternatives)) addWord(trie, word, role);
    });
    for (const word of new Set([...needed, ...unless])) addWord(trie, word, { kind: 'condition' });
  });
  for (const word of ignore) addWord(trie, word, { kind: 'ignore' });
  for (const { text, weight } of lexicon.general) addWord(trie, text, { kind: 'general', weight });
  for (const side of ['before', 'after'] as const) {
    for (const word of lexicon.negations[side]) addWord(trie, word, { kind: 'negation', side });
  }
}
