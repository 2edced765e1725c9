import { expect, test } from 'vitest';
import { parseFigureLexicon } from '../../src/understand/figures/index.ts';
import { understandReport } from '../../src/understand/index.ts';
import { parseThemeLexicon } from '../../src/understand/themes/index.ts';
import { dates, places, readLexicon, reportOf } from './report.ts';

const knowledge = {
  themes: parseThemeLexicon(readLexicon('themes.yaml'), 'themes.yaml').value,
  figures: parseFigureLexicon(readLexicon('figures.yaml'), 'figures.yaml').value,
  places,
  dates,
};

const page = `
  # 平遥县：建强堡垒
  今年，平遥县整顿软弱涣散村党组织21个，选派第一书记16名，党支部标准化建设全部达标。
  ---
  # 山里的灯
  这里的村党支部整顿了3个，培训村干部40名。`;

const articlesOf = (meta: Parameters<typeof reportOf>[1]) =>
  understandReport(reportOf(page, meta), knowledge).value.articles.map((it) => [
    it.title,
    it.place?.value.fullName ?? null,
    it.date?.value ?? null,
    it.source?.value ?? null,
  ]);

test('what is said of one article is said of no other', () => {
  expect(
    articlesOf({ source: '柳湾日报', articles: [{ of: '2', place: '清徐县', date: '2025-03' }] }),
  ).toEqual([
    ['平遥县：建强堡垒', '山西省晋中市平遥县', null, '柳湾日报'],
    ['山里的灯', '山西省太原市清徐县', '2025-03', '柳湾日报'],
  ]);
});

test('an article is known by words of its title, and the title that is given is its title', () => {
  expect(articlesOf({ date: '2024', articles: [{ of: '里的灯', place: '清徐县', title: '夜路' }] })).toEqual([
    ['平遥县：建强堡垒', '山西省晋中市平遥县', '2024', null],
    ['夜路', '山西省太原市清徐县', '2024', null],
  ]);
});

test('a title of the file is that of its longest article', () => {
  expect(articlesOf({ title: '平遥的堡垒' }).map(([title]) => title)).toEqual(['平遥的堡垒', '山里的灯']);
});

test('an entry for an article that is not there is told', () => {
  const { problems } = understandReport(
    reportOf(page, {
      articles: [
        { of: '7', place: '清徐县', at: { file: 'meta.yaml', line: 3 } },
        { of: '河里的灯', date: '2025' },
      ],
    }),
    knowledge,
  );
  const report = reportOf(page).source.file;
  expect(problems.map((it) => [it.code, it.args, it.place])).toEqual([
    ['meta-article-missing', { report, article: '7' }, { file: 'meta.yaml', line: 3 }],
    ['meta-article-missing', { report, article: '河里的灯' }, { file: report }],
  ]);
});
