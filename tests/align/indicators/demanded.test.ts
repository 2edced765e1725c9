/** What somebody above the place asks of it is no number of the place; what it has come to is. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  [
    '市上要求，到“十四五”末，村集体收入10万元以上的村要达到85%，襄垣县去年底已达87.4%。',
    ['村集体经济收入超10万元村占比', '87.4%', '去年底'],
  ],
  [
    '市委明确，到2025年，村（社区）“一肩挑”比例要达到85%左右，襄垣县目前为81.6%。',
    ['村（社区）“一肩挑”比例', '81.6%', '目前'],
  ],
  [
    '市委组织部要求，年底前非公企业党的组织覆盖率不低于80%，我县现为88.5%。',
    ['非公企业党的组织覆盖率', '88.5%', null],
  ],
  ['市里要求各县全年培训党员不少于3000人次，襄垣县培训党员4120人次。', ['党员培训人数', '4120人次', null]],
  [
    '市委明确，到明年底，村级后备力量要达到每村3名，襄垣县现有村级后备力量512名。',
    ['村级后备力量储备人数', '512名', null],
  ],
  [
    '省里要求各县今年发展党员不少于300名，襄垣县已发展入党积极分子415名。',
    ['入党积极分子（申请人）人数', '415名', null],
  ],
])('%s', async (text, told) => {
  expect((await figuresOf(text)).map((it) => [it.row, it.text, it.period])).toEqual([told]);
});

test.each([
  '省里要求各县今年打造廉政教育基地不少于3个，襄垣县已申报5个。',
  '省委要求各县整顿软弱涣散村党组织不少于10个。',
  '市委提出，到2025年，村集体经济收入50万元以上的村占比要达到60%以上。',
])('where its own is not told, there is none: %s', async (text) => {
  expect(await figuresOf(text)).toEqual([]);
});

test.each([
  ['按照市委要求，全县整顿软弱涣散村党组织12个。', '12个'],
  ['市里要求严格，全县发展党员213名。', '213名'],
  ['市委明确由县级领导包联，全县已整顿软弱涣散村党组织12个。', '12个'],
  ['落实省委组织部要求，全县选派第一书记48名，每村不少于1名。', '48名'],
])('what was done is, whoever asked for it: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).toContain(figure);
});

test.each([
  ['省委明确，每年选派第一书记要达到960名。', '山东省', ['960名']],
  ['省委明确，每县每年选派第一书记要达到26名。', '山西省长治市襄垣县', []],
  ['中央明确，各省每年选派第一书记要达到960名。', '山东省', []],
])('what a body of the place asks is its own: %s %s', async (text, place, figures) => {
  expect((await figuresOf(text, place)).map((it) => it.text)).toEqual(figures);
});
