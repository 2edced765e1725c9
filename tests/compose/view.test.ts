import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeSources } from '../../src/compose/citation.ts';
import { pickHighlights } from '../../src/compose/highlights.ts';
import { viewBriefing } from '../../src/compose/view.ts';
import { dateText } from '../../src/compose/wording.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison, Point, ThemeComparison } from '../../src/model.ts';

const { limits } = loadTemplate('staff').value;

function pointOf(file: string, start: number, paragraph: number, text = '整顿软弱涣散村党组织。'): Point {
  return {
    text,
    quotes: [{ file, article: 1, paragraph, start, end: start + text.length }],
    score: 1,
    figures: [],
    topics: ['rectify'],
    sentence: start,
    isPlan: false,
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
        themeMentions: [],
        mentions: [],
        figureMentions: [],
        hints: [],
        figureHints: [],
      },
      {
        id: 'clean',
        name: '清廉文化',
        topics: [],
        indicators: [],
        distinctive: [],
        common: [],
        themeMentions: [],
        mentions: [],
        figureMentions: [],
        hints: [],
        figureHints: [],
      },
    ],
    coverage: cells.map(({ place, points }, index) => ({
      place,
      theme: 'grassroots',
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
  const tablesOf = (comparison: Comparison) =>
    viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0]?.practiceTables ?? [];

  test('few places stand as columns, more on a landscape page, many in groups or as rows, whichever is shorter', () => {
    const layout = (comparison: Comparison) =>
      tablesOf(comparison).map(({ isLandscape, isTurned, places }) => [isLandscape, isTurned, places.length]);
    expect(layout(comparisonOf(3))).toEqual([[false, false, 3]]);
    expect(layout(comparisonOf(5))).toEqual([[true, false, 5]]);
    expect(layout(comparisonOf(24)).map(([, , count]) => count)).toEqual([8, 8, 8]);
    expect(layout(comparisonOf(40))).toEqual([[false, true, 40]]);
    const long = comparisonOf(12);
    for (const { points } of long.themes[0]?.topics[0]?.cells ?? [])
      points.splice(0, 2, pointOf('0.txt', 10, 3, '整顿软弱涣散村党组织。'.repeat(8)));
    expect(layout(long)).toEqual([[false, true, 12]]);
  });

  test('a group of columns repeats the heads of its rows, and every place stands in one group', () => {
    const tables = tablesOf(comparisonOf(20));
    expect(tables.map(({ caption }) => caption)).toEqual(
      ['（1）', '（2）', '（3）'].map((n) => `基层组织：各地做法对照${n}`),
    );
    expect(tables.flatMap(({ rows }) => rows.map(({ topic }) => topic))).toEqual(
      Array(3).fill('软弱涣散整顿'),
    );
    expect(tables.flatMap(({ places }) => places.map(({ name }) => name))).toEqual(
      Array.from({ length: 20 }, (_, index) => `${index}县`),
    );
  });

  test('one place’s practices are no table of several: they stand among those of one place, or are called 做法', () => {
    const one = comparisonOf(3);
    one.themes[0]?.topics[0]?.cells.splice(1, 2);
    const theme = viewBriefing(one, { date: '2026-01-05' }, limits).themes[0];
    expect(theme?.practiceTables).toEqual([]);
    expect(theme?.singlePractices).toMatchObject([{ topic: '软弱涣散整顿', place: '0县' }]);
    expect(theme).toMatchObject({ isEmpty: false, silent: '1县、2县' });
    expect(tablesOf(comparisonOf(1)).map(({ caption }) => caption)).toEqual(['基层组织：做法']);
    expect(tablesOf(comparisonOf(2)).map(({ caption }) => caption)).toEqual(['基层组织：各地做法对照']);
  });

  test('a place that shares no topic keeps its own one in the table: no column is without a word', () => {
    const comparison = comparisonOf(5);
    const [topic] = comparison.themes[0]?.topics ?? [];
    const own = (name: string, at = 4) => {
      const points = [pointOf(`${at}.txt`, 20 + name.length, 3, `${name}：另写一句。`)];
      return { id: name, name, cells: [{ place: topic?.cells[at]?.place ?? '', points }] };
    };
    const shared = { ...topic, id: 'a', name: '软弱涣散整顿', cells: topic?.cells.slice(0, 4) ?? [] };
    for (const theme of comparison.themes.slice(0, 1))
      theme.topics = [shared, own('两个覆盖'), own('网格与社区治理'), own('党员队伍', 0)];
    const [theme] = viewBriefing(comparison, { date: '2026-01-05' }, limits).themes;
    expect(theme?.practiceTables[0]?.rows.map((row) => row.topic)).toEqual(['软弱涣散整顿', '两个覆盖']);
    expect(theme?.singlePractices.map((single) => [single.topic, single.place])).toEqual([
      ['网格与社区治理', '4县'],
      ['党员队伍', '0县'],
    ]);
  });

  test('the columns are the places that are quoted; the others stand in a line below', () => {
    const comparison = comparisonOf(3);
    comparison.themes[0]?.topics[0]?.cells.splice(1, 1);
    const theme = viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[0];
    expect(theme?.practiceTables[0]?.places.map(({ name }) => name)).toEqual(['0县', '2县']);
    expect(theme).toMatchObject({ silent: '1县', unquoted: '', isCounted: false });
  });

  test('columns share the whole width, and more of it goes to the place with more text', () => {
    const comparison = comparisonOf(4);
    for (const [at, { points }] of (comparison.themes[0]?.topics[0]?.cells ?? []).entries())
      points.splice(0, 2, pointOf(`${at}.txt`, 10, 3, '整顿软弱涣散村党组织。'.repeat(at === 2 ? 9 : 2)));
    const [table] = tablesOf(comparison);
    const widths = table?.places.map(({ width }) => width) ?? [];
    expect(widths.reduce((sum, width) => sum + width, table?.headWidth ?? 0)).toBeCloseTo(100, 0);
    expect(Math.max(...widths)).toBe(widths[2]);
    expect(Math.min(...widths)).toBeGreaterThan(10);
  });

  describe('a place that is not quoted on a topic', () => {
    /** 1县 is quoted under another topic alone. */
    function silentOn(change: (theme: ThemeComparison) => void) {
      const comparison = comparisonOf(3);
      const [theme] = comparison.themes;
      if (!theme) throw new Error('no theme');
      const other = { place: '云岭省1县', points: [pointOf('1.txt', 300, 9, '又一句话。')] };
      theme.topics[0]?.cells.splice(1, 1);
      theme.topics.push({ id: 'members', name: '党员队伍', cells: [other] });
      change(theme);
      return tablesOf(comparison)[0]?.rows[0]?.cells[1];
    }

    test('is 未提及 where nothing of it speaks of the topic', () => {
      const nothing = { words: '未提及', sources: '', row: '', table: '' };
      expect(silentOn(() => {})).toMatchObject({ isMissing: true, silence: nothing });
    });

    test('is 未摘得 where a word may speak of it, and no sentence surely does', () => {
      const hint = (theme: ThemeComparison) => theme.hints.push({ place: '云岭省1县', topic: 'rectify' });
      expect(silentOn(hint)).toMatchObject({ isMissing: false, silence: { words: '未摘得', sources: '' } });
    });

    test('is 有提及，未摘录, with the paragraphs, where a sentence does', () => {
      const mention =
        (...paragraphs: number[]) =>
        (theme: ThemeComparison) =>
          theme.mentions.push({
            place: '云岭省1县',
            topic: 'rectify',
            quotes: paragraphs.flatMap((it) => pointOf('1.txt', it * 10, it).quotes),
            words: [],
            indicators: [],
          });
      expect(silentOn(mention(7))).toMatchObject({
        isMissing: false,
        silence: { words: '有提及，未摘录', sources: '报道2第7段', row: '' },
      });
      expect(silentOn(mention(2, 3, 5, 8))?.silence?.sources).toBe('报道2第2、3、5段等');
    });

    test('points to the row of figures that has it', () => {
      const value = (place: number) => ({
        place: `云岭省${place}县`,
        values: [
          {
            text: '12个',
            value: 12,
            qualifier: null,
            what: '软弱涣散村党组织',
            verb: '整顿',
            scope: null,
            period: null,
            change: null,
            unit: '个',
            quote: { file: `${place}.txt`, article: 1, paragraph: 4, start: 40, end: 43 },
          },
        ],
      });
      const cell = silentOn((theme) => {
        theme.mentions.push({
          place: '云岭省1县',
          topic: 'rectify',
          quotes: value(1).values.map(({ quote }) => quote),
          words: [],
          indicators: ['rectified'],
        });
        theme.indicators.push({
          id: 'rectified',
          name: '整顿村数',
          unit: '个',
          topic: 'rectify',
          higherIsBetter: null,
          comparable: true,
          warnings: [],
          cells: [value(0), value(1)],
        });
      });
      expect(cell?.silence).toEqual({
        words: '有提及，未摘录',
        sources: '报道2第4段',
        see: '',
        row: '整顿村数（个）',
        table: 'figures-1',
      });
    });

    test('is 有提及，未摘录 where a practice that it names is of the topic', () => {
      const cell = silentOn((theme) =>
        theme.distinctive.push({
          place: '云岭省1县',
          name: '“三色台账”',
          point: pointOf('1.txt', 500, 11, '创新“三色台账”工作法。'),
        }),
      );
      expect(cell).toMatchObject({ isMissing: false, silence: { sources: '报道2第11段' } });
    });
  });

  test('a theme that no table has says of all places together what can be said of one of them', () => {
    const said = (change: (theme: ThemeComparison) => void) => {
      const comparison = comparisonOf(3);
      change(comparison.themes[1] as ThemeComparison);
      return viewBriefing(comparison, { date: '2026-01-05' }, limits).themes[1];
    };
    expect(said(() => {})).toMatchObject({ isSilent: true, silence: '未提及' });
    const hint = (theme: ThemeComparison) => theme.hints.push({ place: '云岭省1县', topic: 'warning' });
    expect(said(hint)).toMatchObject({
      isSilent: false,
      silence: '未摘得',
      silent: '0县、2县',
      unquoted: '',
      unpicked: '1县',
    });
    const told = (theme: ThemeComparison) =>
      theme.mentions.push({
        place: '云岭省2县',
        topic: 'warning',
        quotes: pointOf('2.txt', 70, 7).quotes,
        words: [],
        indicators: [],
      });
    expect(
      said((theme) => {
        hint(theme);
        told(theme);
      }),
    ).toMatchObject({
      silence: '有提及，未摘录',
      silent: '0县',
      unquoted: '2县（报道3第7段）',
      unpicked: '1县',
    });
  });

  test('of many places that are not quoted only the number stands, and all are listed once at the end', () => {
    const viewOf = (count: number, told: number) => {
      const comparison = comparisonOf(count);
      comparison.themes[0]?.topics[0]?.cells.splice(told);
      return viewBriefing(comparison, { date: '2026-01-05' }, limits);
    };
    expect(viewOf(10, 7)).toMatchObject({ themes: [{ silent: '7县、8县、9县', isCounted: false }, {}] });
    const many = viewOf(40, 2);
    expect(many.themes[0]).toMatchObject({ silent: '38地', unquoted: '', isCounted: true });
    expect(many.absences.map(({ theme, topic }) => [theme, topic])).toEqual([['基层组织', '各专题']]);
    expect(many.absences[0]?.silent.split('、')).toHaveLength(38);
  });

  test.each([
    ['去年分红4.6万元。', '2025-03', '报道1第3段，2025年报道'],
    ['去年分红4.6万元。', null, '报道1第3段，报道日期不详'],
    ['2023年分红4.6万元。', '2025-03', '报道1第3段'],
  ])(
    '%s of a report of %s: a year behind it is told as the report’s, never as the fact’s',
    (text, date, note) => {
      const comparison = comparisonOf(1);
      const [article] = comparison.places[0]?.reports ?? [];
      if (article) article.date = date;
      comparison.themes[0]?.topics[0]?.cells[0]?.points.splice(0, 2, pointOf('0.txt', 10, 3, text));
      const view = viewBriefing(comparison, { date: '2026-01-05' }, limits);
      const [point] = view.themes[0]?.practiceTables[0]?.rows[0]?.cells[0]?.points ?? [];
      expect(point?.shortNote).toBe(note);
    },
  );

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
  test('shows every place before it shows one twice', () => {
    const comparison = comparisonOf(3);
    // 0县 has the best of both themes, 2县 nothing of the second, and there is room for three sentences
    const best = (index: number, score: number) => ({
      ...pointOf(`${index}.txt`, 10, 3, `第${index}县的一句话，${score}。`),
      score,
    });
    const coverage = (
      [
        ['grassroots', 0, 9],
        ['grassroots', 1, 2],
        ['grassroots', 2, 1],
        ['clean', 0, 8],
        ['clean', 1, 7],
      ] as const
    ).map(([theme, index, score]) => ({
      place: `云岭省${index}县`,
      theme,
      chars: 10,
      share: 0.5,
      best: best(index, score),
      line: null,
    }));
    const themes = comparison.themes.map((theme) => ({
      ...theme,
      topics: coverage
        .filter((it) => it.theme === theme.id)
        .map(({ place, best: point }, at) => ({
          id: `topic-${at}`,
          name: `专题${at}`,
          cells: [{ place, points: [point] }],
        })),
    }));
    const picked = pickHighlights(
      { ...comparison, themes, coverage },
      { ...limits, highlightCharacters: 30 },
    );
    expect([...picked].map(([theme, shown]) => [theme, shown.map(({ place }) => place.name)])).toEqual([
      ['grassroots', ['0县', '2县']],
      ['clean', ['1县']],
    ]);
  });

  test('prints nothing that the cells of the table do not show', () => {
    const comparison = comparisonOf(2);
    const unseen = { ...pointOf('0.txt', 400, 9, '格里没有的一句，选派12人。'), sentence: 400 };
    const coverage = comparison.coverage.map((it, at) => (at === 0 ? { ...it, best: unseen } : it));
    const texts = [...pickHighlights({ ...comparison, coverage }, limits).values()]
      .flat()
      .map(({ point }) => point.text);
    const cells = comparison.themes.flatMap(({ topics }) =>
      topics.flatMap((topic) => topic.cells.flatMap(({ points }) => points.map(({ text }) => text))),
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(cells).toContain(text);
  });

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

test('dates', () => {
  expect(['2025', '2024-06', '2026-01-09'].map(dateText)).toEqual(['2025年', '2024年6月', '2026年1月9日']);
});
