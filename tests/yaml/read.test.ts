import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import {
  flag,
  list,
  maybe,
  oneOf,
  optional,
  record,
  table,
  text,
  told,
  usually,
  whole,
  words,
} from '../../src/yaml/shape.ts';

const village = record({ name: text, kind: usually(oneOf('山村', '水乡'), '山村') }, { short: 'name' });
const shape = record(
  {
    title: text,
    count: optional(whole),
    isRich: maybe(flag),
    words: words('词'),
    papers: table(text, '报纸'),
    villages: usually(list(village, 0, 2), []),
    page: record({ height: usually(whole, 297) }),
  },
  { aliases: { 标题: 'title' } },
);

const faultsOf = (yaml: string) =>
  readYaml(yaml, 'a.yaml', shape).problems.map(
    ({ code, args, place }) => `${code} ${args.key ?? ''} ${place?.line}:${place?.column}`,
  );

describe('what is right', () => {
  it('has its values, and the usual ones for what is missing', () => {
    expect(
      readYaml('标题: 甲\nvillages: [乙村, { name: 丙村, kind: 水乡 }]\n', 'a.yaml', shape),
    ).toMatchObject({
      value: {
        title: '甲',
        isRich: null,
        words: [],
        papers: {},
        villages: [
          { name: '乙村', kind: '山村' },
          { name: '丙村', kind: '水乡' },
        ],
        page: { height: 297 },
      },
      problems: [],
    });
  });

  it('may begin with a byte order mark, repeat itself by aliases, and write numbers for text', () => {
    const { value, problems } = readYaml('\uFEFFtitle: &t 050\nwords: [*t, *t]\n', 'a.yaml', shape);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: '050', words: ['050', '050'] });
  });

  it('takes a name without a value for one that is not there', () => {
    expect(readYaml('title: 甲\ncount:\nwords:\npage:\n', 'a.yaml', shape)).toMatchObject({
      value: { title: '甲', words: [], page: { height: 297 } },
      problems: [],
    });
  });
});

describe('every fault is told, with its line and column', () => {
  it.each([
    ['an empty file', '# 无\n', ['yaml-empty  1:1']],
    ['a list at the top', '- 甲\n', ['yaml-wrong-value a.yaml 1:1']],
    ['bytes that are no UTF-8', 'title: 甲\nwords: [\uFFFD]\n', ['yaml-encoding  2:9']],
    ['binary', 'PK\0\0', ['yaml-encoding  1:3']],
    ['a tab', 'title: 甲\npage:\n\theight: 3\n', ['yaml-syntax  3:1']],
    ['two faults of syntax', 'title: [\nwords: {\n', ['yaml-syntax  2:1', 'yaml-syntax  3:1']],
    [
      'thousands of brackets',
      `title: ${'['.repeat(20_000)}`,
      [expect.stringMatching(/^yaml-syntax {2}1:\d+$/)],
    ],
    [
      'keys twice, misspelt, unknown and missing; wrong values',
      'count: 一\ncount: 2\nvilages: []\ncolour: 红\nisRich: 是\npapers: { 甲报: [乙] }\nwords: [[甲], 乙]\n',
      [
        'yaml-missing-key title 1:1',
        'yaml-wrong-value count 1:8',
        'yaml-duplicate-key count 2:1',
        'yaml-misspelt-key vilages 3:1',
        'yaml-unknown-key colour 4:1',
        'yaml-wrong-value isRich 5:9',
        'yaml-wrong-value papers.甲报 6:15',
        'yaml-wrong-value words 7:9',
      ],
    ],
    ['one name in two languages', 'title: 甲\n标题: 乙\n', ['yaml-duplicate-key title 2:1']],
    ['a list too long', 'title: 甲\nvillages: [乙, 丙, 丁]\n', ['yaml-wrong-value villages 2:11']],
    ['an alias of nothing', 'title: *t\n', ['yaml-alias  1:8', 'yaml-missing-key title 1:1']],
    [
      'an alias of itself',
      'title: 甲\nwords: &w [*w]\n',
      ['yaml-alias  2:12', 'yaml-wrong-value words 2:12'],
    ],
  ])('%s', (_, yaml, faults) => {
    expect(faultsOf(yaml).sort()).toEqual(faults.sort());
  });

  it('aliases of aliases do not blow up', () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) => `k${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`,
    );
    expect(faultsOf(`k0: &a0 [甲]\n${lines.join('\n')}\n`)).toContain('yaml-alias  7:9');
  });

  it('what is faulty is left out, what is sound is kept', () => {
    const { value } = readYaml(
      'words: [甲, [乙], 丙]\ncount: 0\npapers: { 甲报: 乙县, 丙报: [] }\n',
      'a.yaml',
      shape,
    );
    expect(value).toMatchObject({ title: '', words: ['甲', '丙'], papers: { 甲报: '乙县' } });
    expect(value.count).toBeUndefined();
  });

  it('counts lines from that on which the text begins', () => {
    expect(readYaml('colour: 红', 'a.txt', shape, 4).problems.map(({ place }) => place?.line)).toEqual([
      4, 4,
    ]);
  });

  it('keys such as __proto__ are keys', () => {
    expect(faultsOf('title: 甲\n__proto__: 3\nconstructor: 4\n')).toEqual([
      'yaml-unknown-key __proto__ 2:1',
      'yaml-unknown-key constructor 3:1',
    ]);
  });
});

it('the caller adds faults of its own at a record that was read or at what keys lead to', () => {
  const { value, problems, fault, unknownKey, lineOf } = readYaml(
    'title: 甲\nvillages: [[],\n  { name: 丙 }]\npage: { height: 3 }\n',
    'a.yaml',
    shape,
  );
  problems.length = 0;
  fault('yaml-duplicate-key', { key: '丙' }, value.villages[0] ?? []);
  unknownKey(['page', 'height'], ['heights']);
  fault('yaml-duplicate-key', { key: '甲' }, ['title']);
  expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
    'yaml-duplicate-key 3:3',
    'yaml-misspelt-key 4:9',
    'yaml-duplicate-key 1:1',
  ]);
  expect(lineOf(['page'])).toBe(4);
});

it('a fault shows how the field is written, be it needed or not', () => {
  const office = record({
    unit: told(optional(text), '单位', '某县委组织部'),
    name: told(text, '名称', '简报'),
  });
  const { problems } = readYaml('unit: [甲]\nname: [乙]\n', 'a.yaml', office);
  expect(problems.map(({ args }) => args.example)).toEqual(['某县委组织部', '简报']);
});

it('a file full of faults is told in time in proportion to it', () => {
  const written = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  const begun = performance.now();
  const { problems } = readYaml(written, 'a.yaml', record({ name: text }));
  expect(problems.at(-1)?.place).toEqual({ file: 'a.yaml', line: 20_000, column: 1 });
  expect(performance.now() - begun).toBeLessThan(15_000);
});
