/** The ledger of issue numbers as a small JSON file that a person can read and correct. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import type { Issue, Ledger, LedgerState } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { holdingLock } from './lock.ts';
import { writeWhole } from './output.ts';
import { readText } from './read-text.ts';

/** Its name in the workspace, or in the current folder where there is none. */
export const ledgerFile = 'jianbao-ledger.json';

/** Version 1, without a version, counted by masthead alone: `{ masthead: { total, years } }`. */
const version = 2;

/** The ledger in `file`, which need not be there yet. Nothing is read before it is asked. */
export function openLedger(file: string): Ledger {
  return {
    alone: async (work) => {
      const target = followLink(file);
      return holdingLock(`${target}.lock`, async () => {
        const state = readLedger(target);
        let { issues } = state;
        return work(state, async (entered) => {
          issues = enterIssues(issues, entered);
          const written = { version, issues, carried: state.carried };
          await writeWhole(target, `${JSON.stringify(written, null, 2)}\n`, true);
        });
      });
    },
  };
}

/** Offices may share one ledger by a link. Throws where it leads nowhere (a drive that is not there), rather than count anew. */
function followLink(file: string): string {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  try {
    return isLink ? realpathSync(file) : file;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new BriefingError(problem('setup-file-unreadable', { code }, { file }));
  }
}

/** Each in the place of the issue of the same series, kind, year and number, else at the end. */
function enterIssues(there: Issue[], entered: Issue[]): Issue[] {
  const issues = [...there];
  for (const issue of entered) {
    const at = issues.findIndex((other) => keyOf(other) === keyOf(issue));
    if (at < 0) issues.push(issue);
    else issues[at] = issue;
  }
  return issues;
}

const keyOf = ({ masthead, template, kind, date, number }: Issue): string =>
  JSON.stringify([masthead, template, kind, date.slice(0, 4), number]);

/** What the file says; empty where there is none. Throws `settings-ledger` where it makes no sense, rather than count anew. */
function readLedger(file: string): LedgerState {
  if (!existsSync(file)) return { issues: [], carried: {} };
  const text = readText(file);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new BriefingError(problem('settings-ledger', { what: (error as Error).message }, { file }));
  }
  const isOld = isRecord(read) && typeof read.version !== 'number';
  const state = isOld ? { version, issues: [], carried: read } : read;
  const fault = findFault(state);
  if (fault !== undefined) throw new BriefingError(problem('settings-ledger', { what: fault }, { file }));
  const { issues, carried } = state as LedgerState;
  return { issues, carried };
}

/** Where what was read is no ledger: the path of the first entry that is not as it should be. */
function findFault(read: unknown): string | undefined {
  if (!isRecord(read)) return '{}';
  if (read.version !== version) return `version ${read.version}`;
  if (!Array.isArray(read.issues)) return 'issues';
  const bad = read.issues.findIndex((issue) => !isIssue(issue));
  if (bad >= 0) return `issues → ${bad + 1}`;
  if (!isRecord(read.carried)) return 'carried';
  for (const [masthead, series] of Object.entries(read.carried)) {
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

function isIssue(value: unknown): value is Issue {
  if (!isRecord(value)) return false;
  const { masthead, template, kind, number, total, date, madeOf } = value;
  return (
    [masthead, template, madeOf].every((text) => typeof text === 'string') &&
    (kind === 'issue' || kind === 'extra') &&
    isCount(number) &&
    (total === null || isCount(total)) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(date))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}
