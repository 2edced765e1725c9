import { beforeAll, describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/problem.ts';
import { lintDocx, makeSampleLetterhead, renderDocx } from '../../../src/render/index.ts';
import { openPackage, textPart } from '../../../src/word/package.ts';
import { zipPackage } from '../../../src/word/zip.ts';
import { readParagraphs, readPart } from '../docx-text.ts';
import { bundledProfile } from '../profiles.ts';

const profile = bundledProfile('jianbao');
const properties = { title: '测试', date: '2026-01-05' };
const html = `<header class="masthead"><p class="name">不写这个</p><p class="issue">第3期</p>
<p class="imprint"><span>甲市委</span><span>2026年1月5日</span></p></header>
<h1>对照</h1><jb-toc></jb-toc><h2>总览</h2><p>正文。<fn>注</fn></p>
<section data-page="landscape"><table><tr><td>横</td></tr></table></section><p>末段。</p>`;

let sample: Uint8Array;
beforeAll(async () => {
  sample = await makeSampleLetterhead(profile, '2026-01-05');
});

const fill = (bytes: Uint8Array) =>
  renderDocx(html, { profile, properties, letterhead: { bytes, file: '红头.docx' } });

function change(edit: (path: string, xml: string) => string): Uint8Array {
  const parts = openPackage(sample);
  for (const path of ['word/document.xml', 'word/styles.xml'])
    parts.set(path, edit(path, textPart(parts, path)));
  return zipPackage(parts);
}

const faultOf = async (bytes: Uint8Array) =>
  fill(bytes).then(
    () => null,
    (error) => error.problem,
  );

describe('letterhead', () => {
  it('fills every slot and leaves the head as it is', async () => {
    const { value, problems } = await fill(sample);
    expect(problems).toEqual([]);
    expect(lintDocx(value)).toEqual([]);
    const text = readParagraphs(readPart(value, 'word/document.xml'));
    expect(text.slice(0, 7)).toEqual([
      '',
      '\t',
      '某某工作简报',
      '第3期',
      '\t',
      '甲市委\t2026年1月5日',
      '对照',
    ]);
    expect(text.filter((line) => /\{\{|不写这个/.test(line))).toEqual([]);
    expect(text).toContain('末段。');
  });

  it('turns the pages of a landscape section and comes back to the letterhead’s own', async () => {
    const xml = readPart((await fill(sample)).value, 'word/document.xml');
    expect([...xml.matchAll(/<w:pgSz [^>]*?(w:orient="landscape")?\/>/g)].map((match) => match[1])).toEqual([
      undefined,
      'w:orient="landscape"',
      undefined,
    ]);
  });

  it('uses the letterhead’s style of the same name, whatever its id', async () => {
    const chinese = change((_, xml) => xml.replaceAll('"Heading1"', '"1"').replaceAll('"BodyText"', '"a0"'));
    const { value } = await fill(chinese);
    expect(lintDocx(value)).toEqual([]);
    const body = readPart(value, 'word/document.xml');
    expect(body).toContain('<w:pStyle w:val="1"/>');
    expect(body).not.toContain('"Heading1"');
  });

  it('prints a report that speaks of slots as it stands', async () => {
    const words = '填{{title}}、{{ body }}与{{date}}';
    const own = `<header class="masthead"><p class="issue">{{body}}</p></header><h1>${words}</h1><p>${words}</p><table><tr><td>${words}</td></tr></table>`;
    const { value } = await renderDocx(own, {
      profile,
      properties,
      letterhead: { bytes: sample, file: '红头.docx' },
    });
    const text = readParagraphs(readPart(value, 'word/document.xml'));
    expect(text.filter((line) => line === words)).toHaveLength(3);
    expect(text.filter((line) => line === '{{body}}')).toHaveLength(1);
  });

  it('numbers and marks footnotes after the letterhead’s own, in its style', async () => {
    const chinese = change((_, xml) =>
      xml.replaceAll('"FootnoteReference"', '"a5"').replaceAll('"FootnoteText"', '"a6"'),
    );
    const { value } = await fill(chinese);
    expect(lintDocx(value)).toEqual([]);
    const notes = readPart(value, 'word/footnotes.xml');
    expect(notes).toContain('<w:pStyle w:val="a6"/>');
    expect(notes).toContain('<w:rStyle w:val="a5"/>');
    expect(notes).not.toContain('Footnote');
    expect(readPart(value, 'word/styles.xml')).not.toContain('FootnoteReference');
  });

  it('names the nearest slot for a misspelt one, and the slots found', async () => {
    const fault = await faultOf(change((_, xml) => xml.replace('{{title}}', '{{titel}}')));
    expect(fault).toMatchObject({
      code: 'letterhead-slot-unknown',
      args: { name: 'titel', nearest: 'title' },
      place: { file: '红头.docx' },
    });
    expect(fault.args.slots).toContain('{{body}} (document ¶9)');
  });

  it('says so where the body has no place', async () => {
    expect(await faultOf(change((_, xml) => xml.replace('{{body}}', '')))).toMatchObject({
      code: 'letterhead-slot-missing',
    });
  });

  it('refuses text beside the body, and a body in a cell or a box', async () => {
    expect(await faultOf(change((_, xml) => xml.replace('{{body}}', '正文：{{body}}')))).toMatchObject({
      code: 'letterhead-body-not-alone',
      args: { text: '正文：' },
    });
    const inCell = change((path, xml) =>
      path === 'word/document.xml'
        ? xml.replace(
            /<w:p>(?:(?!<w:p>).)*\{\{body\}\}.*?<\/w:p>/s,
            (body) =>
              `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${body}</w:tc></w:tr></w:tbl><w:p/>`,
          )
        : xml,
    );
    const told = await faultOf(inCell);
    expect(told).toMatchObject({ code: 'letterhead-body-inside', args: { whereZh: '表格', where: 'table' } });
    expect(describeProblem(told, 'zh')).toContain('{{body}} 在表格里');
    expect(describeProblem(told, 'en')).not.toContain('w:');
    const inBox = change((path, xml) =>
      path === 'word/document.xml'
        ? xml.replace(
            /<w:p>(?:(?!<w:p>).)*\{\{body\}\}.*?<\/w:p>/s,
            (body) => `<w:p><w:r><w:txbxContent>${body}</w:txbxContent></w:r></w:p>`,
          )
        : xml,
    );
    expect(describeProblem(await faultOf(inBox), 'zh')).toContain('{{body}} 在文本框里');
  });

  it.each([
    ['footer1', '页脚'],
    ['header2', '页眉'],
    ['footnotes', '脚注'],
    ['endnotes', '尾注'],
    ['comments', '批注'],
  ])('refuses a body or contents in %s', async (part, name) => {
    const withSlot = (slot: string) => {
      const parts = openPackage(sample);
      const root = { footer1: 'w:ftr', header2: 'w:hdr' }[part] ?? `w:${part}`;
      const xml = `<${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{{</w:t></w:r><w:r><w:t>${slot}}}</w:t></w:r></w:p></${root}>`;
      parts.set(`word/${part}.xml`, new TextEncoder().encode(xml));
      return zipPackage(parts);
    };
    for (const slot of ['body', 'toc']) {
      const fault = await faultOf(withSlot(slot));
      expect(fault).toMatchObject({ code: 'letterhead-slot-elsewhere', args: { name: slot, whereZh: name } });
      expect(describeProblem(fault, 'zh')).toContain(`{{${slot}}} 在${name}里`);
    }
  });

  it('refuses a second body in the text', async () => {
    const twice = change((_, xml) =>
      xml.replace(/<w:p>(?:(?!<w:p>).)*\{\{body\}\}.*?<\/w:p>/s, (body) => body + body),
    );
    expect(await faultOf(twice)).toMatchObject({ code: 'letterhead-slot-missing', args: { count: 2 } });
  });

  it('fits tables to the columns of the section', async () => {
    const columns = change((_, xml) =>
      xml.includes('<w:cols')
        ? xml.replace(/<w:cols [^>]*?\/?>/, '<w:cols w:num="2" w:space="400"/>')
        : xml.replace('</w:sectPr>', '<w:cols w:num="2" w:space="400"/></w:sectPr>'),
    );
    const widthIn = async (bytes: Uint8Array) =>
      Number(
        /<w:tblW [^>]*w:w="(\d+)"/.exec(
          readPart(
            (
              await renderDocx('<table><tr><td>甲</td></tr></table>', {
                profile,
                properties,
                letterhead: { bytes, file: '红头.docx' },
              })
            ).value,
            'word/document.xml',
          ),
        )?.[1],
      );
    expect(Math.abs((await widthIn(columns)) - ((await widthIn(sample)) - 400) / 2)).toBeLessThan(3);
  });

  it('keeps a heading with its text where the office’s style does not', async () => {
    const loose = change((path, xml) =>
      path === 'word/styles.xml'
        ? xml.replaceAll(/<w:keepNext[^>]*\/>|<w:keepNext[^>]*><\/w:keepNext>/g, '')
        : xml,
    );
    const { value } = await fill(loose);
    expect(readPart(value, 'word/document.xml')).toMatch(/<w:pStyle w:val="Heading1"\/><w:keepNext\/>/);
    expect(readPart((await fill(sample)).value, 'word/document.xml')).not.toMatch(
      /<w:pStyle w:val="Heading1"\/><w:keepNext\/>/,
    );
  });

  it('finds a slot that Word has split into runs', async () => {
    const split = change((_, xml) => xml.replace('{{body}}', '{{bo</w:t></w:r><w:r><w:t>dy}}'));
    expect(readParagraphs(readPart((await fill(split)).value, 'word/document.xml'))).toContain('末段。');
  });

  it('refuses what is no Word file', async () => {
    expect(await faultOf(new TextEncoder().encode('no zip'))).toMatchObject({
      code: 'letterhead-unreadable',
    });
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = [await fill(sample), await fill(sample)];
    expect(Buffer.compare(one.value, other.value)).toBe(0);
  });
});
