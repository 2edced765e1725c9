import { describe, expect, test } from 'vitest';
import {
  checkIssueOptions,
  type IssueRequest,
  numberIssue,
  printIssue,
} from '../../src/brief/number-issue.ts';
import type { Issue, LedgerState } from '../../src/model.ts';
import { BriefingError } from '../../src/problem.ts';

const masthead = '党建工作简报';
const empty: LedgerState = { issues: [], carried: {} };

/** A run of the command on a day, with reports that bear this name. */
type Run = Partial<IssueRequest> & { given: string; on: string };

const request = ({ on, ...run }: Run): IssueRequest => ({
  masthead,
  template: 'staff',
  madeOf: `reports of ${on}`,
  today: on,
  force: false,
  ...run,
});

/** Numbers the runs one after the other, each entered as a ledger enters it. */
function numberAll(runs: Run[], state: LedgerState = empty) {
  const issues = [...state.issues];
  const printed = runs.map((run) => {
    const { value } = numberIssue({ ...state, issues }, request(run));
    const isSame = (other: Issue) =>
      other.kind === value.kind &&
      other.template === value.template &&
      other.masthead === value.masthead &&
      other.number === value.number &&
      other.date.slice(0, 4) === value.date.slice(0, 4);
    const at = issues.findIndex(isSame);
    if (at < 0) issues.push(value);
    else issues[at] = value;
    return printIssue(value);
  });
  return { printed, state: { ...state, issues } };
}

function thrownBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BriefingError) return error.problem.code;
    throw error;
  }
  return 'none';
}

function codeOf(run: Run, state: LedgerState): string {
  try {
    return numberIssue(state, request(run))
      .problems.map(({ code }) => code)
      .join();
  } catch (error) {
    if (error instanceof BriefingError) return error.problem.code;
    throw error;
  }
}

test('auto counts on within a year, from 1 in the next; no total is guessed', () => {
  const { printed } = numberAll([
    { given: 'auto', on: '2025-11-01' },
    { given: 'auto', on: '2025-12-01' },
    { given: 'auto', on: '2026-01-05' },
  ]);
  expect(printed).toEqual(['第1期', '第2期', '第1期']);
});

test('a total given once is counted on, over the turn of the year', () => {
  const { printed } = numberAll([
    { given: '12', on: '2025-11-01', total: 345 },
    { given: 'auto', on: '2025-12-01' },
    { given: 'auto', on: '2026-01-05' },
    { given: '4', on: '2026-02-05' },
  ]);
  expect(printed).toEqual([
    '第12期（总第345期）',
    '第13期（总第346期）',
    '第1期（总第347期）',
    '第4期（总第350期）',
  ]);
});

test('extra issues are counted apart and leave the total alone', () => {
  const { printed } = numberAll([
    { given: '3', on: '2026-01-01', total: 9 },
    { given: 'extra', on: '2026-01-02' },
    { given: 'extra', on: '2026-01-03' },
    { given: 'auto', on: '2026-01-04' },
  ]);
  expect(printed.slice(1)).toEqual(['增刊第1期', '增刊第2期', '第4期（总第10期）']);
});

test('each masthead, and each template of it, counts by itself', () => {
  const { printed } = numberAll([
    { given: '5', on: '2026-01-01' },
    { given: 'auto', on: '2026-01-02', masthead: '清风简报' },
    { given: 'auto', on: '2026-01-02', template: 'leaders' },
  ]);
  expect(printed).toEqual(['第5期', '第1期', '第1期']);
});

describe('made of the same again', () => {
  const { state } = numberAll([
    { given: 'auto', on: '2025-12-30', total: 7 },
    { given: 'auto', on: '2026-01-05' },
    { given: 'extra', on: '2026-01-06' },
  ]);
  const madeOf = 'reports of 2025-12-30';

  test.each(['auto', '1'])('%s keeps number, date and total, even in the next year', (given) => {
    const { value, problems } = numberIssue(state, request({ given, on: '2026-03-01', madeOf }));
    expect(value).toEqual(state.issues[0]);
    expect(problems).toEqual([]);
  });

  test('an extra issue keeps its own', () => {
    const run = { given: 'extra', on: '2026-03-01', madeOf: 'reports of 2026-01-06' };
    expect(numberIssue(state, request(run)).value).toEqual(state.issues[2]);
  });

  test('another date or total than the ledger has is refused, with --force too where the number is not written out', () => {
    const run = { given: 'auto', on: '2026-03-01', madeOf };
    expect(codeOf({ ...run, date: '2025-12-31' }, state)).toBe('issue-fixed');
    expect(codeOf({ ...run, total: 8 }, state)).toBe('issue-fixed');
    expect(codeOf({ ...run, date: '2025-12-31', force: true }, state)).toBe('issue-fixed');
    expect(codeOf({ ...run, given: '1', date: '2025-12-31' }, state)).toBe('issue-fixed');
    expect(codeOf({ ...run, date: '2025-12-30', total: 7 }, state)).toBe('');
  });

  test('a number written out with --force changes the date, and says so', () => {
    const run = { given: '1', on: '2026-03-01', madeOf, date: '2025-12-31', force: true };
    const { value, problems } = numberIssue(state, request(run));
    expect(value).toMatchObject({ number: 1, date: '2025-12-31', total: 7 });
    expect(problems.map(({ code }) => code)).toEqual(['issue-replaced']);
  });

  test('a total that comes late is added', () => {
    const { state: without } = numberAll([{ given: '2', on: '2026-01-05' }]);
    const run = { given: 'auto', on: '2026-03-01', madeOf: 'reports of 2026-01-05', total: 30 };
    expect(printIssue(numberIssue(without, request(run)).value)).toBe('第2期（总第30期）');
  });
});

