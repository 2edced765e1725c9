/** Two counties' reports laid side by side, read by the shipped lexicons. */
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { Comparison } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';

const knowledge = loadKnowledge().value;
const counties = ['山东省济宁市微山县', '山西省长治市襄垣县'];

/** What reports of December 2024 say, one a county. */
export async function compareTexts(...texts: string[]): Promise<Comparison> {
  const reports = await Promise.all(
    texts.map(async (text, at) => {
      const bytes = new TextEncoder().encode(text);
      const meta = { place: counties[at] ?? '', date: '2024-12-20' };
      return (await understandBytes({ file: `${at}.txt`, bytes, meta }, knowledge)).value;
    }),
  );
  return compareReports(reports, knowledge, 3).value;
}
