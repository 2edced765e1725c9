/** Sealing and proving a briefing takes time in proportion to its length. */
import { expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
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
