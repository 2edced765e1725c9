import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/model.ts';
import { align, type FigureDraft, place, report, type SentenceDraft } from '../build.ts';

const county = place('青原省云州市石塬县');
/** What one person or an unnamed town did is quoted in the column of a village or town, not in that of a county. */
const village = place('青原省云州市石塬县柳湾村', 'village');
const town = place('青原省云州市石塬县云脚镇', 'town');

function cells(sentences: SentenceDraft[], maxPoints = 3, column = county): Record<string, string[]> {
  return textsOf(align([report('a.txt', [{ place: column, sentences }])], maxPoints));
}

function textsOf({ themes }: Comparison): Record<string, string[]> {
  const rows = themes.flatMap((theme) =>
    theme.topics.map((row) => ({ ...row, id: `${theme.id}/${row.id}` })),
  );
  return Object.fromEntries(
    rows.map((row) => [row.id, row.cells.flatMap((cell) => cell.points.map((it) => it.text))]),
  );
}

const about = (
  text: string,
  figures: FigureDraft[] = [],
  themes = ['grassroots/governance'],
): SentenceDraft => ({
  text,
  themes,
  figures,
});

test('a concrete sentence goes before a slogan, and the slogan is not shown beside it', () => {
  const slogan = about('全县上下砥砺前行，奋力谱写基层治理新篇章，汇聚起磅礴力量。');
  const concrete = about('全县划分网格412个，选派专职网格员520名。', [{ text: '412个' }, { text: '520名' }]);
  expect(cells([slogan, concrete])['grassroots/governance']).toEqual([concrete.text]);
});

test('speech, scenes and fragments give way to a plain statement', () => {
  const plain = about('该县在社区推行代办制度，组建代办员队伍，设立便民窗口。');
  const speech = about('“我们村的路灯亮了，晚上出门再也不用打手电筒。”李婶说。', [{ text: '1个' }]);
  const scene = about('近日，记者走进河湾社区，映入眼帘的是新建成的议事长廊。');
  const fragment = about('的网格，建立台账并组建专班，推行代办制度，', [{ text: '1个' }]);
  expect(cells([speech, scene, fragment, plain], 1)['grassroots/governance']).toEqual([plain.text]);
});

test('a way of working told in words of its own fills a cell that would stay empty, and no other', () => {
  const way = about('竹签抽到谁，谁先走，家里有病人的往前挪。', []);
  const counted = about('全县划分网格412个。', [{ text: '412个' }]);
  expect(cells([way])['grassroots/governance']).toEqual([way.text]);
  expect(cells([way, counted])['grassroots/governance']).toEqual([counted.text]);
});

test('at most so many points a cell, the most telling first', () => {
  const drafts = [
    about('全县组建代办队伍18支，把服务送进门。', [{ text: '18支' }]),
    about('全县划分网格412个，选派网格员520名，建成驿站36处。', [
      { text: '412个' },
      { text: '520名' },
      { text: '36处' },
    ]),
    about('县里出台《社区工作者管理办法》，建立考核制度。'),
  ];
  expect(cells(drafts, 2)['grassroots/governance']).toEqual([drafts[1]?.text, drafts[0]?.text]);
});

test('a near copy is shown once, one with other figures twice', () => {
  const first = about('县委组织部举办村党组织书记培训班，培训村干部120名。', [{ text: '120名' }]);
  const copy = about('县委组织部举办村党组织书记培训班，共培训村干部120名。', [{ text: '120名' }]);
  const later = about('县委组织部举办村党组织书记培训班，培训村干部260名。', [{ text: '260名' }]);
  expect(cells([first, copy, later])['grassroots/governance']).toHaveLength(2);
});

test('a sentence stands once in a theme, though another of its topics has nothing', () => {
  const both = about(
    '全县划分网格412个，同步改建党群服务中心36个。',
    [{ text: '412个' }],
    ['grassroots/governance', 'grassroots/centres'],
  );
  expect(Object.values(cells([both])).flat()).toEqual([both.text]);
});

