import { describe, expect, it } from 'vitest';
import { readPart } from '../docx-text.ts';
import { bundledProfile, render } from '../profiles.ts';

const profile = bundledProfile('gb9704');

async function pagesOf(html: string): Promise<string[]> {
  const { value } = await render(`<jb-toc></jb-toc>${html}`, profile);
  const xml = readPart(value, 'word/document.xml');
  return [...xml.matchAll(/PAGEREF \S+ \\h .*?<w:t xml:space="preserve">(\d*)</g)].map(
    (match) => match[1] ?? '',
  );
}

const lines = (count: number) => `<p class="flush">${'县'.repeat(28 * count)}</p>`;

describe('page numbers of the contents', () => {
  it('counts 22 lines a page', async () => {
    // Three lines of contents, one heading, 18 lines: the next heading has no room for its two lines.
    expect(await pagesOf(`<h2>甲</h2>${lines(18)}<h2>乙</h2>${lines(22)}<h2>丙</h2>${lines(1)}`)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('keeps a heading with the paragraph after it', async () => {
    expect(await pagesOf(`<h2>甲</h2>${lines(17)}<h2>乙</h2>${lines(4)}`)).toEqual(['1', '2']);
    expect(await pagesOf(`<h2>甲</h2>${lines(16)}<h2>乙</h2>${lines(4)}`)).toEqual(['1', '1']);
  });

  it('counts page breaks and landscape pages', async () => {
    const html = `<h2>甲</h2><hr class="page"><h2>乙</h2><section data-page="landscape"><h2>丙</h2></section><h2>丁</h2><h2 class="page-before">戊</h2>`;
    expect(await pagesOf(html)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('makes room for footnotes', async () => {
    const notes = '<fn>注</fn>'.repeat(20);
    expect(await pagesOf(`<h2>甲</h2><p>县${notes}</p>${lines(10)}<h2>乙</h2>${lines(2)}`)).toEqual([
      '1',
      '2',
    ]);
  });
});
