/** Rows and columns in another order change no fact; a cell that stands in another row or column does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { plainBriefing, remade, rewritePart, sealBriefing, sources } from './briefing.ts';
import { cellsOf, swapCells, withRows } from './edit-table.ts';

const places = ['清泉县', '白河县'];
const made = sealBriefing(places);
const verify = (change: (xml: string) => string) =>
  verifyBriefing('b.docx', rewritePart(made, 'word/document.xml', change), sources, remade(places)).value;
const briefOf = (change: (xml: string) => string) =>
  verify(change).map(({ kind, level, text }) => [kind, level, text]);

/** Rows below the head, and columns, in the order that `rows` and `columns` give. */
const inOrder = (rows: number[], columns: number[]) => (xml: string) =>
  withRows(xml, (list) => {
    const cut = list.map((row) => {
      const cells = cellsOf(row);
      return `<w:tr>${columns.map((at) => cells[at]).join('')}</w:tr>`;
    });
    return [cut[0] ?? '', ...rows.map((at) => cut[at + 1] ?? '')];
  });

describe('a table whose rows and columns were put in another order', () => {
  it('has one line that says so, and no finding of its facts', () => {
    const order = fc.record({
      rows: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
      columns: fc.shuffledSubarray([1, 2], { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(order, ({ rows, columns }) => {
        const isSame = rows.join() === '0,1,2' && columns.join() === '1,2';
        const kinds = verify(inOrder(rows, [0, ...columns])).map(({ kind, level }) => [kind, level]);
        expect(kinds).toEqual(isSame ? [] : [['reordered', 'warning']]);
      }),
      { numRuns: 40 },
    );
  });

  it('still has each edit as a finding: of a figure, and of a cell that went elsewhere', () => {
    const order = inOrder([2, 0, 1], [0, 2, 1]);
    expect(briefOf((xml) => order(xml.replace('>17个<', '>19个<')))).toContainEqual([
      'number',
      'error',
      '19',
    ]);
    const found = briefOf((xml) => swapCells(order(xml), [2, 1], [2, 2]));
    expect(found.filter(([kind]) => kind === 'place')).toHaveLength(2);
  });

  it('may have lost a row, which is told', () => {
    const kinds = verify((xml) => inOrder([2, 0], [0, 2, 1])(xml)).map(({ kind }) => kind);
    expect(kinds).toContain('removed');
    expect(kinds.filter((kind) => !['removed', 'reordered'].includes(kind))).toEqual([]);
  });
});

describe('one cell that changed places with another', () => {
  it('is under another place in the same row', () => {
    const inBody = verify((xml) => swapCells(xml, [1, 1], [1, 2])).filter(
      ({ place }) => place.part === 'body',
    );
    expect(inBody.map(({ kind }) => kind)).toEqual(['place', 'place']);
  });

  it('is in another row of the same column, which is against the sources where it is a figure', () => {
    const findings = briefOf((xml) => swapCells(xml, [2, 1], [3, 1]));
    expect(findings).toContainEqual(['row', 'error', '17个']);
  });

  it('is where it was when the head of its row was reworded', () => {
    expect(briefOf((xml) => xml.replace('>整顿数（个）<', '>整顿总数（个）<'))).toEqual([
      ['changed', 'warning', '整顿总数（个）'],
    ]);
  });
});

describe('rows whose first cells are the same', () => {
  const wishes = '县委组织部选派第一书记64名。';
  const grid = '全县建成网格612个……配备网格员1830名。';
  /** As the leaders' edition has them: theme, place, what was done. */
  const rows = [
    ['基层组织', '清泉县', '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。'],
    ['基层组织', '白河县', '白河县整顿软弱涣散村党组织120个，选派第一书记210名，群众满意度达到96.8%。'],
    ['干部队伍', '清泉县', wishes],
    ['干部队伍', '白河县', grid],
  ];
  const body = (xml: string) =>
    withRows(xml, ([head = '']) => [
      head,
      ...rows.map(
        (cells) =>
          `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
      ),
    ])
      .replace('>清泉县<', '>地区<')
      .replace('>2025年<', '><')
      .replace('>白河县<', '>做法<')
      .replace('>2024年<', '><');
  const bytes = rewritePart(plainBriefing, 'word/document.xml', body);
  const parts = openPackage(bytes);
  sealPackage(parts, indexSources(sources), places);
  const again = { parts: openPackage(bytes), places };
  const check = (change: (xml: string) => string) =>
    verifyBriefing('b.docx', rewritePart(zipPackage(parts), 'word/document.xml', change), sources, again)
      .value;

  it('tell each of two cells that changed places where it stands now', () => {
    expect(check((xml) => xml)).toEqual([]);
    const findings = check((xml) => swapCells(xml, [3, 2], [4, 2]));
    expect(findings.map(({ kind, text }) => [kind, text])).toEqual([
      ['place', grid],
      ['place', wishes],
    ]);
    const far = check((xml) => swapCells(xml, [1, 2], [4, 2])).filter(({ level }) => level === 'error');
    expect(far.map(({ kind, text }) => [kind, text])).toEqual([
      ['place', grid],
      ['place', rows[0]?.[2]],
    ]);
  });

  it('may stand in any order, and beside a new one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }), (order) => {
        const kinds = check((xml) =>
          withRows(xml, ([head = '', ...list]) => [head, ...order.map((at) => list[at] ?? '')]),
        ).map(({ kind }) => kind);
        expect(kinds).toEqual(order.join() === '0,1,2,3' ? [] : ['reordered']);
      }),
      { numRuns: 30 },
    );
    const fresh = '<w:tr><w:tc><w:p><w:r><w:t>清泉县</w:t></w:r></w:p></w:tc></w:tr>';
    const kinds = check((xml) => withRows(xml, ([head = '', ...list]) => [head, fresh, ...list])).map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain('reordered');
    expect(kinds).not.toContain('place');
  });
});
