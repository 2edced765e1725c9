/** What holds for any text, and what cleaning twice gives on generated reports. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../src/clean/index.ts';
import type { CleanReport } from '../../src/model.ts';
import { cues, sourceOf } from './lexicon.ts';

const clean = (text: string): CleanReport => cleanReport(sourceOf(text), cues).value;

const scraps = [
  '青石县',
  '党支部',
  '建在',
  '产业链上',
  '。',
  '，',
  '”',
  '“',
  '……',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '# ',
  '## ',
  '——',
  '本报记者 ',
  '石小川',
  ' 摄',
  '本报讯 ',
  '2024-06-28',
  '来源：',
  '相关内容',
  '责任编辑：',
  '一、',
  '（',
  '）',
  '\u200b',
  '\ue000',
  '\u0007',
  '\u3000',
  '𠮷',
  '\ud800',
  '的',
  '6月25日，',
  '？',
  '！',
  '图为',
];
const anyReport = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 80 }).map((it) => it.join('')),
);

describe('any text', () => {
  test('every character is in one block or dropped; a block is its slice', () => {
    fc.assert(
      fc.property(anyReport, (text) => {
        const { blocks, dropped } = clean(text);
        const spans = [...blocks, ...dropped].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
        expect(dropped.map(({ start, end }) => text.slice(start, end)).join('')).not.toMatch(
          /[\p{L}\p{N}\p{P}]/u,
        );
        for (const block of blocks) expect(block.text).toBe(text.slice(block.start, block.end));
        expect(blocks.every((block) => (block.article === 0) === (block.kind === 'chrome'))).toBe(true);
      }),
    );
  });

  test('a sentence is the text of its parts, and each part is spent once', () => {
    fc.assert(
      fc.property(anyReport, (text) => {
        const { blocks, sentences } = clean(text);
        const parts = sentences.flatMap((it) => it.parts).sort((a, b) => a.start - b.start);
        let spentTo = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(spentTo);
          spentTo = part.end;
        }
        for (const it of sentences) {
          expect(it.text).toBe(it.parts.map(({ start, end }) => text.slice(start, end)).join(''));
          expect(blocks[it.block]?.kind).toBe(it.kind);
          expect(it.heading === null || sentences[it.heading]?.kind === 'heading').toBe(true);
        }
        const bodies = blocks
          .filter(({ kind }) => kind === 'body')
          .map((block) => block.text.replace(/[\s\p{C}]/gu, ''));
        const said = parts
          .map(({ start, end }) => text.slice(start, end).replace(/[\s\p{C}]/gu, ''))
          .join('');
        for (const body of bodies) expect(said).toContain(body);
      }),
    );
  });
});

const places = fc.constantFrom('青石县', '白水县', '临河市', '柳湾镇', '石佛社区');
const deeds = fc.constantFrom(
  '建强村级班子',
  '整顿软弱涣散支部',
  '办起香菇合作社',
  '开展廉政谈话',
  '选派第一书记',
);
const paragraph = fc
  .tuple(places, deeds, fc.integer({ min: 2, max: 900 }))
  .map(([place, deed, n]) => `${place}${deed}，全年投入资金${n}万元，惠及群众${n * 3}人，群众连声称好。`);
const heading = fc
  .tuple(fc.constantFrom('强基固本', '铸魂育人', '正风肃纪'), deeds)
  .map((it) => `## ${it.join(' ')}`);
const section = fc
  .tuple(heading, fc.array(paragraph, { minLength: 2, maxLength: 3 }))
  .map(([head, body]) => [head, ...body]);
const news = fc
  .tuple(places, deeds, paragraph)
  .map(([place, deed, body]) => [`## ${place}委组织部 ${deed}`, `本报讯（记者 石小川）${body}`]);
const photo = fc.tuple(places, deeds).map(([place, deed]) => [`图为${place}${deed}现场。`, '乔大山 摄']);
const report = fc
  .tuple(
    fc.array(fc.oneof(section, photo), { maxLength: 4 }),
    fc.array(news, { maxLength: 2 }),
    paragraph,
    fc.boolean(),
  )
  .map(([sections, items, lead, isWeb]) => [
    '# 党旗引领振兴路',
    '本报记者 江一帆',
    lead,
    ...sections.flat(),
    ...items.flat(),
    ...(isWeb ? ['责任编辑：姚小倩', '相关内容', '手机卡顿怎么办... 只要做好这几步...'] : []),
  ]);

describe('generated reports', () => {
  test('cleaning the kept blocks again gives the same kinds and articles', () => {
    fc.assert(
      fc.property(report, (lines) => {
        const kept = clean(lines.join('\n\n')).blocks.filter(({ kind }) => kind !== 'chrome');
        const again = clean(kept.map((it) => it.text).join('\n')).blocks;
        const brief = (blocks: typeof kept) => blocks.map((it) => `${it.kind} ${it.article} ${it.text}`);
        expect(brief(again)).toEqual(brief(kept));
      }),
    );
  });
});
