/**
 * Independent readers: LibreOffice lays pages out, pandoc and check-docx read the file. Each test is skipped where its
 * reader is not installed. Fonts: LibreOffice puts what it has in place of 仿宋 and 小标宋; full-width type is as wide
 * in every one of them, and the line heights are exact, so lines and pages do not depend on it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertToPdf, hasOffice, type PlacedWord, placeWords } from '../office.ts';
import { bundledProfile, render } from './profiles.ts';

const has = (command: string) => spawnSync('which', [command]).status === 0;
const checker = '../shared/tools/check-docx';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-render-'));

async function write(name: string, html: string, profile: string): Promise<string> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, (await render(html, bundledProfile(profile))).value);
  return file;
}

/** Every word with its place on its page. */
const layOut = (file: string): PlacedWord[] => placeWords(convertToPdf([file])[0] ?? '');

const mm = (millimetres: number) => (millimetres / 25.4) * 72;

describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  it('sets 22 lines of 28 characters in gb9704, page numbers outside right and left', async () => {
    const words = layOut(await write('gb', `<p class="flush">${'县'.repeat(28 * 22 * 2)}</p>`, 'gb9704'));
    const lines = words.filter(({ page, text }) => page === 1 && text.startsWith('县'));
    expect(lines.length).toBe(22);
    expect(new Set(lines.map(({ text }) => text.length))).toEqual(new Set([28]));
    const number = (page: number, digit: string) =>
      words.find((word) => word.page === page && word.text === digit);
    const [odd, even] = [number(1, '1'), number(2, '2')];
    // Odd: in the right half, inside the type area by a character; even: in the left half.
    expect(odd?.right).toBeGreaterThan(mm(160));
    expect(odd?.right).toBeLessThan(mm(184 - 4));
    expect(even?.left).toBeLessThan(mm(50));
    expect(even?.left).toBeGreaterThan(mm(28 + 4));
    // The middle of the line stands about 7 mm under the type area.
    const middle = ((odd?.top ?? 0) + (odd?.bottom ?? 0)) / 2;
    expect(middle).toBeGreaterThan(mm(262 + 6));
    expect(middle).toBeLessThan(mm(262 + 9));
  });

  it('keeps every table inside the type area, in portrait and landscape', async () => {
    const columns = (count: number) =>
      Array.from({ length: count }, (_, at) => `<td>第${at}列的文字内容</td>`).join('');
    const html = `<table><tr>${columns(5)}</tr></table><section data-page="landscape"><table><tr>${columns(12)}</tr></table></section>`;
    const words = layOut(await write('tables', html, 'jianbao')).filter(({ text }) => /文字/.test(text));
    const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm } = bundledProfile('jianbao').page;
    for (const { page, left, right } of words) {
      expect(left).toBeGreaterThanOrEqual(mm(page === 1 ? leftMm : bottomMm));
      expect(right).toBeLessThanOrEqual(mm(page === 1 ? widthMm - rightMm : heightMm - topMm));
    }
  });

  it('sets the masthead in order: name, issue, unit and date, title', async () => {
    const html = `<header class="masthead"><p class="name">党建简报</p><p class="issue">第九期</p><p class="imprint"><span>某部</span><span>某日</span></p></header><h1>题目</h1>`;
    const words = layOut(await write('masthead', html, 'jianbao'));
    const at = (text: string) => words.find((word) => word.text === text) ?? { top: 0, left: 0, right: 0 };
    const tops = ['党建简报', '第九期', '某部', '题目'].map((text) => at(text).top);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const { widthMm, leftMm, rightMm } = bundledProfile('jianbao').page;
    expect(at('某部').left).toBeLessThan(mm(leftMm + 1));
    expect(at('某日').right).toBeGreaterThan(mm(widthMm - rightMm - 1));
  });
});

const cases = ['text', 'tables', 'notes-and-links', 'landscape-and-chart', 'unknown'];
const input = (name: string) => readFileSync(`tests/fixtures/render/${name}/input.html`, 'utf8');

describe.skipIf(!existsSync(checker))('check-docx (skipped without ../shared)', () => {
  it('finds nothing in any case and profile', async () => {
    const files: string[] = [];
    for (const profile of ['gb9704', 'jianbao', 'plain']) {
      for (const name of cases) files.push(await write(`${profile}-${name}`, input(name), profile));
    }
    const { stdout } = spawnSync(checker, files, { encoding: 'utf8' });
    expect(stdout).toBe(`0 problems in ${files.length} files\n`);
  });
});

describe.skipIf(!has('pandoc'))('pandoc (skipped where it is not installed)', () => {
  it('reads back headings, tables with heads and footnotes', async () => {
    const file = await write('pandoc', input('tables'), 'jianbao');
    const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'html', file], { encoding: 'utf8' });
    for (const part of ['<thead>', '做法对照', '建成阵地。', '甲报，第3段', '未提及', 'rowspan="2"']) {
      expect(text).toContain(part);
    }
  });
});
