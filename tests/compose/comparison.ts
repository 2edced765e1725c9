/** A comparison of invented places, as large as wanted: each theme has topics, shared indicators, named practices. */
import type { Comparison, Point, ThemeComparison } from '../../src/model.ts';

const themes = [
  ['grassroots', '基层组织'],
  ['clean', '清廉文化'],
  ['cadre', '干部队伍'],
  ['village', '村级经济'],
] as const;
const topics = ['软弱涣散整顿', '党群服务阵地', '两个覆盖', '网格与社区治理', '党员队伍'];

/** `count` places; every third says nothing of a topic, every third has no value of an indicator. */
export function makeComparison(count: number): Comparison {
  const places = Array.from({ length: count }, (_, index) => ({
    id: `云岭省白塔${index}县`,
    name: `白塔${index}县`,
    fullName: `云岭省白塔${index}县`,
    level: index % 3 === 0 ? ('city' as const) : ('county' as const),
    period: index % 2 === 0 ? `202${index % 5}年` : null,
    within: null,
    reports: [
      {
        file: `${index}.txt`,
        article: 1,
        title: `把支部建在产业链上——白塔${index}县抓党建促振兴纪实`,
        date: '2025-03-09',
        source: '云岭日报',
        authors: ['顾长宁'],
        chars: 2800,
      },
    ],
  }));
  const compared = themes.map(([id, name], at) => makeTheme(id, name, at, places));
  return {
    places,
    themes: compared,
    coverage: compared.flatMap(({ id }, at) =>
      places.map((place, index) => ({
        place: place.id,
        theme: id,
        chars: 400,
        share: 0.1 + ((index * 7 + at * 3) % 5) / 10,
        best: makePoint(index, at * 10),
        line: makePoint(index, at * 10),
      })),
    ),
    notUsed: [
      {
        file: '1.txt',
        article: 2,
        title: '本周冷空气将到',
        reason: 'no-theme',
        opening: '本报讯 上周末气温',
        chars: 70,
        place: null,
      },
    ],
    problems: [],
  };
}

function makeTheme(id: string, name: string, at: number, places: Comparison['places']): ThemeComparison {
  const speaks = (index: number, topic: number) => (index + topic + at) % 3 !== 0;
  return {
    id,
    name,
    topics: topics.map((topic, row) => ({
      id: `${id}-${row}`,
      name: topic,
      cells: places.map((place, index) => ({
        place: place.id,
        points: speaks(index, row)
          ? [makePoint(index, at * 10 + row), makePoint(index, at * 10 + row + 5)]
          : [],
      })),
    })),
    indicators: ['整顿软弱涣散村党组织数', '选派第一书记数', '培训干部人次'].map((indicator, row) => ({
      id: `${id}-indicator-${row}`,
      name: indicator,
      unit: row === 0 ? '个' : '名',
      topic: null,
      higherIsBetter: null,
      comparable: row > 0,
      warnings: row === 0 ? [{ code: 'years-differ' as const, places: places.map((place) => place.id) }] : [],
      cells: places.map((place, index) => ({
        place: place.id,
        values: speaks(index, row)
          ? [
              {
                text: `${index + 20}个`,
                value: index + 20,
                qualifier: null,
                what: '软弱涣散村党组织',
                verb: '整顿',
                scope: '全市',
                period: '2025年',
                change: null,
                unit: '个',
                quote: {
                  file: `${index}.txt`,
                  article: 1,
                  paragraph: row + 4,
                  start: row * 50,
                  end: row * 50 + 3,
                },
              },
            ]
          : [],
      })),
    })),
    themeMentions: [],
    mentions: [],
    figureMentions: [],
    hints: [],
    figureHints: [],
    distinctive: places.slice(0, 6).map((place, index) => ({
      place: place.id,
      name: '“三色台账”工作法',
      point: makePoint(index, at + 60),
    })),
    common: [
      {
        text: '推动基层党组织全面进步全面过硬',
        places: places.slice(0, 2).map((place) => place.id),
        quotes: places.slice(0, 2).map((place, index) => ({
          place: place.id,
          file: `${index}.txt`,
          article: 1,
          paragraph: 2,
          start: 5,
          end: 20,
        })),
      },
    ],
  };
}

/** The sentence of one place that stands in that paragraph. */
export function makePoint(index: number, paragraph: number): Point {
  const text = `白塔${index}县坚持分类施策、一村一策，全年整顿软弱涣散村党组织${index + paragraph + 20}个，选派第一书记${index + 30}名，改造提升党群服务中心${paragraph + 3}个。`;
  const start = paragraph * 100;
  return {
    text,
    quotes: [{ file: `${index}.txt`, article: 1, paragraph, start, end: start + text.length }],
    score: 3 + (paragraph % 3),
    figures: [],
    topics: ['rectify'],
    sentence: start,
    isPlan: false,
  };
}
