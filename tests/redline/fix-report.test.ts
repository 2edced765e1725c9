import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyBriefing, writeFixReport } from '../../src/redline/index.ts';
import { briefing, remade, rewriteBody, rewritePart, sources } from './briefing.ts';

const options = { author: '核对', date: '2026-01-05T09:00:00Z', language: 'zh' as const };
const findingsOf = (bytes: Uint8Array, isRemade: boolean) =>
  verifyBriefing('b.docx', bytes, sources, isRemade ? remade() : null).value;
const report = (bytes: Uint8Array, isRemade = false) => {
  const parts = unzipSync(writeFixReport('b.docx', bytes, findingsOf(bytes, isRemade), options));
  return { xml: (name: string) => strFromU8(parts[name] ?? new Uint8Array()), names: Object.keys(parts) };
};

describe('writeFixReport', () => {
  const edited = rewriteBody((xml) => xml.replace('>17个<', '>18个<'));

  it('comments the run that holds the number, with what the source says', () => {
    const { xml } = report(edited, true);
    expect(xml('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<w:r>).)*18个<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/,
    );
    expect(xml('word/comments.xml')).toContain('数字“18”在来源中没有对应');
    expect(xml('word/comments.xml')).toContain('生成时为：“17”');
    expect(xml('word/comments.xml')).toContain('来源 qingquan.txt 第2段');
    expect(xml('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    expect(xml('[Content_Types].xml')).toContain('/word/comments.xml');
  });

  it('names the report without the folders of this machine, whichever way they are written', () => {
    for (const folder of ['/home/某人/材料/', 'C:\\Users\\某人\\材料\\', '../']) {
      const elsewhere = sources.map((it) => ({ ...it, file: folder + it.file }));
      const findings = verifyBriefing('b.docx', edited, elsewhere, remade()).value;
      const comments = strFromU8(
        unzipSync(writeFixReport('b.docx', edited, findings, options))['word/comments.xml'] ??
          new Uint8Array(),
      );
      expect(comments).toContain('来源 qingquan.txt 第2段');
      expect(comments).not.toContain(folder);
    }
  });

  it('cites the paragraph that a short cell comes from, with the record and the sources alone', () => {
    const { xml } = report(edited);
    expect(xml('word/comments.xml')).toContain('数字“18”在来源中没有对应');
    expect(xml('word/comments.xml')).toContain('来源 qingquan.txt 第2段');
  });

  it('keeps the comments that are there and numbers on', () => {
    const twice = writeFixReport('b.docx', edited, verifyBriefing('b.docx', edited, sources).value, options);
    const { xml } = report(twice);
    expect([...xml('word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '0',
      '1',
    ]);
    expect(xml('word/_rels/document.xml.rels').match(/comments\.xml/g)).toHaveLength(1);
  });

  it('comments a footnote where the body refers to it', () => {
    const { xml } = report(
      rewritePart(briefing, 'word/footnotes.xml', (part) => part.replace('报道2第3段', '报道2第9段')),
      true,
    );
    expect(xml('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<\/w:r>).)*<w:footnoteReference w:id="5"\/>/,
    );
  });

  it('leaves a proved briefing as it is', () => {
    expect(report(briefing).names).not.toContain('word/comments.xml');
  });
});
