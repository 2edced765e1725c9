import { expect, test } from 'vitest';
import { readScope } from '../../../src/align/columns/part-of-place.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import { lexicon } from '../build.ts';

const column = { fullName: '云岭省望川市', level: 'city' } as const;

test.each([
  ['全市', 'whole'],
  ['石门村', 'village'],
  ['云汉公司', 'village'],
  ['焊装车间', 'village'],
  ['该合作社', 'village'],
  ['全国', 'beyond'],
  ['乡镇', null],
  ['新城镇', 'part'],
  [null, null],
])('%s is %s in a city’s column', (scope, kind) => {
  expect(readScope(scope, column, compileParts(lexicon))).toBe(kind);
});

test('勘验所: one word in the lexicon makes a single body of it', () => {
  const { parts, figures } = lexicon;
  const more = { figures, parts: { ...parts, bodies: [...parts.bodies, '勘验所'] } };
  expect(readScope('果树勘验所', column, compileParts(lexicon))).toBeNull();
  expect(readScope('果树勘验所', column, compileParts(more))).toBe('village');
});
