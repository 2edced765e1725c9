/** Reads a theme lexicon from YAML; every fault with its file, line and column. */
import type { Outcome, TopicId } from '../../model.ts';
import { createTrie } from '../../text/word-trie.ts';
import { type ReadYaml, readYaml } from '../../yaml/read.ts';
import { compileTopicality } from '../topicality.ts';
import { type LexiconEntry, otherTopic, registerWords, type ThemeLexicon, type WordRole } from './lexicon.ts';
import { partsOf, plainWord, type ThemeData, themesShape } from './lexicon-shape.ts';

/** What every lexicon has without naming it. */
const usualWeights = { strong: 0.9, medium: 0.6, weak: 0.35, hint: 0.2 };

/**
 * A lexicon with its faults. Where a fault is of level error, the value holds what could be read, for further
 * checks only: do not classify with it.
 */
export function parseThemeLexicon(yamlText: string, file: string): Outcome<ThemeLexicon> {
  const read = readYaml(yamlText, file, themesShape);
  const { value, problems, fault } = read;
  if (problems.length === 0 && Object.keys(value.themes).length === 0)
    fault('yaml-missing-key', { key: 'themes', example: 'roads: { name: 道路 }' }, ['themes']);
  const {
    ignore,
    learned: usesLearned,
    ...plain
  } = { ...value, ...weighGroups(read), words: createTrie<WordRole>() };
  const { before, after } = value.negations;
  const lexicon: ThemeLexicon = {
    file,
    ...plain,
    usesLearned,
    learned: null,
    topicality: compileTopicality(value),
    ties: value.ties.map(plainWord),
    roles: value.roles.map(plainWord),
    negations: { before: before.map(plainWord), after: after.map(plainWord) },
  };
  registerWords(lexicon, ignore.map(plainWord));
  return { value: lexicon, problems };
}

/** What stands in groups, each item with its group's weight. */
function weighGroups({ value, fault, lineOf, unknownKey }: ReadYaml<ThemeData>) {
  const weights = new Map(Object.entries({ ...usualWeights, ...value.weights }));
  const weigh = <T>(groups: { [group: string]: T[] }, ...keys: string[]): { item: T; weight: number }[] =>
    Object.entries(groups).flatMap(([group, items]) => {
      const weight = weights.get(group);
      if (weight === undefined) unknownKey([...keys, group], [...weights.keys()]);
      return weight === undefined ? [] : items.map((item) => ({ item, weight }));
    });
  const topicIds = new Set<TopicId>();
  const entries: LexiconEntry[] = [];
  const themes = Object.entries(value.themes).map(([id, { name = id, wide, words, against, topics }]) => {
    const seen = new Map<string, object>();
    const collect = (
      weighed: ReturnType<typeof weigh<(typeof words)[string][number]>>,
      topic: TopicId | null,
      sign: 1 | -1,
    ) => {
      for (const { item, weight } of weighed) {
        const { entry, with: needed, unless } = item;
        const first = seen.get(entry);
        if (first) fault('themes-entry-twice', { entry, theme: id, first: lineOf(first) }, item);
        else
          entries.push({
            text: entry,
            theme: id,
            topic,
            weight: (item.weight ?? weight) * sign,
            parts: partsOf(entry),
            with: needed.map(plainWord),
            unless: unless.map(plainWord),
          });
        seen.set(entry, first ?? item);
      }
    };
    collect(weigh(words, 'themes', id, 'words'), null, 1);
    collect(weigh(against, 'themes', id, 'against'), null, -1);
    const named = Object.entries(topics).map(([topic, { name = topic, wide, broad, rest }]) => {
      if (topicIds.has(topic)) fault('themes-id-twice', { id: topic }, ['themes', id, 'topics', topic]);
      topicIds.add(topic);
      collect(weigh(rest, 'themes', id, 'topics', topic), topic, 1);
      return { id: topic, name, isBroad: broad, wide: wide.map(plainWord) };
    });
    const other = { id: otherTopic(id), name: value.other, isBroad: false, wide: [] };
    return { id, name, wide: wide.map(plainWord), topics: [...named, other] };
  });
  return {
    themes,
    entries,
    general: weigh(value.general, 'general').map(({ item, weight }) => ({ text: plainWord(item), weight })),
    forms: weigh(value.forms, 'forms').map(({ item, weight }) => ({
      pattern: new RegExp(item, 'u'),
      weight,
    })),
  };
}
