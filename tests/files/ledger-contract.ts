/** What every ledger must do, be it a file or a database: run with a function that makes a new, empty one. */
import { describe, expect, test } from 'vitest';
import type { Issue, Ledger } from '../../src/model.ts';

export const issueOf = (number: number, more: Partial<Issue> = {}): Issue => ({
  masthead: '党建工作简报',
  template: 'staff',
  kind: 'issue',
  number,
  total: null,
  date: '2026-01-05',
  madeOf: `reports:${number}`,
  ...more,
});

export const issuesIn = (ledger: Ledger): Promise<Issue[]> => ledger.alone(async ({ issues }) => issues);

export function testLedger(name: string, openNew: () => Ledger): void {
  describe(`${name} is a ledger`, () => {
    test('empty at first; what was entered is there, in its order', async () => {
      const ledger = openNew();
      expect(await ledger.alone(async (state) => state)).toEqual({ issues: [], carried: {} });
      const issues = [issueOf(2, { total: 345 }), issueOf(1, { kind: 'extra' })];
      await ledger.alone(async (_, enter) => enter(issues));
      await ledger.alone(async (_, enter) => enter([issueOf(3)]));
      expect(await issuesIn(ledger)).toEqual([...issues, issueOf(3)]);
    });

    test('an issue of the same series, kind, year and number is replaced; any other is not', async () => {
      const ledger = openNew();
      const others = [
        issueOf(1, { template: 'leaders' }),
        issueOf(1, { masthead: '清风简报' }),
        issueOf(1, { kind: 'extra' }),
        issueOf(1, { date: '2027-01-05' }),
      ];
      const again = issueOf(1, { madeOf: 'reports:x', date: '2026-02-01' });
      await ledger.alone(async (_, enter) => enter([issueOf(1), ...others]));
      await ledger.alone(async (_, enter) => enter([again]));
      expect(await issuesIn(ledger)).toEqual([again, ...others]);
    });

    test('nothing is entered by work that fails before, and the next may work', async () => {
      const ledger = openNew();
      await expect(ledger.alone(() => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
      expect(await issuesIn(ledger)).toEqual([]);
    });

    test('two that number at once see each other', async () => {
      const ledger = openNew();
      const number = () =>
        ledger.alone(async ({ issues }, enter) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          await enter([issueOf(issues.length + 1)]);
        });
      await Promise.all(Array.from({ length: 8 }, number));
      expect((await issuesIn(ledger)).map((issue) => issue.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });
}