test('a sentence of several topics stands in its best one; a theme that has nothing else may repeat it', () => {
  const both = about(
    '全县划分网格412个，同步改建党群服务中心36个。',
    [{ text: '412个' }],
    ['grassroots/governance', 'clean/culture'],
  );
  const other = about('全县建成廉洁文化广场15个，举办展览20场。', [{ text: '15个' }], ['clean/culture']);
  expect(cells([both, other])).toEqual({
    'grassroots/governance': [both.text],
    'clean/culture': [other.text],
  });
  expect(cells([both])).toEqual({ 'grassroots/governance': [both.text], 'clean/culture': [both.text] });
});

test('a sentence of no topic stands in the last row', () => {
  const loose = about('全县组建代办队伍18支，设立便民窗口36个。', [{ text: '18支' }], ['grassroots']);
  expect(cells([loose])).toEqual({ 'grassroots/other': [loose.text] });
});

test('a long sentence is cut between clauses, each cut marked, subject and figures kept', () => {
  const text =
    '近年来，石塬县坚持问题导向，牢固树立大抓基层的鲜明导向，始终把基层治理摆在重要位置来抓，聚焦群众反映集中的热点难点事项逐一研究，推动力量下沉、资源下投、服务下移，' +
    '全县划分网格412个，选派专职网格员520名，进一步营造了人人参与的良好氛围，不断增强了广大群众的获得感和满意程度。';
  const [point] = cells([about(text, [{ text: '412个' }, { text: '520名' }])])['grassroots/governance'] ?? [];
  expect(point).toMatch(/^近年来，石塬县坚持问题导向.*……全县划分网格412个，选派专职网格员520名……$/u);
  expect(point?.length).toBeLessThanOrEqual(124);
});

test('the dateline of a small item is left off', () => {
  const drafts = [about('本报讯（记者 江一苇）石塬县组建代办队伍18支。', [{ text: '18支' }])];
  expect(cells(drafts)['grassroots/governance']).toEqual(['石塬县组建代办队伍18支。']);
});

test('half a sentence is never quoted', () => {
  const half = about('非公企业党组织，选派党建指导员69名，建立联系点57个。', [
    { text: '69名' },
    { text: '57个' },
  ]);
  const input = report('a.txt', [{ place: county, sentences: [half] }]);
  for (const sentence of input.sentences) sentence.isFragment = true;
  expect(textsOf(align([input]))).toEqual({});
});

test('openings that say nothing are left off with a mark: 同时, who said it; 其中 and the time stay', () => {
  const opened = (head: string) =>
    cells([about(`${head}全县划分网格412个，选派专职网格员520名。`, [{ text: '412个' }, { text: '520名' }])])[
      'grassroots/governance'
    ];
  expect(opened('同时，')).toEqual(['……全县划分网格412个，选派专职网格员520名。']);
  expect(opened('县委组织部有关负责人表示，近年来，')).toEqual([
    '……近年来，全县划分网格412个，选派专职网格员520名。',
  ]);
  expect(opened('南坡镇河湾村党支部书记介绍，')).toEqual([
    '南坡镇河湾村党支部书记介绍，全县划分网格412个，选派专职网格员520名。',
  ]);
  for (const counter of ['三是', '（二）', '4.', '答：', '二、'])
    expect(opened(counter)).toEqual(['……全县划分网格412个，选派专职网格员520名。']);
  expect(opened('其中，')).toEqual(['其中，全县划分网格412个，选派专职网格员520名。']);
});

test('what newspapers said of the work is no point, what stands beside it is', () => {
  const told = about('《云州日报》头版3次刊登该县“三色”管理做法，省台专题报道“四联”经验。', [
    { text: '3次' },
  ]);
  const plain = about('全县推行代办制度，组建代办员队伍，设立便民窗口。');
  expect(cells([told, plain])['grassroots/governance']).toEqual([plain.text]);
  const both = about('全县划分网格412个，推行代办制度，相关做法被省报刊登。', [{ text: '412个' }]);
  expect(cells([both])['grassroots/governance']).toEqual([both.text]);
});

