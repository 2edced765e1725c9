/** Reads a profile (profiles/*.yaml). */
import type { Outcome } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { type Profile, profileShape } from './profile-shape.ts';

/** Reads a profile; do not render with one that has faults. */
export function parseProfile(yamlText: string, file: string): Outcome<Profile> {
  const { value, problems } = readYaml(yamlText, file, profileShape);
  return { value, problems };
}
