/** The parts that sentences of a report are known to be told of. */
import { expect, it } from 'vitest';
import { nameParts } from '../../../src/align/index.ts';
import { readReports } from '../../../src/brief/read-reports.ts';
import { loadKnowledge } from '../../../src/files/knowledge.ts';

it('has the village with its town, and nothing for the whole place', async () => {
  const knowledge = loadKnowledge().value;
  const read = await readReports(
    { reports: ['samples/qingshi-2025.txt', 'samples/yanxi-2024.txt'] },
    knowledge,
    undefined,
    '2026-01-05',
  );
  const parts = nameParts(read.value, knowledge.indicators);
  const partOf = (words: string) => {
    const sentence = read.value
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.includes(words));
    expect(sentence, words).toBeDefined();
    return sentence && parts.get(sentence);
  };
  expect(partOf('石门村流转撂荒地430亩')).toEqual(['石门村']);
  expect(partOf('沙河乡白果村党支部书记')).toEqual(['白果村', '沙河乡']);
  expect(partOf('这个村由党支部领办茶叶合作社')).toEqual(['茶坪村', '云盘乡']);
  expect(partOf('社区党委牵头成立')).toEqual(['南门社区']);
  expect(partOf('青石县把186个自然村的党小组')).toBeUndefined();
  expect(partOf('柳堰县针对村务难商量')).toBeUndefined();
});
