import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, runJianbao } from './run.ts';

const samples = resolve('samples');
/** One report, where it does not matter which: each run is a process of its own. */
const one = resolve('samples', 'qingshi-2025.txt');
const meta = resolve('samples', 'meta.yaml');
const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK';

describe('jianbao generate', () => {
  test('writes a briefing a template and says what is in each', () => {
    const at = newFolder();
    const { code, out } = runJianbao(
      ['generate', samples, '--meta', meta, '-o', 'b.docx', '-t', 'staff,leaders', '--date', '2026-01-05'],
      at,
    );
    expect(code).toBe(0);
    expect(readdirSync(at).sort()).toEqual(['b-leaders.docx', 'b-staff.docx']);
    expect(isZip(readFileSync(join(at, 'b-staff.docx')))).toBe(true);
    expect(out).toMatch(/Wrote b-staff\.docx.*\d+ reports of 8 places, \d+ points, \d+ figures/);
  });

  test('without -o the file goes to output/, named by date and title, and is not overwritten', () => {
    const at = newFolder();
    const args = ['generate', one, '--date', '2026-01-05', '--title', '党建/对照'];
    expect(runJianbao(args, at).code).toBe(0);
    expect(readdirSync(join(at, 'output'))).toEqual(['2026-01-05-党建-对照.docx']);
    const again = runJianbao(args, at);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect(runJianbao([...args, '--force'], at).code).toBe(0);
  });

  test('the same input and date give the same bytes', () => {
    const at = newFolder();
    for (const name of ['a.docx', 'b.docx'])
      runJianbao(['generate', one, '-o', name, '--date', '2026-01-05'], at);
    expect(readFileSync(join(at, 'a.docx')).equals(readFileSync(join(at, 'b.docx')))).toBe(true);
  });

  test('the JSON has what each edition prints, as the screen tells it', () => {
    const at = newFolder();
    const given = ['generate', samples, '--template', 'staff,leaders', '--date', '2026-01-05'];
    const { printed } = JSON.parse(runJianbao([...given, '--format', 'json'], at).out) as {
      printed: { template: string; points: number; figures: number }[];
    };
    const { out } = runJianbao([...given, '-o', 'b.docx', '--lang', 'zh'], at);
    const told = [...out.matchAll(/做法 (\d+) 条、数据 (\d+) 个/gu)].map((it) => it.slice(1).map(Number));
    expect(printed.map(({ template }) => template)).toEqual(['staff', 'leaders']);
    expect(printed.map(({ points, figures }) => [points, figures])).toEqual(told);
    expect(new Set(told.map(String)).size).toBe(2);
  });

  test('--format json prints the comparison, --format html writes a page', () => {
    const at = newFolder();
    const json = runJianbao(['generate', samples, '--format', 'json'], at);
    expect(JSON.parse(json.out)).toMatchObject({ themes: [{ id: 'grassroots' }, {}, {}, {}] });
    expect(
      runJianbao(['generate', samples, '--format', 'html', '-o', 'b.html', '--quiet'], at),
    ).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(join(at, 'b.html'), 'utf8')).toContain('id="fn-1"');
  });

  test('--issue auto counts on in the ledger, says the number, and the same reports keep theirs', () => {
    const at = newFolder();
    const issueOf = (reports: string, date: string[] = []) =>
      runJianbao(['generate', reports, '-o', 'b.html', '--force', '--issue', 'auto', ...date], at);
    expect(issueOf(samples, ['--date', '2026-01-05']).out).toContain('第1期');
    expect(readFileSync(join(at, 'b.html'), 'utf8')).toContain('第1期');
    expect(issueOf(join(samples, 'qingshi-2025.txt')).out).toContain('第2期');
    expect(issueOf(samples).out).toContain('第1期');
    expect(readFileSync(join(at, 'b.html'), 'utf8')).toContain('2026年1月5日');
    const other = issueOf(samples, ['--date', '2026-01-06']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('2026-01-05');
  });
});

test('generate reads standard input, alone and among files', () => {
  const at = newFolder();
  const input = readFileSync(join(samples, 'qingshi-2025.txt'));
  const placesOf = (given: string[]) => {
    const { out } = runJianbao(['generate', ...given, '--format', 'json'], at, input);
    return JSON.parse(out).places.map(({ name }: { name: string }) => name);
  };
  expect(placesOf(['-'])).toContain('青石县');
  expect(placesOf([join(samples, 'anlan-2025.txt'), '-'])).toEqual(
    expect.arrayContaining(['安澜市', '青石县']),
  );
});

test('the ending of the output file tells its format, and an option given twice counts once', () => {
  const at = newFolder();
  const args = ['generate', one, '-t', 'staff', '-t', 'leaders', '-t', 'staff', '--title', '甲'];
  expect(runJianbao([...args, '--title', '乙', '-o', 'a.docx', '-o', 'b.html'], at).code).toBe(0);
  expect(readdirSync(at).sort()).toEqual(['b-leaders.html', 'b-staff.html']);
  expect(readFileSync(join(at, 'b-staff.html'), 'utf8')).toMatch(
    /^<!DOCTYPE html>[\s\S]*<title>乙<\/title>/i,
  );
  runJianbao([...args, '-o', 'c.json'], at);
  expect(JSON.parse(readFileSync(join(at, 'c.json'), 'utf8'))).toHaveProperty('places');
});

