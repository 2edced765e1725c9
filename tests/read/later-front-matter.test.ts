/** Several articles in one file, each with particulars of its own above its title. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';

const knowledge = loadKnowledge().value;
const body = (place: string) =>
  `${place}整顿软弱涣散村党组织21个，选派第一书记16名，党支部标准化建设全部达标，群众满意度达到96%。\n`;
const block = (place: string, more = '') => `---\nplace: ${place}\n${more}---\n`;
const understand = async (text: string, file = 'a.txt') =>
  understandBytes({ file, bytes: new TextEncoder().encode(text) }, knowledge);
const placesOf = ({ value }: Awaited<ReturnType<typeof understand>>) =>
  value.articles.map(({ title, place, date }) => [title, place?.value.name, date?.value]);

const [first, second] = ['山西省晋中市平遥县', '山西省晋中市介休市'];
const articles = `平遥县：建强战斗堡垒\n${body('全县')}`;

test.each([
  ['a.txt', '支部引领产业兴'],
  ['a.md', '## 支部引领产业兴'],
])('each block in %s is about the article below it', async (file, title) => {
  const dated = block(second ?? '', 'date: 2024-05-06\n');
  const read = await understand(
    `${block(first ?? '')}${articles}\n${dated}\n${title}\n${body('全市')}`,
    file,
  );
  expect(placesOf(read)).toEqual([
    ['平遥县：建强战斗堡垒', '平遥县', undefined],
    ['支部引领产业兴', '介休市', '2024-05-06'],
  ]);
  expect(read.problems).toEqual([]);
  expect(read.value.blocks.filter(({ rule }) => rule === 'front-matter')).toHaveLength(7);
});

test('a file need not begin with one', async () => {
  const read = await understand(`${articles}${block(second ?? '')}支部引领产业兴\n${body('全市')}`);
  expect(placesOf(read).map(([, place]) => place)).toEqual(['平遥县', '介休市']);
});

test('what is wrong in it is told with its line', async () => {
  const unknown = await understand(
    `${articles}${block('山西省晋中市某某市')}支部引领产业兴\n${body('全市')}`,
  );
  expect(unknown.problems).toMatchObject([
    { code: 'place-not-in-table', level: 'warning', place: { file: 'a.txt', line: 4 } },
  ]);
  const astray = await understand(`${block(first ?? '')}${articles}${block(second ?? '')}${body('全市')}`);
  expect(astray.problems).toMatchObject([
    { code: 'meta-article-missing', place: { file: 'a.txt', line: 6 } },
  ]);
});

test.each([
  ['rules', `${articles}---\n${body('全县')}---\n${body('全县')}`],
  ['rules around words with a colon', `${articles}---\n地点：县委党校\n---\n${body('全县')}`],
])('%s are the report’s own', async (_, text) => {
  const { value } = await understand(text);
  expect(value.blocks.filter(({ rule }) => rule === 'front-matter')).toEqual([]);
});
