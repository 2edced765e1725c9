/** Whose time is told beside a number: its own sentence's, or that of the report as a whole, never another sentence's. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

async function read(title: string, text: string, date: string) {
  const bytes = new TextEncoder().encode(`${title}\n\n${text}\n`);
  const meta = { place: '山东省济宁市微山县', date };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const { themes, places } = compareReports([report], knowledge, 3).value;
  const rows = themes.flatMap(({ indicators }) => indicators);
  const values = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.values));
  return {
    head: places[0]?.period ?? null,
    periods: Object.fromEntries(values.map((it) => [it.text, it.period])),
  };
}

describe('a time that one sentence tells', () => {
  test.each([
    ['微山县常态化开展警示教育，整顿软弱涣散村党组织13个。今年以来，又选派第一书记11名。', '13个', null],
    ['今年以来，微山县选派第一书记11名。\n\n整顿软弱涣散村党组织13个，逐村销号。', '13个', null],
    ['微山县87个村2022年集体收入达3400万元。\n\n全县选派第一书记69名。', '69名', null],
  ])('is of no other: %s', async (text, value, period) => {
    const { head, periods } = await read('微山县抓实基层党建', text, '2023-09-11');
    expect(head).toBeNull();
    expect(periods[value] ?? null).toBe(period);
  });
});

test('what a report of a year tells as done is of that year, what there is or what another year tells is not', async () => {
  const text =
    '微山县整顿软弱涣散村党组织13个，选派第一书记69名。\n\n全县现有网格员412名。\n\n2023年，发展党员90名。';
  const { head, periods } = await read('微山县2025年基层党建工作综述', text, '2026-01-20');
  expect(head).toBe('2025年');
  expect(periods).toMatchObject({ '13个': '2025年', '412名': null });
});