test('names of particulars that fit no report are told of, and the briefing is made; an unknown particular stops', () => {
  const at = newFolder();
  writeFileSync(join(at, 'm.yaml'), 'nosuch.txt: { place: 安澜市 }\n');
  const unmatched = runJianbao(['generate', one, '--meta', 'm.yaml', '-o', 'b.docx'], at);
  expect(unmatched.code).toBe(0);
  expect(unmatched.err).toMatch(/warning m\.yaml:1: “nosuch\.txt” is none of the reports/);
  expect(readdirSync(at).sort()).toEqual(['b.docx', 'm.yaml']);
  writeFileSync(join(at, 'm.yaml'), 'nosuch.txt: { plaze: 安澜市 }\n');
  const unknown = runJianbao(['generate', one, '--meta', 'm.yaml', '-o', 'c.docx'], at);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/error m\.yaml:1:15: .*plaze.*did you mean "place"/);
});

test('every fault of a lexicon is told, not the first alone', () => {
  const at = newFolder();
  writeFileSync(join(at, 't.yaml'), 'foo: 1\nbar: 2\n');
  const { code, err } = runJianbao(['generate', samples, '--themes', 't.yaml'], at);
  expect(code).toBe(2);
  expect(err).toMatch(/t\.yaml:1:.*foo[\s\S]*t\.yaml:2:.*bar/);
});

describe('bad input', () => {
  const oneLine = (err: string) => expect(err.trim().split('\n')).toHaveLength(1);

  test('one bad report among many is reported, the others still make the briefing', () => {
    const at = newFolder();
    writeFileSync(join(at, 'empty.txt'), '');
    const { code, err } = runJianbao(['generate', one, 'empty.txt', 'gone.txt', '-o', 'b.docx'], at);
    expect(code).toBe(1);
    expect(err).toMatch(/error empty\.txt: /);
    expect(err).toMatch(/error gone\.txt: /);
    expect(isZip(readFileSync(join(at, 'b.docx')))).toBe(true);
  });

  test.each([
    ['a missing file', ['generate', 'gone.txt'], 1, 'gone.txt'],
    ['a folder without a report', ['generate', 'nothing'], 1, 'nothing'],
    ['an unknown template', ['generate', samples, '-t', 'nosuch'], 2, 'nosuch'],
    ['an unknown profile', ['generate', samples, '--profile', 'nosuch'], 2, 'nosuch'],
    ['a date that is none', ['generate', samples, '--date', '2026-02-30'], 2, '2026-02-30'],
    ['an unknown option', ['generate', samples, '--nosuch'], 2, 'nosuch'],
    ['an option without its value', ['generate', samples, '--title'], 2, 'title'],
    ['an unknown command', ['nosuch'], 2, 'nosuch'],
    ['a running number that is none', ['generate', samples, '--issue', 'auto', '--total', 'x'], 2, 'total'],
    ['a running number without an issue', ['generate', samples, '--total', '5'], 2, '--issue'],
    ['a letterhead that is not there', ['generate', samples, '--letterhead', 'gone.docx'], 2, 'gone.docx'],
    ['settings that are not there', ['generate', samples, '--config', 'gone.yaml'], 2, 'gone.yaml'],
    ['particulars that are not there', ['generate', samples, '--meta', 'gone.yaml'], 2, 'gone.yaml'],
    [
      'a folder as output of data',
      ['generate', samples, '-o', 'nothing', '--format', 'json', '--force'],
      2,
      'nothing',
    ],
    ['a lexicon that is not there', ['generate', samples, '--themes', 'gone.yaml'], 2, 'gone.yaml'],
    ['an output that cannot be written', ['generate', samples, '-o', 'file/b.docx'], 2, 'file/b.docx'],
  ])('%s: an error that names it, the right exit code, nothing written', (_, args, expected, named) => {
    const at = newFolder();
    mkdirSync(join(at, 'nothing'));
    writeFileSync(join(at, 'file'), '');
    const { code, err } = runJianbao(args, at);
    expect(code).toBe(expected);
    expect(err).toContain(named);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(at).sort()).toEqual(['file', 'nothing']);
  });

  test('a template that fails names its file and line', () => {
    const at = newFolder();
    mkdirSync(join(at, 't'));
    writeFileSync(join(at, 't', 'document.hbs'), '<h1>{{title}}</h1>\n{{#each themse}}{{/each}}\n');
    const { code, err } = runJianbao(['generate', samples, '-t', './t', '-o', 'b.docx'], at);
    expect(code).toBe(2);
    expect(err).toMatch(/document\.hbs:2:\d+: .*themse/);
    oneLine(err);
  });

  test('a report with no text on any theme', () => {
    const at = newFolder();
    writeFileSync(
      join(at, 'weather.txt'),
      '今日天气\n\n受冷空气影响，明天最高气温下降，请市民注意添衣保暖，出门带伞。\n',
    );
    const { code, err } = runJianbao(['generate', 'weather.txt', '-o', 'b.docx'], at);
    expect(code).toBe(1);
    expect(err).toContain('theme');
    expect(readdirSync(at)).toEqual(['weather.txt']);
  });
});
