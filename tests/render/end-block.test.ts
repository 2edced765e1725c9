/** The end block (版记): its look, its room, and that it never stands alone on a page that it opens. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeArea } from '../../src/render/profile.ts';
import { convertToPdf, hasOffice, readPages } from '../office.ts';
import { readPart } from './docx-text.ts';
import { bundledProfile, render } from './profiles.ts';

const names = ['gb9704', 'jianbao', 'plain'];
const endBlock = `<footer class="end-block"><p>报：${'县委常委，'.repeat(9)}县人大。</p><p>抄送：县直各单位。</p>
<p class="print"><span>县委组织部</span><span>2026年1月5日印发</span></p></footer>`;

const documentOf = async (html: string, profile: string): Promise<string> =>
  readPart((await render(html + endBlock, bundledProfile(profile))).value, 'word/document.xml');

test.each(names)('in %s the rules are as wide as the type area', async (name) => {
  const xml = await documentOf('<p>正文。</p>', name);
  const { width } = typeArea(bundledProfile(name), 'portrait');
  expect(xml).toContain(`<wp:extent cx="${width * 635}"`);
  expect(/<w:tblW [^>]*w:w="(\d+)"/.exec(xml)?.[1]).toBe(String(width));
  expect(xml).toContain(`<w:gridCol w:w="${width}"/>`);
});

test('further lines begin under the first character after the colon, whatever stands before it', async () => {
  const xml = await documentOf('<p>正文。</p>', 'gb9704');
  const style = readPart((await render(endBlock, bundledProfile('gb9704'))).value, 'word/styles.xml').match(
    /w:styleId="EndBlock".*?<\/w:style>/s,
  )?.[0];
  expect(style).toContain('w:leftChars="300"');
  expect(style).toContain('w:hangingChars="200"');
  expect(xml).toMatch(/<w:ind w:leftChars="400"[^>]*w:hangingChars="300"[^>]*\/>(?:(?!<\/w:p>).)*抄送：/);
});

test('its paragraph keeps as much room as the box takes, and no page break goes with it', async () => {
  for (const count of [1, 15, 16, 17, 18, 19, 20]) {
    const xml = await documentOf(`<p class="flush">${'县'.repeat(28 * count)}</p>`, 'gb9704');
    const room = Number(/<w:spacing w:line="(\d+)" w:lineRule="exact"/.exec(xml)?.[1]);
    expect(room).toBeGreaterThan(480 * 4);
    expect(xml).toContain(`cy="${room * 635}"`);
    expect(xml).not.toMatch(/pageBreakBefore|w:type="page"/);
    expect(xml).toMatch(/<w:keepNext\b/);
  }
});

test('a reader that knows no such drawings has the block in a box of its own kind, each place marked once', async () => {
  const xml = await documentOf('<p>正文。</p>', 'gb9704');
  const older = /<mc:Fallback>.*<\/mc:Fallback>/s.exec(xml)?.[0] ?? '';
  expect(older).toContain('县直各单位');
  const height = Number(/height:([\d.]+)pt/.exec(older)?.[1]) * 20;
  expect(height).toBe(Number(/<w:spacing w:line="(\d+)" w:lineRule="exact"/.exec(xml)?.[1]));
  const footer = '<footer class="end-block"><p>报：<span id="here">县委</span>。</p></footer>';
  const marked = readPart((await render(`<p>正文。</p>${footer}`)).value, 'word/document.xml');
  expect(marked.match(/w:name="here"/g)).toHaveLength(1);
});

test('it stands above notes, in the room of its own paragraph', async () => {
  const xml = await documentOf('<p>正文。<fn>注</fn></p>', 'gb9704');
  expect(xml).toContain('<wp:positionV relativeFrom="paragraph"><wp:posOffset>');
  expect(await documentOf('<p>正文。</p>', 'gb9704')).toContain(
    '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align>',
  );
});

test('a place in it has its page', async () => {
  const footer = '<footer class="end-block"><p>报：<span id="here">县委</span>。</p></footer>';
  const { value } = await render(`<p>见<jb-page to="here"></jb-page>页。</p><hr class="page">${footer}`);
  expect(readPart(value, 'word/document.xml')).toMatch(/PAGEREF here .*?<w:t[^>]*>2</);
});

test.skipIf(!hasOffice)(
  'LibreOffice: however long the text, something stands above the block (skipped without it)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-end-block-'));
    const line = (profile: string) => '县'.repeat(profile === 'gb9704' ? 27 : 30);
    const files: string[] = [];
    for (const name of names) {
      for (let count = 12; count <= 38; count += 2) {
        const text = Array.from({ length: count }, (_, at) => `<p class="flush">第${at}段${line(name)}</p>`);
        const table = `<table><tbody>${text.map((it) => `<tr><td>${it}</td></tr>`).join('')}</tbody></table>`;
        const bodies = {
          text: text.join(''),
          long: `<p>${line(name).repeat(count)}</p><p>末段。</p>`,
          table,
        };
        for (const [kind, html] of Object.entries(bodies)) {
          const file = join(folder, `${name}-${kind}-${count}.docx`);
          writeFileSync(file, (await render(html + endBlock, bundledProfile(name))).value);
          files.push(file);
        }
      }
    }
    for (const pdf of convertToPdf(files)) {
      const last = readPages(pdf).at(-1) ?? '';
      expect(last.indexOf('报：'), pdf).toBeGreaterThan(0);
      expect(last.slice(0, last.indexOf('报：')), pdf).toMatch(/县|末段/);
    }
  },
  120_000,
);
