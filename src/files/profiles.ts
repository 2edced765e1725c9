/** Reads page profiles: the package's own by name, a user's by the path of a YAML file. */
import { existsSync, readdirSync } from 'node:fs';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { type Profile, parseProfile } from '../render/index.ts';
import { packagePath } from './package-path.ts';
import { readText } from './read-text.ts';

/** The names of the profiles that ship with the package. */
export function bundledProfiles(): string[] {
  return readdirSync(packagePath('profiles'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

export function loadProfile(name: string): Outcome<Profile> {
  const file = /[\\/.]/.test(name) ? name : packagePath('profiles', `${name}.yaml`);
  if (!existsSync(file)) {
    throw new BriefingError(problem('profile-missing', { name, known: bundledProfiles().join(' ') }));
  }
  return parseProfile(readText(file), file);
}
