import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeSources } from '../../src/compose/citation.ts';
import { pickHighlights } from '../../src/compose/highlights.ts';
import { viewBriefing } from '../../src/compose/view.ts';
import { chineseNumber, dateText } from '../../src/compose/wording.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison, Point } from '../../src/model.ts';

const { limits } = loadTemplate('staff').value;

function pointOf(file: string, start: number, paragraph: number, text = '整顿软弱涣散村党组织。'): Point {
  return {
    text,
    quotes: [{ file, article: 1, paragraph, start, end: start + text.length }],
    score: 1,
    figures: [],
    topics: ['rectify'],
    sentence: start,
  };
}

/** `count` places, each with two points on one topic of one theme; the second theme is spoken of by none. */
function comparisonOf(count: number): Comparison {
  const places = Array.from({ length: count }, (_, index) => ({
    id: `云岭省${index}县`,
    name: `${index}县`,
    fullName: `云岭省${index}县`,
    level: 'county' as const,
    period: null,
    within: null,
    reports: [
      {
        file: `${index}.txt`,
        article: 1,
        title: `第${index}篇`,
        date: '2025-03',
        source: null,
        authors: [],
        chars: 900,
      },
    ],
  }));
  const cells = places.map(({ id }, index) => ({
    place: id,
    points: [pointOf(`${index}.txt`, 10, 3), pointOf(`${index}.txt`, 90, 3, '另一句话。')],
  }));
  return {
    places,
    themes: [
      {
        id: 'grassroots',
        name: '基层组织',
        topics: [{ id: 'rectify', name: '软弱涣散整顿', cells }],
        indicators: [],
        distinctive: [],
        common: [],
        mentions: [],
        figureMentions: [],
      },
      {
        id: 'clean',
        name: '清廉文化',
        topics: [],
        indicators: [],
        distinctive: [],
        common: [],
        mentions: [],
        figureMentions: [],
      },
    ],
    coverage: cells.map(({ place, points }, index) => ({
      place,
      theme: 'grassroots',
      points: 2,
      figures: 0,
      chars: 20,
      share: 0.5,
      best: { ...(points[0] as Point), score: index },
      line: points[0] ?? null,
    })),
    notUsed: [],
    problems: [],
  };
}

