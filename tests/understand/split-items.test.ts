import { expect, test } from 'vitest';
import { splitItems } from '../../src/understand/split-items.ts';
import { reportOf, places as table } from './report.ts';

/** Per article, the beginnings of its lines. */
function cut(written: string): string[] {
  const { articles, blocks } = splitItems(reportOf(written), { table, simplify: (text) => text });
  return articles.map(({ id }) =>
    blocks.flatMap((it) => (it.article === id ? it.text.slice(0, 3) : [])).join(' '),
  );
}

test('items headed by their county are articles of their own, apart from the digest’s title', () => {
  const text = `
    # 基层党建动态
    凤庆县：三支队伍进茶山，住进18个村。
    南涧县：把会开到火塘边。乐秋乡的党员轮流读。
    岷县：给监督员发三本账。`;
  expect(cut(text)).toEqual(['基层党', '凤庆县', '南涧县', '岷县：']);
});

test('numbers, brackets and signs may stand before the name, and a title may be the first item’s', () => {
  expect(cut('# 短讯\n一、盐池县推行会。说完羊再说村。\n二、海原县住窑洞。住满二十天。')).toHaveLength(3);
  expect(cut('# 短讯\n【盐池县】推行会。\n【海原县】住窑洞。')).toHaveLength(3);
  const signed = cut(
    '# ▲徐汇区\n楼里有46家企业。\n## ▲杨浦区\n工地上共用公示牌。\n## ▲静安区\n付款台后面贴了提醒。',
  );
  expect(signed).toEqual(['▲徐汇 楼里有', '▲杨浦 工地上', '▲静安 付款台']);
});

test('items whose first lines open with another county each, under headings without a place', () => {
  const text = `
    # 山会上的歇脚点
    临朐县九山镇赶山会，党员摆茶摊。
    茶摊一年送出茶水四万碗。
    喝的是茶，暖的是心。
    ## 老字号里的师傅
    青州市的点心铺有十七家。
    师傅讲两件事。
    今年新招徒弟116名。
    ## 姜窖里的保管
    安丘市大姜入窖，统一贴封条。
    去年的损失下降了八成。
    一年没有纠纷。`;
  expect(cut(text)).toEqual([
    '山会上 临朐县 茶摊一 喝的是',
    '老字号 青州市 师傅讲 今年新',
    '姜窖里 安丘市 去年的 一年没',
  ]);
});

test('an editor’s note before the first item stays apart, without the item’s title', () => {
  const text =
    '编者按：选登三个区的做法。\n# 徐汇区\n楼里有46家企业，五家合成一个支部。\n## 杨浦区\n工地上三家共用一块公示牌。';
  const { articles } = splitItems(reportOf(text), { table, simplify: (it) => it });
  expect(articles.map(({ title }) => title)).toEqual([null, '徐汇区', '杨浦区']);
});

test('paragraph after paragraph of another county is a digest, whoever issues it', () => {
  const text = `
    # 乡村振兴简报
    @ 中共定西市委组织部
    临洮县在大棚边办起课堂，两个月教了430人。
    学完的人里有67人自己建了棚。
    渭源县把账晒在墙上。
    岷县组织书记去外地跟车卖货。`;
  expect(cut(text)).toEqual(['乡村振 中共定', '临洮县 学完的', '渭源县', '岷县组']);
});

test('a title that names the first item’s county is the item’s, with what stands over it', () => {
  const text = `
    @ 中共定西市委组织部
    # 临洮县把课堂办到大棚边
    临洮县在大棚边办起课堂，两个月教了430人。
    渭源县把账晒在墙上。
    岷县组织书记去外地跟车卖货。`;
  expect(cut(text)).toEqual(['中共定 临洮县 临洮县', '渭源县', '岷县组']);
});

test('what follows the last item speaks for the whole again', () => {
  const text = `
    # 通报
    日前，纪委通报了三起问题。
    白城市政府办公室照搬文件。
    本溪市总工会层层加码。
    嘉祥县人民政府转嫁费用。
    纪委指出，形式主义是大敌。`;
  expect(cut(text)).toEqual(['通报 日前， 纪委指', '白城市', '本溪市', '嘉祥县']);
});

test('what the user says of the place holds for the whole report', () => {
  const text = '# 简报\n临洮县办起课堂。\n渭源县把账晒在墙上。\n岷县组织书记跟车卖货。';
  const report = reportOf(text, { place: '甘肃省定西市' });
  expect(splitItems(report, { table, simplify: (it) => it })).toBe(report);
  expect(cut(text)).toHaveLength(4);
});

test('a city’s review that goes through its counties is one article', () => {
  const head = '# 咸阳：党旗下的答卷\n';
  const body = '三原县：支部办起合作社。\n淳化县：苹果卖到外省。';
  expect(cut(`${head}${body}`)).toHaveLength(1);
  expect(cut('# 答卷\n全市各级都在算账。\n三原县办起合作社。\n淳化县把苹果卖到外省。')).toHaveLength(1);
});

test('towns of different counties are items, towns of one county are its own', () => {
  const items = ['会川镇的干部不喝酒。', '洮阳镇把考场设在炕头。', '平襄镇瓦窑川村落了冰雹。'];
  expect(cut(items.join('\n'))).toHaveLength(3);
  expect(cut('姚渡镇发了胶鞋。\n关庄镇看了三天。')).toHaveLength(1);
});

test('a neighbour to compare with, and a place come back to, open nothing', () => {
  expect(cut('# 走出去看看\n冠县把账目贴上墙。\n莘县早先也这么做，冠县派人看过。')).toHaveLength(1);
  expect(cut('# 两个县\n冠县：先贴上墙。\n莘县：后贴上墙。\n冠县：又贴了一回。')).toHaveLength(1);
  expect(cut('# 临洮县的课堂\n临洮县办起课堂。\n临洮县渭源县交界处修了路。')).toHaveLength(1);
});

test('profiles of one village after the other are cut where a line is a name and no more', () => {
  const text = `
    # 大杨镇康店村简介
    康店村位于大杨镇东南。
    ## 大杨镇对坡村简介
    对坡村在河南岸。
    ## 党建引领
    村里请退下来的会计。`;
  expect(cut(text)).toEqual(['大杨镇 康店村', '大杨镇 对坡村 党建引 村里请']);
});

test('villages under the title of their county are its sections', () => {
  const text = '# 石阡县三个村的账\n石阡县算了一年的账。\n## 康店村\n康店村卖芍花。\n## 李坡村\n李坡村卖茶。';
  expect(cut(text)).toHaveLength(1);
});

test('headings that become titles are no sentences, and sentences keep the headings of their own article', () => {
  const text = '# 徐汇区\n楼里有46家企业。\n## 杨浦区\n## 工地\n三家共用一块公示牌。';
  const report = reportOf(text);
  const above = [null, null, null, 2];
  report.sentences.forEach((it, at) => {
    it.heading = above[at] ?? null;
  });
  const { sentences } = splitItems(report, { table, simplify: (it) => it });
  expect(sentences.map(({ text }) => text)).toEqual(['楼里有46家企业。', '工地', '三家共用一块公示牌。']);
  expect(sentences.map(({ heading }) => heading)).toEqual([null, null, 1]);
  expect(sentences.map(({ article }) => article)).toEqual([1, 2, 2]);
});

test('a file of ten thousand items is read in seconds', () => {
  const items = Array.from(
    { length: 10_000 },
    (_, at) => `${at % 2 ? '凤庆县' : '南涧县'}：办了第${at}回会。`,
  );
  const start = performance.now();
  expect(cut(`# 短讯\n${items.join('\n')}`)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(20_000);
});
