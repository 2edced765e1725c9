import { expect, test } from 'vitest';
import { splitPassages } from '../../src/redline/index.ts';
import { plainMarkdown, withoutMarks } from '../../src/text/markdown.ts';

test.each([
  ['## 总体情况', '总体情况'],
  ['**夯实根基**，建强支部', '夯实根基，建强支部'],
  ['#1号楼', '#1号楼'],
  ['3*4=12', '3*4=12'],
  ['#', '#'],
])('%s says %s', (line, words) => {
  expect(withoutMarks(line)).toBe(words);
  expect(plainMarkdown(line)).toBe(words);
});

test.each([
  ['> - 建强**支部** ', '建强支部'],
  ['见[全文](https://a.cn/b?id=1)。', '见全文。'],
  ['![图](a.png)', '图'],
  ['## 总体情况 ##', '总体情况'],
])('in a Markdown file %s says %s', (line, words) => {
  expect(plainMarkdown(line)).toBe(words);
});

test('a redline shows no marks', () => {
  const text = '# 题\n\n- **一**是建强支部\n';
  expect(splitPassages({ text, format: 'md' })).toEqual([{ text: '题' }, { text: '一是建强支部' }]);
  expect(splitPassages({ text: '## 总体情况\n- 正文' })).toEqual([{ text: '总体情况' }, { text: '- 正文' }]);
});
