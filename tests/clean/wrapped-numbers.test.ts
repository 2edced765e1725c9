import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

/** Value and unit of every figure of a report whose text is `body`. */
async function figuresOf(body: string): Promise<string[]> {
  const text = `抓党建促乡村振兴工作情况\n　　全县党员干部下沉一线，为群众办事。\n　　${body}\n　　基层党组织的凝聚力不断增强。\n`;
  const bytes = new TextEncoder().encode(text);
  const { sentences } = (await understandBytes({ file: 'a.txt', bytes }, knowledge)).value;
  return sentences.flatMap(({ figures }) => figures.map(({ value, unit }) => `${value}${unit}`));
}

const parts = [
  ['全县运用“四种形态”批评教育，处分', '51', '人，'],
  ['印发提醒函', '1276', '份，'],
  ['培训党员', '3500', '余名，'],
  ['整顿软弱涣散村党组织', '12', '个，'],
  ['村集体经济收入达到', '50', '万元，'],
  ['党组织覆盖率达到', '87.5', '%，'],
  ['建成党群服务中心', '41', '个。'],
];
const values = ['51人', '1276份', '3500名', '12个', '500000元', '87.5%', '41个'];

test('a line break before or behind any number of a paragraph changes no value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('', '\n'), { minLength: parts.length * 2, maxLength: parts.length * 2 }),
      async (breaks) => {
        const body = parts.map(
          ([lead, number, tail], at) => `${lead}${breaks[2 * at]}${number}${breaks[2 * at + 1]}${tail}`,
        );
        expect(await figuresOf(body.join(''))).toEqual(values);
      },
    ),
    { numRuns: 60 },
  );
});

test('a number that is spread over two lines is one', async () => {
  expect(await figuresOf('全县印发提醒函\n1\n276\n份，处分51人。')).toEqual(['1276份', '51人']);
});

test.each([
  ['pages that count on', '全县整顿软弱涣散村党组织\n1\n个村都有变化。\n2\n'],
  ['a page between blank lines', '全县帮扶困难\n\n51\n\n户，做到底数清。'],
  ['a word that only begins as a counter does', '全县公布优秀党员\n51\n名单，接受监督。'],
  ['a sentence that has ended', '全县公布了结果。\n51\n个村受到表扬。'],
])('is no number of the text: %s', async (_, body) => {
  expect((await figuresOf(body)).filter((it) => /^(?:51|1)\D/u.test(it))).toEqual([]);
});
