/** Sealing and proving a briefing takes time in proportion to its length. */
import { expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { indexOwners } from '../../src/redline/owners.ts';
import { splitPassages } from '../../src/redline/passages.ts';
import { openPackage, textPart } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { plainBriefing } from './briefing.ts';

const words = '县委组织部选派第一书记整顿软弱涣散村党组织建成群众服务中心流转土地种植连翘开展警示教育';

/** A sentence like no other, of the same words. */
function sentenceOf(number: number): string {
  const letters = Array.from({ length: 24 }, (_, at) => words[(number * (at + 3) + at * at) % words.length]);
  return `${letters.join('')}${number}个，另有${number % 97}名。`;
}

function makeParts(sentences: string[]) {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (text: string) =>
    `<w:tr><w:tc>${paragraph(text.slice(-5))}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`;
  const parts = openPackage(plainBriefing);
  const xml = textPart(parts, 'word/document.xml');
  const table = `<w:tbl>${sentences.map(row).join('')}</w:tbl>`;
  return parts.set(
    'word/document.xml',
    xml.replace(/<w:body>.*<w:sectPr/s, () => `<w:body>${table}<w:sectPr`),
  );
}

/** Milliseconds, and the number of findings. */
function prove(length: number): { time: number; found: number } {
  const sentences = Array.from({ length }, (_, number) => sentenceOf(number));
  const sources = [0, 1, 2].map((rest) => ({
    file: `${rest}.txt`,
    text: sentences.filter((_, number) => number % 3 === rest).join('\n'),
  }));
  const start = performance.now();
  const parts = makeParts(sentences);
  sealPackage(parts, indexSources(sources), []);
  // a third is gone, and every twentieth number is another
  const kept = sentences.filter((_, number) => number < length / 3 || number > (2 * length) / 3);
  const edited = kept.map((text, at) => (at % 20 === 0 ? text.replace(/\d+个/, '7个') : text));
  parts.set('word/document.xml', textPart(makeParts(edited), 'word/document.xml'));
  const { value } = verifyBriefing('b.docx', zipPackage(parts), sources);
  return { time: performance.now() - start, found: value.filter(({ kind }) => kind === 'number').length };
}

it('a briefing eight times as long takes no more than some eight times the time', () => {
  prove(200);
  const [short, long] = [prove(500), prove(4000)];
  expect(short.found).toBeGreaterThan(10);
  expect(long.found).toBeGreaterThan(100);
  expect(long.time / short.time).toBeLessThan(24);
});

/** The shortest of three runs, in milliseconds. */
const timeOf = (work: () => void): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

it('whose eight times as many sentences are, of eight times as many facts, is told in some eight times the time', () => {
  const ask = (count: number) => {
    const facts = Array.from({ length: count }, (_, number) => ({
      text: sentenceOf(number),
      paragraph: number,
      place: { name: '清泉县', fullName: '云岭省安澜市清泉县' },
      parts: number % 2 === 0 ? [] : [`第${number}村`],
    }));
    const { saying } = indexOwners([{ facts }], []);
    return facts.filter(({ text }) => saying(text.slice(3)).length > 0).length;
  };
  expect(ask(2000)).toBe(2000);
  expect(timeOf(() => ask(16_000)) / timeOf(() => ask(2000))).toBeLessThan(24);
});

it('lines of furniture are left out in time that grows with the lines', () => {
  const split = (count: number) => {
    const lines = Array.from({ length: count }, (_, number) => `${number}`.padStart(9, '第'));
    // every second line, and of one mark within another the outer one counts
    const marks = lines.flatMap((_, at) =>
      at % 2 === 0 ? [{ role: 'furniture' as const, start: at * 10, end: at * 10 + 9 }] : [],
    );
    const inner = { role: 'furniture' as const, start: 2, end: 4 };
    return splitPassages({ text: lines.join('\n'), marks: [inner, ...marks] });
  };
  expect(split(4).map(({ text }) => text)).toEqual(['第第第第第第第第1', '第第第第第第第第3']);
  expect(timeOf(() => split(80_000)) / timeOf(() => split(10_000))).toBeLessThan(24);
});
