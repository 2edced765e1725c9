/** Reads page profiles: the workspace's and the package's own by name, any by the path of a YAML file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { type Profile, parseProfile } from '../render/index.ts';
import { packagePath } from './package-path.ts';
import { readText } from './read-text.ts';
import { isPath, placeOf, standingFile, type Workspace } from './workspace.ts';

const ending = '.yaml';

/** The names of the profiles that can be had: the workspace's and those that ship with the package. */
export function profileNames(workspace?: Workspace): string[] {
  const folders = [packagePath('profiles'), ...(workspace ? [placeOf(workspace, 'profiles')] : [])];
  const names = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
  return [...new Set(names)].sort();
}

/** A profile by name, the workspace's first, or by path. Throws `profile-missing`. */
export function loadProfile(name: string, workspace?: Workspace): Outcome<Profile> {
  const file = isPath(name)
    ? name
    : (standingFile(workspace, join('profiles', name + ending)) ?? packagePath('profiles', name + ending));
  if (!existsSync(file)) {
    throw new BriefingError(problem('profile-missing', { name, known: profileNames(workspace).join(' ') }));
  }
  return parseProfile(readText(file), file);
}
