import { expect, test } from 'vitest';
import type { Comparison, IndicatorRow, Place } from '../../../src/model.ts';
import { align, type FigureDraft, place, report, valuesOf } from '../build.ts';

const city = place('青原省云州市', 'city');
const [shi, liu, hua] = ['石塬县', '柳河县', '花坪县'].map((name) => place(`青原省云州市${name}`)) as [
  Place,
  Place,
  Place,
];
const far = place('海东省临江市望潮县');

/** One report of one sentence: its figures stand in it as given. */
function told(file: string, where: Place, text: string, figures: FigureDraft[], date = '2024') {
  return report(file, [
    { place: where, date, sentences: [{ text, themes: ['grassroots/rectify'], figures }] },
  ]);
}

function rowOf(comparison: Comparison, id: string): IndicatorRow | undefined {
  return comparison.themes.flatMap((theme) => theme.indicators).find((row) => row.id === id);
}

const codesOf = (row: IndicatorRow | undefined) => row?.warnings.map((warning) => warning.code) ?? [];

const rectified = 'weak-organisations-rectified';

test('one indicator under many wordings is one row; what is another thing stands apart', () => {
  const comparison = align([
    told('a.txt', shi, '全年整顿软弱涣散村党组织12个。', [
      { text: '12个', what: '软弱涣散村党组织', verb: '整顿' },
    ]),
    told('b.txt', far, '完成8个软弱涣散村整治提升，累计整顿软弱涣散贫困村党组织5个。', [
      { text: '8个', what: '软弱涣散村', verb: '完成' },
      { text: '5个', what: '软弱涣散贫困村党组织', verb: '整顿' },
    ]),
    told('c.txt', liu, '经过摸排，新确定3个软弱涣散村党组织。', [
      { text: '3个', what: '软弱涣散村党组织', verb: '确定' },
    ]),
  ]);
  expect(valuesOf(comparison, rectified)).toEqual({ [shi.fullName]: ['12个'], [far.fullName]: ['8个'] });
  expect(valuesOf(comparison, 'weak-poor-village-organisations-rectified')).toEqual({
    [far.fullName]: ['5个'],
  });
  expect(valuesOf(comparison, 'weak-organisations-identified')).toEqual({ [liu.fullName]: ['3个'] });
  expect(rowOf(comparison, rectified)).toMatchObject({ comparable: true, warnings: [] });
});

test('units are converted to one per row, and the cell keeps the report’s own words', () => {
  const row = rowOf(
    align([
      told('a.txt', shi, '村集体经济总收入达1.52亿元。', [
        { text: '1.52亿元', value: 152000000, unit: '元', what: '村集体经济总收入' },
      ]),
      told('b.txt', liu, '村集体经济总收入达8600万元。', [
        { text: '8600万元', value: 86000000, unit: '元', what: '村集体经济总收入' },
      ]),
    ]),
    'collective-income',
  );
  expect(row?.unit).toBe('万元');
  expect(row?.cells.flatMap((cell) => cell.values.map((it) => [it.text, it.value, it.unit]))).toEqual([
    ['1.52亿元', 15200, '亿元'],
    ['8600万元', 8600, '万元'],
  ]);
});

const statement = (count: string, extra: Partial<FigureDraft> = {}): [string, FigureDraft[]] => [
  `全县整顿软弱涣散村党组织${count}。`,
  [{ text: count, what: '软弱涣散村党组织', verb: '整顿', ...extra }],
];

test.each<[string, ReturnType<typeof told>[], string[]]>([
  [
    'years',
    [told('a.txt', shi, ...statement('12个')), told('b.txt', liu, ...statement('8个'), '2022')],
    ['years-differ'],
  ],
  [
    'a year that nothing tells',
    [told('a.txt', shi, ...statement('12个')), told('b.txt', liu, ...statement('8个'), '')],
    ['years-unknown'],
  ],
  [
    'half a year and a whole one',
    [
      told('a.txt', shi, ...statement('12个', { period: '2024年' })),
      told('b.txt', liu, ...statement('8个', { period: '上半年' })),
    ],
    ['periods-differ'],
  ],
  [
    'what was done up to a month and in other months',
    [
      told('a.txt', shi, ...statement('12个', { period: '截至7月底' })),
      told('b.txt', liu, ...statement('8个', { period: '1至5月' })),
    ],
    ['periods-differ'],
  ],
  [
    'a city, a county, and one in the other',
    [
      told('a.txt', city, '全市整顿软弱涣散村党组织12个。', statement('12个', { scope: '全市' })[1]),
      told('b.txt', shi, ...statement('8个')),
    ],
    ['levels-differ', 'contained-place'],
  ],
  [
    'stock and flow',
    [
      told('a.txt', shi, ...statement('12个')),
      told('b.txt', liu, '全县累计整顿软弱涣散村党组织38个。', [{ text: '38个', what: '软弱涣散村党组织' }]),
    ],
    // since when was summed up is not said
    ['years-unknown', 'stock-and-flow'],
  ],
  [
    'rounded and exact',
    [
      told('a.txt', shi, ...statement('12个')),
      told('b.txt', liu, ...statement('80余个', { qualifier: '余', value: 80, unit: '个' })),
    ],
    ['rounded-and-exact'],
  ],
  [
    'a part of the place',
    [told('a.txt', shi, ...statement('12个')), told('b.txt', liu, ...statement('8个', { scope: '南坡镇' }))],
    ['scopes-differ'],
  ],
  [
    'a part of the object',
    [
      told('a.txt', shi, ...statement('12个')),
      told('b.txt', liu, '整顿市级重点软弱涣散村党组织8个。', [
        { text: '8个', what: '市级重点软弱涣散村党组织' },
      ]),
    ],
    ['part-and-whole'],
  ],
])('a row is not ranked across %s', (_, reports, codes) => {
  const row = rowOf(align(reports), rectified);
  expect(codesOf(row)).toEqual(codes);
  expect(row?.comparable).toBe(false);
});

