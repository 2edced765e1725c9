import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, Point, Report } from '../../src/model.ts';
import { align, catalogue, place, report, type SentenceDraft } from './build.ts';
import { checkSchema } from './schema-check.ts';

const themes = catalogue.flatMap((theme) => theme.topics.map((topic) => `${theme.id}/${topic.id}`));
const clauses = [
  '全县划分网格',
  '选派驻村第一书记',
  '整顿软弱涣散村党组织',
  '推行“三色”管理机制',
  '开展警示教育',
  '培训干部',
];

const sentence: fc.Arbitrary<SentenceDraft> = fc
  .record({
    clauses: fc.array(fc.tuple(fc.constantFrom(...clauses), fc.integer({ min: 2, max: 999 })), {
      minLength: 1,
      maxLength: 12,
    }),
    themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
    cut: fc.boolean(),
  })
  .map((draft) => {
    const text = `${draft.clauses.map(([words, count]) => `${words}${count}个`).join('，')}。`;
    const figures = draft.clauses.map(([what, count]) => ({ text: `${count}个`, what }));
    return {
      text,
      figures,
      themes: draft.themes,
      ...(draft.cut ? { cutAt: Math.floor(text.length / 2) } : {}),
    };
  });

const counties = ['甲', '乙', '丙', '丁'].map((name) => place(`青原省云州市${name}塬县`));

/** Reports of different places, with periods that differ. */
const reports: fc.Arbitrary<Report[]> = fc
  .tuple(...counties.map(() => fc.array(sentence, { minLength: 1, maxLength: 6 })))
  .map((bodies) =>
    bodies.map((sentences, index) =>
      report(`${index}.txt`, [{ place: counties[index] ?? null, date: `202${index}`, sentences }]),
    ),
  );

const pointsOf = ({ themes: compared, coverage }: Comparison): Point[] => [
  ...compared.flatMap((theme) => theme.topics.flatMap((row) => row.cells.flatMap((cell) => cell.points))),
  ...compared.flatMap((theme) => theme.distinctive.map((it) => it.point)),
  ...coverage.flatMap((it) => it.best ?? []),
];

test('each point’s quotes give exactly its text, each figure and shared wording exactly its words', () => {
  fc.assert(
    fc.property(reports, (input) => {
      const comparison = align(input);
      const slice = (quote: { file: string; start: number; end: number }) =>
        input.find((it) => it.file === quote.file)?.text.slice(quote.start, quote.end) ?? '';
      for (const point of pointsOf(comparison)) {
        expect(point.quotes.map(slice).join('')).toBe(point.text.replaceAll('……', ''));
        for (const figure of point.figures) expect(point.text).toContain(figure.text);
      }
      for (const theme of comparison.themes) {
        for (const value of theme.indicators.flatMap((row) => row.cells.flatMap((cell) => cell.values)))
          expect(slice(value.quote)).toBe(value.text);
      }
    }),
    { numRuns: 60 },
  );
});

test('swapping two reports swaps columns and nothing else', () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (input, a, b) => {
      const swapped = [...input];
      [swapped[a], swapped[b]] = [input[b] as Report, input[a] as Report];
      const [before, after] = [align(input), align(swapped)];
      expect(after.places.map((it) => it.id)).toEqual(
        swapped
          .filter((it) => it.sentences.some((one) => one.themes.length > 0))
          .map((it) => it.articles[0]?.place?.value.fullName),
      );
      expect(sortColumns(after)).toEqual(sortColumns(before));
    }),
    { numRuns: 60 },
  );
});

test('adding an unrelated report changes no other column', () => {
  const unrelated = report('z.txt', [
    {
      place: place('海东省临江市望潮县'),
      date: '2020',
      sentences: [{ text: '望潮县修缮渔港码头，添置冷库。', themes: ['village/assets'] }],
    },
  ]);
  fc.assert(
    fc.property(reports, (input) => {
      const [before, after] = [align(input), align([...input, unrelated])];
      const id = '海东省临江市望潮县';
      expect(after.places.filter((it) => it.id !== id)).toEqual(before.places);
      expect(after.coverage.filter((it) => it.place !== id)).toEqual(before.coverage);
      for (const [index, theme] of after.themes.entries()) {
        expect(theme.indicators).toEqual(before.themes[index]?.indicators);
        expect(filledCells(theme, id)).toEqual(filledCells(before.themes[index] ?? theme, id));
      }
    }),
    { numRuns: 40 },
  );
});

test('the comparison is what the shipped schema says', () => {
  const file = new URL('../../schemas/comparison.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof checkSchema>[1];
  fc.assert(
    fc.property(reports, (input) => {
      const homeless = report('n.txt', [{ place: null, title: '无名', sentences: [] }], ['责任编辑']);
      const written = JSON.parse(JSON.stringify({ ...align([...input, homeless]), printed: [] }));
      expect(checkSchema(written, schema)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function filledCells(theme: Comparison['themes'][number], except: string) {
  return theme.topics.flatMap((row) =>
    row.cells
      .filter((cell) => cell.place !== except && cell.points.length > 0)
      .map((cell) => ({ row: row.id, cell })),
  );
}

/** The comparison with everything that follows the order of the columns in one fixed order. */
function sortColumns(comparison: Comparison): Comparison {
  const byPlace = <T extends { place: string }>(list: T[]) =>
    [...list].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  return {
    ...comparison,
    places: [...comparison.places].sort((a, b) => (a.id < b.id ? -1 : 1)),
    coverage: byPlace(comparison.coverage),
    themes: comparison.themes.map((theme) => ({
      ...theme,
      topics: theme.topics.map((row) => ({ ...row, cells: byPlace(row.cells) })),
      indicators: theme.indicators.map((row) => ({
        ...row,
        cells: byPlace(row.cells),
        warnings: row.warnings.map((warning) => ({ ...warning, places: [...warning.places].sort() })),
      })),
      distinctive: byPlace(theme.distinctive),
      common: theme.common.map((it) => ({
        ...it,
        places: [...it.places].sort(),
        quotes: byPlace(it.quotes),
      })),
    })),
  };
}