test('a full cell hands a sentence to another theme’s first topic before its own third', () => {
  const draft = (count: number) =>
    about(
      `全县选派骨干${count}名分赴各片，整顿软弱涣散村党组织${count + 1}个。`,
      [{ text: `${count}名` }, { text: `${count + 1}个` }],
      ['cadre/training/first-secretaries/other', 'grassroots/rectify'],
    );
  const drafts = [draft(20), draft(40), draft(60)];
  expect(cells(drafts, 1)).toEqual({
    'cadre/training': [drafts[0]?.text],
    'cadre/first-secretaries': [drafts[1]?.text],
    'grassroots/rectify': [drafts[2]?.text],
  });
});

test('the best line of each theme is another sentence where there is one, of the whole place before a village', () => {
  const both = about(
    '全县选派第一书记36名，整顿软弱涣散村党组织12个，建成驿站8处。',
    [{ text: '36名' }, { text: '12个' }, { text: '8处' }],
    ['cadre/first-secretaries', 'grassroots/rectify'],
  );
  const second = about('全县按楼栋和院落重新划分网格412个。', [{ text: '412个' }]);
  const village = about('河湾村党支部划分网格4个，选派网格员5名。', [{ text: '4个' }, { text: '5名' }]);
  const { coverage } = align([report('a.txt', [{ place: county, sentences: [both, village, second] }])]);
  const best = Object.fromEntries(coverage.map((it) => [it.theme, it.best?.text]));
  expect(best).toEqual({ cadre: both.text, grassroots: second.text });
});

test('a line is of what the theme’s own cells have: a sentence that another theme shows gives none', () => {
  const both = about(
    '全县整顿软弱涣散村党组织12个。',
    [{ text: '12个' }],
    ['grassroots/rectify', 'cadre/other'],
  );
  const linesOf = (sentences: SentenceDraft[]) => {
    const { coverage, themes } = align([report('a.txt', [{ place: county, sentences }])]);
    const hasPoint = (theme: string) =>
      themes.some(
        (it) => it.id === theme && it.topics.some((row) => row.cells.some((cell) => cell.points.length > 0)),
      );
    return coverage.map((it) => [it.theme, hasPoint(it.theme), it.line !== null]);
  };
  for (const [, isShown, hasLine] of linesOf([both])) expect(hasLine).toBe(isShown);
  expect(
    linesOf([both])
      .map(([, isShown]) => isShown)
      .sort(),
  ).toEqual([false, true]);
  const own = about('全县选派第一书记50名。', [{ text: '50名' }], ['cadre/first-secretaries']);
  expect(linesOf([both, own]).map(([, , hasLine]) => hasLine)).toEqual([true, true]);
});

/** The cells of one article whose sentences stand in one paragraph. */
function cellsOfParagraph(
  sentences: SentenceDraft[],
  maxPoints = 3,
  column = county,
): Record<string, string[]> {
  const input = report('a.txt', [{ place: column, sentences }]);
  for (const sentence of input.sentences) sentence.paragraph = 1;
  return textsOf(align([input], maxPoints));
}

describe('what has been reached goes before what is planned', () => {
  const income = ['village/income'];
  const reached = about('石湾村合作社为村集体增收27万元。', [{ text: '27万元' }], income);
  test.each([
    [
      '厂房建成后将年产竹筷3.4亿双，产值可达2300万元，村集体每年能多收18万元。',
      ['3.4亿双', '2300万元', '18万元'],
    ],
    ['今年石塬县计划投入5亿元，完成44个村的综合治理，新增大棚300座。', ['5亿元', '44个', '300座']],
    ['力争年底前建成冷库8座，带动户均增收6000元。', ['8座', '6000元']],
    ['预计全年为村集体增收80万元，培训村干部120名。', ['80万元', '120名']],
  ])('%s', (text, figures) => {
    const plan = about(
      text,
      figures.map((it) => ({ text: it })),
      income,
    );
    expect(cells([plan, reached], 1)['village/income']).toEqual([reached.text]);
    expect(cells([plan], 1)['village/income']).toEqual([plan.text]);
    expect(align([report('a.txt', [{ place: county, sentences: [plan] }])]).coverage[0]?.line).toBeNull();
  });

  test.each([
    '今年计划建设冷库20座，目前已建成12座，为村集体增收39万元。',
    '石塬县实施“头雁”计划，建成冷库12座，为村集体增收39万元。',
    '石塬县制定培训计划，培训村干部120名。',
    '石塬县争取扶持资金39万元，建成冷库12座。',
    '石塬县将1300名调解员编入网格，建成驿站12座。',
  ])('no plan: %s', (text) => {
    const figures = [...text.matchAll(/\d+(?:万元|[座名])/gu)].map(([it]) => ({ text: it }));
    const told = about(text, figures, income);
    const plainer = about('上胡村合作社办起来了，增收5万元。', [{ text: '5万元' }], income);
    expect(cells([told, plainer], 1)['village/income']).toEqual([text]);
  });
});

