import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/model.ts';
import { findForeignClauses } from '../../../src/understand/places/other-place.ts';
import { resolveNames } from '../../../src/understand/places/resolve-names.ts';
import { findStranger } from '../../../src/understand/places/unlisted.ts';
import { places as table } from '../report.ts';

const division = table.byFullName.get('山西省运城市稷山县');
if (!division) throw new Error('the table lacks 稷山县');

/** The clauses of another place, as `place: words`. */
function foreign(text: string, previous: Place | null = null, isToldInFull = false) {
  const { mentions } = resolveNames([text], table, [division as NonNullable<typeof division>]);
  const clauses = findForeignClauses({
    text,
    mentions: mentions[0] ?? [],
    division: division as never,
    isToldInFull: () => isToldInFull,
    findStranger: (words) => findStranger(words, table),
    previous,
    verbs: table.verbs,
    wording: table.wording.elsewhere,
  });
  return clauses.map((it) => `${it.place.name}: ${text.slice(it.start, it.end)}`);
}

describe('clauses of another place', () => {
  test('a neighbour as the subject', () => {
    expect(foreign('万荣县整顿村党组织30个。')).toEqual(['万荣县: 万荣县整顿村党组织30个。']);
  });

  test('it holds until the own place is named', () => {
    expect(foreign('万荣县整顿30个，培训200人，稷山县整顿21个。')).toEqual([
      '万荣县: 万荣县整顿30个，',
      '万荣县: 培训200人，',
    ]);
  });

  test('全县 goes on speaking of the neighbour', () => {
    expect(foreign('万荣县建阵地，全县建成30个。')).toHaveLength(2);
  });

  test('全省 and 全国 as the subject', () => {
    expect(foreign('截至去年底，全省共有2310个。')).toEqual(['山西省: 截至去年底，全省共有2310个。']);
    expect(foreign('目前，全国已有28个试点。')).toEqual(['全国: 目前，全国已有28个试点。']);
  });

  test('the province by its short name, whatever says when before it', () => {
    expect(foreign('今年以来，山西全面推行积分制管理，选派第一书记3450名。')).toEqual([
      '山西省: 今年以来，山西全面推行积分制管理，',
      '山西省: 选派第一书记3450名。',
    ]);
    expect(foreign('今年以来，山西稷山县选派第一书记86名。')).toEqual([]);
    expect(foreign('今年以来，全县选派第一书记86名。')).toEqual([]);
  });

  test('the city around by its name and 全市, though the sentence names the own county', () => {
    expect(foreign('运城市委组织部为稷山县争取资金760万元，运城全市去年扶持试点村140个。')).toEqual([
      '运城市: 运城全市去年扶持试点村140个。',
    ]);
    expect(foreign('稷山县建成12个，全运城市去年建成140个。')).toEqual(['运城市: 全运城市去年建成140个。']);
    expect(foreign('目前，运城全市建成网格6800个。')).toHaveLength(1);
    expect(foreign('稷山县整顿21个，居运城全市第一。')).toEqual([]);
    expect(foreign('运城全市推进会召开，稷山县发言。')).toEqual([]);
  });

  test('a neighbour told by how it lies to the own place', () => {
    expect(foreign('与稷山县一河之隔的万荣县，整顿31个。')).toHaveLength(2);
  });

  test('a neighbour that no table knows', () => {
    expect(foreign('稷山县整顿21个，而邻近的枫渡县整顿10个。')).toEqual(['枫渡县: 而邻近的枫渡县整顿10个。']);
  });

  test.each([
    '组织县直单位42个结对，推动县域增收。',
    '农业大县走出新路子。',
    '我县整顿21个，走在全省前列。',
    '全省现场推进会在稷山县召开，30人参加。',
    '稷山县赴万荣县学习，签约5个项目。',
    '全面建设现代化国家，全县动员。',
    '村里种桃50亩，增收10万元。',
  ])('none in: %s', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  test('该县 after a sentence about the neighbour', () => {
    const wanrong: Place = { name: '万荣县', fullName: '山西省运城市万荣县', level: 'county' };
    expect(foreign('该县办班6期。', wanrong)).toEqual(['万荣县: 该县办班6期。']);
    expect(foreign('该县办班6期。')).toEqual([]);
  });
});

describe('a county by its short name alone', () => {
  test.each([
    '惠农补贴发放把关不严，4个村重复申领。',
    '盐湖的镜面成为印记。',
    '红河流域地势较平。',
    '富裕路铺到家门口。',
  ])('%s is a word', (text) => {
    expect(foreign(text)).toEqual([]);
  });
  test.each(['万荣推行村级会计委派，涉及30个村。', '万荣，整顿30个村。'])('%s is a county', (text) => {
    expect(foreign(text)).toHaveLength(text.split('，').length);
  });
  test('万荣的果园 where 万荣县 is told', () => {
    expect(foreign('万荣的果园收入60万元。', null, true)).toHaveLength(1);
  });
});

describe('the area around, and places without a name', () => {
  test.each([
    ['全市培训村干部5000人次，稷山县培训800人次。', ['运城市: 全市培训村干部5000人次，']],
    ['我市网格员达到2.1万名，稷山有680名。', ['运城市: 我市网格员达到2.1万名，']],
    ['省委组织部安排我省选派9000名，稷山县选派85名。', ['山西省: 省委组织部安排我省选派9000名，']],
    ['市纪委监委开展警示教育90场，县里开展36场。', ['运城市: 市纪委监委开展警示教育90场，']],
    ['省里下达扶持资金5亿元，稷山县争取到1200万元。', ['山西省: 省里下达扶持资金5亿元，']],
    ['市里组织培训村干部5000人次，县里培训900人次。', ['运城市: 市里组织培训村干部5000人次，']],
    ['中央纪委查处问题12万起，教训深刻。', ['全国: 中央纪委查处问题12万起，']],
    ['根据省统计局数据，村均收入62万元；稷山县村均收入48万元。', ['山西省: 村均收入62万元；']],
    ['晋南地区化解村级债务2亿元。', ['外地: 晋南地区化解村级债务2亿元。']],
    ['外省一县发展党员800名，令人羡慕。', ['外地: 外省一县发展党员800名，', '外地: 令人羡慕。']],
    ['山东某县化解村级债务9亿元。', ['山东省: 山东某县化解村级债务9亿元。']],
    ['在侯马，网格员有700名。', ['侯马市: 在侯马，', '侯马市: 网格员有700名。']],
    ['他在平陆县工作时，整顿党组织25个。', ['平陆县: 他在平陆县工作时，', '平陆县: 整顿党组织25个。']],
    ['前任所在的洪洞县去年化解债务3000万元。', ['洪洞县: 前任所在的洪洞县去年化解债务3000万元。']],
    ['稷山县考察团在江苏省江阴市看到，当地村均收入3000万元。', ['江阴市: 当地村均收入3000万元。']],
  ])('%s', (text, expected) => {
    expect(foreign(text)).toEqual(expected);
  });

  test.each([
    '全市推进会之后，建成服务中心12个。',
    '全市率先整顿村党组织12个。',
    '在市委统一部署下，整顿村党组织12个。',
    '市委组织部在稷山县召开会议，30人参加。',
    '贫困地区发展党员12名。',
    '桂林市某高校选派的驻村第一书记韦一驻村两年，考核为优秀。',
    '万荣县派来的农技员培训村民60人次。',
    '按照市委部署，整顿村党组织12个。',
    '我县整顿村党组织12个。',
    '县纪委监委立案12件。',
  ])('none in: %s', (text) => {
    expect(foreign(text)).toEqual([]);
  });
});

describe('the whole country', () => {
  test.each([
    '全国各地基层党组织以换届为契机，为群众办成一批实事。',
    '近年来，全国各级各类试点铺开，全国各地陆续推行积分制。',
    '全国各地区各部门认真清理文件，精简会议。',
    '全国上下掀起学习热潮，党员带头。',
    '以某某某同志为核心的党中央从改进作风破题，持之以恒正风肃纪。',
  ])('%s', (text) => {
    const clauses = foreign(text);
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.every((it) => it.startsWith('全国: '))).toBe(true);
    expect(clauses.at(-1)).toContain(text.split('，').at(-1));
  });
  test.each([
    '全国各地的游客走进果园，带动民宿收入增长。',
    '全国各地党组织慕名前来，听一堂山沟里的党课。',
    '全国各地农村干部到这里取经，一年接待90批次。',
    '在以某某某同志为核心的党中央坚强领导下，全县整顿村党组织12个。',
    '以某某某同志为核心的党中央部署开展的主题教育在县里展开。',
  ])('none in: %s', (text) => {
    expect(foreign(text)).toEqual([]);
  });
});
