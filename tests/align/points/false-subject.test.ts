import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

async function quotedOf(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`微山县加强村级监督\n　　${text}\n`);
  const meta = { place: '山东省济宁市微山县', date: '2024-12-30' };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const { themes } = compareReports([report], knowledge, 3).value;
  return themes.flatMap(({ topics }) =>
    topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map((it) => it.text))),
  );
}

test.each(['查处', '约谈', '撤换'])('%s村“两委”干部 names no village', async (deed) => {
  const debts = '对26个集体经济“空壳”村逐一入驻，帮助化解村级债务380万元。';
  const quoted = await quotedOf(
    `2023年以来，微山县开展提级监督，${deed}村“两委”干部19人，追缴资金82.4万元。${debts}`,
  );
  expect(quoted).toContain(debts);
  expect(quoted.filter((it) => it.includes('……对26个'))).toEqual([]);
});
