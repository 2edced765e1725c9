import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../src/knowledge.ts';
import { loadMeta } from '../src/meta-files.ts';
import type { Comparison, IndicatorRow } from '../src/model.ts';
import { compareReports, understandAll } from '../src/pipeline.ts';

const samples = new URL('../samples/', import.meta.url);

type ExpectedRow = {
  row: string;
  theme: string;
  cells: Record<string, string[]>;
  warnings: string[];
  apart: Record<string, string[]>;
  foreign: Record<string, string | null>;
};

const { places, rows } = parse(
  readFileSync(new URL('./fixtures/expected-rows.yaml', import.meta.url), 'utf8'),
) as { places: Record<string, { file: string; fullName: string; level: string }>; rows: ExpectedRow[] };

const nameOf = new Map(Object.entries(places).map(([name, { fullName }]) => [fullName, name]));

/** `安澜市 64个`, one for each value of a row. */
function listValues({ cells }: IndicatorRow, comparison: Comparison): string[] {
  return cells.flatMap(({ place, values }) => {
    const fullName = comparison.places.find(({ id }) => id === place)?.fullName ?? '';
    return values.map(({ text }) => `${nameOf.get(fullName) ?? fullName} ${text}`);
  });
}

function listExpected(cells: Record<string, string[]>): string[] {
  return Object.entries(cells).flatMap(([place, texts]) => texts.map((text) => `${place} ${text}`));
}

describe('the comparison of the samples', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const knowledge = loadKnowledge().value;
    const metaOf = loadMeta(fileURLToPath(new URL('meta.yaml', samples)));
    const files = Object.values(places).map(({ file }) => file);
    const reports = await understandAll(
      files,
      async (file) => {
        const meta = metaOf(file);
        const bytes = readFileSync(new URL(file, samples));
        return { file, bytes, ...(meta ? { meta } : {}) };
      },
      knowledge,
    );
    comparison = compareReports(reports.value, knowledge, 3).value;
  });

  test('has the five places in full, with their levels', () => {
    const said = comparison.places.map(({ fullName, level }) => ({ fullName, level }));
    expect(said).toEqual(
      expect.arrayContaining(Object.values(places).map(({ fullName, level }) => ({ fullName, level }))),
    );
  });

  /** The row that holds most of the expected values. */
  function findRow({ theme, cells }: ExpectedRow): IndicatorRow | undefined {
    const expected = listExpected(cells);
    const held = (row: IndicatorRow) =>
      listValues(row, comparison).filter((value) => expected.includes(value)).length;
    return comparison.themes
      .filter(({ id }) => id === theme)
      .flatMap(({ indicators }) => indicators)
      .sort((a, b) => held(b) - held(a))[0];
  }

  describe.each(rows)('$row', (expected) => {
    test('holds each place’s number, word for word', () => {
      const row = findRow(expected);
      expect(row && listValues(row, comparison)).toEqual(
        expect.arrayContaining(listExpected(expected.cells)),
      );
    });

    test('carries its warnings', () => {
      expect(findRow(expected)?.warnings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(expected.warnings),
      );
    });

    test('holds no number that counts something else', () => {
      const row = findRow(expected);
      const apart = listExpected(expected.apart);
      expect(row && listValues(row, comparison).filter((value) => apart.includes(value))).toEqual([]);
    });

    test('puts no other place’s number under one of the five', () => {
      const foreign = Object.keys(expected.foreign);
      const wrong = Object.keys(places).flatMap((place) => foreign.map((text) => `${place} ${text}`));
      const values = comparison.themes.flatMap(({ indicators }) =>
        indicators.flatMap((row) => listValues(row, comparison)),
      );
      expect(values.filter((value) => wrong.includes(value))).toEqual([]);
    });
  });
});