test('a village’s example gives way to the county’s figure and never stands alone', () => {
  const village = told('a.txt', shi, '河湾村村集体经济收入达46万元。', [
    { text: '46万元', value: 460000, unit: '元', what: '村集体经济收入', scope: '河湾村' },
  ]);
  const whole = told('b.txt', shi, '全县村集体经济收入达9430万元。', [
    { text: '9430万元', value: 94300000, unit: '元', what: '村集体经济收入', scope: '全县' },
  ]);
  expect(valuesOf(align([village, whole]), 'collective-income')).toEqual({ [shi.fullName]: ['9430万元'] });
  expect(valuesOf(align([village]), 'collective-income')).toEqual({});
});

test('a figure of the whole province never stands under a county', () => {
  const text = '全省整顿软弱涣散村党组织800个。';
  const province = told('a.txt', shi, text, [{ text: '800个', what: '软弱涣散村党组织', scope: '全省' }]);
  expect(valuesOf(align([province]), rectified)).toEqual({});
});

test('two reports of one place give change over time, oldest first', () => {
  const row = rowOf(
    align([
      told('b.txt', shi, ...statement('8个'), '2024'),
      told('a.txt', shi, ...statement('12个'), '2023'),
    ]),
    rectified,
  );
  expect(row?.cells).toHaveLength(1);
  expect(row?.cells[0]?.values.map((it) => [it.text, it.period])).toEqual([
    ['12个', '2023年报道'],
    ['8个', '2024年报道'],
  ]);
});

test('what two places count in nearly the same words is a row that no lexicon has', () => {
  const count = (file: string, where: Place, text: string, unit: string, what: string) =>
    told(file, where, `全县修缮${what}${text}。`, [{ text, unit, what: `修缮${what}`, verb: '修缮' }]);
  const comparison = align([
    count('a.txt', shi, '36座', '座', '村级文化广场'),
    count('b.txt', liu, '15处', '处', '村级文化广场'),
    count('c.txt', hua, '900米', '米', '村级文化广场'),
    count('d.txt', far, '27座', '座', '农用机耕道桥'),
  ]);
  const found = comparison.themes
    .flatMap((theme) => theme.indicators)
    .filter((row) => row.id.startsWith('found:'));
  expect(found).toHaveLength(1);
  expect(found[0]?.cells.map((cell) => cell.place)).toEqual([shi.fullName, liu.fullName]);
});

test('of a whole and a part of it, a place’s cell has the whole', () => {
  const text = '全年发展党员2860名，其中农村党员1204名。';
  const members = told('a.txt', shi, text, [
    { text: '2860名', what: '发展党员', verb: '发展' },
    { text: '1204名', what: '发展农村党员', verb: '发展' },
  ]);
  expect(rowOf(align([members]), 'recruited-members')?.cells[0]?.values).toMatchObject([{ text: '2860名' }]);
});

/** What the only row with that id says was counted, place by place. */
const countedIn = (id: string, ...reports: ReturnType<typeof told>[]) => {
  const rows = align(reports)
    .themes.flatMap((theme) => theme.indicators)
    .filter((row) => row.id === id || row.id.startsWith(`${id}:`));
  expect(rows).toHaveLength(1);
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.values.map((it) => it.what)));
};

test.each<[string, string, FigureDraft, string]>([
  [
    rectified,
    '三年累计整治软弱涣散村党组织38个。',
    { text: '38个', what: '三年累计整治软弱涣散村党组织' },
    '软弱涣散村党组织',
  ],
  [
    'first-secretaries',
    '选派312名干部到村担任第一书记，守在一线。',
    { text: '312名', what: '干部', verb: '选派' },
    '干部到村担任第一书记',
  ],
  [
    'clean-units',
    '全县有51家单位被命名为“省级清廉单元示范单位”，群众认可。',
    { text: '51家', what: '单位', verb: '命名' },
    '单位被命名为“省级清廉单元示范单位”',
  ],
  [
    'party-coverage',
    '两新组织党组织覆盖率由年初的79%升到93%。',
    { text: '93%', what: '两新组织党组织覆盖率由年初的', change: 'to' },
    '两新组织党组织覆盖率',
  ],
  [
    'debts-settled',
    '化解债务3435万元。',
    { text: '3435万元', value: 34350000, unit: '元', what: '债务', verb: '化解' },
    '化解债务',
  ],
])('%s: what was counted is told in full, without measure words', (id, text, figure, what) => {
  expect(countedIn(id, told('a.txt', shi, text, [figure]))).toEqual([what]);
});

