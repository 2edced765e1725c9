import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const city = place('青原省云州市', 'city');
const county = place('青原省云州市石塬县');
const town = { ...place('青原省云州市石塬县南坡镇', 'town'), name: '南坡镇' };
const body = { text: '建成党群服务中心12个，配备专职人员36名。', themes: ['grassroots/service-centres'] };

test('articles of one place from two reports share a column', () => {
  const { places } = align([
    report('a.txt', [{ place: county, date: '2024-05', sentences: [body] }]),
    report('b.txt', [{ place: county, date: '2023-05', sentences: [body] }]),
  ]);
  expect(places.map((it) => it.id)).toEqual([county.fullName]);
  expect(places[0]?.reports.map((it) => it.file)).toEqual(['b.txt', 'a.txt']);
});

test('a town of the same file stands in its county, a county never in its city', () => {
  const { places } = align([
    report('a.txt', [
      { place: town, sentences: [body] },
      { place: county, sentences: [body] },
    ]),
    report('b.txt', [{ place: city, sentences: [body] }]),
  ]);
  expect(places.map((it) => [it.id, it.within])).toEqual([
    [county.fullName, city.fullName],
    [city.fullName, null],
  ]);
});

test('a town without its county shares no column with one of its name in another file', () => {
  const alone = place('石门镇', 'town');
  const { places } = align([
    report('in/a.txt', [{ place: alone, sentences: [body] }]),
    report('in/b.txt', [{ place: alone, sentences: [body] }]),
  ]);
  expect(places.map((it) => it.name)).toEqual(['石门镇（a.txt）', '石门镇（b.txt）']);
  expect(new Set(places.map((it) => it.id)).size).toBe(2);
});

test('a town of another file keeps its own column', () => {
  const { places } = align([
    report('a.txt', [{ place: town, sentences: [body] }]),
    report('b.txt', [{ place: county, sentences: [body] }]),
  ]);
  expect(places.map((it) => it.id)).toEqual([town.fullName, county.fullName]);
});

test('the period is the one that the longest article of a report tells', () => {
  const period = { text: '2024年', from: '2024', to: '2024' };
  const { places } = align([report('a.txt', [{ place: county, period, sentences: [body] }])]);
  expect(places[0]?.period).toBe('2024年');
});

test('where nothing decides on a place, the file has a column of its own, after the others, and is told of', () => {
  const unsure = { place: null, placeSure: false, title: '哪里的文章', sentences: [body] };
  const { places, notUsed, problems, themes } = align([
    report('in/a.txt', [unsure, unsure]),
    report('in/b.txt', [unsure]),
    report('c.txt', [{ place: county, sentences: [body] }]),
  ]);
  expect(places.map(({ name, level, reports }) => [name, level, reports.length])).toEqual([
    [county.name, 'county', 1],
    ['待核（a.txt）', 'unknown', 2],
    ['待核（b.txt）', 'unknown', 1],
  ]);
  // the path of a machine is nothing that a briefing may print
  expect(places.map(({ fullName }) => fullName)).toEqual([county.fullName, '待核（a.txt）', '待核（b.txt）']);
  expect(notUsed).toEqual([]);
  expect(problems.map((it) => it.code)).toEqual(['place-unsure', 'place-unsure', 'place-unsure']);
  const compared = themes.flatMap((it) =>
    it.indicators.flatMap(({ cells }) => cells.map((cell) => cell.place)),
  );
  expect(compared.filter((it) => it.startsWith('待核'))).toEqual([]);
});

test('an article without a place stands under none and is told of', () => {
  const { places, notUsed, problems } = align([
    report('a.txt', [{ place: null, title: '一篇没有地点的文章', sentences: [body] }]),
  ]);
  expect(places).toEqual([]);
  expect(notUsed).toMatchObject([{ reason: 'no-place', title: '一篇没有地点的文章', article: 1 }]);
  expect(problems).toMatchObject([{ code: 'place-unknown', place: { file: 'a.txt', line: 1 } }]);
});

test('a sentence that speaks of another place is never put under the article’s', () => {
  const foreign = {
    ...body,
    text: '邻县建成党群服务站15个，值得借鉴学习推广。',
    otherPlace: place('青原省云州市柳河县'),
  };
  const { themes, notUsed } = align([report('a.txt', [{ place: county, sentences: [foreign, body] }])]);
  expect(JSON.stringify(themes)).not.toContain('邻县');
  expect(notUsed).toMatchObject([{ reason: 'other-place', place: '柳河县' }]);
});

test.each([[{ name: '全国', fullName: '全国', level: 'nation' } as const], [place('青原省云州市')]])(
  'what is said of an area around the place is of no other region: %j',
  (around) => {
    const wider = { ...body, text: '党的建设抓实了，建成党群服务站15万个，成效明显。', otherPlace: around };
    const { notUsed } = align([report('a.txt', [{ place: county, sentences: [wider, body] }])]);
    expect(notUsed).toMatchObject([{ reason: 'wider-place', place: around.name }]);
  },
);

