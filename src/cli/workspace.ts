/** Where the command line stands: its current folder, the workspace above it, the clock. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, relative } from 'node:path';
import type { Surroundings } from '../brief/surroundings.ts';
import { ledgerFile } from '../files/ledger.ts';
import { findSettings, openWorkspace, placeOf, type StandingOptions } from '../files/workspace.ts';
import { BriefingError, problem } from '../problem.ts';

export type Here = Surroundings & { standing: StandingOptions };

/** The settings file of the workspace, as it is read from the current folder; undefined where there is none. */
export function findSettingsHere(config: string | undefined): string | undefined {
  if (config !== undefined) return config;
  const found = findSettings(process.cwd(), homedir());
  return found === undefined ? undefined : relative(process.cwd(), found);
}

/** The workspace of `--config`, or the one that is found upwards, and what its settings say. Throws their faults. */
export function openHere(config: string | undefined): Here {
  const file = findSettingsHere(config);
  return { now: new Date(), ...(file === undefined ? { standing: {} } : openWorkspace(file)) };
}

/** Numbers that were counted in the current folder are not counted anew in the workspace. Throws `ledger-elsewhere`. */
export function checkLedgerHere({ workspace }: Here): void {
  if (!workspace || !existsSync(ledgerFile) || existsSync(placeOf(workspace, ledgerFile))) return;
  const folder = dirname(placeOf(workspace, ledgerFile));
  throw new BriefingError(problem('ledger-elsewhere', { folder }, { file: ledgerFile }));
}
