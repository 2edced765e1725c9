import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropForbidden } from '../../src/text/markup.ts';
import { readParagraphs, readPart } from './docx-text.ts';
import { render } from './profiles.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

// What any HTML parser does to text: line ends and NUL; blanks are collapsed by the renderer.
const seen = (text: string): string =>
  dropForbidden(
    text
      .replaceAll('\0', '')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/^ | $/g, ''),
  );

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom('县', '，', ' ', '&', '<', '"', '\uffff', '\u0001', '\ud800', '𠮷'),
  ),
  maxLength: 40,
});

describe('runaway HTML', () => {
  it('is refused, not run out of stack with', async () => {
    await expect(render('<div>'.repeat(20_000))).rejects.toMatchObject({
      problem: { code: 'html-too-deep' },
    });
  });
});

describe('any text', () => {
  it('is read back from a paragraph and a cell as it was put in', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        // Line ends beside Chinese stand for nothing: told apart elsewhere.
        fc.pre(!/[\r\n\f\t]/.test(one + other));
        const { value } = await render(
          `<p>${escapeHtml(one)}。</p><table><tr><td>${escapeHtml(other)}。</td></tr></table>`,
        );
        const text = readParagraphs(readPart(value, 'word/document.xml'));
        expect(text).toContain(seen(`${one}。`));
        expect(text).toContain(seen(`${other}。`));
      }),
      { numRuns: 40 },
    );
  });

  it('as HTML, however broken, gives a document that the linter passes', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td colspan=3>',
      '<td rowspan=0>',
      '<th rowspan=9>',
      '</table>',
      '<h2>',
      '<fn>',
      '</fn>',
      '<ul>',
      '<li id=a>',
      '<a href="#a">',
      '<a href="#b">',
      '<section data-page=landscape>',
      '<jb-toc>',
      '<jb-ref to=a>',
      '<thead>',
      '<caption>',
      '<col width=5%>',
      '<blockquote>',
      '县',
      'x',
      '<header class=masthead>',
      '<footer class=end-block>',
      '<p id=a>',
      '<jb-header>',
      '<br>',
      '<hr class=page>',
      '<img src=x>',
      '<b>',
      '<span class=small>',
    );
    // found once: a heading inside the end block, named in the contents
    await render('<td colspan=3><footer class=end-block><h2><tr><jb-toc>');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        await render(pieces.join(''));
      }),
      { numRuns: 150 },
    );
  });
});
