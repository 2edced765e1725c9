import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { Comparison, IndicatorRow, ReportMeta } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** The whole way from files to a comparison; `meta` is what a user would say of a report. */
async function compare(files: { file: string; meta?: ReportMeta }[]): Promise<Comparison> {
  const knowledge = loadKnowledge().value;
  const reports = [];
  for (const input of files) {
    const outcome = await understandBytes({ ...input, bytes: readFileSync(input.file) }, knowledge);
    reports.push(outcome.value);
  }
  return compareReports(reports, knowledge, 3).value;
}

function rowOf({ themes }: Comparison, id: string): IndicatorRow | undefined {
  return themes.flatMap((theme) => theme.indicators).find((row) => row.id === id);
}

const textsOf = (row: IndicatorRow | undefined, place: string) =>
  row?.cells.find((cell) => cell.place.endsWith(place))?.values.map((value) => value.text) ?? [];

type ExpectedRows = {
  places: Record<string, { file: string; fullName: string; year: number }>;
  rows: {
    row: string;
    id: string;
    cells: Record<string, string[]>;
    warnings: string[];
    comparable?: boolean;
    apart: Record<string, string[]>;
    foreign: Record<string, string | null>;
  }[];
};

describe('the five samples', () => {
  const { places, rows } = parse(
    readFileSync(`${root}tests/fixtures/expected-rows.yaml`, 'utf8'),
  ) as ExpectedRows;
  let comparison: Comparison;
  beforeAll(async () => {
    const files = Object.values(places).map(({ file, fullName, year }) => ({
      file: `${root}samples/${file}`,
      meta: { place: fullName, date: String(year) },
    }));
    comparison = await compare(files);
  });

  test.each(rows)('$row has each place’s numbers in the report’s own words', ({ id, cells }) => {
    const found = rowOf(comparison, id);
    expect(found, `no row ${id}`).toBeDefined();
    for (const [place, texts] of Object.entries(cells)) {
      expect(textsOf(found, place)).toEqual(expect.arrayContaining(texts));
    }
  });

  test.each(rows)('$row carries its warnings and is not ranked', ({ id, warnings, comparable = false }) => {
    const found = rowOf(comparison, id);
    expect(found?.warnings.map((warning) => warning.code)).toEqual(expect.arrayContaining(warnings));
    expect(found?.comparable).toBe(comparable);
  });

  test.each(rows)('$row has no number that counts something else or elsewhere', ({ id, apart, foreign }) => {
    const found = rowOf(comparison, id);
    for (const [place, texts] of Object.entries(apart)) {
      expect(textsOf(found, place).filter((text) => texts.includes(text))).toEqual([]);
    }
    for (const place of Object.keys(places)) {
      expect(textsOf(found, place).filter((text) => text in foreign)).toEqual([]);
    }
  });
});

const real = '../shared/reports';

describe.skipIf(!existsSync(real))('the five real reports (only where ../shared is at hand)', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const names = ['taiyuan-2021', 'jincheng-2026', 'jinzhong-2025', 'qingxu-2022', 'jishan-2024'];
    comparison = await compare(names.map((name) => ({ file: `${real}/${name}.txt` })));
  });

  test('rectified weak organisations are one row with its years; other counts stand apart', () => {
    const row = rowOf(comparison, 'weak-organisations-rectified');
    expect(row?.cells.flatMap((cell) => cell.values.map((value) => [cell.place, value.text]))).toEqual([
      ['山西省太原市', '81个'],
      ['山西省晋城市', '120个'],
      ['山西省运城市稷山县', '21个'],
    ]);
    expect(row?.warnings.map((warning) => warning.code)).toEqual([
      'years-differ',
      'years-unknown',
      'levels-differ',
      // 近年来 beside 2025年
      'stock-and-flow',
    ]);
    expect(textsOf(rowOf(comparison, 'weak-poor-village-organisations-rectified'), '太原市')).toEqual([
      '91个',
    ]);
    expect(textsOf(rowOf(comparison, 'weak-organisations-identified'), '稷山县')).toEqual(['5个']);
  });

  test('each column has the time that its reports look back on', () => {
    expect(comparison.places.map(({ name, period }) => [name, period])).toEqual([
      ['太原市', '2020年5月至2021年5月'],
      ['晋城市', '2025年'],
      ['晋中市', '十四五'],
      ['清徐县', null],
      ['稷山县', null],
      ['万荣县', null],
      ['平陆县', null],
    ]);
  });

  test('no figure stands under a place that is not its own', () => {
    const own: Record<string, string> = {
      'taiyuan-2021': '太原市',
      'jincheng-2026': '晋城市',
      'jinzhong-2025': '晋中市',
      'qingxu-2022': '清徐县',
      'jishan-2024 1': '稷山县',
      'jishan-2024 2': '万荣县',
      'jishan-2024 3': '平陆县',
    };
    const seen = new Set<string>();
    for (const cell of comparison.themes.flatMap((theme) => theme.indicators.flatMap((row) => row.cells))) {
      for (const value of cell.values) {
        const name = /([^/]+)\.txt$/u.exec(value.quote.file)?.[1] ?? '';
        const place = own[name] ?? own[`${name} ${value.quote.article}`];
        expect(place === undefined ? value.quote : cell.place.slice(-place.length)).toBe(place);
        seen.add(place ?? '');
      }
    }
    // one file of several counties among them
    expect([...seen]).toEqual(expect.arrayContaining(['太原市', '稷山县', '万荣县']));
  });
});
