import { expect, test } from 'vitest';
import { findMentions, findThemeMentions } from '../../../src/align/columns/mentions.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import { collectPassages } from '../../../src/align/columns/passages.ts';
import { prepareSections } from '../../../src/align/columns/sections.ts';
import type { Catalogue } from '../../../src/align/index.ts';
import type { IndicatorRow, Sentence } from '../../../src/model.ts';
import { knowledge } from '../../knowledge.ts';
import { lexicon, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');
const wording = compileParts(lexicon);

type Told = { text: string; themes?: string[]; entries?: string[] };

/** What is named of sentences, a paragraph each, by topic. `entries`: the lexicon's that the sentence is judged by. */
function mentionsOf(told: Told[], catalogue: Catalogue, rows: IndicatorRow[] = []) {
  const made = report('a.txt', [
    { place: county, sentences: told.map(({ text, themes = [] }) => ({ text, themes })) },
  ]);
  for (const [at, { entries = [] }] of told.entries())
    for (const hit of made.sentences[at]?.themes ?? [])
      hit.evidence.push(
        ...entries.map((entry) => ({ kind: 'word' as const, text: entry, entry, weight: 0.6 })),
      );
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  const { passages } = collectPassages({ place: county, articles }, wording, prepareSections(lexicon));
  const found = findMentions(
    [{ place: county.fullName, passages }],
    new Map([['village', rows]]),
    catalogue,
    (text) => text.replaceAll('資', '资').replaceAll('產', '产'),
  );
  return [...found.values()]
    .flat()
    .map(({ topic, quotes }) => [topic, quotes.map(({ paragraph }) => paragraph)]);
}

const village: Catalogue = [
  {
    id: 'village',
    name: '村级经济',
    topics: [
      {
        id: 'assets',
        name: '三资管理',
        words: ['三资管理', '清产核资', '分红', '供销社'],
        entries: ['清产核资', '盘活…资产'],
        wide: ['资产', '租金'],
      },
      { id: 'village-other', name: '综合', words: [], entries: ['村级经济'], wide: ['经济'] },
    ],
  },
];

test('a word of the topic in a sentence of no theme is a mention, with or without quotation marks', () => {
  expect(mentionsOf([{ text: '今年把“三资”管理里的旧账理了一遍。' }], village)).toEqual([['assets', [1]]]);
  expect(mentionsOf([{ text: '村里的清產核資做完了。' }], village)).toEqual([['assets', [1]]]);
});

test('short words of a sentence of no theme are none: they mean too much else', () => {
  expect(mentionsOf([{ text: '老供销社门口停着车。' }, { text: '公司年底分红。' }], village)).toEqual([]);
  expect(mentionsOf([{ text: '村口修了路。' }], village)).toEqual([]);
});

test('a sentence that is judged to speak of the topic must have a word of some weight for it', () => {
  const judged = { text: '棚子一年租金六百元。', themes: ['village/assets'] };
  expect(mentionsOf([judged], village)).toEqual([]);
  expect(mentionsOf([{ ...judged, entries: ['租金'] }], village)).toEqual([]);
  expect(mentionsOf([{ ...judged, entries: ['盘活…资产'] }], village)).toEqual([['assets', [1]]]);
});

test('the catch-all topic is told by its theme, not by its own name', () => {
  expect(mentionsOf([{ text: '综合治理抓得紧。' }, { text: '综合素质提高了。' }], village)).toEqual([]);
  expect(mentionsOf([{ text: '村级经济好起来了。' }], village)).toEqual([['village-other', [1]]]);
});

test('where a sentence says it in the topic’s own words, those that are only judged to are not named', () => {
  const judged = { text: '地都包出去了。', themes: ['village/assets'], entries: ['盘活…资产'] };
  expect(mentionsOf([judged, { text: '县里抓三资管理。' }], village)).toEqual([['assets', [2]]]);
});

test('a value of a row speaks of the topic where the row is named for it', () => {
  const row = (name: string): IndicatorRow => ({
    id: name,
    name,
    unit: '万元',
    topic: 'assets',
    higherIsBetter: null,
    comparable: true,
    warnings: [],
    cells: [
      {
        place: county.fullName,
        values: [
          {
            text: '3万元',
            value: 3,
            qualifier: null,
            what: '',
            verb: null,
            scope: null,
            period: null,
            change: null,
            unit: '万元',
            quote: { file: 'a.txt', article: 1, paragraph: 1, start: 0, end: 3 },
          },
        ],
      },
    ],
  });
  expect(mentionsOf([{ text: '3万元。' }], village, [row('联合党委数')])).toEqual([]);
  expect(mentionsOf([{ text: '3万元。' }], village, [row('资产收益')])).toEqual([['assets', [1]]]);
});

test('one who is only named by office does not make a report speak of the office', () => {
  const { catalogue } = knowledge;
  const told = mentionsOf(
    [{ text: '社区书记周敏拿来铁锹。' }, { text: '旧供销社的院子里停着车。' }, { text: '网格员老周来了。' }],
    catalogue,
  );
  expect(told).toEqual([]);
});

test.each([
  '对排查隐患的网格员“以奖代补”，全年兑现46人。',
  '民警对加油站开展监督检查11次。',
  '对窄旧的党群服务中心进行资金扶持。',
])('a word of any trade in a sentence of another theme is no mention: %s', (text) => {
  expect(mentionsOf([{ text, themes: ['grassroots/governance'] }], knowledge.catalogue)).not.toContainEqual([
    expect.stringMatching(/^(?:funds|supervision)$/),
    [1],
  ]);
});

test.each([
  ['对12个村以奖代补，扶持村集体经济。', 'village/funds', '以奖代补', 'funds'],
  ['县纪委对招待所开展监督检查9次。', 'clean/supervision', '监督检查', 'supervision'],
])('in a sentence of the theme it is: %s', (text, theme, entry, topic) => {
  const told = mentionsOf([{ text, themes: [theme], entries: [entry] }], knowledge.catalogue);
  expect(told).toContainEqual([topic, [1]]);
});

test('sentences that are counted to a theme are named whatever their topic', () => {
  const made = report('a.txt', [
    {
      place: county,
      sentences: [
        { text: '给9个村各找一样挣钱的活。', themes: ['village'] },
        { text: '路灯亮了。' },
        { text: '年底都有进账。', themes: ['village'] },
      ],
    },
  ]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  const { passages } = collectPassages({ place: county, articles }, wording, prepareSections(lexicon));
  const column = { place: county.fullName, passages };
  const [found, ...others] = findThemeMentions([column], 'village');
  expect(found?.quotes.map(({ paragraph }) => paragraph)).toEqual([1, 3]);
  expect(others).toEqual([]);
  expect(findThemeMentions([column], 'cadre')).toEqual([]);
});

test('what is told of another place is no mention', () => {
  const made = report('a.txt', [
    { place: county, sentences: [{ text: '全县抓三资管理。', otherPlace: place('青原省云州市白河县') }] },
  ]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  const { passages } = collectPassages({ place: county, articles }, wording, prepareSections(lexicon));
  const found = findMentions([{ place: county.fullName, passages }], new Map(), village, (text) => text);
  expect(found.get('village')).toEqual([]);
  expect(made.sentences.map(({ text }: Sentence) => text)).toHaveLength(1);
});

test.each([
  [
    'rectify',
    '常态化排查班子不优、内耗严重的村，挂牌督战12个，调整撤换支部书记7人。',
    'grassroots/rectify',
    '班子不优',
  ],
  ['coverage', '入驻企业组织组建率由46%提高到81%。', '', ''],
  ['assets', '把村居集体资金、资产、资源管理作为专项监督的重点。', '', ''],
])('the bundled lexicon knows %s by: %s', (topic, text, theme, entry) => {
  const told = mentionsOf(
    [{ text, ...(theme === '' ? {} : { themes: [theme], entries: [entry] }) }],
    knowledge.catalogue,
  );
  expect(told.map(([id]) => id)).toContain(topic);
});
