/** What a run stands in. It comes from outside: nothing below looks at the clock or for a workspace by itself. */
import { ledgerFile, openLedger } from '../files/ledger.ts';
import { placeOf, type Workspace } from '../files/workspace.ts';
import type { Ledger } from '../model.ts';

export type Surroundings = {
  now: Date;
  /** Without one, files lie and go in the current folder. */
  workspace?: Workspace;
  /** Without one, that of the workspace or of the current folder. */
  ledger?: Ledger;
};

/** Here and now, without a workspace: for a program that asks for no more. */
export function hereAndNow(): Surroundings {
  return { now: new Date() };
}

export function ledgerOf({ ledger, workspace }: Surroundings): Ledger {
  return ledger ?? openLedger(placeOf(workspace, ledgerFile));
}
