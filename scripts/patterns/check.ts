/** Whether a regular expression's time grows faster than its text, by recheck. */
import { check, type VulnerableDiagnostics } from 'recheck';
import { type Pattern, printPattern } from './pattern.ts';

/** A pattern that may be slow on long text because the code gives it none; see `allowed.yaml`. */
export type Allowed = {
  file: string;
  /** Without slashes and flags. */
  pattern: string;
  /** The greatest number of characters that the pattern is tried on. */
  longest: number;
  /** What holds the text to that length. */
  why: string;
};

/** In milliseconds, on the longest text that recheck finds to be the worst. */
const slowest = 50;

/**
 * Limits by work done, with one seed, so that a busy machine gives the same answer. An attack of 30,000 characters shows
 * a square without taking long; the time limit only keeps a run from never ending.
 */
const limits = {
  randomSeed: 1,
  attackLimit: 50_000_000,
  maxAttackStringSize: 30_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  timeout: 60_000,
};

/** What is wrong with a pattern, in one line; null where nothing is. */
export async function findFault(pattern: Pattern, allowed: readonly Allowed[]): Promise<string | null> {
  const found = await check(pattern.source, pattern.flags, limits);
  if (found.status === 'safe') return null;
  const said = `${pattern.place}  ${printPattern(pattern)}`;
  if (found.status === 'unknown') return `${said}: recheck does not know (${found.error.kind})`;
  const held = allowed.find((it) => isMeant(it, pattern));
  if (!held) return `${said}: ${found.complexity.summary}, as on ${found.attack.pattern}`;
  const time = timeAttack(pattern, found.attack, held.longest);
  return time < slowest ? null : `${said}: ${Math.round(time)} ms on ${held.longest} characters`;
}

export function isMeant({ file, pattern }: Allowed, { place, source }: Pattern): boolean {
  return place.startsWith(`${file}:`) && source === pattern;
}

/** Time in milliseconds on the attack, pumped up to `longest` characters. */
function timeAttack({ source, flags }: Pattern, attack: VulnerableDiagnostics['attack'], longest: number) {
  const fixed = attack.pumps.reduce((sum, { prefix }) => sum + prefix.length, attack.suffix.length);
  const once = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((longest - fixed) / once));
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
  const begin = performance.now();
  new RegExp(source, flags).exec(text);
  return performance.now() - begin;
}
