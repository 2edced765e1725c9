import { expect, test } from 'vitest';
import type { CleanReport } from '../../src/model.ts';
import { parseFigureLexicon } from '../../src/understand/figures/index.ts';
import { understandReport } from '../../src/understand/index.ts';
import { parseCorrections, parseThemeLexicon } from '../../src/understand/themes/index.ts';
import { dates, places, readLexicon, reportOf } from './report.ts';

const knowledge = {
  themes: parseThemeLexicon(readLexicon('themes.yaml'), 'themes.yaml').value,
  figures: parseFigureLexicon(readLexicon('figures.yaml'), 'figures.yaml').value,
  places,
  dates,
};

const written = `
  # 平遥县：建强堡垒
  @ 本报记者 甲某 2024年6月25日
  今年，平遥县整顿软弱涣散村党组织21个。邻近的祁县整顿软弱涣散村党组织30个。平遥县选派第一书记，祁县选派第一书记16名。
  ---
  # 天气转凉
  明日降温，市民注意添衣。`;

test('a report is understood: place, date, authors, themes, figures, topicality', () => {
  const { value, problems } = understandReport(reportOf(written), knowledge);
  expect(problems).toEqual([]);
  const [main, weather] = value.articles;
  expect(main).toMatchObject({
    place: { value: { fullName: '山西省晋中市平遥县' } },
    date: { value: '2024-06-25' },
    authors: ['甲某'],
    isOnTopic: true,
  });
  expect(weather).toMatchObject({ place: null, isOnTopic: false, offTopic: 'no-theme' });
  expect(value.sentences[0]?.themes.map((it) => it.id)).toContain('grassroots');
});

test('a figure stands word for word at its place in the report', () => {
  const { value } = understandReport(reportOf(written), knowledge);
  const figures = value.sentences.flatMap((it) => it.figures);
  expect(figures.map((it) => it.text)).toEqual(['21个', '30个', '16名']);
  for (const it of figures) expect(value.text.slice(it.start, it.end)).toBe(it.text);
});

test('a neighbour’s sentence and figure are marked as the neighbour’s', () => {
  const { sentences } = understandReport(reportOf(written), knowledge).value;
  expect(sentences.slice(0, 3).map((it) => it.otherPlace?.name ?? null)).toEqual([null, '祁县', null]);
  expect(sentences[2]?.figures[0]?.otherPlace?.name).toBe('祁县');
});

test.each([
  ['晋中日报讯 （记者 江小满）“账本贴上墙，村党组织整顿了3个。”', null],
  ['祁县日报讯（记者 江小满）“账本贴上墙，村党组织整顿了3个。”', null],
  ['祁县整顿软弱涣散村党组织3个。', '祁县'],
])('the paper of a dateline is no subject: %s', (text, other) => {
  const { sentences } = understandReport(
    reportOf(`# 平遥县：建强堡垒\n${text}平遥县整顿村党组织21个。平遥县选派第一书记。`),
    knowledge,
  ).value;
  expect(sentences[0]?.otherPlace?.name ?? null).toBe(other);
});

/** Two lines of one sentence, cut by a column after `at` characters of its text. */
function cutReport(text: string, at: number): CleanReport {
  const whole = reportOf(`# 平遥县：建强堡垒\n${text.slice(0, at)}\n${text.slice(at)}`);
  const [first, second] = whole.sentences;
  if (!first || !second) throw new Error('two sentences expected');
  return { ...whole, sentences: [{ ...first, text, parts: [...first.parts, ...second.parts] }] };
}

test('a figure in the second part of a cut sentence has its place in the report', () => {
  const { value } = understandReport(cutReport('平遥县统筹各类资金，改建阵地82个。', 8), knowledge);
  const [figure] = value.sentences[0]?.figures ?? [];
  expect(figure && value.text.slice(figure.start, figure.end)).toBe('82个');
});

test('a figure that straddles the cut is dropped with a problem', () => {
  const { value, problems } = understandReport(
    cutReport('平遥县统筹各类资金，改建阵地82个。', 15),
    knowledge,
  );
  expect(value.sentences[0]?.figures).toEqual([]);
  expect(problems).toMatchObject([{ code: 'figure-cut', args: { figure: '82个' }, place: { line: 2 } }]);
});

test('the same article twice: the second is a duplicate', () => {
  const twice = '# 平遥县：建强堡垒\n平遥县整顿村党组织21个。\n---\n# 建强堡垒\n平遥县整顿村党组织21个。';
  const { articles } = understandReport(reportOf(twice), knowledge).value;
  expect(articles.map((it) => it.offTopic ?? null)).toEqual([null, 'duplicate']);
});

test('a report without articles is understood as empty', () => {
  const { value, problems } = understandReport(reportOf(''), knowledge);
  expect([value.articles, value.sentences, problems]).toEqual([[], [], []]);
});

test('a date after the newest possible one is none, and a problem tells it', () => {
  const at = (newest?: string) => understandReport(reportOf(written), knowledge, newest ? { newest } : {});
  const early = at('2024-06-24');
  expect(early.value.articles[0]?.date).toBeNull();
  expect(early.problems.map(({ code }) => code)).toEqual(['date-after']);
  expect(at('2024-06-25')).toEqual(at());
});

test('a sentence that a user says is of no theme has no figures', () => {
  const { sentences } = understandReport(reportOf(written), knowledge).value;
  const [first] = sentences;
  expect(first?.figures).not.toEqual([]);
  const correct = (themes: string) =>
    parseCorrections(`corrections:\n  - { sentence: ${first?.text}, themes: ${themes} }`, 'c.yaml').value;
  const read = (themes: string) =>
    understandReport(reportOf(written), { ...knowledge, corrections: correct(themes) }).value.sentences;
  expect(read('[]')[0]).toMatchObject({ themes: [], figures: [] });
  const figuresBehind = (all: typeof sentences) => all.slice(1).map((it) => it.figures);
  expect(figuresBehind(read('[]'))).toEqual(figuresBehind(sentences));
  expect(read('[grassroots]')[0]?.figures).toEqual(first?.figures);
});
