import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Redline, RedlineRow } from '../../src/model.ts';
import { comparePassages } from '../../src/redline/compare.ts';
import { pairPassages } from '../../src/redline/pair.ts';
import { cutTokens } from '../../src/redline/tokens.ts';
import { editedText, text } from './edits.ts';

const characters = { engine: 'characters' as const, cut: (line: string) => [...line] };
const passages = (lines: string[]) => lines.map((line) => ({ text: line }));
const compare = (old: string[], fresh: string[]) =>
  comparePassages(passages(old), passages(fresh), characters);
const kinds = ({ rows }: Redline) => rows.map(({ kind }) => kind);
const textOf = ({ pieces }: RedlineRow, without: 'insert' | 'delete') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map((piece) => piece.text)
    .join('');
const oldOf = ({ rows }: Redline) =>
  rows
    .filter(({ kind }) => kind !== 'moved-to')
    .map((row) => textOf(row, 'insert'))
    .join('');
const newOf = ({ rows }: Redline) =>
  rows
    .filter(({ kind }) => kind !== 'moved-from')
    .map((row) => textOf(row, 'delete'))
    .join('');

describe('comparePassages', () => {
  it('rebuilds both sides of any edit', () => {
    fc.assert(
      fc.property(editedText, ({ old, fresh }) => {
        const redline = compare(old, fresh);
        expect(oldOf(redline)).toBe(old.map((line) => `${line}\n`).join(''));
        expect(newOf(redline)).toBe(fresh.map((line) => `${line}\n`).join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing changed where nothing is', () => {
    fc.assert(
      fc.property(text, (lines) => {
        expect(new Set(kinds(compare(lines, lines)))).toEqual(new Set(['same']));
      }),
    );
  });

  it('keeps a number with its unit whole', () => {
    const redline = compare(
      ['清泉县今年整顿软弱涣散村党组织81个。'],
      ['清泉县今年整顿软弱涣散村党组织102个。'],
    );
    expect(redline.rows[0]?.pieces).toEqual([
      { kind: 'equal', text: '清泉县今年整顿软弱涣散村党组织' },
      { kind: 'delete', text: '81个' },
      { kind: 'insert', text: '102个' },
      { kind: 'equal', text: '。\n' },
    ]);
  });

  it('marks a moved passage, and its edits at the new place', () => {
    const [a, b, c] = [
      '县委组织部选派第一书记64名，驻村抓党建。',
      '县纪委监委追回集体资金326.4万元，立案43人。',
      '杏花坪村领办合作社，流转土地1200亩种植连翘，村集体有了稳定收入，家家有分红。',
    ];
    const redline = compare([a, b, c], [c, a.replace('64', '70'), b]);
    expect(redline.rows.map(({ kind, move }) => [kind, move])).toEqual([
      ['moved-to', 1],
      ['changed', null],
      ['same', null],
      ['moved-from', 1],
    ]);
  });

  it('sees a paragraph that was cut in two, and two that were joined', () => {
    const [a, b] = [
      '县委组织部选派第一书记64名，驻村抓党建促振兴。',
      '县纪委监委追回集体资金326.4万元，立案43人。',
    ];
    const cut = compare([a + b], [a, b]);
    expect(cut.rows).toEqual([
      {
        kind: 'changed',
        move: null,
        pieces: [
          { kind: 'equal', text: a },
          { kind: 'insert', text: '\n' },
          { kind: 'equal', text: `${b}\n` },
        ],
      },
    ]);
    expect(kinds(compare([a, b], [a + b]))).toEqual(['changed']);
  });

  it('compares two unrelated texts of 100,000 characters without diffing them', () => {
    const write = (from: number) =>
      Array.from({ length: 500 }, (_, line) =>
        Array.from({ length: 200 }, (_, at) =>
          String.fromCodePoint(from + ((line * 7919 + at * 104_729 + line * at) % 9000)),
        ).join(''),
      );
    const start = performance.now();
    expect(new Set(kinds(compare(write(0x4e00), write(0x7200))))).toEqual(new Set(['deleted', 'inserted']));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('pairPassages', () => {
  it('does not follow what every passage holds', () => {
    const forms = Array.from({ length: 3000 }, (_, index) => ({
      text: `填报单位：清泉县第${index}村；联系人：郭满仓。`,
    }));
    const pairs = pairPassages(forms, forms.slice(1));
    expect(pairs).toHaveLength(2999);
    expect(pairs.every(({ isMoved }) => !isMoved)).toBe(true);
  });

  it('pairs repeated lines in order', () => {
    const pairs = pairPassages(
      passages(['甲乙丙丁', '未提及', '未提及', '戊己庚辛']),
      passages(['甲乙丙丁', '未提及', '戊己庚辛']),
    );
    expect(pairs.map((pair) => [pair.old, pair.new])).toEqual([
      [0, 0],
      [1, 1],
      [3, 2],
    ]);
  });
});

describe('cutTokens', () => {
  it('gives the text back, and numbers whole', () => {
    const line = '投入3435.81万元，由46%升到87％，培训2.08万余人、10-50个；１２户\n第3期';
    const tokens = cutTokens(line, characters);
    expect(tokens.join('')).toBe(line);
    expect(tokens).toEqual(
      expect.arrayContaining(['3435.81万元', '46%', '87％', '2.08万余人', '50个', '１２户', '3期', '\n']),
    );
  });
});