test.each(['青原', '云州', '去年'])('the place’s own name behind %s is no other county', (before) => {
  const own = {
    ...body,
    text: `${before}${county.name}把支部建在网格上，建成党群服务站15个，选派指导员30名。`,
  };
  const { themes, notUsed } = align([report('a.txt', [{ place: county, sentences: [own, body] }])]);
  expect(notUsed).toEqual([]);
  expect(JSON.stringify(themes)).toContain('建成党群服务站15个');
});

const speech = '“党群服务站建成15个，明年还想再建5个。”';
const village = '9月18日，在双槐村，村党支部书记江小满翻着本子。';

/** What of the opening is held back where `next` goes on behind it in the same paragraph. */
function holdBack(text: string, next: string) {
  const input = report('a.txt', [
    { place: county, sentences: [{ ...body, text }, { ...body, text: next }, body] },
  ]);
  for (const sentence of input.sentences.slice(0, 2)) sentence.paragraph = 1;
  const { notUsed } = align([input]);
  return notUsed.filter(({ opening }) => text.startsWith(opening.slice(0, 6))).map(({ reason }) => reason);
}

test.each([`临河日报讯（记者 江小满）${speech}`, `本报讯 ${speech}`, speech])(
  'what is said before the text tells in which village is held back: %s',
  (text) => expect(holdBack(text, village)).toEqual(['unclear-part']),
);

test.each([
  [`县委书记江小满说：${speech}`, village],
  [speech, `${county.name}委组织部负责人江小满翻着本子。`],
])('but not where the whole place speaks: %s', (text, next) => expect(holdBack(text, next)).toEqual([]));

test('off-topic articles and runs of chrome are listed with their reason', () => {
  const { notUsed } = align([
    report(
      'a.txt',
      [
        { place: county, sentences: [body] },
        { place: null, isOnTopic: false, sentences: [{ text: '今日晴。' }] },
      ],
      ['相关内容', '热门资讯'],
    ),
  ]);
  expect(notUsed.map((it) => [it.reason, it.opening, it.chars])).toEqual([
    ['no-theme', '今日晴。', 4],
    ['chrome', '相关内容 热门资讯', 8],
  ]);
});

test('a place of which nothing is said on any theme has no column but is listed', () => {
  const silent = {
    place: place('青原省云州市柳河县'),
    title: '合影',
    sentences: [{ text: '众人在广场合影留念。' }],
  };
  const { places, notUsed } = align([report('a.txt', [{ place: county, sentences: [body] }, silent])]);
  expect(places.map((it) => it.name)).toEqual(['石塬县']);
  expect(notUsed).toMatchObject([{ reason: 'weak-theme', title: '合影', place: '柳河县' }]);
});

test.each([
  [{ text: '去年5月以来', from: '2023-05', to: '2024-05' }, '2023年5月至2024年5月'],
  [{ text: '今年以来', from: '2024', to: '2024-11' }, '2024年1月至11月'],
  [{ text: '今年', from: '2024', to: '2024' }, '2024年'],
  [{ text: '十四五', from: '2021', to: '2025' }, '十四五'],
])('the period %o is told as %s', (period, words) => {
  const { places } = align([
    report('a.txt', [{ place: county, period, date: '2024-05', sentences: [body] }]),
  ]);
  expect(places[0]?.period).toBe(words);
});

test('what a paragraph says of a village it named before carries the name', () => {
  const named = { text: '南坡镇河湾村党支部领办合作社，种植茶叶。', themes: ['village/income'] };
  const later = {
    text: '目前，全村已建成茶园350亩，合作社每年为村集体增收39万元。',
    themes: ['village/income'],
    figures: [{ text: '39万元', value: 390000, unit: '元', what: '村集体增收' }],
  };
  const input = report('a.txt', [{ place: county, sentences: [named, later] }]);
  const [one, two] = input.sentences;
  if (one && two) two.paragraph = one.paragraph;
  const { themes } = align([input]);
  const texts = themes.flatMap((theme) =>
    theme.topics.flatMap((row) => row.cells.flatMap((cell) => cell.points.map((point) => point.text))),
  );
  expect(texts).toContain(`南坡镇河湾村……${later.text}`);
  expect(themes.flatMap((theme) => theme.indicators)).toEqual([]);
});

