import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findPlaces } from '../../../src/understand/places/find-places.ts';
import { createSimplifier } from '../../../src/understand/simplify.ts';
import { reportOf, places as table } from '../report.ts';

type Case = { name: string; text: string; places: (string | null)[] };
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[];
const options = { table, simplify: createSimplifier() };

describe('the place of articles of many kinds', () => {
  test.each(cases)('$name', ({ text, places }) => {
    const found = findPlaces(reportOf(text), options).value.map((it) => it.place?.value.fullName ?? null);
    expect(found).toEqual(places);
  });
});

describe('a text without a name of the table', () => {
  const words = fc.constantFrom(
    ...[
      '抓实',
      '深化',
      '清廉',
      '充分发挥',
      '通过',
      '这是',
      '推进',
      '干部',
      '住',
      '入企进',
      '支部',
      '乡村',
      '建设',
      '美丽',
      '一年给',
      '收归',
      '贫困',
      '示范',
    ],
  );
  const kinds = fc.constantFrom('村', '县', '区', '市', '镇', '全县', '县里', '我市', '，', '。');
  const text = fc.array(fc.oneof(words, kinds), { minLength: 4, maxLength: 30 }).map((it) => it.join(''));

  test('has no place above a village', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const [article] = findPlaces(reportOf(`# ${title}\n${body}`), options).value;
        const level = article?.place?.value.level ?? null;
        expect([null, 'village', 'town', 'unit']).toContain(level);
        expect(article?.division ?? null).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
