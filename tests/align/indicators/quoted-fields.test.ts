/** Fields named in quotation marks: 聚焦“校园餐”、农村集体“三资”管理等重点领域. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const rows = async (text: string) => (await figuresOf(text)).map((it) => [it.row, it.text]);

test('a list of fields keeps those that stand in quotation marks', async () => {
  const told = await rows('全县聚焦“校园餐”、农村集体“三资”管理、医保基金等重点领域，立案76件，处分62人。');
  expect(told).toEqual(
    expect.arrayContaining([
      ['立案数（校园餐、农村集体三资管理、医保基金等重点领域）', '76件'],
      ['党纪政务处分人数（校园餐、农村集体三资管理、医保基金等重点领域）', '62人'],
    ]),
  );
});

test('a field in quotation marks is a field of its own', async () => {
  const told = await rows('全县严查身边腐败。其中，“校园餐”领域立案21件，“三资”领域立案34件。');
  expect(told).toEqual([
    ['立案数（校园餐）', '21件'],
    ['立案数（“三资”）', '34件'],
  ]);
});

test('the quotation marks around other words make no field', async () => {
  const told = await rows('全县深化“清廉石塬”建设，立案76件。');
  expect(told).toEqual([['立案数', '76件']]);
});
