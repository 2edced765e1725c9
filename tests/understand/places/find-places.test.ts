import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../src/model.ts';
import { doubtPlace } from '../../../src/understand/places/compose-place.ts';
import { findPlaces } from '../../../src/understand/places/find-places.ts';
import { createSimplifier } from '../../../src/understand/simplify.ts';
import { reportOf, places as table } from '../report.ts';

const options = { table, simplify: createSimplifier() };

function find(written: string, meta: ReportMeta = {}) {
  return findPlaces(reportOf(written, meta), options);
}

/** Full names of the articles' places. */
function fullNames(written: string, meta: ReportMeta = {}) {
  return find(written, meta).value.map((it) => it.place?.value.fullName ?? null);
}

describe('the place of an article', () => {
  test('second county: each article keeps its own', () => {
    const written = `
      # 沃土新篇
      > ——平遥以组织振兴带动古城乡村
      平遥县坚持抓基层，全县整顿村党组织12个。
      ---
      # 灵石县纪委监委 把监督做细
      本报讯（记者 甲某某）今年以来，灵石县纪委监委开展专项监督。
      ---
      # 昔阳县委组织部 练兵强能
      昔阳县委组织部举办培训班6期。`;
    expect(fullNames(written)).toEqual(['山西省晋中市平遥县', '山西省晋中市灵石县', '山西省晋中市昔阳县']);
  });

  test('我市 by the newspaper, though only its counties are named', () => {
    const written = `
      # 党旗红 产业旺
      @ 来源：太行日报
      我市坚持大抓基层。阳城县整顿村党组织9个。高平市建成驿站30个。`;
    expect(fullNames(written)).toEqual(['山西省晋城市']);
  });

  test('我市 without paper or name: the city around all its counties', () => {
    const written = `
      # 固本强基开新局
      我市坚持大抓基层。寿阳县打造平台。左权县建起展馆。介休市整顿后进村。`;
    expect(fullNames(written)).toEqual(['山西省晋中市']);
  });

  test('我市 is one city all over a paper', () => {
    const written = `
      # 强基固本
      我市坚持大抓基层，长治市委书记调研。长治基层组织建设有力。
      ---
      # 驿站暖人心
      我市建成一批驿站，骑手歇脚有了去处。`;
    expect(fullNames(written)).toEqual(['山西省长治市', '山西省长治市']);
  });

  test('ambiguous short name: told by another place of the article', () => {
    expect(fullNames('# 鼓楼区：网格连心\n鼓楼区与秦淮区同在南京市，两区结对。')).toEqual([
      '江苏省南京市鼓楼区',
    ]);
  });

  test('ambiguous short name: null and a problem where nothing tells', () => {
    const { value, problems } = find('# 鼓楼区：网格连心\n鼓楼区把支部建在网格上。');
    expect(value[0]?.place).toBeNull();
    expect(problems.map((it) => it.code)).toEqual(['place-ambiguous']);
  });

  test('former name: 太谷县 is 太谷区 today', () => {
    expect(fullNames('# 太谷县：支部领办合作社\n太谷县选派第一书记。')).toEqual(['山西省晋中市太谷区']);
    expect(fullNames('# 长治县：支部领办合作社\n长治县选派第一书记。')).toEqual(['山西省长治市上党区']);
  });

  test.each([
    ['朝阳产业强村富民', '发展朝阳产业，合作共赢，资源变资产。'],
    ['人民安居 长治久安', '建设更高水平的平安，实现长治久安。'],
    ['弘扬延安精神', '召开县委全会，和县直机关一起学习。'],
    ['沿海城市看党建', '孙中山故居迎来参观者，朝阳路上人来人往。'],
  ])('name in a compound word: %s', (title, body) => {
    expect(fullNames(`# ${title}\n${body}`)).toEqual([null]);
  });

  test('village inside the place: named in an article of 全市, it is not the place', () => {
    const written = `
      # 大抓基层看晋中
      近日，记者走进榆次区庄子乡某家庄村。某家庄村有党员。某家庄村变了样。我市全面推进，全市受益。`;
    expect(fullNames(written)).toEqual(['山西省晋中市']);
  });

  test('village that the whole article is about', () => {
    const written = `
      # 支部带头奔小康
      央视网消息（新闻联播）：甘肃省陇南市成县石坝头村过去是穷村。
      石坝头村党支部办起合作社。如今的石坝头村，收入翻番。`;
    expect(fullNames(written)).toEqual(['甘肃省陇南市成县石坝头村']);
  });

  test('a street secretary on a county page lies in the county', () => {
    const written = `
      # 抓党建强堡垒
      > ——访寿阳县委书记 某某某
      寿阳县把基层治理能力提升专项行动抓在手上，全县推进，村村见效。
      ---
      # 滨河街道党工委书记某某 织密网格
      以基层治理能力提升专项行动为契机，街道把支部建在网格上。`;
    expect(fullNames(written)).toEqual(['山西省晋中市寿阳县', '山西省晋中市寿阳县滨河街道']);
  });

  test('no place: national news names no place, whomever it censures', () => {
    const written = `
      # 中央有关部门通报典型问题
      日前，中央有关部门公开通报山西省长治市襄垣县某局等单位的问题。`;
    expect(fullNames(written)).toEqual([null]);
  });

  test('no place: an article that goes from place to place', () => {
    const written = `
      # 主题教育走深走实
      天津举办读书班。
      在山东烟台，党员学条例。在湖南岳阳，支部学案例。在陕西安康，干部下村。`;
    expect(fullNames(written)).toEqual([null]);
  });

  test('no place: a title of two provinces', () => {
    expect(fullNames('# 某某某在四川、云南调研\n某某某到四川、云南调研基层党建。')).toEqual([null]);
  });

  test('meta wins for the main article, not for another county in the file', () => {
    const written = `
      # 沃土新篇
      平遥县坚持抓基层，全县整顿村党组织12个，办起合作社。
      ---
      # 灵石县：把监督做细
      灵石县开展监督。`;
    expect(fullNames(written, { place: '祁县' })).toEqual(['山西省晋中市祁县', '山西省晋中市灵石县']);
    expect(find(written, { place: '祁县' }).value[0]?.place?.certainty).toBe(1);
  });

  test('meta with a town is in full as far as the table knows', () => {
    const [article] = find('# 沃土新篇\n支部带头。', { place: '平遥县某某镇' }).value;
    expect(article?.place?.value).toEqual({
      name: '某某镇',
      fullName: '山西省晋中市平遥县某某镇',
      level: 'town',
    });
  });

  test('development zone is a unit inside its city', () => {
    const [article] = find('# 综改示范区：支部建在园区\n园区成立联合党委。').value;
    expect(article?.place?.value).toMatchObject({
      fullName: '山西省太原市山西转型综合改革示范区',
      level: 'unit',
    });
  });

  test('a photo of a bureau of the State is of the bureau, with its county', () => {
    const [article] = find('~ 6月25日，国家某某管理总局平遥监管支局党支部举办主题活动。 某某 摄').value;
    expect(article?.place?.value).toMatchObject({
      name: '国家某某管理总局平遥监管支局（平遥县）',
      level: 'unit',
    });
  });

  test('a region is called as readers call it', () => {
    const [article] = find('# 新疆：干部下村\n新疆选派干部。').value;
    expect(article?.place?.value).toMatchObject({
      name: '新疆',
      fullName: '新疆维吾尔自治区',
      level: 'province',
    });
  });

  test('Traditional characters name the same place, at the same offsets', () => {
    const clean = reportOf('# 晉中市：黨建引領\n晉中市選派幹部。');
    const [article] = findPlaces(clean, options).value;
    expect(article?.place?.value.fullName).toBe('山西省晋中市');
    const [evidence] = article?.place?.evidence ?? [];
    expect(clean.source.text.slice(evidence?.start, evidence?.end)).toBe('晉中市');
  });

  test('the dateline of an agency in the capital is not the place', () => {
    expect(fullNames('# 支部引领促振兴\n新华社北京4月8日电（记者 某某）平遥县选派第一书记。')).toEqual([
      '山西省晋中市平遥县',
    ]);
  });

  test('the body that sent the article in, where the article names no place', () => {
    expect(fullNames('# 支部带头促振兴\n@ 平遥县委组织部供稿\n支部带头，村民增收。')).toEqual([
      '山西省晋中市平遥县',
    ]);
    expect(fullNames('# 支部带头促振兴\n@ 来源：山西日报\n支部带头，村民增收。')).toEqual([null]);
  });

  test('a lead that only reports a meeting there does not settle the place', () => {
    expect(fullNames('# 全面部署新任务\n某某全体会议4月8日在北京举行。')).toEqual([null]);
  });

  test('meta never gives another county of the file its place, whether a table knows that or not', () => {
    const written = `
      # 沃土新篇
      我县坚持抓基层，全县整顿村党组织12个，办起合作社，驿站有茶，村民有事就来商量，有活就来搭手。
      ---
      # 柳堰县 议事厅里话短长
      本报讯（记者 某某）柳堰县设立议事厅。今年以来，全县化解纠纷1900余起。
      ---
      # 青石县委组织部 练兵强能
      青石县委组织部办班6期。
      ---
      # 石滩县 村村通
      我县加快修路。`;
    const said = { place: '云岭省安澜市青石县' };
    expect(fullNames(written, said)).toEqual([
      '云岭省安澜市青石县',
      '柳堰县',
      '云岭省安澜市青石县',
      '石滩县',
    ]);
    expect(find(written, said).value[0]?.place?.value.name).toBe('青石县');
  });

  test('a county named once, of which nothing more is known, is null rather than the paper’s', () => {
    expect(fullNames('# 支部强\n石滩县把支部建在链上。我县再接再厉。', { source: '稷山报' })).toEqual([null]);
  });

  test('a district’s plain name gives no city', () => {
    expect(fullNames('# 巷里有支部\n老城区的小巷有了支部，全市推广。')).toEqual([null]);
    expect(fullNames('# 巷里有支部\n城关区把支部建在巷里，全区推广。')).toEqual([null]);
    expect(fullNames('# 巷里有支部\n兰州市部署后，城关区把支部建在巷里，我区推广。')).toEqual([
      '甘肃省兰州市城关区',
    ]);
  });

  test('a village told of as an example of its county', () => {
    const written = `
      # 沟里人家
      走进陕西省榆林市米脂县柏树湾村，窑洞一新。柏树湾村办起合作社。
      柏树湾村的变化，是米脂县抓党建的一个缩影，全县已有93个合作社。`;
    expect(fullNames(written)).toEqual(['陕西省榆林市米脂县']);
  });
});