test.each([
  [
    '该镇 is the town last named, in whatever paragraph',
    ['南坡镇把村务晒在墙上，设立公示栏18处。', '该镇划分院落74个，推选管家74名。'],
    '南坡镇……该镇划分院落74个，推选管家74名。',
  ],
  [
    'not where another town came between',
    ['南坡镇把村务晒在墙上，设立公示栏18处。', '有人看过邻近的北岭镇。', '该镇划分院落74个，推选管家74名。'],
    null,
  ],
  [
    '村里 is the only village named',
    ['河湾村通过议事会定下章程。', '村里划分院落74个，推选管家74名。'],
    '河湾村……村里划分院落74个，推选管家74名。',
  ],
  [
    'and none where there are two',
    ['石桥村先学的样。', '河湾村通过议事会定下章程。', '村里划分院落74个，推选管家74名。'],
    null,
  ],
  [
    'a clause’s first words are no name',
    ['台子是村党支部垒的，推选管家32名。', '村里划分院落74个，推选管家74名。'],
    null,
  ],
])('%s', (_, texts, last) => {
  const sentences = texts.map((text, index) => ({
    text,
    themes: index === texts.length - 1 ? ['grassroots/governance'] : [],
    figures: [{ text: '74名' }],
  }));
  const whole = { text: '全县整顿软弱涣散党组织12个。', themes: ['grassroots/rectify'] };
  const { themes, notUsed } = align(
    [report('a.txt', [{ place: county, sentences: [...sentences, whole] }])],
    5,
  );
  const points = themes.flatMap(({ topics }) => topics.flatMap(({ cells }) => cells[0]?.points ?? []));
  const told = points.map((it) => it.text).filter((it) => it.includes('管家74名'));
  expect(told).toEqual(last === null ? [] : [last]);
  // whose it is nobody knows
  expect(notUsed.map((it) => it.reason)).toEqual(last === null ? ['one-of-many'] : []);
});

test('a sentence that opens with another county does not carry the name of the one before it', () => {
  const told = (text: string) => ({ text, themes: ['grassroots/governance'], figures: [{ text: '21个' }] });
  const sentences = [
    told('通渭县针对5个村长期选不出书记的问题，选派机关干部21个到村任职。'),
    told('渭源县按照地缘相邻、产业相近的思路，组建联合党组织21个。'),
  ];
  const city = place('甘肃省定西市', 'city');
  const input = report('a.txt', [{ place: city, sentences }]);
  for (const sentence of input.sentences) sentence.paragraph = 1;
  const points = align([input]).themes.flatMap(({ topics }) =>
    topics.flatMap((it) => it.cells[0]?.points ?? []),
  );
  expect(points.map((it) => it.text).sort()).toEqual(sentences.map((it) => it.text).sort());
});

test('a town that heads a section is the place of its paragraphs', () => {
  const told = (text: string) => ({ text, themes: ['grassroots/governance'], figures: [{ text: '74名' }] });
  const sentences = [
    { text: '蒿坪镇：住下来再说话', kind: 'heading' as const },
    told('干部每周在村里住一晚，组建院落专班，推选管家74名。'),
    { text: '院落有了小管家', kind: 'heading' as const },
    told('全县在老旧小区改造楼道时组建专班，配备楼长74名。'),
  ];
  const { themes } = align([report('a.txt', [{ place: county, sentences }])]);
  const points = themes.flatMap(({ topics }) => topics.flatMap(({ cells }) => cells[0]?.points ?? []));
  expect(points.map((it) => it.text).sort()).toEqual([
    '全县在老旧小区改造楼道时组建专班，配备楼长74名。',
    '蒿坪镇……干部每周在村里住一晚，组建院落专班，推选管家74名。',
  ]);
});

test('another county’s sentences never stand in a county’s column, nor what follows them', () => {
  const foreign = [
    { text: '柳河县针对村务难商量，设立议事亭318个。', themes: ['grassroots/governance'] },
    { text: '今年以来，该县改扩建党群服务中心44个。', themes: ['grassroots/service-centres'] },
  ];
  const input = report('a.txt', [{ place: county, sentences: [...foreign, body] }]);
  for (const sentence of input.sentences.slice(0, 2)) sentence.paragraph = 1;
  const { themes, notUsed } = align([input]);
  expect(JSON.stringify(themes)).not.toMatch(/318|44/u);
  expect(notUsed).toMatchObject([{ reason: 'other-place', place: '柳河县' }]);
});

test('a sentence of another town does not carry the name of the one before it', () => {
  const sentences = [
    {
      text: '在南坡镇，5个村党支部联手组建养殖联合社，年产鲜蛋80吨。',
      themes: ['village/income'],
      figures: [{ text: '80吨' }],
    },
    {
      text: '北岭镇则在老茶树上做文章，发展茶叶加工，卖出红茶75吨。',
      themes: ['village/income'],
      figures: [{ text: '75吨' }],
    },
    {
      text: '这个镇领办合作社18家，流转土地2600亩，组建专班帮扶。',
      themes: ['village/income'],
      figures: [{ text: '18家' }],
    },
  ];
  const input = report('a.txt', [{ place: county, sentences }]);
  for (const sentence of input.sentences) sentence.paragraph = 1;
  const texts = align([input]).themes.flatMap((theme) =>
    theme.topics.flatMap((row) => row.cells.flatMap((cell) => cell.points.map((point) => point.text))),
  );
  expect(texts.sort()).toEqual(
    [sentences[0]?.text, sentences[1]?.text, `北岭镇……${sentences[2]?.text}`].sort(),
  );
});
