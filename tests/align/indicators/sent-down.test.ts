/** Who was sent down to the communities was so in the time that the head tells; how many have signed on there is a level. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

test.each([
  ['第一时间抽调机关干部825名下沉一线。', '2024年'],
  ['全县机关干部下沉825名，认领岗位。', '2024年'],
  ['全县在职党员到社区报到825名。', null],
  ['全县现有在职党员825名。', null],
])('%s', async (text, period) => {
  const bytes = new TextEncoder().encode(`襄垣县2024年组织工作综述\n　　${text}党组织凝聚力增强。\n`);
  const meta = { place: '山西省长治市襄垣县', date: '2025-01-20' };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const rows = compareReports([report], knowledge, 3).value.themes.flatMap((theme) => theme.indicators);
  const values = rows.flatMap((row) => row.cells.flatMap((cell) => cell.values));
  expect(values.map((it) => [it.text, it.period])).toEqual([['825名', period]]);
});
