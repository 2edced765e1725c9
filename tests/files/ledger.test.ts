import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberIssue, readLedger } from '../../src/files/ledger.ts';
import { BriefingError } from '../../src/problem.ts';

const name = '党建工作简报';

test('auto counts on within a year, from 1 in the next; no total is guessed', () => {
  const first = numberIssue('auto', {}, name, '2025');
  const second = numberIssue('auto', first.ledger, name, '2025');
  const next = numberIssue('auto', second.ledger, name, '2026');
  expect([first.text, second.text, next.text]).toEqual(['第1期', '第2期', '第1期']);
});

test('a total given once is counted on, over the turn of the year', () => {
  const first = numberIssue('12', {}, name, '2025', 345);
  const second = numberIssue('auto', first.ledger, name, '2025');
  const next = numberIssue('auto', second.ledger, name, '2026');
  expect([first.text, second.text, next.text]).toEqual([
    '第12期（总第345期）',
    '第13期（总第346期）',
    '第1期（总第347期）',
  ]);
});

test('a number that was used is printed again without counting twice', () => {
  const { ledger } = numberIssue('12', {}, name, '2026');
  const again = numberIssue('12', ledger, name, '2026');
  expect(again.text).toBe('第12期');
  expect(again.ledger).toEqual(ledger);
});

test('extra issues are counted apart', () => {
  const { ledger } = numberIssue('3', {}, name, '2026');
  const extra = numberIssue('extra', ledger, name, '2026');
  expect(extra.text).toBe('增刊第1期');
  expect(numberIssue('auto', extra.ledger, name, '2026').text).toBe('第4期');
});

test('two mastheads count apart', () => {
  const { ledger } = numberIssue('5', {}, name, '2026');
  expect(numberIssue('auto', ledger, '清风简报', '2026').text).toBe('第1期');
});

test.each(['0', '-1', 'twelve', '1.5', ''])('%s is no issue number', (given) => {
  expect(() => numberIssue(given, {}, name, '2026')).toThrow(BriefingError);
});

test.each([0, -5, 1.5, Number.NaN])('%s is no running number', (total) => {
  expect(() => numberIssue('auto', {}, name, '2026', total)).toThrow(BriefingError);
});

test.each([
  '{',
  'null',
  '[]',
  '{"党建工作简报":5}',
  '{"党建工作简报":{"total":null}}',
  '{"党建工作简报":{"total":"x","years":{}}}',
  '{"党建工作简报":{"total":null,"years":{"2025":{"issue":"3","extra":0}}}}',
])('a ledger that makes no sense is not counted on: %s', (text) => {
  const file = join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'ledger.json');
  writeFileSync(file, text);
  expect(() => readLedger(file)).toThrow(BriefingError);
});

test('a ledger is read as it was written', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'ledger.json');
  const { ledger } = numberIssue('extra', numberIssue('12', {}, name, '2026', 345).ledger, name, '2026');
  writeFileSync(file, JSON.stringify(ledger));
  expect(readLedger(file)).toEqual(ledger);
});
