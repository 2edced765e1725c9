/**
 * `npm run bench`: speed as ratios measured in one run, because machines differ and are noisy. What is meant to be
 * linear shows the time of a larger input over that of a smaller one, divided by how much larger it is: near 1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';
import { comparePassages, splitPassages } from '../../src/redline/index.ts';
import { openSegmenter } from '../../src/segment.ts';
import { benchAlign } from './align.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds, the best of three after a first run. */
async function time(work: () => unknown): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How far a work is from linear: (time of large ÷ time of small) ÷ (large ÷ small). */
async function printGrowth(
  name: string,
  small: number,
  large: number,
  work: (size: number) => unknown,
): Promise<void> {
  const [few, many] = [await time(() => work(small)), await time(() => work(large))];
  const growth = many / few / (large / small);
  print(`${name}: ${few.toFixed(0)} ms → ${many.toFixed(0)} ms, ${growth.toFixed(2)} × linear`);
}

const main = resolve('dist/main.js');
const start = await time(() => execFileSync(process.execPath, [main, '--help'], { stdio: 'ignore' }));
const bare = await time(() => execFileSync(process.execPath, ['-e', '0']));
print(`start-up: --help takes ${(start / bare).toFixed(2)} × an empty Node process`);

const knowledge = loadKnowledge().value;
const sentence =
  '2025年，青石县整顿软弱涣散村党组织36个，选派第一书记120余名，村集体经济收入超过50万元的村占到60%。';
const understand = (text: string) =>
  understandBytes({ file: 'bench.txt', bytes: Buffer.from(text) }, knowledge);
await printGrowth('one line of 250,000 → 1,000,000 characters', 250_000, 1_000_000, (size) =>
  understand(sentence.repeat(Math.ceil(size / sentence.length))),
);
await printGrowth('2,500 → 10,000 equal paragraphs', 2_500, 10_000, (size) =>
  understand(`${sentence}\n\n`.repeat(size)),
);

/** Text that shares nothing with that of another seed. */
const unrelated = (seed: number, size: number) =>
  Array.from({ length: size / 20 }, (_, line) =>
    String.fromCodePoint(
      ...Array.from(
        { length: 19 },
        (_, at) => 0x4e00 + ((line * 7919 + at * 104_729 + seed * 65_537) % 20_000),
      ),
    ),
  ).join('。\n');
await printGrowth('redline of unrelated texts, 25,000 → 100,000 characters a side', 25_000, 100_000, (size) =>
  comparePassages(
    splitPassages({ text: unrelated(1, size) }),
    splitPassages({ text: unrelated(2, size) }),
    openSegmenter(knowledge.userDictionary),
  ),
);

for (const line of await benchAlign()) print(line);

// A process of its own, because what is measured is its memory as well.
const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', 'tests/bench/render.ts'], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