describe('a cut never hides what a figure is about', () => {
  const filler =
    '聚焦群众反映集中的热点难点事项逐一研究，推动力量下沉、资源下投、服务下移，把支部建在网格上、把党员编进楼栋里、把服务送到家门口，进一步营造了人人参与、人人尽责的良好氛围，不断增强了广大群众的获得感和满意程度，';
  test.each([
    [
      '督促查摆作风方面的突出问题，逐项整改到位，整改率达99.3%。',
      '99.3%',
      '问题整改率',
      '督促查摆作风方面的突出问题',
    ],
    ['集中发放惠农补贴，同比增长12.5%。', '12.5%', '惠农补贴', '集中发放惠农补贴'],
    ['各乡镇举办夜校课程，覆盖1.2万人。', '1.2万人', '', '各乡镇举办夜校课程'],
  ])('%s', (end, figure, what, told) => {
    const [point] =
      cells([about(`石塬县坚持问题导向，${filler}${end}`, [{ text: figure, what }])])[
        'grassroots/governance'
      ] ?? [];
    expect(point).toContain('……');
    expect(point).toContain(figure);
    expect(point).toContain(told);
  });
});

test.each([
  [
    '对产业没有着落、账上钱少、多年靠补助过日子的“薄弱村”，选派第一书记36名；',
    '对有了产业、账上略有余钱、还缺一条好销路的“中间村”，推行股份合作，到外县学会了再回来教，培训骨干45名；',
    '对产业成片、家底厚实、已经带得动邻近几个村的“先进村”，放手让它们自己去闯市场、谈订单、建冷库、修路灯，组建联合体12个。',
  ],
  [
    '石塬县把院落当作自家的堂屋来打理，一条街一条街地走，一户一户地问，把话都听完了再动手，划分网格412个，',
    '通过替全县418个党组织、9600名党员一家家排好一年的学习日程和服务清单，',
    '把要办的事一件件写在院门口的小黑板上，谁来办、几时办完都写明白，按季度公开办结情况，组织生活一月不落，群众满意率达98%。',
  ],
])('a cut keeps of whom, or by what, together with what was done: %s', (...parts) => {
  const text = parts.join('');
  const figures = [...text.matchAll(/[\d.]+(?:万名|[名个%])/gu)].map(([it]) => ({ text: it }));
  const [point] = cells([about(text, figures)])['grassroots/governance'] ?? [];
  expect(point).toContain('……');
  for (const open of ['“薄弱村”，', '“中间村”，', '“先进村”，', '服务清单，']) {
    expect(point).not.toContain(`${open}……`);
    expect(point).not.toContain(`${open.slice(0, -1)}……`);
  }
});

test('how large a place is stands behind what was done', () => {
  const size = about('柳湾社区有7个院落，常住人口1.3万多人。', [{ text: '7个' }, { text: '1.3万多人' }]);
  const done = about('柳湾社区为居民提供29项代办服务。', [{ text: '29项' }]);
  expect(cells([size, done], 1)['grassroots/governance']).toEqual([done.text]);
});

