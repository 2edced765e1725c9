/** What looks like another's, a quota or what once was, and is the place's own result. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['县里曾有3名干部被问责，今年立案查处12件，党纪政务处分45人。', ['12件', '45人']],
  ['原先的软弱涣散村党组织15个已全部整顿到位。', ['15个']],
  ['村级集体经济总收入达到430万元，同比增长12%。', ['430万元']],
  ['共有信访举报120件。', ['120件']],
  ['巡察组带回问题线索93条。', ['93条']],
  ['落实发展党员任务126名。', ['126名']],
])('%s', async (text, figures) => {
  expect((await figuresOf(text)).map((it) => it.text)).toEqual(expect.arrayContaining(figures));
});

test.each([
  ['省直部门选派第一书记960名。', '山东省', ['960名']],
  ['中央单位选派第一书记96名。', '山东省', []],
  ['市直单位选派第一书记126名。', '山东省枣庄市滕州市', ['126名']],
  ['省直单位选派第一书记26名。', '山东省枣庄市滕州市', []],
  ['市直单位选派第一书记26名。', '山西省长治市襄垣县', []],
])('whom a body of the place sent is its own: %s %s', async (text, place, figures) => {
  expect((await figuresOf(text, place)).map((it) => it.text)).toEqual(figures);
});
