import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const [sent, teams] = ['选派（在岗）第一书记人数', '驻村干部人数'];

test.each([
  ['共选派驻村干部216名，其中第一书记67人。', ['67人', sent], ['216名', teams]],
  ['全县在岗驻村干部216名，其中第一书记67名。', ['67名', sent], ['216名', teams]],
  ['选派216名驻村干部，包括第一书记67名。', ['67名', sent], ['216名', teams]],
  ['召回驻村干部14名，其中第一书记5名。', ['14名', '调整（召回）驻村干部人数']],
  ['提拔干部46名，其中第一书记13名。', ['46名', '提拔（重用）干部人数']],
])('a part has the verb of its whole: %s', async (text, ...rows) => {
  expect((await figuresOf(text)).map((it) => [it.text, it.row])).toEqual(rows);
});

test.each([
  ['2019年全县集体经济空壳村多达130个。', '130个'],
  ['全县集体经济空壳村最多时达117个。', '117个'],
  ['原先全县网格130个。', '130个'],
  ['全县一度有集体经济薄弱村163个。', '163个'],
])('what there was once is no count: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['全县消除集体经济薄弱村87个。', '87个', '集体经济薄弱村消除数'],
  ['全县集体经济空壳村47个全部清零。', '47个', '集体经济空壳村消除数'],
])('what was cleared is: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});
