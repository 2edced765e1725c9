import { describe, expect, test } from 'vitest';
import { findLocalPlaces } from '../../../src/align/columns/part-of-place.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import { readScope } from '../../../src/align/columns/scope.ts';
import type { Place, Sentence } from '../../../src/model.ts';
import { lexicon } from '../build.ts';

const column = { fullName: '云岭省望川市', level: 'city' } as const;

test.each([
  ['全市', 'whole'],
  ['石门村', 'village'],
  ['云汉公司', 'village'],
  ['焊装车间', 'village'],
  ['该合作社', 'village'],
  ['全国', 'beyond'],
  ['全县', 'part'],
  ['我区', 'part'],
  ['乡镇', null],
  ['新城镇', 'part'],
  [null, null],
])('%s is %s in a city’s column', (scope, kind) => {
  expect(readScope(scope, column, compileParts(lexicon))).toBe(kind);
});

test.each([
  ['云岭石塬县', { name: '石塬县', fullName: '云岭省望川市石塬县', level: 'county' }, 'whole'],
  ['石塬县', { name: '石塬彝族自治县', fullName: '云岭省望川市石塬彝族自治县', level: 'county' }, 'whole'],
  ['云岭石塬县', { name: '河湾村', fullName: '云岭省望川市石塬县河湾村', level: 'village' }, null],
  ['临江市石塬县', { name: '石塬县', fullName: '云岭省望川市石塬县', level: 'county' }, 'beyond'],
  ['柳河县', { name: '石塬县', fullName: '云岭省望川市石塬县', level: 'county' }, 'beyond'],
  // 全州 begins it, and means no prefecture
  ['全州县', { name: '全州县', fullName: '云岭省望川市全州县', level: 'county' }, 'whole'],
  ['全州', { name: '石塬县', fullName: '云岭省望川自治州石塬县', level: 'county' }, 'beyond'],
] as const)('%s in the column of %j is %s', (scope, own, kind) => {
  expect(readScope(scope, own, compileParts(lexicon))).toBe(kind);
});

test('勘验所: one word in the lexicon makes a single body of it', () => {
  const { parts } = lexicon;
  const more = { ...lexicon, parts: { ...parts, bodies: [...parts.bodies, '勘验所'] } };
  expect(readScope('果树勘验所', column, compileParts(lexicon))).toBeNull();
  expect(readScope('果树勘验所', column, compileParts(more))).toBe('village');
});

/** The names that sentences of one paragraph are told of, in a column of that level; ? where that is doubtful. */
function namesOf(level: Place['level'], name: string, texts: string[]): (string | null)[] {
  const sentences = texts.map((text) => ({ kind: 'body', paragraph: 1, text }) as Sentence);
  const place = { name, fullName: level === 'province' ? name : `漪江省${name}`, level };
  return findLocalPlaces(sentences, place, compileParts(lexicon), () => 1).map((it) =>
    it?.isDoubtful ? '?' : (it?.place.name ?? null),
  );
}

test('全镇 and 6个村 in a town’s column are not told of the village before', () => {
  const texts = [
    '双槐村党支部把账贴在墙上。',
    '去年分红四万元。',
    '截至11月底，全镇29个村的账都贴了。',
    '推广这个办法，6个村集体组建了服务队。',
  ];
  expect(namesOf('town', '南坡镇', texts)).toEqual(['双槐村', '双槐村', null, null]);
});

test('a county’s own body acts for the county', () => {
  const texts = ['蒿坪镇把课堂搬到村里。', '今年以来，县委党校办班4期，就到村里上。'];
  expect(namesOf('county', '澄阳县', texts)).toEqual(['蒿坪镇', null]);
});

test('a neighbour in a village’s profile is no part of it', () => {
  expect(namesOf('village', '郭庄村', ['河湾村在它南边。', '现有农户1086户。'])).toEqual([null, null]);
});