describe('what stands behind a plain practice', () => {
  const plain = about('石塬县在社区推行代办制度，组建代办员队伍18支。', [{ text: '18支' }]);
  test.each([
    [
      'what an inspection found',
      '村务监督流于形式，19张票据无清单，45名在编人员长期外借。',
      ['19张', '45名'],
    ],
    [
      'what ought to be done',
      '要严把选任关口，新录用人员两年内至少在12个岗位上历练，网格员配足520名。',
      ['12个', '520名'],
    ],
    ['what members ought to do', '党员干部要引以为戒，网格员配足520名，划分网格412个。', ['520名', '412个']],
    [
      'what it was like before',
      '过去，村里412个院落没有人管，账上欠款36万元，晚上也没有灯。',
      ['412个', '36万元'],
    ],
    ['a plan of a project', '石塬县实施的网格项目计划划分网格412个，配足网格员520名。', ['412个', '520名']],
    [
      'a plan of the years to come',
      '“十四五”期间石塬县计划划分网格412个，配足网格员520名。',
      ['412个', '520名'],
    ],
    ['an answer to letters', '你们反映的412个网格划分问题收悉，现答复如下。', ['412个']],
    [
      'a voice of a broadcast',
      '【同期声】村民　屈长有：租了36座棚，一年下来净落6万元，比外头便宜4毛。',
      ['36座', '6万元'],
    ],
    [
      'who speaks is not told',
      '没急着动人，我先用四个月走完16个乡镇，跟312名干部谈了心。',
      ['16个', '312名'],
    ],
  ])('%s', (_, text, figures) => {
    const other = about(
      text,
      figures.map((it) => ({ text: it })),
    );
    expect(cells([other, plain], 1)['grassroots/governance']).toEqual([plain.text]);
  });

  test.each([
    ['【配音】石塬县组建代办员队伍18支。', '……石塬县组建代办员队伍18支。'],
    ['针对票据不规范、账目不及时等问题，清理合同18份。', '针对票据不规范、账目不及时等问题，清理合同18份。'],
    ['要求各村公开账目，组建代办员队伍18支。', '要求各村公开账目，组建代办员队伍18支。'],
    ['我县组建代办员队伍18支，办结事项3600件。', '我县组建代办员队伍18支，办结事项3600件。'],
  ])('but not %s', (text, printed) => {
    const counted = about(text, [{ text: text.includes('18份') ? '18份' : '18支' }]);
    const lesser = about('柳湾村的凉亭修了一座，共12米。', [{ text: '12米' }]);
    expect(cells([lesser, counted], 1)['grassroots/governance']).toEqual([printed]);
  });
});

describe('what was only begun or picked stands behind what was completed', () => {
  const done = about('石塬县把软弱涣散村整顿作为抓手，高质量完成21个软弱涣散村整顿工作。', [
    { text: '21个', verb: '完成' },
  ]);
  test.each([
    ['石塬县逐村走访比对，先确定了4个软弱涣散村，选派第一书记到各村开展整顿。', '4个', '确定'],
    ['石塬县选派第一书记到各村，组建工作专班，推行办法，摸排出软弱涣散村9个。', '9个', '摸排'],
    ['石塬县出台办法，组建工作专班，选派干部，启动软弱涣散村整顿26个。', '26个', '启动'],
  ])('%s', (text, figure, verb) => {
    const begun = about(text, [{ text: figure, verb }]);
    expect(cells([begun, done])['grassroots/governance']).toEqual([done.text, begun.text]);
    expect(cells([begun], 1)['grassroots/governance']).toEqual([begun.text]);
  });
});

describe('a leader’s visit is no practice of the place', () => {
  const plain = about('石塬县在各社区推行代办制度，设立代办点，群众在家门口办事。', []);
  test.each([
    '县委书记顾长宁到南坡镇双槐村调研，召开座谈会，推行代办制度。',
    '调研期间，顾长宁主持召开座谈会，认真听取对推行代办制度的意见。',
    '市委常委、组织部部长顾长宁一行深入双槐村，察看推行代办制度、设立网格的情况。',
  ])('%s', (text) => {
    expect(cells([about(text, []), plain], 1)['grassroots/governance']).toEqual([plain.text]);
  });

  test.each([
    '县委书记带头到联系点调研，推行代办制度，设立服务点，组建专班。',
    '书记每月到社区走访，推行代办制度，设立服务点，组建专班。',
  ])('but what is done again and again is: %s', (text) => {
    expect(cells([about(text, []), plain], 1)['grassroots/governance']).toEqual([text]);
  });
});

