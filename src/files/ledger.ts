/**
 * Issue numbers, counted by year as 简报 are, with a running total and extra issues (增刊) counted apart. The ledger
 * is a small JSON file in the working folder that a person can read and correct.
 */
import { existsSync, readFileSync } from 'node:fs';
import { BriefingError, problem } from '../problem.ts';

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
  if (total !== undefined && !isCount(total)) {
    throw new BriefingError(problem('option-invalid', { option: 'total', value: total, expected: '345' }));
  }
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

/** The ledger of this folder; empty where there is none. Throws where it makes no sense, rather than count anew. */
export function readLedger(file = ledgerFile): Ledger {
  if (!existsSync(file)) return {};
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BriefingError(problem('settings-ledger', { what: (error as Error).message }, { file }));
  }
  const fault = findFault(read);
  if (fault !== undefined) throw new BriefingError(problem('settings-ledger', { what: fault }, { file }));
  return read as Ledger;
}

/** Where what was read is no ledger: the path of the first entry that is not as it should be. */
function findFault(read: unknown): string | undefined {
  if (!isRecord(read)) return '{}';
  for (const [masthead, series] of Object.entries(read)) {
    if (!isRecord(series) || !isRecord(series.years)) return `${masthead} → years`;
    if (series.total !== null && !isCount(series.total)) return `${masthead} → total`;
    for (const [year, last] of Object.entries(series.years)) {
      const isSound =
        isRecord(last) && [last.issue, last.extra].every((count) => count === 0 || isCount(count));
      if (!isSound) return `${masthead} → ${year}`;
    }
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}
