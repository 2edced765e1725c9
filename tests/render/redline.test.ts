import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparePassages } from '../../src/redline/compare.ts';
import { renderRedline } from '../../src/render/redline.ts';
import { editedText } from '../redline/edits.ts';

const characters = { engine: 'characters' as const, cut: (line: string) => [...line] };
const options = { author: '甘棠', date: '2026-01-05T09:00:00Z', oldTitle: '旧稿', newTitle: '新稿' };

async function writeBody(old: string[], fresh: string[]): Promise<Element[]> {
  const passages = (lines: string[]) => lines.map((text) => ({ text }));
  const bytes = await renderRedline(comparePassages(passages(old), passages(fresh), characters), options);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('w:p')];
}

const gone = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] };

/** What Word shows when every change is accepted or rejected. */
function resolve(paragraphs: Element[], how: 'accept' | 'reject'): string {
  const runText = (node: Node): string => {
    if (gone[how].includes(node.nodeName) || node.nodeName === 'w:pPr') return '';
    if (node.nodeName === 'w:t' || node.nodeName === 'w:delText') return node.textContent ?? '';
    return [...node.childNodes].map(runText).join('');
  };
  const isMarkGone = (paragraph: Element) =>
    [...paragraph.getElementsByTagName('w:rPr')]
      .filter((properties) => properties.parentNode?.nodeName === 'w:pPr')
      .some((properties) => [...properties.childNodes].some((node) => gone[how].includes(node.nodeName)));
  return paragraphs.map((paragraph) => runText(paragraph) + (isMarkGone(paragraph) ? '' : '\n')).join('');
}

describe('renderRedline', () => {
  it('accepting every change gives the new text, rejecting every change the old', async () => {
    await fc.assert(
      fc.asyncProperty(editedText, async ({ old, fresh }) => {
        const body = await writeBody(old, fresh);
        expect(resolve(body, 'accept')).toBe(`${fresh.join('\n')}\n`);
        expect(resolve(body, 'reject')).toBe(`${old.join('\n')}\n`);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['{default-bullet-numbering-0}', 'CURRENT'])('prints %s as it stands', async (name) => {
    const [old, fresh] = [
      [`留${name}。`, name, `删${name}。`],
      [`留${name}。`, `增入一段${name}。`, name],
    ];
    const body = await writeBody(old, fresh);
    expect(resolve(body, 'accept')).toBe(`${fresh.join('\n')}\n`);
    expect(resolve(body, 'reject')).toBe(`${old.join('\n')}\n`);
  });

  it.each([
    [['留。'], ['留。', '末段新增。']],
    [['留。', '末段删去。'], ['留。']],
    [
      ['全旧的一段话。', '又一段旧话。'],
      ['完全不同了。', '另写一段。', '再写一段。'],
    ],
  ])('%j to %j: the last paragraph mark stays', async (old, fresh) => {
    const body = await writeBody(old, fresh);
    expect(resolve(body, 'accept')).toBe(`${fresh.join('\n')}\n`);
    expect(resolve(body, 'reject')).toBe(`${old.join('\n')}\n`);
    expect(body.at(-1)?.getElementsByTagName('w:rPr')[0]?.parentNode?.nodeName).not.toBe('w:pPr');
  });

  it('writes moves, author, date, and a number of its own for every change', async () => {
    const long = '杏花坪村领办合作社，流转土地1200亩种植连翘，村集体有了稳定收入。';
    const body = await writeBody(
      [
        long,
        '甲段说的是规矩，县里把规矩立在前头，一件一件抓落实。',
        '乙段说的是产业，村里办起三个合作社，家家有分红。',
      ],
      [
        '甲段说的是规矩，县里把规矩立在前头，一件一件抓落实。',
        '乙段说的是产业，村里办起三个合作社，家家有分红。',
        long,
      ],
    );
    const changes = body.flatMap((paragraph) =>
      ['w:moveFrom', 'w:moveTo', 'w:ins', 'w:del'].flatMap((name) => [
        ...paragraph.getElementsByTagName(name),
      ]),
    );
    expect(new Set(changes.map(({ nodeName }) => nodeName))).toEqual(
      new Set(['w:moveFrom', 'w:moveTo', 'w:ins', 'w:del']),
    );
    expect(changes.every((change) => change.getAttribute('w:author') === '甘棠')).toBe(true);
    expect(changes.every((change) => change.getAttribute('w:date') === options.date)).toBe(true);
    expect(new Set(changes.map((change) => change.getAttribute('w:id'))).size).toBe(changes.length);
  });

  it('keeps out characters that XML forbids', async () => {
    const body = await writeBody(['甲\u0001乙\uffff丙'], ['甲\u0001乙\uffff丁\ud800']);
    expect(resolve(body, 'reject')).toBe('甲乙丙\n');
    expect(resolve(body, 'accept')).toBe('甲乙丁\n');
  });
});