describe('what only looks like a plan, a fault, a contrast or half a sentence counts like its plain twin', () => {
  const scoreOf = (text: string) => {
    const input = report('a.txt', [{ place: county, sentences: [about(text, [{ text: '18支' }])] }]);
    const rows = align([input]).themes.flatMap((theme) => theme.topics);
    return rows.flatMap((row) => row.cells.flatMap((cell) => cell.points.map((point) => point.score)));
  };
  test.each([
    ['石塬县实施“头雁计划”，组建队伍18支。', '石塬县实施“头雁工程”，组建队伍18支。'],
    ['石塬县实施"头雁计划"，组建队伍18支。', '石塬县实施"头雁工程"，组建队伍18支。'],
    ['石塬县推进人才培养计划，组建队伍18支。', '石塬县推进人才培养工程，组建队伍18支。'],
    ['过去五年，石塬县推行代办制度，组建队伍18支。', '五年来，石塬县推行代办制度，组建队伍18支。'],
    ['过去3个月，石塬县推行代办制度，组建队伍18支。', '近3个月，石塬县推行代办制度，组建队伍18支。'],
    ['但凡居民有事，石塬县就派人代办，组建队伍18支。', '只要居民有事，石塬县就派人代办，组建队伍18支。'],
    ['着力补齐短处，石塬县推行代办制度，组建队伍18支。', '努力补齐短处，石塬县推行代办制度，组建队伍18支。'],
    ['石塬县组建队伍18支，填补了夜间代办空白。', '石塬县组建队伍18支，接过了夜间代办事务。'],
    ['石塬县组建队伍18支，消除了服务空白点。', '石塬县组建队伍18支，消除了服务难处。'],
  ])('%s', (text, twin) => {
    expect(scoreOf(twin)).toHaveLength(1);
    expect(scoreOf(text)).toEqual(scoreOf(twin));
  });
});

test.each([
  '石塬县推行我为群众办实事制度，组建队伍18支。',
  '石塬县推行"村里的事我来说"，组建队伍18支。',
  '我盟在城乡推行代办制度，组建队伍18支。',
  '我厅在系统推行代办制度，组建队伍18支。',
])('no speaker speaks of himself: %s', (text) => {
  // an unclear sentence would stand behind this one, which has a verb less
  const clear = about('石塬县组建议事小组18个，晚上路灯都亮着。', [{ text: '18个' }]);
  expect(cells([clear, about(text, [{ text: '18支' }])], 1)['grassroots/governance']).toEqual([text]);
});

describe('a foreword is no practice while the body has one', () => {
  const foreword = '编者按：石塬县划分网格412个，选派专职网格员520名，经验值得学习。';
  const body = '石塬县在社区推行代办制度，组建代办员队伍，设立便民窗口。';
  const withNote = (sentences: SentenceDraft[]) => {
    const input = report('a.txt', [{ place: county, sentences }]);
    for (const block of input.blocks) if (block.text.startsWith('编者按')) block.rule = 'editor-note';
    return textsOf(align([input]))['grassroots/governance'];
  };
  const note = about(foreword, [{ text: '412个' }, { text: '520名' }]);
  test('the editor’s note', () => {
    expect(withNote([note, about(body)])).toEqual([body]);
    expect(withNote([note])).toEqual([foreword]);
  });
  test('a note below its label', () => {
    const label = { text: '【编者按】', themes: [] };
    const below = about('石塬县划分网格412个，选派专职网格员520名。', [{ text: '412个' }]);
    const input = report('a.txt', [{ place: county, sentences: [label, below, about(body)] }]);
    for (const block of input.blocks) if (block.text.includes('编者按')) block.rule = 'editor-note';
    expect(textsOf(align([input]))['grassroots/governance']).toEqual([body]);
  });
  test('the lead above sections', () => {
    const lead = about('石塬县划分网格412个，选派专职网格员520名，大抓基层。', [{ text: '412个' }]);
    const filler = Array.from({ length: 6 }, (_, at) => ({
      text: `这一带的路是去年修的，沿河共有${at + 2}座老桥，晚上有灯。`,
      themes: [],
    }));
    const head = (text: string) => ({ text, kind: 'heading' as const });
    expect(
      cells([lead, head('把门打开'), about(body), head('把灯点亮'), ...filler])['grassroots/governance'],
    ).toEqual([body]);
    expect(cells([lead, head('把门打开'), ...filler])['grassroots/governance']).toEqual([lead.text]);
  });
});