test('6个村民小组 are no villages, and 县里 beside 村里 no deed of the county', () => {
  const texts = ['石门村党支部把账贴在墙上。', '该村辖6个村民小组，建起大棚40座。'];
  expect(namesOf('county', '澄阳县', texts)).toEqual(['石门村', '石门村']);
  const given = ['石门村党支部把账贴在墙上。', '县里投了30万元，村里种了两百亩茶。'];
  expect(namesOf('county', '澄阳县', given)).toEqual(['石门村', '石门村']);
});

test('a column’s short name is the column', () => {
  const town = { name: '坪地场乡', fullName: '贵州省石阡县坪地场仡佬族侗族乡', level: 'town' } as const;
  expect(readScope('坪地场乡', town, compileParts(lexicon))).toBe('whole');
});

test.each([
  ['巡村的人随身带一个本子。', null],
  ['走村的干部记下62条。', null],
  ['下村的干部把路修到了门口。', null],
  ['南巡村的人随身带一个本子。', '南巡村'],
])('%s', (text, name) => {
  expect(namesOf('county', '筠阳县', [text])).toEqual([name]);
});

test.each([
  ['village', '去年，他来到了西坪村。', '三年来，村里300多亩大棚收益不错。', '西坪村'],
  [
    'village',
    '眼下，在漪江省望川市临河县石沟村，正是农忙时节。',
    '村里300多亩大棚收益不错。',
    '漪江省望川市临河县石沟村',
  ],
  ['county', '眼下，在望川市临河县石沟村，正是农忙时节。', '县里先后成立26个养蜂合作社。', '临河县'],
  ['county', '临河县把支部建在产业链上。', '全县已有320个村建起合作社。', '临河县'],
  ['town', '南坡镇石沟村党总支把党员分成四组。', '全镇14个村都成立了先锋队。', '南坡镇'],
])(
  'in a province’s column a %s that is only pointed at has the name told before',
  (_, before, text, name) => {
    expect(namesOf('province', '漪江省', [before, text]).at(-1)).toBe(name);
  },
);

test('全县 in a province’s column is not the province, and 全省 is', () => {
  expect(namesOf('province', '漪江省', ['全县已有320个村建起合作社。'])).toEqual(['?']);
  expect(namesOf('province', '漪江省', ['临河县把支部建在产业链上。', '全省推广这个办法。'])).toEqual([
    '临河县',
    null,
  ]);
});

test('全镇 after one of its villages is the town in a county’s column, and 村里 the village again', () => {
  const texts = ['南坡镇石沟村党总支把党员分成四组。', '全镇14个村都成立了先锋队。', '该村还修了路。'];
  expect(namesOf('county', '澄阳县', texts)).toEqual(['南坡镇石沟村', '南坡镇', '南坡镇石沟村']);
});

test('a county under its short name is the column itself, and 个别村 is no name', () => {
  const texts = ['南坡镇把果子存进气调库。', '澄阳眼下有冷库173座，大半是村集体出地建起的。'];
  expect(namesOf('county', '澄阳县', texts)).toEqual(['南坡镇', null]);
  expect(namesOf('county', '澄阳县', ['个别村把补贴发错了。', '目前，已立案4件。'])).toEqual([null, null]);
});

test.each([
  [
    '对全县102个村分类评星。',
    '在南坡镇沙梁村，包抓领导住村半个月。',
    '推行“支部建在网格上”，划分网格386个。',
    null,
  ],
  [
    '澄阳县从小事入手。',
    '南坡镇望湖社区依托服务中心送餐上门。',
    '坚持和发展“枫桥经验”，调解3800余起。',
    null,
  ],
  ['运河全长134公里。', '枢纽就在石门村境内，浇筑不停。', '征迁专班先后抽来218人。', '?'],
  ['春节临近。', '南坡镇的老街摆满了礼盒。', '为严明纪律，1月15日起，县纪委监委组成6个检查组。', null],
])('%s%s%s: behind an example in passing no name goes on', (first, example, text, name) => {
  expect(namesOf('county', '澄阳县', [first, example, text]).at(-1)).toBe(name);
});

