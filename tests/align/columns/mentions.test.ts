import { expect, test } from 'vitest';
import { findMentions } from '../../../src/align/columns/mentions.ts';
import { catalogue, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** The topics of which the sentences speak, where a topic has these words of its own. */
function topicsOf(texts: string[], words: string[]): string[] {
  const told = catalogue.map((theme) => ({
    ...theme,
    topics: theme.topics.map((topic) => (topic.id === 'assets' ? { ...topic, words } : topic)),
  }));
  const made = report('a.txt', [{ place: county, sentences: texts.map((text) => ({ text, themes: [] })) }]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  return [...findMentions([{ place: county.fullName, articles }], told).values()]
    .flat()
    .map((it) => it.topic);
}

test('a word of the topic in a sentence of no theme is a mention, with or without quotation marks', () => {
  expect(topicsOf(['今年把“三资”管理里的旧账理了一遍。'], ['三资管理'])).toEqual(['assets']);
  expect(topicsOf(['村里的清产核资做完了。'], ['清产核资'])).toEqual(['assets']);
});

test('words that say too little, or stand nowhere, are none', () => {
  expect(topicsOf(['他被提拔了。'], ['提拔'])).toEqual([]);
  expect(topicsOf(['村口修了路。'], ['三资管理'])).toEqual([]);
});