describe('a sentence that points back', () => {
  test.each([
    ['去年，顾长宁当选柳湾村党支部书记。', '他牵头划分网格12个，选派网格员36名。', village],
    ['镇里投入资金42万元。', '这笔钱用来改建阵地12处，选派管理员36名。', town],
    ['白桂芝看中的是女人们的手艺。', '她把粮库收拾出来，划分网格12个，选派网格员36名。', village],
    ['石塬县开发“连心桥”平台。', '该平台接入网格412个，办结事项3600件。', county],
  ])('is quoted with the one before where that names what is meant: %s', (before, text, column) => {
    const figures = [...text.matchAll(/\d+[个名处件]/gu)].map(([it]) => ({ text: it }));
    const point = align([
      (() => {
        const input = report('a.txt', [
          { place: column, sentences: [{ text: before, themes: [] }, about(text, figures)] },
        ]);
        for (const sentence of input.sentences) sentence.paragraph = 1;
        return input;
      })(),
    ]).themes[0]?.topics[0]?.cells[0]?.points[0];
    expect(point?.text).toBe(before + text);
    expect(point?.quotes).toHaveLength(2);
  });

  test.each(['柳湾村只剩19户人家。', '柳湾村是个移民村。', '去年，柳湾村仅有3名党员。'])(
    'has the name alone in front where the one before tells of the village: %s',
    (before) => {
      const told = about('该村在院落里划分网格12个，选派网格员36名。', [{ text: '12个' }, { text: '36名' }]);
      const points = cellsOfParagraph([{ text: before, themes: [] }, told])['grassroots/governance'];
      expect(points).toEqual([`柳湾村……${told.text}`]);
    },
  );

  test('gives way to one of its topic that is understood alone, and fills the cell where there is none', () => {
    const unclear = about('他牵头划分网格12个，选派网格员36名。', [{ text: '12个' }, { text: '36名' }]);
    const clear = about('石塬县划分网格412个，选派网格员520名。', [{ text: '412个' }, { text: '520名' }]);
    expect(cells([unclear, clear], 1, village)['grassroots/governance']).toEqual([clear.text]);
    expect(cells([unclear], 1, village)['grassroots/governance']).toEqual([unclear.text]);
  });

  test('is not quoted with one that points back itself, is half a speech, or stands in another paragraph', () => {
    const text = '他牵头划分网格12个，选派网格员36名。';
    const told = about(text, [{ text: '12个' }, { text: '36名' }]);
    const behind = (before: string) =>
      cellsOfParagraph([{ text: before, themes: [] }, told], 3, village)['grassroots/governance'];
    expect(behind('他是村党支部书记。')).toEqual([text]);
    expect(behind('县委点了他的名，那天干部都在。')).toEqual([text]);
    expect(behind('书记说：“门要开着。')).toEqual([text]);
    expect(behind('村口的路是去年修的。')).toEqual([text]);
    const apart = cells([{ text: '顾长宁是村党支部书记。', themes: [] }, told], 3, village);
    expect(apart['grassroots/governance']).toEqual([text]);
  });

  test('a sentence that names in itself whom it means is whole', () => {
    for (const text of [
      '张发寿原是小学教师，他划分网格12个，选派网格员36名。',
      '支书周敏说，她手机里有12个号码，选派网格员36名。',
      '我们县这几年划分网格12个，选派网格员36名。',
    ]) {
      const told = about(text, [{ text: '36名' }]);
      expect(
        cellsOfParagraph([{ text: '楼前的干部在扫雪。', themes: [] }, told])['grassroots/governance'],
      ).toEqual([text]);
    }
  });

  test('a sentence quoted in front of another is not shown again by itself', () => {
    const before = about('顾长宁当选柳湾村党支部书记，建立台账12本。', [{ text: '12本' }]);
    const after = about('他牵头划分网格12个，选派网格员36名，办结事项3600件。', [
      { text: '12个' },
      { text: '36名' },
      { text: '3600件' },
    ]);
    const { 'grassroots/governance': points } = cellsOfParagraph([before, after], 3, village);
    expect(points).toEqual([before.text + after.text]);
  });
});

