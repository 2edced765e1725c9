import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveNames } from '../../../src/understand/places/resolve-names.ts';
import { places as table } from '../report.ts';

function names(text: string) {
  return resolveNames([text], table, [])
    .mentions.flat()
    .map((it) => [it.text, it.division.fullName]);
}

describe('names in a text', () => {
  test('a chain is one mention of its innermost division', () => {
    expect(names('在甘肃武威市古浪县的山里')).toEqual([['甘肃武威市古浪县', '甘肃省武威市古浪县']]);
  });

  test('a short name of common words needs the full name beside it', () => {
    expect(names('资源变资产，合作促增收，富裕有盼头')).toEqual([]);
    expect(names('资源县把资源变资产')).toContainEqual(['资源', '广西壮族自治区桂林市资源县']);
  });

  test('a district by its short name only after its city', () => {
    expect(names('北京朝阳的社区')).toEqual([['北京朝阳', '北京市朝阳区']]);
    expect(names('和平与发展')).toEqual([]);
  });

  test('城区 is a division only after its city', () => {
    expect(names('晋城市城区的城区面貌')).toEqual([['晋城市城区', '山西省晋城市城区']]);
  });

  test('a city in an article about another province is not taken for its namesake district', () => {
    const { mentions } = resolveNames(['北京市委部署', '朝阳疾控中心出动'], table, []);
    expect(mentions[1]).toEqual([]);
  });

  test('吉林 is the province unless the city is named', () => {
    expect(names('吉林抓基层')).toEqual([['吉林', '吉林省']]);
    expect(names('吉林省吉林市抓基层')).toEqual([['吉林省吉林市', '吉林省吉林市']]);
  });

  test('any text: mentions are in order, apart, and exactly their words', () => {
    const pieces = [
      '山西省',
      '晋中',
      '太谷区',
      '和',
      '在',
      '县',
      '，',
      '城区',
      '朝阳',
      '市',
      '。',
      '的',
      '海城市',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((it) => it.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of resolveNames([text], table, []).mentions.flat()) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      }),
    );
  });
});