describe('viewBriefing', () => {
  test('few places stand as columns, more on a landscape page, many turn into rows', () => {
    const layout = (count: number) => {
      const table = viewBriefing(comparisonOf(count), { date: '2026-01-05' }, limits).themes[0]
        ?.practiceTables[0];
      return [table?.isLandscape, table?.isTurned, table?.rows.length, table?.turned.length];
    };
    expect(layout(3)).toEqual([false, false, 1, 0]);
    expect(layout(5)).toEqual([true, false, 1, 0]);
    expect(layout(40)).toEqual([false, true, 0, 1]);
  });

  test('every place is in every row, and one that says nothing of the topic is marked missing', () => {
    const comparison = comparisonOf(3);
    comparison.themes[0]?.topics[0]?.cells.splice(1, 1);
    const row = viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0]?.practiceTables[0]
      ?.rows[0];
    expect(row?.cells.map(({ place, isMissing }) => [place, isMissing])).toEqual([
      ['0县', false],
      ['1县', true],
      ['2县', false],
    ]);
  });

  test('of many places that say nothing of a topic only the number stands', () => {
    const silentOf = (count: number, told: number) => {
      const comparison = comparisonOf(count);
      comparison.themes[0]?.topics[0]?.cells.splice(told);
      return viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0]?.practiceTables[0]?.turned[0]
        ?.silent;
    };
    expect(silentOf(10, 7)).toBe('7县、8县、9县');
    expect(silentOf(10, 2)).toBe('其余8地');
  });

  test('points of one cell share a footnote, at the last of them', () => {
    const view = viewBriefing(comparisonOf(2), { date: '2026-01-05' }, limits);
    const points = view.themes[0]?.practiceTables[0]?.rows[0]?.cells[1]?.points;
    expect(points?.map(({ note }) => note)).toEqual(['', '报道2《第1篇》第3段']);
  });

  test('a topic whose every sentence stands in an earlier row is left out', () => {
    const comparison = comparisonOf(2);
    const topics = comparison.themes[0]?.topics ?? [];
    const [first] = topics;
    if (first) topics.push({ ...first, id: 'again', name: '党员队伍' });
    const rows = viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0]?.practiceTables[0]?.rows;
    expect(rows?.map(({ topic }) => topic)).toEqual(['软弱涣散整顿']);
  });

  test('a sentence of two topics stands once, and the other row points to it', () => {
    const comparison = comparisonOf(2);
    const topics = comparison.themes[0]?.topics ?? [];
    const [cell] = topics[0]?.cells ?? [];
    const fresh = { place: comparison.places[1]?.id ?? '', points: [pointOf('1.txt', 300, 9, '又一句话。')] };
    if (cell) topics.push({ id: 'members', name: '党员队伍', cells: [cell, fresh] });
    const row = viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0]?.practiceTables[0]
      ?.rows[1];
    expect(row?.cells.map(({ see, isMissing, points }) => [see, isMissing, points.length])).toEqual([
      ['软弱涣散整顿', false, 0],
      ['', false, 1],
    ]);
  });

  test('the overview of many places has counts alone, and no chart', () => {
    const best = (count: number) => {
      const { overview, emphasis } = viewBriefing(comparisonOf(count), { date: '2026-01-05' }, limits);
      return [
        overview.rows.some(({ cells }) => cells.some((cell) => cell.best !== null)),
        emphasis.rows.length,
      ];
    };
    expect(best(12)).toEqual([true, 12]);
    expect(best(13)).toEqual([false, 0]);
  });

  test('a theme that no report speaks of is empty, not a table of blanks', () => {
    const theme = viewBriefing(comparisonOf(2), { date: '2026-01-05' }, limits).themes[1];
    expect(theme).toMatchObject({ isEmpty: true, practiceTables: [], indicatorTables: [] });
  });
});

test('two places are 两地, more are counted', () => {
  const titleOf = (count: number) => viewBriefing(comparisonOf(count), { date: '2026-01-05' }, limits).title;
  expect([1, 2, 5].map(titleOf)).toEqual(['0县党建工作摘编', '两地党建工作做法对照', '五地党建工作做法对照']);
});

test('paragraphs lead back to points of the tables, not to their repetition as highlights', () => {
  const briefing = viewBriefing(comparisonOf(3), { date: '2026-01-05' }, limits);
  const anchors = briefing.themes.flatMap(({ highlights }) => highlights.map(({ anchor }) => anchor));
  const backs = briefing.excerpts.map(({ back }) => back);
  expect(anchors.length).toBeGreaterThan(0);
  expect(backs.filter((back) => anchors.includes(back))).toEqual([]);
});

describe('pickHighlights', () => {
  test('keeps to the budget and never cuts a sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 400 }), (count, budget) => {
        const picked = [
          ...pickHighlights(comparisonOf(count), { ...limits, highlightCharacters: budget }).values(),
        ].flat();
        expect(picked.reduce((sum, { point }) => sum + point.text.length, 0)).toBeLessThanOrEqual(budget);
      }),
    );
  });
});

describe('citeSources', () => {
  test('names the report, its title and the paragraphs in the order of the quotes', () => {
    const { cite } = citeSources(comparisonOf(2));
    const quotes = [pointOf('1.txt', 50, 7).quotes, pointOf('1.txt', 10, 3).quotes].flat();
    expect(cite(quotes)).toBe('报道2《第1篇》第7、3段');
  });
});

test('Chinese numbers and dates', () => {
  expect([1, 10, 12, 20, 40, 99, 120].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '四十',
    '九十九',
    '120',
  ]);
  expect(['2025', '2024-06', '2026-01-09'].map(dateText)).toEqual(['2025年', '2024年6月', '2026年1月9日']);
});