test('named practices come in turn from all places, the best explained of each first', () => {
  const named = (names: string[]) =>
    names.map((name, at) =>
      about(`全县推行“${name}”工作法，划分网格${412 - at}个。`, [{ text: `${412 - at}个` }]),
    );
  const { themes } = align([
    report('a.txt', [{ place: county, sentences: named(['连心桥', '三色旗', '五步走', '一线通']) }]),
    report('b.txt', [{ place: place('青原省云州市柳湾县'), sentences: named(['百家灯']) }]),
    report('c.txt', [{ place: place('青原省云州市北岭县'), sentences: named(['八大员', '九曲桥']) }]),
  ]);
  const places = (themes[0]?.distinctive ?? []).map((it) => it.place.slice(-3));
  expect([places.slice(0, 3).sort(), places.slice(3, 5).sort(), places.slice(5)]).toEqual([
    ['北岭县', '柳湾县', '石塬县'].sort(),
    ['北岭县', '石塬县'].sort(),
    ['石塬县', '石塬县'],
  ]);
});

test('the line of the overview is short, begins with its subject and tells of something done', () => {
  const long = about(
    `石塬县${'把支部建在网格上，把党员编进楼栋里，把服务送到家门口，'.repeat(6)}划分网格412个，选派网格员520名。`,
    [{ text: '412个' }, { text: '520名' }],
  );
  const short = about('石塬县组建代办队伍18支。', [{ text: '18支' }]);
  const { coverage } = align([report('a.txt', [{ place: county, sentences: [long, short] }])]);
  expect(coverage[0]?.line?.text.length).toBeLessThanOrEqual(82);
  const opened = about('此外，划分网格412个，选派网格员520名。', [{ text: '412个' }, { text: '520名' }]);
  expect(
    align([report('a.txt', [{ place: county, sentences: [opened, short] }])]).coverage[0]?.line?.text,
  ).toBe(short.text);
  const idle = about('院落使用的“智慧+”平台，是延伸到身边的“末梢”，也是“大脑”。');
  expect(align([report('a.txt', [{ place: county, sentences: [idle] }])]).coverage[0]?.line).toBeNull();
});

test('a sentence little longer than a line stands whole in the overview; a cut that counts and names nothing does not', () => {
  const lineOf = (sentence: SentenceDraft) =>
    align([report('a.txt', [{ place: county, sentences: [sentence] }])]).coverage[0]?.line?.text ?? null;
  const whole = about(
    '石塬县坚持网格跟着支部走，推行敲门问需、结对帮困、上门代办，在各村建强网格党支部，今年划分网格412个，选派网格员520名。',
    [{ text: '412个' }, { text: '520名' }],
  );
  expect(whole.text.length).toBeGreaterThan(60);
  expect(lineOf(whole)).toBe(whole.text);
  const hidden = about(
    `在破解基层治理难题中，石塬县充分发挥党建引领作用创新工作方法，${'着力清理事项清单，精简考核办法，规范借调人员，'.repeat(3)}全面推开。`,
  );
  expect(lineOf(hidden)).toBeNull();
});
