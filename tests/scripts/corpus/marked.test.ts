import { describe, expect, it } from 'vitest';
import { readMarked } from '../../../scripts/corpus/marked.ts';

const report = `@ article=1 place=云南省某县 level=县 date=2024-03-05 topic=yes
C| 某县先锋网
T| 老茶树下的碰头会

B:g| 　　支部有党员{81个=81|个}。
+:k?,v| “好！”{一名=1|名?}说。
@ article=2 place=- date=- topic=no
H:c| 另一件事
`;

describe('readMarked', () => {
  it('gives the text as it stands, each unit at its place', () => {
    const { text, units } = readMarked(report);
    expect(text).toBe('某县先锋网\n老茶树下的碰头会\n\n　　支部有党员81个。“好！”一名说。\n另一件事\n');
    expect(units.map((it) => text.slice(it.start, it.end))).toEqual([
      '某县先锋网',
      '老茶树下的碰头会',
      '支部有党员81个。',
      '“好！”一名说。',
      '另一件事',
    ]);
  });
  it('reads kinds, articles, themes and figures', () => {
    const { articles, units } = readMarked(report);
    expect(units.map((it) => [it.id, it.kind, it.article])).toEqual([
      ['L1.1', 'chrome', 0],
      ['L2.1', 'title', 1],
      ['L4.1', 'body', 1],
      ['L4.2', 'body', 1],
      ['L5.1', 'heading', 2],
    ]);
    expect(units[3]).toMatchObject({ themes: ['village'], themes_optional: ['cadre'], figures: [] });
    expect(units[2]?.figures).toMatchObject([{ text: '81个', value: 81, unit: '个' }]);
    expect(units[3]?.figures_optional).toMatchObject([{ text: '一名', value: 1, unit: '名' }]);
    expect(articles[0]).toMatchObject({ title: '老茶树下的碰头会', place: '云南省某县', date: '2024-03-05' });
    expect(articles[1]).toMatchObject({ place: null, date: null, on_topic: false });
  });
  it.each([
    ['B| 没有文章行。', /1: no @ line/],
    ['@ place=- date=- topic=no\nX| 什么', /2: not a unit/],
    ['@ place=- date=- topic=no\nB:q| 什么', /2: not a unit/],
    ['@ place=- date=- topic=no\nB| {81个=81}', /2: a mark/],
    ['@ place=某县 date=- topic=no', /1: level must be/],
    ['@ place=- date=-', /1: topic= is missing/],
  ])('names the line of a fault: %s', (text, fault) => {
    expect(() => readMarked(text)).toThrow(fault);
  });
});
