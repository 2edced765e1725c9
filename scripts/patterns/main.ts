/**
 * Checks that no regular expression of the program can be made slow by the text of a report: neither those written in
 * `src/` nor those that it builds from words and lexicons. `npm run patterns`; ends with 1 where there is a fault.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listenForBuilt } from './built.ts';
import { type Allowed, findFault, isMeant } from './check.ts';
import type { Pattern } from './pattern.ts';
import { runSamples } from './run-samples.ts';
import { findWritten } from './written.ts';

const { literals, builders } = findWritten();
const built = await listenForBuilt(runSamples);
const patterns = onePerSource([...literals, ...built]);
const allowed = parse(readFileSync(new URL('allowed.yaml', import.meta.url), 'utf8')) as Allowed[];

const faults = [
  ...builders
    .filter((place) => !built.some((it) => it.place === place))
    .map(
      (place) => `${place}  builds no pattern here while the samples are read: let run-samples.ts reach it`,
    ),
  ...allowed
    .filter((it) => !patterns.some((pattern) => isMeant(it, pattern)))
    .map((it) => `${it.file}  has no pattern /${it.pattern}/ any more: take it out of allowed.yaml`),
  ...(await checkAll()),
];
for (const fault of faults) console.error(fault);
console.log(`${patterns.length} patterns (${built.length} built), ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

function onePerSource(all: Pattern[]): Pattern[] {
  return [...new Map(all.map((it) => [`${it.flags}/${it.source}`, it])).values()];
}

/** Two at a time: recheck works in a process of its own, and the longest patterns take seconds. */
async function checkAll(): Promise<string[]> {
  const waiting = patterns.values();
  const found: string[] = [];
  const worker = async () => {
    for (const pattern of waiting) {
      const fault = await findFault(pattern, allowed);
      if (fault) found.push(fault);
    }
  };
  await Promise.all([worker(), worker()]);
  return found.sort();
}
