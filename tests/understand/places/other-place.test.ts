import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/model.ts';
import { findForeignClauses } from '../../../src/understand/places/other-place.ts';
import { resolveNames } from '../../../src/understand/places/resolve-names.ts';
import { findStranger } from '../../../src/understand/places/unlisted.ts';
import { places as table } from '../report.ts';

const division = table.byFullName.get('山西省运城市稷山县');
if (!division) throw new Error('the table lacks 稷山县');

/** The clauses of another place, as `place: words`. */
function foreign(text: string, previous: Place | null = null, isToldInFull = false) {
  const { mentions } = resolveNames([text], table, [division as NonNullable<typeof division>]);
  const clauses = findForeignClauses({
    text,
    mentions: mentions[0] ?? [],
    division: division as never,
    isToldInFull: () => isToldInFull,
    findStranger: (words) => findStranger(words, table),
    previous,
    wording: table.wording.elsewhere,
  });
  return clauses.map((it) => `${it.place.name}: ${text.slice(it.start, it.end)}`);
}

describe('clauses of another place', () => {
  test('a neighbour as the subject', () => {
    expect(foreign('万荣县整顿村党组织30个。')).toEqual(['万荣县: 万荣县整顿村党组织30个。']);
  });

  test('it holds until the own place is named', () => {
    expect(foreign('万荣县整顿30个，培训200人，稷山县整顿21个。')).toEqual([
      '万荣县: 万荣县整顿30个，',
      '万荣县: 培训200人，',
    ]);
  });

  test('全县 goes on speaking of the neighbour', () => {
    expect(foreign('万荣县建阵地，全县建成30个。')).toHaveLength(2);
  });

  test('全省 and 全国 as the subject', () => {
    expect(foreign('截至去年底，全省共有2310个。')).toEqual(['山西省: 全省共有2310个。']);
    expect(foreign('目前，全国已有28个试点。')).toEqual(['全国: 全国已有28个试点。']);
  });

  test('a neighbour told by how it lies to the own place', () => {
    expect(foreign('与稷山县一河之隔的万荣县，整顿31个。')).toHaveLength(2);
  });

  test('a neighbour that no table knows', () => {
    expect(foreign('稷山县整顿21个，而邻近的枫渡县整顿10个。')).toEqual(['枫渡县: 而邻近的枫渡县整顿10个。']);
  });

  test.each([
    '组织县直单位42个结对，推动县域增收。',
    '农业大县走出新路子。',
    '我县整顿21个，走在全省前列。',
    '全省现场推进会在稷山县召开，30人参加。',
    '稷山县赴万荣县学习，签约5个项目。',
    '全面建设现代化国家，全县动员。',
    '村里种桃50亩，增收10万元。',
  ])('none in: %s', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  test('该县 after a sentence about the neighbour', () => {
    const wanrong: Place = { name: '万荣县', fullName: '山西省运城市万荣县', level: 'county' };
    expect(foreign('该县办班6期。', wanrong)).toEqual(['万荣县: 该县办班6期。']);
    expect(foreign('该县办班6期。')).toEqual([]);
  });
});

describe('a county by its short name alone', () => {
  test.each([
    '惠农补贴发放把关不严，4个村重复申领。',
    '盐湖的镜面成为印记。',
    '红河流域地势较平。',
    '富裕路铺到家门口。',
  ])('%s is a word', (text) => {
    expect(foreign(text)).toEqual([]);
  });
  test.each(['万荣推行村级会计委派，涉及30个村。', '万荣，整顿30个村。'])('%s is a county', (text) => {
    expect(foreign(text)).toHaveLength(text.split('，').length);
  });
  test('万荣的果园 where 万荣县 is told', () => {
    expect(foreign('万荣的果园收入60万元。', null, true)).toHaveLength(1);
  });
});