test('a column’s own name is no scope, 每日 no period of a share', () => {
  const [row] = [
    rowOf(
      align([
        told('a.txt', shi, '石塬县每日接收群众诉求120件，办结率100%。', [
          { text: '120件', what: '群众诉求', verb: '接收', scope: '石塬县', period: '每日' },
          { text: '100%', what: '办结率', scope: '石塬县', period: '每日' },
        ]),
      ]),
      'complaints-resolved',
    ),
  ];
  expect(row?.cells[0]?.values.map((it) => [it.text, it.scope, it.period])).toEqual([['100%', null, null]]);
});

test('a thing counted in 件 or in 个 is one row', () => {
  const comparison = align([
    told('a.txt', shi, '化解矛盾纠纷248件。', [{ text: '248件', what: '矛盾纠纷', verb: '化解' }]),
    told('b.txt', liu, '化解矛盾纠纷96个。', [{ text: '96个', what: '矛盾纠纷', verb: '化解' }]),
  ]);
  expect(valuesOf(comparison, 'disputes-settled:化解矛盾纠纷件数')).toEqual({
    [shi.fullName]: ['248件'],
    [liu.fullName]: ['96个'],
  });
});

test('one meeting is no number; rows of several places come first', () => {
  const comparison = align([
    told('a.txt', shi, '举办1期培训班，发展党员90名。', [
      { text: '1期', what: '培训班', verb: '举办' },
      { text: '90名', what: '党员', verb: '发展' },
    ]),
    told('b.txt', liu, '全县发展党员60名，划分网格412个。', [
      { text: '60名', what: '发展党员', verb: '发展' },
      { text: '412个', what: '网格', verb: '划分' },
    ]),
  ]);
  const ids = comparison.themes.flatMap((theme) => theme.indicators.map((row) => row.id));
  expect(ids).toEqual(['recruited-members', 'grids']);
});

/** What county reports count, worded by us: each must find its row. */
test.each<[string, string, string, string]>([
  ['member-training-sessions', '举办党员培训班24期。', '24期', '党员培训班'],
  ['party-lectures', '讲授专题党课310场。', '310场', '专题党课'],
  ['model-member-posts', '设立党员先锋岗270个。', '270个', '党员先锋岗'],
  ['community-workers', '招聘专职社区工作者86名。', '86名', '专职社区工作者'],
  ['new-sector-committees', '12个乡镇成立两新组织综合党委12个。', '12个', '两新组织综合党委'],
  ['two-posts-share', '村党组织书记、村委会主任“一肩挑”比例达98%。', '98%', '“一肩挑”比例'],
  ['items-cut', '取消证明事项41项。', '41项', '证明事项'],
  ['money-recovered', '追缴资金216万元。', '216万元', '资金'],
  ['reminders', '对27名干部进行提醒谈话。', '27名', '干部'],
  ['supervision-letters', '发出纪检监察建议书92份。', '92份', '纪检监察建议书'],
  ['inspections', '完成对46个村党组织的巡察。', '46个', '村党组织'],
  ['clean-families', '评出廉洁家庭40户。', '40户', '廉洁家庭'],
  ['education-raised', '组织村干部参加学历提升120人。', '120人', '村干部参加学历提升'],
  ['talents-recruited', '引进紧缺人才46人。', '46人', '紧缺人才'],
  ['dividends', '合作社分红120万元。', '120万元', '合作社分红'],
  ['dividends-each', '户均分红3200元。', '3200元', '户均分红'],
  ['jobs', '带动周边群众就业260人。', '260人', '周边群众就业'],
  ['workshops', '建成帮扶车间18座。', '18座', '帮扶车间'],
])('%s has a row', (id, text, figure, what) => {
  const money = /^(\d+)万?元$/u.exec(figure);
  const draft: FigureDraft = { text: figure, what, ...(money ? { unit: '元' } : {}) };
  expect(valuesOf(align([told('a.txt', shi, text, [draft])]), id)).toEqual({ [shi.fullName]: [figure] });
});

test('words in front of a figure that say who did it are not what it counts', () => {
  const text = '党员志愿服务队印制了400张便民联系卡，组建志愿服务队12支。';
  const input = told('a.txt', shi, text, [
    { text: '400张', what: '便民联系卡', verb: '印制' },
    { text: '12支', what: '志愿服务队', verb: '组建' },
  ]);
  expect(valuesOf(align([input]), 'volunteer-teams')).toEqual({ [shi.fullName]: ['12支'] });
});