test.each([
  ['石门村把三千亩荒坡收归合作社。', '去年卖干翘21吨。', '石门村'],
  ['在石门村，一名会计露出破绽。', '村里把票据贴在墙上。', '石门村'],
  ['在南坡镇，一名会计露出破绽。', '镇纪委把票据复印放大，在12个村巡回展出。', '南坡镇'],
  ['在石门村，一名会计露出破绽。', '去年卖干翘21吨。', '?'],
  ['南坡镇的副主任入学时带了一个问题。', '教务科把它编成案例。', '?'],
  ['在南坡镇，问题一条条念。', '县巡察办三个月后重新核实，镇党委副书记被约谈。', '?'],
  ['石门村把路修到门口。', '【记者】今年开春，澄阳把64名干部送到了村里。', null],
  ['石门村的几位老人当了监督员。', '组织部门同步建立后备库。', '?'],
])('%s%s: %s', (before, text, name) => {
  expect(namesOf('county', '澄阳县', [before, text]).at(-1)).toBe(name);
});

test('村里 after the whole county was spoken of is nobody’s in particular, 该村 goes back', () => {
  const texts = ['在石门村，会计露出破绽。', '全县推广这个办法。', '村里的苗子多了。', '该村还修了路。'];
  expect(namesOf('county', '澄阳县', texts)).toEqual(['石门村', null, '该村', '石门村']);
});

test.each([
  ['完成村“两委”班子届中分析，调整3名。', null],
  ['经镇党委考察，王某当选。', null],
  ['不少村有房子、有山场。', null],
  ['还有时中乡的三个村合伙上了一条生产线。', '时中乡'],
  ['走进朝歌街道南门社区，小巷两侧挂着家训。', '朝歌街道南门社区'],
])('%s is told of %s', (text, name) => {
  expect(namesOf('county', '澄阳县', [text])).toEqual([name]);
});

test.each([
  ['互助土族自治县的12个村合办盘绣合作社，绣娘交货，年人均增收8600元。', '互助土族自治县'],
  ['莫力达瓦达斡尔族自治旗把草场连成一片。', '莫力达瓦达斡尔族自治旗'],
])('a long name of a county is one of a part: %s', (text, name) => {
  expect(namesOf('province', '云岭省', [text])).toEqual([name]);
});

test('what is quoted before 双槐村党支部书记王刚说 is told of his village', () => {
  const tag = '双槐村党支部书记王刚说。';
  expect(namesOf('county', '石塬县', ['“去年收入22万元。', '今年还要多。”', tag])).toEqual([
    '双槐村',
    '双槐村',
    '双槐村',
  ]);
  expect(namesOf('county', '石塬县', ['“全县收入22万元。”', tag])).toEqual([null, '双槐村']);
  expect(namesOf('county', '石塬县', ['收入22万元。', tag])).toEqual([null, '双槐村']);
  expect(namesOf('county', '石塬县', ['“收入22万元。”', '县委书记王刚说。'])).toEqual([null, null]);
});

describe('a village is not left where the whole county is named in passing', () => {
  const village = '石门镇新庄村党支部领办合作社。';
  test.each([
    '合作社今年被评为澄阳县示范社。',
    '去年，这一做法在全县推广。',
    '全村党员带头入股，成了我县的样板。',
    '产品卖到澄阳县城。',
  ])('%s', (passing) => {
    const [, , income, deed] = namesOf('county', '澄阳县', [
      village,
      passing,
      '村集体经济收入达到36万元。',
      '目前已培养后备干部14名。',
    ]);
    expect([income, deed]).toEqual(['石门镇新庄村', '?']);
  });
  test('nor by a first sentence that tells how far it lies', () => {
    const texts = ['石门镇下坪村距澄阳县城40公里。', '村党支部培养后备干部14名。'];
    expect(namesOf('county', '澄阳县', texts)).toEqual(['石门镇下坪村', '石门镇下坪村']);
  });
  test.each([
    '新庄村的变化，只是澄阳县抓党建促振兴的一个缩影。',
    '今年，全县整顿软弱涣散村党组织17个。',
    '在全县，像这样的村还有30个。',
    '澄阳县今年整顿软弱涣散村党组织17个。',
  ])('but it is by %s', (back) => {
    expect(namesOf('county', '澄阳县', [village, back, '目前已培养后备干部14名。']).at(-1)).toBeNull();
  });
});