describe('a number of other reports', () => {
  const { state } = numberAll([{ given: '12', on: '2026-01-05', total: 345 }]);

  test('is refused and names the issue', () => {
    expect(codeOf({ given: '12', on: '2026-03-01' }, state)).toBe('issue-taken');
    expect(codeOf({ given: '12', on: '2027-03-01' }, state)).toBe('');
  });

  test('is taken over with --force: its date and total stay unless they are given', () => {
    const { value, problems } = numberIssue(state, request({ given: '12', on: '2026-03-01', force: true }));
    expect(value).toMatchObject({
      number: 12,
      date: '2026-01-05',
      total: 345,
      madeOf: 'reports of 2026-03-01',
    });
    expect(problems.map(({ code }) => code)).toEqual(['issue-replaced']);
  });
});

describe('counts that an older ledger left, by masthead alone', () => {
  const carried = { [masthead]: { total: 345, years: { '2026': { issue: 12, extra: 2 } } } };
  const state = { issues: [], carried };

  test('are counted on, in every template', () => {
    const { printed } = numberAll(
      [
        { given: 'auto', on: '2026-03-01' },
        { given: 'auto', on: '2026-03-02' },
        { given: 'auto', on: '2026-03-02', template: 'leaders' },
        { given: 'extra', on: '2026-03-02' },
        { given: 'auto', on: '2027-01-02' },
      ],
      state,
    );
    expect(printed).toEqual([
      '第13期（总第346期）',
      '第14期（总第347期）',
      '第13期（总第346期）',
      '增刊第3期',
      '第1期（总第348期）',
    ]);
  });

  test('a number among them is printed again without a total, which is not known', () => {
    const again = { given: '12', on: '2026-03-01' };
    expect(numberAll([{ ...again, force: true }], state).printed).toEqual(['第12期']);
    expect(thrownBy(() => numberAll([again], state))).toBe('issue-taken');
    expect(thrownBy(() => numberAll([{ given: '13', on: '2026-03-01', total: 345 }], state))).toBe(
      'issue-taken',
    );
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s is a masthead like any other', (name) => {
  const runs = [{ given: 'auto', on: '2026-03-01', masthead: name, total: 7 }];
  expect(numberAll(runs).printed).toEqual(['第1期（总第7期）']);
});

describe('what was given out is not given out again unasked', () => {
  test('reports that have a number get no other, but by force', () => {
    const first = { given: '2', on: '2026-03-01', madeOf: 'b' };
    const other = { given: '12', on: '2026-03-05', madeOf: 'b' };
    expect(thrownBy(() => numberAll([first, other]))).toBe('issue-fixed');
    expect(numberAll([first, { ...other, force: true }]).printed).toEqual(['第2期', '第12期']);
  });

  test('no running number twice in a series', () => {
    const first = { given: 'auto', on: '2026-03-01', total: 100 };
    expect(thrownBy(() => numberAll([first, { given: 'auto', on: '2026-03-02', total: 100 }]))).toBe(
      'issue-taken',
    );
    expect(numberAll([first, { given: 'auto', on: '2026-03-02' }]).printed[1]).toBe('第2期（总第101期）');
  });
});

test.each(['0', '-1', 'twelve', '1.5', ''])('%s is no issue number', (given) => {
  expect(() => checkIssueOptions({ given })).toThrow(BriefingError);
});

test.each([0, -5, 1.5, Number.NaN])('%s is no running number', (total) => {
  expect(() => checkIssueOptions({ given: 'auto', total })).toThrow(BriefingError);
});
