/** What the shipped templates print of five invented places, as HTML. */
import { describe, expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison, ThemeComparison } from '../../src/model.ts';
import { makeComparison, makePoint } from './comparison.ts';

const long = ['staff', 'archive'];
const templates = [...long, 'leaders'];
const limitsOf = (name: string) => loadTemplate(name).value.limits;

const htmlOf = (name: string, comparison: Comparison) =>
  composeBriefing(comparison, loadTemplate(name).value, { date: '2026-01-05' }).value?.html ?? '';

/** Five places, after `change` has had its way with the first theme. */
function printed(name: string, change: (theme: ThemeComparison, comparison: Comparison) => void): string {
  const comparison = makeComparison(5);
  const [theme] = comparison.themes;
  if (theme) change(theme, comparison);
  return htmlOf(name, comparison);
}

const textOf = (html: string): string => html.replaceAll(/<[^>]*>|\s/g, '');

/** Headings, tables, charts and contents in their order; a table without an id by its caption. */
const outlineOf = (html: string): string[] =>
  [
    ...html.matchAll(
      /<h[1-3][^>]*>([^<]*)|<jb-(chart|toc)|<table id="([^"]*)"|<table class[^>]*>\s*<caption>([^<]*)/g,
    ),
  ].map(([, ...parts]) => parts.find((part) => part !== undefined)?.trim() ?? '');

const ofTheme = (name: string, at: number): string[] => [
  name,
  '做法和数据对照',
  `practices-${at}`,
  `figures-${at}`,
  '特色做法和共性提法',
  `${name}：特色做法`,
];

describe('headings, charts and tables stand in this order', () => {
  const [head, ...themes] = ['总览', '基层组织', '清廉文化', '干部队伍', '村级经济'];
  const sections = [
    head,
    'chart',
    'overview',
    ...themes.flatMap((name, index) => ofTheme(name, index + 1)),
    '附：资料来源与未采用内容',
    '资料来源',
    '未采用',
  ];

  test('staff, where a theme has no headings of its own', () => {
    const inner = ['做法和数据对照', '特色做法和共性提法'];
    expect(outlineOf(htmlOf('staff', makeComparison(5)))).toEqual([
      '五地党建工作做法对照',
      ...sections.filter((it) => it !== undefined && !inner.includes(it)),
      '说明',
    ]);
  });

  test('archive, with its contents before and the paragraphs behind', () => {
    expect(outlineOf(htmlOf('archive', makeComparison(5)))).toEqual([
      '五地党建工作做法对照',
      'toc',
      ...sections,
      '附：引用段落全文',
      '说明',
    ]);
  });

  test('leaders', () => {
    expect(outlineOf(htmlOf('leaders', makeComparison(5)))).toEqual([
      '五地党建工作做法对照',
      '各地做法要点',
      'key-figures',
    ]);
  });
});

test('the contents of the archive have the levels 1 and 2', () => {
  expect(htmlOf('archive', makeComparison(5))).toContain('<jb-toc title="目录" levels="2"></jb-toc>');
});

