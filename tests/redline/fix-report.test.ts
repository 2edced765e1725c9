import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyBriefing, writeFixReport } from '../../src/redline/index.ts';
import { briefing, rewriteBody, rewritePart, sources } from './briefing.ts';

const options = { author: '核对', date: '2026-01-05T09:00:00Z', language: 'zh' as const };
const report = (bytes: Uint8Array) => {
  const parts = unzipSync(
    writeFixReport('b.docx', bytes, verifyBriefing('b.docx', bytes, sources).value, options),
  );
  return { xml: (name: string) => strFromU8(parts[name] ?? new Uint8Array()), names: Object.keys(parts) };
};

describe('writeFixReport', () => {
  const edited = rewriteBody((xml) => xml.replace('>17个<', '>18个<'));

  it('comments the run that holds the number, with what the source says', () => {
    const { xml } = report(edited);
    expect(xml('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<w:r>).)*18个<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/,
    );
    expect(xml('word/comments.xml')).toContain('数字“18”在来源中没有对应');
    expect(xml('word/comments.xml')).toContain('生成时为：“17”');
    expect(xml('word/comments.xml')).toContain('来源 qingquan.txt 第2段');
    expect(xml('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    expect(xml('[Content_Types].xml')).toContain('/word/comments.xml');
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
    );
    expect(xml('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<\/w:r>).)*<w:footnoteReference w:id="5"\/>/,
    );
  });

  it('leaves a proved briefing as it is', () => {
    expect(report(briefing).names).not.toContain('word/comments.xml');
  });
});
