import { expect, test } from 'vitest';
import { markDuplicates } from '../../../src/align/columns/duplicates.ts';
import { place, report } from '../build.ts';

const told = {
  place: place('云岭省望川市'),
  date: '2025',
  sentences: Array.from({ length: 12 }, (_, at) => ({
    text: `望川市整顿软弱涣散村党组织${at + 30}个。`,
    themes: ['grassroots/rectify'],
  })),
};
const other = { ...told, sentences: [{ text: '望川市选派第一书记36名。', themes: ['cadre/post'] }] };

test('an article that stands in an earlier file counts once', () => {
  const marked = markDuplicates([report('a.txt', [told]), report('b.txt', [told]), report('c.txt', [other])]);
  expect(marked.map(({ articles }) => [articles[0]?.isOnTopic, articles[0]?.offTopic])).toEqual([
    [true, undefined],
    [false, 'duplicate'],
    [true, undefined],
  ]);
});
