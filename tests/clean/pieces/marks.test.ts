/** What the file format says of a span goes before what its words look like. */
import { expect, test } from 'vitest';
import { cleanReport } from '../../../src/clean/index.ts';
import type { SourceMark } from '../../../src/model.ts';
import { cues, sourceOf } from '../lexicon.ts';

const lines = [
  '临河新闻网 首页 专题',
  '链上党旗红',
  '江一帆',
  '青石县把支部建在产业链上，带动菇农增收。',
  '支部搭台唱大戏',
  '县里成立产业党委，统一技术、统一销售，菇农心里有了底。',
  '菇农们把刚采下的鲜菇装上冷链车，准备发往外地市场。',
];

const roles: (Omit<SourceMark, 'start' | 'end'> | null)[] = [
  { role: 'furniture' },
  { role: 'heading', level: 1 },
  { role: 'byline' },
  null,
  { role: 'heading', level: 2 },
  null,
  { role: 'caption' },
];

test('marks decide', () => {
  const text = lines.join('\n');
  const marks = lines.flatMap((line, index): SourceMark[] => {
    const start = text.indexOf(line);
    const role = roles[index];
    return role ? [{ ...role, start, end: start + line.length }] : [];
  });
  const { blocks, articles } = cleanReport(sourceOf(text, marks), cues).value;
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'chrome',
    'title',
    'byline',
    'body',
    'heading',
    'body',
    'caption',
  ]);
  expect(articles).toEqual([{ id: 1, title: '链上党旗红', subtitles: [], bylines: ['江一帆'] }]);
});