test.each(templates)('%s: a figure that changed is printed with what it was before, wherever', (name) => {
  const comparison = makeComparison(5);
  for (const { indicators } of comparison.themes) {
    // beyond the limit of every template: some stand in a line below the table
    const [row] = indicators;
    const [cell] = row?.cells.filter(({ values }) => values.length > 0) ?? [];
    if (row && cell)
      for (let at = 0; at <= limitsOf(name).singles; at += 1)
        indicators.push({
          ...row,
          id: `${row.id}-${at}`,
          name: `单列数${at}`,
          cells: [structuredClone(cell)],
        });
    for (const value of indicators.flatMap(({ cells }) => cells.flatMap(({ values }) => values))) {
      value.text = '87%';
      value.before = {
        text: '46%',
        period: null,
        start: value.quote.start + 20,
        end: value.quote.start + 23,
      };
    }
  }
  const html = htmlOf(name, comparison);
  const cells = [...html.matchAll(/<table id="(?:key-)?(?:figures|singles)[^"]*"[\s\S]*?<\/table>/g)]
    .flatMap(([table]) => [...table.matchAll(/<td[\s\S]*?<\/td>/g)].map(([cell]) => textOf(cell)))
    .filter((cell) => /报道\d+第/.test(cell) && !cell.includes('未'));
  const lines = html.match(/<p class="source">其他只列一地的数据[\s\S]*?<\/p>/g) ?? [];
  expect(cells.length).toBeGreaterThan(10);
  expect(lines).toHaveLength(name === 'leaders' ? 0 : comparison.themes.length);
  for (const told of [...cells, ...lines.map(textOf)]) expect(told).toContain('46%→87%');
  const text = textOf(html);
  expect(text).not.toMatch(/(?<!46%→)87%|46%(?!→87%)/);
});

test.each(templates.flatMap((name) => [5, 12].map((places) => ({ name, places }))))(
  '$name of $places places: a cell of figures has their style, one that says nothing has none',
  ({ name, places }) => {
    const tables = htmlOf(name, makeComparison(places)).match(
      /<table id="(?:key-)?figures[\s\S]*?<\/table>/g,
    );
    const cells = (tables ?? []).flatMap((table) => table.match(/<td[\s\S]*?<\/td>/g) ?? []);
    const hasFigures = (cell: string) => /报道\d+第/.test(cell);
    expect(cells.filter(hasFigures).length).toBeGreaterThan(10);
    for (const cell of cells) expect(cell.startsWith('<td class="figure">')).toBe(hasFigures(cell));
  },
);

describe('of named practices beyond the limit the number is told', () => {
  test.each(long)('%s, where their sentences stand in no table', (name) => {
    const html = printed(name, (theme, { places: [place] }) => {
      theme.distinctive = Array.from({ length: limitsOf(name).practices + 3 }, (_, at) => ({
        place: place?.id ?? '',
        name: `“${at}号”工作法`,
        point: makePoint(0, 60 + at),
      }));
    });
    expect(html).toContain('<p class="source">另有3条特色做法未列。</p>');
    expect(html.match(/号”工作法/g)).toHaveLength(limitsOf(name).practices);
  });

  test.each(long)('%s, where a table above has them', (name) => {
    const html = printed(name, (theme) => {
      const [point] = theme.topics[1]?.cells[0]?.points ?? [];
      if (!point) throw new Error('no point');
      point.text = `推行“一号”工作法，${point.text}`;
      theme.distinctive = Array.from({ length: limitsOf(name).practices + 2 }, () => ({
        place: theme.topics[1]?.cells[0]?.place ?? '',
        name: '“一号”工作法',
        point,
      }));
    });
    expect(textOf(html)).toMatch(/特色做法，原文见上：白塔0县[^。]*（“党群服务阵地”）。另有2条未列。/);
  });

  test.each(long)('%s says of none that it stands above where its name was cut away there', (name) => {
    const html = printed(name, (theme) => {
      const { place = '', points = [] } = theme.topics[1]?.cells[0] ?? {};
      const [point] = points;
      if (!point) throw new Error('no point');
      const whole = { ...point, text: `推行“一号”工作法，${point.text}` };
      theme.distinctive = [{ place, name: '“一号”工作法', point: whole }];
    });
    expect(textOf(html)).not.toContain('原文见上：白塔0县“一号”工作法');
    expect(textOf(html)).toContain('推行“一号”工作法，');
  });

  test('none is told of where all are listed', () => {
    for (const name of long) expect(htmlOf(name, makeComparison(5))).not.toContain('未列。');
  });
});

test('the leaders’ edition says of how many places a row of figures does not tell', () => {
  expect(limitsOf('leaders').keyPlaces).toBe(4);
  const html = printed('leaders', ({ indicators: [row] }) => {
    const full = row?.cells.find(({ values }) => values.length > 0);
    for (const cell of row?.cells ?? []) cell.values = structuredClone(full?.values ?? []);
  });
  expect(html).toContain('另有1地未列');
});

describe('what is said of places that a theme quotes nowhere', () => {
  const states = ['silent', 'unquoted', 'unpicked'] as const;
  const words = {
    silent: '未提及：白塔2县',
    unquoted: '有提及，未摘录：白塔3县（报道4第7段）',
    unpicked: '未摘得：白塔4县',
  };
  const choices = [1, 2, 3, 4, 5, 6, 7].map((bits) => states.filter((_, at) => bits & (1 << at)));

  test.each(long.flatMap((name) => choices.map((said) => ({ name, said }))))(
    '$name: $said and nothing else',
    ({ name, said }) => {
      const html = printed(name, (theme, { places }) => {
        const quiet = new Set(places.slice(2).filter((_, at) => said.includes(states[at] ?? 'silent')));
        const isQuiet = (id: string) => [...quiet].some((place) => place.id === id);
        for (const { cells } of theme.topics)
          for (const cell of cells)
            cell.points = isQuiet(cell.place)
              ? []
              : [
                  makePoint(
                    places.findIndex(({ id }) => id === cell.place),
                    3,
                  ),
                ];
        for (const { cells } of theme.indicators)
          for (const cell of cells) if (isQuiet(cell.place)) cell.values = [];
        theme.distinctive = theme.distinctive.filter(({ place }) => !isQuiet(place));
        const topic = theme.topics[0]?.id ?? '';
        const quote = { file: '3.txt', article: 1, paragraph: 7, start: 700, end: 720 };
        const [, , , third, fourth] = places;
        if (said.includes('unquoted'))
          theme.mentions.push({ place: third?.id ?? '', topic, quotes: [quote], words: [], indicators: [] });
        if (said.includes('unpicked')) theme.hints.push({ place: fourth?.id ?? '', topic });
      });
      const lines = [...html.matchAll(/<p class="source">((?:未提及|有提及|未摘得)[^<]*)<\/p>/g)].map(
        ([, line]) => line,
      );
      expect(lines).toEqual([`${said.map((state) => words[state]).join('；')}。`]);
    },
  );
});

describe('the limits of what ships', () => {
  test.each([
    [
      'staff',
      { points: 2, cellCharacters: 80, values: 3, columns: 8, landscapeFrom: 4, singles: 8, practices: 6 },
    ],
    [
      'archive',
      { points: 3, cellCharacters: 200, values: 4, columns: 8, landscapeFrom: 4, singles: 20, practices: 12 },
    ],
    [
      'leaders',
      {
        points: 2,
        cellCharacters: 80,
        values: 1,
        columns: 5,
        landscapeFrom: 99,
        keyIndicators: 3,
        keyPlaces: 4,
        pages: 2,
      },
    ],
  ])('%s: %o', (name, limits) => {
    expect(limitsOf(name)).toMatchObject(limits);
  });

  test.each(long)('%s: so many figures of one place stand in rows, the others in a line', (name) => {
    const { singles } = limitsOf(name);
    const html = printed(name, (theme) => {
      const [row] = theme.indicators;
      const cell = row?.cells.find(({ values }) => values.length > 0);
      if (row && cell)
        theme.indicators = Array.from({ length: singles + 2 }, (_, at) => ({
          ...row,
          id: `single-${at}`,
          name: `单列数第${at}种`,
          cells: [cell],
        }));
    });
    const [table = ''] = /<table id="singles-1"[\s\S]*?<\/table>/.exec(html) ?? [];
    expect(table.match(/单列数第/g)).toHaveLength(singles);
    const line = textOf(/<p class="source">其他只列一地的数据[\s\S]*?<\/p>/.exec(html)?.[0] ?? '');
    expect(line.match(/单列数第/g)).toHaveLength(2);
  });

  test('eight places of few words stand as columns; of nine no table has them all beside each other', () => {
    const few = (count: number) => {
      const comparison = makeComparison(count);
      for (const { topics } of comparison.themes)
        for (const { cells } of topics)
          for (const cell of cells)
            cell.points = [
              {
                ...makePoint(
                  comparison.places.findIndex(({ id }) => id === cell.place),
                  1,
                ),
                text: '整顿8个。',
              },
            ];
      const [table = ''] = /<table id="practices-1"[\s\S]*?<\/table>/.exec(htmlOf('staff', comparison)) ?? [];
      const [head = ''] = /<thead>[\s\S]*?<\/thead>/.exec(table) ?? [];
      return head.match(/白塔\d县/g)?.length ?? 0;
    };
    expect(few(8)).toBe(8);
    expect(few(9)).toBeLessThan(9);
  });
});