test.each(['山西省晋中县', '清徐市', '太原市区', '晋忠市'])(
  '%s is none of the table, and stays as it was given',
  (name) => {
    const [found] = find('# 固本强基\n抓基层打基础。', { place: name }).value;
    expect(name.endsWith(found?.place?.value.name ?? '?')).toBe(true);
    expect(found?.place?.value.name.length).toBeGreaterThan(2);
    expect(doubtPlace(name, table, { file: 'a' })).toHaveLength(1);
  },
);

describe('a misspelt or outdated place', () => {
  test.each([
    ['山西省运城市河津县', '山西省运城市河津市'],
    ['河津县', '山西省运城市河津市'],
    ['山西省太原市清除县', '山西省太原市清徐县'],
  ])('%s is printed as written, and read as the nearest', (name, nearest) => {
    expect(doubtPlace(name, table, { file: 'a' })).toMatchObject([
      { code: 'place-misspelt', args: { place: name, nearest } },
    ]);
    const [found] = find('# 固本强基\n抓基层打基础。', { place: name }).value;
    expect(found?.place?.value.fullName).toBe(name);
    expect(found?.division?.fullName).toBe(nearest);
  });

  test.each(['山西省运城市禹都县', '云岭省槐谷县', '山西省晋诚市', '山西省河津市', '晋中县'])(
    '%s is near to none that is another',
    (name) => {
      const told = doubtPlace(name, table, { file: 'a' });
      expect(told.filter(({ code }) => code === 'place-misspelt')).toEqual([]);
    },
  );
});
