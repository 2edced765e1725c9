import { describe, expect, test } from 'vitest';
import type { Division } from '../../../src/understand/places/place-table.ts';
import { findUnlisted, readDivision } from '../../../src/understand/places/unlisted.ts';
import { places as table } from '../report.ts';

/** Full names of what is found in lines; `# ` marks a title. */
function find(...lines: string[]) {
  const read = lines.map((line) => ({ text: line.replace(/^# /, ''), isTitle: line.startsWith('# ') }));
  return findUnlisted(read, [], table).map((it) => it.fullName);
}

describe('divisions that the table lacks', () => {
  test('a county in a title and before its own bodies', () => {
    expect(find('# 槐谷县：支部聚力', '槐谷县纪委监委开展监督。')).toEqual(['槐谷县']);
  });

  test('a county in a title, then 该县', () => {
    expect(find('# 松坪县 小院话家风', '评选小院260户。该县开展教育67场。')).toEqual(['松坪县']);
  });

  test('after its province, with all around it', () => {
    expect(find('走进云岭省澜宁市槐谷县，古槐参天。').toSorted()).toEqual([
      '云岭省',
      '云岭省澜宁市',
      '云岭省澜宁市槐谷县',
    ]);
  });

  test('alone and in full is one county', () => {
    const names = find('# 望川市：强基', '望川市委部署。', '云岭省望川市铺开。');
    expect(names.filter((it) => it.endsWith('望川市'))).toEqual(['云岭省望川市']);
  });

  test.each([
    ['named once in passing', ['支部带头。', '澄阳县把校舍打包。']],
    [
      'verbs before 市委',
      ['组织市委党校办班，推动市委部署落实。', '组织市委讲师团，推动市委决定落实，全市受益。'],
    ],
    ['words that end like a county', ['# 贫困县 摘帽记', '贫困县委书记带头，产粮大县走新路，全县动员。']],
    ['a district that is a plain word', ['# 老城区 换新颜', '老城区委员走访，老城区委托管理。']],
    ['a county of the table', ['# 稷山县：强基', '稷山县委部署。', '山西省稷山县。', '陕西延川县。']],
  ])('none: %s', (_, lines) => {
    expect(find(...lines)).toEqual([]);
  });
});

test('a name in full is read into divisions and what is left', () => {
  const made: Division[] = [];
  const { division, rest } = readDivision('云岭省江州市槐谷县双槐镇', made, table);
  expect(division).toMatchObject({ name: '槐谷县', fullName: '云岭省江州市槐谷县', level: 'county' });
  expect(rest).toBe('双槐镇');
  expect(made.map((it) => [it.name, it.level])).toEqual([
    ['云岭省', 'province'],
    ['江州市', 'city'],
    ['槐谷县', 'county'],
  ]);
});
