/** generate as a program calls it: with a clock, a workspace and a ledger of its own. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/brief/compare.ts';
import { type GenerateOptions, generate } from '../../src/brief/generate.ts';
import { verify } from '../../src/brief/verify.ts';
import { ledgerFile, openLedger } from '../../src/files/ledger.ts';
import { openWorkspace } from '../../src/files/workspace.ts';
import type { Ledger } from '../../src/model.ts';
import { BriefingError } from '../../src/problem.ts';

const first = 'samples/qingshi-2025.txt';
const second = 'samples/yanxi-2024.txt';

function newWorkspace() {
  const at = mkdtempSync(join(tmpdir(), '简报 '));
  writeFileSync(join(at, 'jianbao.yaml'), '');
  const run = (options: Partial<GenerateOptions>, day = '2026-01-05', ledger?: Ledger) => {
    const { workspace, standing } = openWorkspace(join(at, 'jianbao.yaml'));
    const now = new Date(`${day}T12:00:00`);
    const all = { reports: [first], format: 'html' as const, ...standing, ...options };
    return generate(all, { now, workspace, ...(ledger ? { ledger } : {}) });
  };
  return { at, run };
}

const codeOf = (error: unknown) => (error instanceof BriefingError ? error.problem.code : String(error));

test('the same reports again have the same number and date, on another day and under another name', async () => {
  const { at, run } = newWorkspace();
  writeFileSync(join(at, '抄件.txt'), readFileSync(first));
  const made = await run({ issue: 'auto' });
  const again = await run(
    { issue: 'auto', reports: [join(at, '抄件.txt')], output: join(at, 'b.html') },
    '2026-02-01',
  );
  const other = await run({ issue: 'auto', reports: [first, second] }, '2026-02-01');
  expect([made, again, other].map(({ briefings }) => briefings[0]?.issue)).toEqual([
    '第1期',
    '第1期',
    '第2期',
  ]);
  const [text, textAgain] = [made, again].map(({ briefings }) => String(briefings[0]?.content));
  expect(text).toContain('2026年1月5日');
  expect(textAgain).toContain('2026年1月5日');
  expect(textAgain).not.toContain('2026年2月1日');
  expect(readdirSync(join(at, 'output')).map((name) => name.slice(0, 10))).toEqual([
    '2026-01-05',
    '2026-02-01',
  ]);
  expect(existsSync(join(at, ledgerFile))).toBe(true);
});

test('a number or date that the ledger has otherwise is refused before anything is written', async () => {
  const { at, run } = newWorkspace();
  await run({ issue: '12' });
  const before = readdirSync(join(at, 'output'));
  const output = join(at, 'b.html');
  expect(await run({ issue: 'auto', date: '2026-01-06', output }).catch(codeOf)).toBe('issue-fixed');
  expect(await run({ issue: '12', reports: [second], output }).catch(codeOf)).toBe('issue-taken');
  expect(readdirSync(join(at, 'output'))).toEqual(before);
  expect(existsSync(output)).toBe(false);
  const taken = await run({ issue: '12', reports: [second], output, force: true });
  expect(taken.problems.map(({ code }) => code)).toContain('issue-replaced');
});

test('an output that names a folder is where briefings go under names of their own', async () => {
  const { at, run } = newWorkspace();
  await run({ title: '甲', output: join(at, '新', '/') });
  mkdirSync(join(at, '旧'));
  await run({ title: '乙', output: join(at, '旧') });
  expect([readdirSync(join(at, '新')), readdirSync(join(at, '旧'))]).toEqual([
    ['2026-01-05-甲.html'],
    ['2026-01-05-乙.html'],
  ]);
});

test('a briefing that cannot be written takes no number', async () => {
  const { at, run } = newWorkspace();
  mkdirSync(join(at, 'output', '2026-01-05-甲.html'), { recursive: true });
  expect(await run({ issue: 'auto', title: '甲' }).catch(codeOf)).toBe('output-folder');
  expect(existsSync(join(at, ledgerFile))).toBe(false);
  expect((await run({ issue: 'auto', title: '乙', reports: [second] })).briefings[0]?.issue).toBe('第1期');
});

test('a number that was entered, but whose briefing did not get its name, waits for the same reports', async () => {
  const { at, run } = newWorkspace();
  const output = join(at, 'b.html');
  const ledger = openLedger(join(at, ledgerFile));
  const interrupted: Ledger = {
    alone: (work) =>
      ledger.alone((state, enter) =>
        work(state, async (issues) => {
          await enter(issues);
          writeFileSync(output, 'made by another meanwhile');
        }),
      ),
  };
  expect(await run({ issue: 'auto', output }, '2026-01-05', interrupted).catch(codeOf)).toBe('output-exists');
  expect(readFileSync(output, 'utf8')).toBe('made by another meanwhile');
  const other = await run({ issue: 'auto', reports: [second] }, '2026-01-06');
  const again = await run({ issue: 'auto', output, force: true }, '2026-01-06');
  expect([other, again].map(({ briefings }) => briefings[0]?.issue)).toEqual(['第2期', '第1期']);
  expect(readFileSync(output, 'utf8')).toContain('2026年1月5日');
  expect(readdirSync(at).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('meta.yaml of the workspace is used, without a word where it is about other reports', async () => {
  const { at, run } = newWorkspace();
  writeFileSync(join(at, 'meta.yaml'), 'qingshi-*.txt: { place: 云岭省安澜市红岩县 }\n');
  const { comparison } = await run({});
  expect(comparison?.places.map(({ name }) => name)).toContain('红岩县');
  const { problems } = await run({ reports: [second], force: true });
  expect(problems.map(({ code }) => code)).not.toContain('meta-unmatched');
  writeFileSync(join(at, 'other.yaml'), 'nosuch.txt: { place: 安澜市 }\n');
  const named = await run({ meta: join(at, 'other.yaml'), force: true });
  expect(named.comparison?.places.map(({ name }) => name)).toContain('青石县');
  expect(named.problems.map(({ code }) => code)).toContain('meta-unmatched');
});

test('a report dated after the briefing reads 日期不详; without --date the clock’s day is the limit', async () => {
  const { at, run } = newWorkspace();
  const report = join(at, 'report.txt');
  const body = readFileSync(first, 'utf8').split('---\n').slice(2).join('---\n');
  writeFileSync(report, `---\nplace: 云岭省安澜市青石县\n---\n青石日报　2044年3月5日　第1版\n${body}`);
  const reports = [report];
  const datesOf = ({ comparison }: Awaited<ReturnType<typeof run>>) => [
    ...new Set(comparison?.places.flatMap((it) => it.reports.map(({ date }) => date))),
  ];
  const early = await run({ reports, date: '2026-01-05' });
  expect(datesOf(early)).toEqual([null]);
  expect(early.briefings[0]?.content).toContain('日期不详');
  expect(early.problems.map(({ code }) => code)).toContain('date-after');
  const again = await run({ reports, date: '2026-01-05', force: true }, '2050-01-01');
  expect(again.briefings[0]?.content).toBe(early.briefings[0]?.content);
  const late = await run({ reports, force: true }, '2050-01-01');
  expect(datesOf(late)).toEqual(['2044-03-05']);
  expect(late.problems.map(({ code }) => code)).not.toContain('date-after');
});

test('an edition is the same, byte for byte, whichever others are made beside it', async () => {
  const reports = readdirSync('samples')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join('samples', name));
  const contentOf = async (templates: string[], format: 'docx' | 'html') => {
    const { run } = newWorkspace();
    const { briefings } = await run({ reports, templates, format });
    return briefings.find(({ template }) => template === '对照版')?.content;
  };
  for (const format of ['html', 'docx'] as const) {
    const alone = await contentOf(['staff'], format);
    expect(alone?.length).toBeGreaterThan(1000);
    expect(await contentOf(['staff', 'leaders', 'archive'], format)).toEqual(alone);
  }
});

describe('input that would be without effect', () => {
  const told = async (options: Partial<GenerateOptions>, files: Record<string, string>) => {
    const { at, run } = newWorkspace();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
    const named = Object.fromEntries(
      Object.entries(options).map(([key, name]) => [key, join(at, String(name))]),
    );
    const { problems, briefings } = await run(named);
    expect(briefings).toHaveLength(1);
    return problems.map(({ code, place }) => [code, basename(place?.file ?? ''), place?.line]);
  };

  test('is each entry of a meta file that is about no report, and each place that the table lacks', async () => {
    const yaml =
      '# 著录\nqingshi-*.txt:\n  来源: 漪江周刊\n  地区: 无此县\nnosuch.txt: { date: 2025 }\n"*.pdf": {}\n';
    const problems = await told({ meta: 'named.yaml' }, { 'named.yaml': yaml });
    expect(problems).toContainEqual(['place-not-in-table', 'named.yaml', 4]);
    expect(problems).toContainEqual(['meta-unmatched', 'named.yaml', 5]);
    expect(problems).toContainEqual(['meta-unmatched', 'named.yaml', 6]);
    expect(problems.filter(([code]) => code === 'meta-unmatched')).toHaveLength(2);
  });

  test('is a place at a report’s own head that the table lacks; one that it knows is none', async () => {
    const at = mkdtempSync(join(tmpdir(), '简报 '));
    const report = (place: string) => {
      writeFileSync(
        join(at, 'report.txt'),
        `---\nsource: 某报\nplace: ${place}\n---\n全县整顿软弱涣散村党组织12个。\n`,
      );
      return [join(at, 'report.txt')];
    };
    const codes = async (place: string) =>
      (await newWorkspace().run({ reports: report(place) })).problems.flatMap((it) =>
        it.code === 'place-not-in-table' ? [it.place?.line] : [],
      );
    expect(await codes('无此县')).toEqual([3]);
    expect(await codes('山西省晋诚市')).toEqual([3]);
    expect(await codes('山四省太原市')).toEqual([3]);
    expect(await codes('云岭省安澜市')).toEqual([]);
    expect(await codes('清徐县')).toEqual([]);
    expect(await codes('山西省太原市清徐县清源镇')).toEqual([]);
  });

  test('is a correction that concerns no report or names an unknown theme', async () => {
    const yaml =
      'corrections:\n  - { sentence: 没有这一句。, themes: [grassroots] }\n  - { report: 3f5a9c1e07b2, sentence: 没有这一篇。, themes: [] }\n';
    const problems = await told({ corrections: 'named.yaml' }, { 'named.yaml': yaml });
    expect(problems.filter(([code]) => code === 'corrections-unused')).toEqual([
      ['corrections-unused', 'named.yaml', 2],
      ['corrections-unused', 'named.yaml', 3],
    ]);
    const unknown = told(
      { corrections: 'named.yaml' },
      { 'named.yaml': 'corrections:\n  - { sentence: 某句。, themes: [nothere] }\n' },
    );
    await expect(unknown).rejects.toMatchObject({
      problem: { code: 'corrections-theme', place: { line: 2 } },
    });
  });
});

test('a half sentence of a report that is quoted stands in 未采用 as well as on the screen', async () => {
  const { at, run } = newWorkspace();
  const report = join(at, 'report.txt');
  writeFileSync(
    report,
    '清徐县：抓党建促振兴\n\n清徐县排查整顿软弱涣散村党组织12个，选派第一书记64名。\n\n非公和社会组织，选派43名干部进村帮忙，\n\n清徐县建成党群服务中心82个。\n',
  );
  const { problems, comparison, briefings } = await run({ reports: [report] });
  expect(problems.map(({ code }) => code)).toContain('sentence-headless');
  expect(comparison?.notUsed).toContainEqual(
    expect.objectContaining({
      reason: 'half-sentence',
      place: '清徐县',
      opening: expect.stringContaining('非公'),
    }),
  );
  expect(String(briefings[0]?.content)).toContain('文中半句，未找到另一半');
});

test('what the program wrote is no report: briefings, redlines and web pages are skipped, each with a message', async () => {
  const { at, run } = newWorkspace();
  const folder = join(at, 'all');
  mkdirSync(folder);
  writeFileSync(join(folder, 'report.txt'), readFileSync(first));
  const alone = await run({ reports: [folder] });
  await run({ reports: [first], format: 'docx', output: join(folder, 'made.docx') });
  await run({ reports: [first], format: 'html', output: join(folder, 'made.html') });
  for (const name of ['redline.docx', 'redline.html'])
    await compare({ old: first, new: second, output: join(folder, name) });
  await verify({
    briefing: join(folder, 'made.docx'),
    reports: [second],
    output: join(folder, 'proof.docx'),
  });
  const { problems, comparison } = await run({ reports: [folder], force: true });
  expect(problems.flatMap((it) => (it.code === 'own-output' ? basename(it.place?.file ?? '') : []))).toEqual([
    'made.docx',
    'made.html',
    'proof.docx',
    'redline.docx',
    'redline.html',
  ]);
  expect(comparison?.themes).toEqual(alone.comparison?.themes);
});
