import { expect, test } from 'vitest';
import { readScope } from '../../../src/align/columns/part-of-place.ts';

const column = { fullName: '云岭省望川市', level: 'city' } as const;

test.each([
  ['全市', 'whole'],
  ['石门村', 'village'],
  ['云汉公司', 'village'],
  ['焊装车间', 'village'],
  ['该合作社', 'village'],
  ['全国', 'beyond'],
  [null, null],
])('%s is %s in a city’s column', (scope, kind) => {
  expect(readScope(scope, column, [])).toBe(kind);
});