test.each([
  [['横石镇把旧院子入股。', '马兰镇连片办起民宿，全镇民宿有213家。'], '马兰镇'],
  [['横石镇把旧院子入股。', '这两年马兰镇连片办民宿，全镇有213家。'], null],
  [['古渡村把旧院子入股。', '马兰村连片办起民宿，村里有13家。'], '马兰村'],
  [['横石镇把旧院子入股。', '连片办起民宿，全镇民宿有213家。'], '横石镇'],
])('全镇 behind a name of the sentence itself is that town: %j', (texts, name) => {
  const sentences = texts.map((text, paragraph) => ({ kind: 'body', paragraph, text }) as Sentence);
  const place: Place = { name: '澄阳县', fullName: '漪江省澄阳县', level: 'county' };
  const places = findLocalPlaces(sentences, place, compileParts(lexicon), ({ paragraph }) => paragraph);
  expect(places[1]?.place.name ?? null).toBe(name);
});

describe('a sentence goes on telling of the one estate or village before it', () => {
  test.each([
    ['望川市建起联席会议，街道干部一次次到青藤小区办公。', '共计投入维修费36万元，拆除违建400平米。', '?'],
    ['“云庭花园”有物业公司，住户还是不满意。', '业委会换届时，以党员为主的班子全票当选。', '?'],
    ['望川市有个小区叫“云庭花园”，住户不满意。', '小区里的电表两年没有换成。', '?'],
    ['“云庭花园”有物业公司，住户还是不满意。', '全市老旧小区改造了120个。', null],
    ['“云庭花园”有物业公司，住户还是不满意。', '望川市在各小区建起党支部86个。', null],
    ['老旧小区怎么管，一直是难题。', '共计投入维修费3600万元。', null],
    ['1700名社区工作者全面“定岗小区”，打造“清廉家园”。', '业委会党员比例达到60%。', null],
    ['推动红色物业小区建设，条条有回音。', '业委会党员比例达到60%。', null],
  ])('%s%s', (before, text, name) => {
    expect(namesOf('city', '望川市', [before, text]).at(-1)).toBe(name);
  });

  test('in the paragraphs behind it, too, and by the name of a villager', () => {
    const texts = [
      '上任不久的临河县石沟村村主任王大山，想把荒坡租出去。',
      '一个上午，7万元的底价被抬到28万元。',
      '开了好头的王大山还打算把两口塘也租出去。',
      '截至目前，漪江的交易额已有40亿元。',
      '一年下来，12类产权都进了市场。',
    ];
    const sentences = texts.map((text, paragraph) => ({ kind: 'body', paragraph, text }) as Sentence);
    const place: Place = { name: '漪江省', fullName: '漪江省', level: 'province' };
    const found = findLocalPlaces(sentences, place, compileParts(lexicon), (it) => it.paragraph);
    expect(found.map((it) => (it?.isDoubtful ? '?' : (it?.place.name ?? null)))).toEqual([
      '临河县石沟村',
      '?',
      '临河县石沟村',
      null,
      null,
    ]);
    expect(found[2]?.named?.sentence).toBe(sentences[0]);
  });

  test.each([
    ['今年以来，建成党群服务中心58个。', null],
    ['选派第一书记120名。', null],
    ['党群服务中心建成58个。', null],
    ['村民们当场报了名，一天签约60户。', '?'],
  ])('a county’s report leaves a village with its paragraph: %s', (text, name) => {
    const sentences = ['石门村把三千亩荒坡收归合作社。', text].map(
      (it, paragraph) => ({ kind: 'body', paragraph, text: it }) as Sentence,
    );
    const place: Place = { name: '澄阳县', fullName: '漪江省澄阳县', level: 'county' };
    const found = findLocalPlaces(sentences, place, compileParts(lexicon), (it) => it.paragraph).at(-1);
    expect(found?.isDoubtful ? '?' : (found?.place.name ?? null)).toBe(name);
  });

  /** Whose the last sentence is, in a city's report, each text a paragraph of its own. */
  function lastOf(texts: string[]): string | null {
    const sentences = texts.map(
      (text, paragraph) => ({ kind: text.includes('。') ? 'body' : 'heading', paragraph, text }) as Sentence,
    );
    const place: Place = { name: '望川市', fullName: '云岭省望川市', level: 'city' };
    const found = findLocalPlaces(sentences, place, compileParts(lexicon), (it) => it.paragraph).at(-1);
    return found?.isDoubtful ? '?' : (found?.place.name ?? null);
  }
  const village = '石塬县石门村党支部领办合作社，村民入股分红。';

  test.each([
    [['第一书记一律由机关选拔，共选派第一书记486名。']],
    [['人才下沉也有了新办法。', '第一书记由机关选拔，人人立下军令状。']],
    [['新发展党员1200名，其中农民党员380名。']],
    [['报酬同步提高，惠及村干部3200名。']],
    [['党群服务中心改扩建146个。']],
    [['今年以来，146个党群服务中心换了新颜。']],
    [['全年举办专题班，轮训党务骨干1.2万人次。']],
    [['力量一沉到底，先后组建服务队36支。']],
    [['一年下来，变化看得见。', '日子越过越好。', '收入明显提高，达到8600万元。']],
    [['党建引领强根基', '收入明显提高，达到8600万元。']],
  ])('a city’s report comes back from a village: %j', (texts) => {
    expect(lastOf([village, ...texts])).toBe(null);
  });

  test.each([
    [['一个上午，7万元的底价被抬到28万元。']],
    [['村民们当场报了名。', '一天下来，60户签了约。']],
    [['人人都说好，共投入资金36万元。']],
    [['日子有了奔头，党员由8名增加到12名。']],
  ])('and not too early: %j', (texts) => {
    expect(lastOf([village, ...texts])).toBe('?');
  });
});

