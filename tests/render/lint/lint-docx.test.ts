import { beforeAll, describe, expect, it } from 'vitest';
import { lintDocx } from '../../../src/render/index.ts';
import { openPackage, textPart } from '../../../src/word/package.ts';
import { zipPackage } from '../../../src/word/zip.ts';
import { render } from '../profiles.ts';

const html = `<h1>题</h1><jb-toc></jb-toc><h2 id="a">节</h2><p>见<a href="#a">节</a>。<fn>注</fn></p><ul><li>项</li></ul>
<table id="t" data-merge="1"><caption>表</caption><tr><th>甲</th><td>一</td></tr><tr><th>甲</th><td>二</td></tr></table>
<p><jb-ref to="t"></jb-ref><a href="https://example.org">外</a></p>`;

let sound: Uint8Array;
beforeAll(async () => {
  sound = (await render(html)).value;
});

/** The sound document with one thing changed in a part; the change must hit. */
function spoil(path: string, from: string | RegExp, to: string): Uint8Array {
  const parts = openPackage(sound);
  const before = textPart(parts, path);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts.set(path, after);
  return zipPackage(parts);
}

const codesOf = (docx: Uint8Array) => [...new Set(lintDocx(docx).map(({ code }) => code))];
const body = 'word/document.xml';

describe('lintDocx', () => {
  it('finds nothing in a sound document', () => {
    expect(lintDocx(sound)).toEqual([]);
  });

  it.each([
    ['docx-not-xml', body, '</w:body>', ''],
    ['docx-not-xml', body, '题', '题\uffff'],
    ['docx-not-xml', body, '题', '题&#xFFFF;'],
    ['docx-not-xml', body, '题', 'a & b'],
    ['docx-style-missing', body, 'w:pStyle w:val="Title"', 'w:pStyle w:val="Titel"'],
    ['docx-style-missing', body, 'w:pStyle w:val="Title"', 'w:pStyle w:val="Strong"'],
    ['docx-numbering-missing', body, /<w:numId w:val="\d+"/, '<w:numId w:val="777"'],
    ['docx-note-missing', body, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>'],
    ['docx-relationship-missing', body, 'r:id="rIdGen1"', 'r:id="rIdGen9"'],
    ['docx-link-target-missing', body, 'w:anchor="a"', 'w:anchor="b"'],
    ['docx-id-twice', body, 'w:name="a"', 'w:name="t"'],
    ['docx-id-twice', 'word/_rels/document.xml.rels', /Id="rId2"/, 'Id="rId1"'],
    ['docx-bookmark-unpaired', body, /<w:bookmarkEnd w:id="1"\/>/, ''],
    ['docx-grid-wrong', body, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="100"/>'],
    ['docx-grid-wrong', body, /<w:gridCol w:w="\d+"\/>/, ''],
    ['docx-merge-wrong', body, '<w:vMerge w:val="restart"/>', ''],
    ['docx-cell-without-paragraph', body, /<w:p><w:pPr><w:pStyle w:val="TableSide"\/><\/w:pPr><\/w:p>/, ''],
    ['docx-field-unfinished', body, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ''],
    ['docx-field-unfinished', body, /(PAGEREF .*?<w:t xml:space="preserve">)\d+/, '$1'],
    ['docx-field-unfinished', 'word/settings.xml', '<w:compat>', '<w:updateFields w:val="true"/><w:compat>'],
    ['docx-part-missing', '[Content_Types].xml', '/word/footnotes.xml', '/word/footnote.xml'],
    ['docx-part-missing', 'word/_rels/document.xml.rels', 'Target="footnotes.xml"', 'Target="notes.xml"'],
  ])('%s: %s, %s → %s', (code, path, from, to) => {
    expect(codesOf(spoil(path, from, to))).toContain(code);
  });

  it('misses the East Asian font of Chinese text that no style and no run gives', () => {
    const parts = openPackage(sound);
    parts.set('word/styles.xml', textPart(parts, 'word/styles.xml').replace(/ w:eastAsia="[^"]*"/g, ''));
    expect(codesOf(zipPackage(parts))).toEqual(['docx-font-missing']);
  });
});
