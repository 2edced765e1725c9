/** What every command has and gives. */
import type { Language, Problem } from '../problem.ts';

/** What a command found; its exit code follows from that, unless it has one of its own. */
export type CommandResult = { problems: Problem[]; exitCode?: number };

/** Options that every command has. */
export type CommonOptions = {
  lang: Language;
  quiet: boolean;
  strict: boolean;
  verbose: boolean;
  config: string | undefined;
};

/** A command's options as yargs gives them: what was not said is undefined. */
export type Given<T> = { [Name in keyof T]: T[Name] | undefined };

/** Leaves out what was not said, so that defaults and settings stand. */
export function onlySaid<T extends object>(options: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