describe('an article on a village tells what the county around it does', () => {
  const village = '漪江省望川市澄阳县南坡镇双槐村';
  const told = (texts: string[], place: Place) =>
    findLocalPlaces(
      texts.map((text) => ({ kind: 'body', paragraph: 1, text }) as Sentence),
      place,
      compileParts(lexicon),
      () => 1,
    ).map((it) => (it?.isForeign ? it.place.fullName : null));
  const own: Place = { name: '双槐村', fullName: village, level: 'village' };
  const county = '漪江省望川市澄阳县';

  test.each([
    ['澄阳县委把“灯下会”推向各乡镇，186个村中有140个村办了起来。', county],
    ['去年，澄阳县推行“灯下会”，培养后备干部52名。', county],
    ['目前，全县186个村有140个办起“灯下会”。', county],
    ['县纪委5月份走访发现，有17个村“灯下会”没开起来。', county],
    ['望川市从议事员中发展党员210名。', '漪江省望川市'],
    ['南坡镇把办法写进村规民约，全镇议定事项310件。', '漪江省望川市澄阳县南坡镇'],
    ['“灯下会”的做法在全县推广。', null],
    ['县里拨款30万元，修通了机耕路。', null],
    ['县委组织部派驻的第一书记带着党员种茶40亩。', null],
    ['澄阳县委组织部选派的第一书记带着党员种茶40亩。', null],
    ['澄阳县把双槐村列为试点，补助20万元。', null],
    ['全村党员带头，收入在全县第一。', null],
  ])('%s', (text, place) => {
    expect(told([text], own)).toEqual([place]);
  });

  test('what comes next is the county’s, until the village is spoken of again', () => {
    const texts = [
      '澄阳县委把“灯下会”推向各乡镇。',
      '前三季度，议定事项2870件。',
      '县里从中发展入党积极分子48名。',
      '村里今年议定事项23件。',
      '去年议定17件。',
    ];
    expect(told(texts, own)).toEqual([county, county, county, null, null]);
  });

  test('and a county’s report tells of no place around it so', () => {
    expect(
      told(['澄阳县委把“灯下会”推向各乡镇。'], { ...own, name: '澄阳县', fullName: county, level: 'county' }),
    ).toEqual([null]);
  });
});

