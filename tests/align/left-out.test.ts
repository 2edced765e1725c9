/** What 未采用 lists, and what a report tells of another county, is used for nothing: no point, figure, mention, wording. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { Comparison, Quote, Report } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

async function read(file: string, text: string, place?: string): Promise<Report> {
  const meta = place ? { place, date: '2024-12-30' } : {};
  return (await understandBytes({ file, bytes: new TextEncoder().encode(text), meta }, knowledge)).value;
}

/** Every stretch of a report that a comparison quotes or points at. */
function quotesOf({ themes, coverage }: Comparison): Quote[] {
  return [
    ...themes.flatMap((theme) => [
      ...theme.topics.flatMap(({ cells }) =>
        cells.flatMap(({ points }) => points.flatMap((it) => it.quotes)),
      ),
      ...theme.indicators.flatMap(({ cells }) => cells.flatMap(({ values }) => values.map((it) => it.quote))),
      ...[...theme.mentions, ...theme.figureMentions, ...theme.common].flatMap(({ quotes }) => quotes),
      ...theme.distinctive.flatMap(({ point }) => point.quotes),
    ]),
    ...coverage.flatMap(({ best, line }) => [best, line].flatMap((point) => point?.quotes ?? [])),
  ];
}

const wordsOf = (comparison: Comparison, reports: Report[]): string[] =>
  quotesOf(comparison).map(
    ({ file, start, end }) => reports.find((it) => it.file === file)?.text.slice(start, end) ?? '',
  );

describe('half a sentence', () => {
  test.each([
    ['非公和社会组织，选派党建指导员43名，建立联系点57个。', '43名'],
    ['非公企业和社会组织，建成党群服务中心33个，选派第一书记26名。', '33个'],
    ['的软弱涣散村党组织，集中整顿转化14个，调整村书记9名。', '14个'],
  ])('%s', async (half, figure) => {
    const report = await read(
      'a.txt',
      `清徐县：抓党建促振兴\n\n清徐县排查整顿软弱涣散村党组织12个，选派第一书记64名。\n\n${half}\n\n清徐县建成党群服务中心82个。\n`,
    );
    report.sentences = report.sentences.map((it) => (it.text === half ? { ...it, isFragment: true } : it));
    const comparison = compareReports([report], knowledge, 3).value;
    expect(comparison.notUsed.map(({ reason }) => reason)).toContain('half-sentence');
    expect(wordsOf(comparison, [report]).filter((it) => half.includes(it) || it.includes(figure))).toEqual(
      [],
    );
  });

  test.each(['samples', '../shared/reports'].filter((it) => existsSync(it)))('none of %s', async (folder) => {
    const names = readdirSync(folder).filter((name) => /\.(?:txt|html|docx)$/.test(name));
    const reports: Report[] = [];
    for (const file of names)
      reports.push(
        (await understandBytes({ file, bytes: readFileSync(`${folder}/${file}`) }, knowledge)).value,
      );
    const halves = reports.flatMap(({ file, sentences }) =>
      sentences.filter((it) => it.isFragment).flatMap(({ parts }) => parts.map((it) => ({ ...it, file }))),
    );
    const used = quotesOf(compareReports(reports, knowledge, 3).value).filter((quote) =>
      halves.some(({ file, start, end }) => file === quote.file && quote.start < end && start < quote.end),
    );
    expect(used).toEqual([]);
  });
});

describe('what a report tells of another county', () => {
  const own = '全县整顿软弱涣散村党组织12个，选派第一书记36名。';
  const other = '青县建立党员积分管理超市120座，推广“屋场夜话”议事机制，群众办事不出村，划分微网格260个。';

  test.each([
    ['学习组先后到湖南省石门县、慈利县参观党员积分管理超市，听取了“屋场夜话”议事机制介绍。', '积分管理超市'],
    ['有一项外地做法值得一提：湖南省石门县建立党员积分管理超市，推广“屋场夜话”议事机制。', '积分管理超市'],
    ['外地做法同样值得借鉴：建立党员积分管理超市，推广“屋场夜话”议事机制。', '“屋场夜话”议事机制'],
    ['先进地区普遍推行“屋场夜话”议事机制，建立党员积分管理超市，划分微网格580个。', '微网格'],
    ['学习借鉴石门县经验，湖南省石门县建立党员积分管理超市，划分微网格580个。', '微网格'],
  ])('%s', async (text, words) => {
    const reports = [
      await read(
        'a.txt',
        `基层党建工作情况\n　　微山县党建工作扎实。${own}\n　　${text}\n`,
        '山东省济宁市微山县',
      ),
      await read('b.txt', `基层党建工作情况\n　　${other}\n`, '河北省沧州市青县'),
    ];
    const comparison = compareReports(reports, knowledge, 3).value;
    const told = wordsOf(comparison, reports);
    expect(told.some((it) => it.includes('120座'))).toBe(true);
    expect(told.some((it) => it.includes('36名'))).toBe(true);
    expect(comparison.themes.flatMap(({ common }) => common)).toEqual([]);
    const ofPlace = quotesOf(comparison).filter(({ file }) => file === 'a.txt');
    const stretches = ofPlace.map(({ start, end }) => reports[0]?.text.slice(start, end) ?? '');
    expect(stretches.filter((it) => it.includes(words))).toEqual([]);
    expect(stretches.filter((it) => it.includes('580个'))).toEqual([]);
  });

  test.each([
    '组织36名村书记赴湖南省石门县考察学习，培训党员1200人次。',
    '选派30名干部赴浙江省挂职锻炼，带回招商项目12个。',
    '学习借鉴湖南省石门县经验，全县划分微网格260个，配备网格员310名。',
    '外地客商投资1200万元，与村集体合建冷库12座，村集体增收80万元。',
  ])('but its own is its own: %s', async (text) => {
    const reports = [
      await read(
        'a.txt',
        `基层党建工作情况\n　　${own}\n　　微山县党建工作扎实。${text}\n`,
        '山东省济宁市微山县',
      ),
    ];
    const sentence = reports[0]?.sentences.find((it) => it.text === text);
    expect(sentence?.otherPlace ?? null).toBeNull();
    expect(sentence?.figures.length).toBeGreaterThan(0);
    expect(sentence?.figures.filter(({ otherPlace }) => otherPlace)).toEqual([]);
  });
});
