import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePlaces } from '../../../src/align/columns/place-names.ts';
import { place } from '../build.ts';

const named = (...fullNames: [string, string][]) =>
  namePlaces(fullNames.map(([outer, name]) => ({ ...place(`${outer}${name}`), name })));

test('two places of one short name are called by more of their full ones', () => {
  expect(named(['江苏省南京市', '鼓楼区'], ['福建省福州市', '鼓楼区'])).toEqual([
    '南京市鼓楼区',
    '福州市鼓楼区',
  ]);
  expect(named(['北京市', '朝阳区'], ['吉林省长春市', '朝阳区'], ['辽宁省', '朝阳市'])).toEqual([
    '北京市朝阳区',
    '长春市朝阳区',
    '朝阳市',
  ]);
  expect(named(['青原省云州市石塬县', '城关镇'], ['青原省临江市望潮县', '城关镇'])).toEqual([
    '石塬县城关镇',
    '望潮县城关镇',
  ]);
});

test('where the next one out is called alike, too, more is told', () => {
  expect(named(['青原省云州市西山县', '石门镇'], ['海东省临江市西山县', '石门镇'])).toEqual([
    '云州市西山县石门镇',
    '临江市西山县石门镇',
  ]);
});

test('a district called by one character is told with its city, alone as well', () => {
  expect(named(['山西省阳泉市', '城区'])).toEqual(['阳泉市城区']);
  expect(named(['山西省阳泉市', '矿区'], ['山西省阳泉市', '郊区'])).toEqual(['阳泉市矿区', '阳泉市郊区']);
});

test('all others keep their short names', () => {
  expect(named(['山西省太原市', '清徐县'], ['山西省', '太原市'], ['', '石门镇'])).toEqual([
    '清徐县',
    '太原市',
    '石门镇',
  ]);
});

test('no two places are called alike', () => {
  const outer = fc.constantFrom('青原省云州市', '海东省临江市', '青原省', '北京市', '');
  const name = fc.constantFrom('鼓楼区', '城区', '石门镇', '待核（a.txt）');
  fc.assert(
    fc.property(fc.array(fc.tuple(outer, name)), (places) => {
      const names = named(...places);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