test.each([
  ['临江市青石县书洋镇日前迎来一批研学团队。', '书洋镇'],
  ['漪江省临江市青石县书洋镇日前迎来一批研学团队。', '书洋镇'],
  ['临江日报讯（记者 王强）近日，漪江省临江市青石县书洋镇志愿服务队又忙了起来。', '书洋镇'],
  ['走进青石县书洋镇，处处是忙碌的身影。', '书洋镇'],
  ['青石县书洋镇下坪村今年种了两百亩茶。', '书洋镇下坪村'],
  ['青石县和平村日前办起夜校。', '和平村'],
])('%s the name behind the county’s is whose 全镇 or 村里 is', (text, name) => {
  const later = name.endsWith('村') ? '村里培养后备干部3名。' : '今年1至10月，全镇发展党员21名。';
  const names = namesOf('county', '青石县', [text, later]);
  expect(names.map((it) => it?.endsWith(name))).toEqual([true, true]);
});

test.each([
  '青石县乡镇党委书记研讨班日前开班。',
  '青石县建立村级财务公开制度，整顿软弱涣散村党组织12个。',
  '青石县新建村级活动场所32个。',
  '青石县向社区派出党建指导员86名。',
  '青石县书洋镇等5个乡镇今年整顿软弱涣散党组织6个。',
  '青石县书洋镇、下塘镇日前建成党群服务中心。',
  '青石县书洋镇人王强回村担任支部书记。',
  '部分村投入600万元改建党群服务中心。',
  '试点乡镇今年建成党群服务中心12个。',
  '认真谋划村党组织带头人队伍建设，培养后备干部320名。',
])('%s names no town or village of its own', (text) => {
  expect(namesOf('county', '青石县', [text])).toEqual([null]);
});

test.each([
  ['大石桥乡办了六家加工厂。', '支部牵头流转土地430亩。', '大石桥乡'],
  ['弄雅村14个屯过去各干各的。', '去年，村里成立联合党支部，发展党员12名。', '弄雅村'],
  ['6月初，岔河社区开了一场议事会。', '居民当场认领岗位28个。', '岔河社区'],
])('%s names the one of whom the paragraph tells', (text, later, name) => {
  expect(namesOf('county', '青石县', [text, later])).toEqual([name, name]);
});

test.each([
  ['全村建成大棚120座，村集体经济收入达到46万元。', '?'],
  ['去年，镇里设立党员先锋岗68个。', '?'],
  ['在村里党员的带动下，有近90户加入。', '?'],
  ['驻村干部要吃住在村里。', '该村'],
  ['全县32个村办起合作社，村里有了钱。', null],
  ['村里有了钱，全县新建文化广场32个。', null],
])('%s without a village’s name before it', (text, name) => {
  expect(namesOf('county', '青石县', ['青石县坚持党建引领。', text]).at(-1)).toBe(name);
});

