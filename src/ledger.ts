/**
 * Issue numbers, counted by year as 简报 are, with a running total and extra issues (增刊) counted apart. The ledger
 * is a small JSON file in the working folder that a person can read and correct.
 */
import { existsSync, readFileSync } from 'node:fs';
import { BriefingError, problem } from './problem.ts';

/** By the masthead's name: last number and last extra issue of each year; the running total where a user gave it once. */
export type Ledger = Record<
  string,
  { total: number | null; years: Record<string, { issue: number; extra: number }> }
>;

/** The issue line, ready to print, and the ledger that holds it. */
export type Issue = { text: string; ledger: Ledger };

export const ledgerFile = 'jianbao-ledger.json';

/**
 * Works out the issue line. `given` is a number (`12`), `auto` (the next one) or `extra` (the next 增刊); `total` is
 * this issue's running number (总第×期), needed once: it is counted on from there and never guessed. Write the ledger
 * only once the briefing is written. A number printed again does not count twice.
 */
export function numberIssue(
  given: string,
  ledger: Ledger,
  masthead: string,
  year: string,
  total?: number,
): Issue {
  if (!/^(auto|extra|[1-9]\d{0,3})$/.test(given)) {
    throw new BriefingError(
      problem('option-invalid', { option: 'issue', value: given, expected: '12 | auto | extra' }),
    );
  }
  const series = ledger[masthead] ?? { total: null, years: {} };
  const last = series.years[year] ?? { issue: 0, extra: 0 };
  if (given === 'extra') {
    const extra = last.extra + 1;
    return { text: `增刊第${extra}期`, ledger: enter({ ...last, extra }, series.total) };
  }
  const issue = given === 'auto' ? last.issue + 1 : Number(given);
  const step = Math.max(0, issue - last.issue);
  const running = total ?? (series.total === null ? null : series.total + step);
  const isReprint = step === 0 && total === undefined;
  return {
    text: `第${issue}期${running === null || isReprint ? '' : `（总第${running}期）`}`,
    ledger: enter({ ...last, issue: Math.max(issue, last.issue) }, isReprint ? series.total : running),
  };

  function enter(numbers: { issue: number; extra: number }, running: number | null): Ledger {
    return { ...ledger, [masthead]: { total: running, years: { ...series.years, [year]: numbers } } };
  }
}

/** The ledger of this folder; empty where there is none. Throws where it cannot be read, rather than count anew. */
export function readLedger(file = ledgerFile): Ledger {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Ledger;
  } catch {
    throw new BriefingError(problem('settings-ledger', {}, { file }));
  }
}