test('a village of another county is none of the county’s', () => {
  const sentences = [
    { kind: 'body', paragraph: 1, text: '眼下，漪江黄塬县下坪村新建的茶厂开了工。' } as Sentence,
  ];
  const place: Place = { name: '青石县', fullName: '漪江省青石县', level: 'county' };
  const [found] = findLocalPlaces(sentences, place, compileParts(lexicon), () => 1);
  expect(found).toMatchObject({ isForeign: true, place: { name: '漪江黄塬县下坪村' } });
});

test('今年漪江还将投入… comes back from a town to the province', () => {
  const texts = ['三年来，三河镇已有151户种了红枣。', '让村村都有产业，今年漪江还将投入60多亿元。'];
  expect(namesOf('province', '漪江省', texts)).toEqual(['三河镇', null]);
});

const late = '角湾村的账摆上桌，看到了根源所在的南雄市，从2015年开始选派第一书记86名。';

test('a sentence that turns from a village to its county is told of the county', () => {
  expect(namesOf('county', '南雄市', [late])).toEqual([null]);
  expect(namesOf('province', '漪江省', [late])).toEqual(['南雄市']);
  expect(namesOf('county', '石塬县', [late])).toEqual(['南雄市']);
  const near = [
    '角湾村建起最早的开发区，从2015年开始招工86名。',
    '角湾村把南雄市的办法记在账上，从2015年开始公开。',
  ];
  expect(namesOf('county', '南雄市', near)).toEqual(['角湾村', '角湾村']);
});

test('“我们村…” is of the village that its speaker goes on to tell of', () => {
  const quoted = ['“我们村把账贴在墙上。', '村里的事大伙都看得见。”'];
  const tag = '村党总支书记赵建国介绍，下坪村党总支下辖3个支部。';
  expect(namesOf('city', '望川市', [...quoted, tag])).toEqual(['下坪村', '下坪村', '下坪村']);
  const county = '县委书记赵建国介绍，全县210个村都贴出了账本。';
  expect(namesOf('county', '青石县', ['“各村把账贴在墙上。”', county])).toEqual([null, null]);
});

test.each([
  ['县农业农村局干部李伟派驻到柳沟村后，带领群众种植大棚120亩。', '柳沟村'],
  ['市直机关干部王磊到石门村任第一书记以来，协调资金260万元。', '石门村'],
  ['2023年，县税务局选派干部张帆驻村帮扶上河村，引进项目3个。', '上河村'],
  ['县委组织部干部赵敏下派下坪村后，发展党员6名。', '下坪村'],
  ['2022年，李伟被选派到柳沟村任第一书记，发展党员6名。', '柳沟村'],
  ['选调生何静驻柳沟社区两年，建立议事亭6处。', '柳沟社区'],
  ['县委选派260名干部到村任第一书记，协调资金2600万元。', null],
  ['县委书记李强到柳沟村调研后，要求整顿软弱涣散党组织12个。', null],
  ['县委组织部干部李伟派驻到柳沟村后，全县选派第一书记86名。', null],
])('what is told behind somebody sent to a village is the village’s: %s', (text, name) => {
  expect(namesOf('county', '青石县', [text])).toEqual([name]);
});

test.each([
  ['石塬彝族自治县', '石塬把这一做法推开，领办合作社126家。'],
  ['石塬彝族自治县', '石塬县把这一做法推开，领办合作社126家。'],
  ['石塬保安族东乡族撒拉族自治县', '石塬把这一做法推开，领办合作社126家。'],
  ['石塬蒙古自治旗', '石塬旗把这一做法推开，领办合作社126家。'],
])('%s by its short name is not the village before: %s', (name, text) => {
  expect(namesOf('county', name, ['柳沟村流转土地260亩。', text])).toEqual(['柳沟村', null]);
});

test('石塬村 is not 石塬彝族自治县', () => {
  const texts = ['柳沟村流转土地260亩。', '石塬村也流转土地126亩。'];
  expect(namesOf('county', '石塬彝族自治县', texts)).toEqual(['柳沟村', '石塬村']);
});
