import { expect, test } from 'vitest';
import { fillPages } from '../../src/brief/fill-pages.ts';

type Made = Awaited<ReturnType<Parameters<typeof fillPages>[0]>> & { isTurned: boolean };

/** A draft whose sections end so full. */
const draftOf = (isLandscape: boolean, ends: number[], isTurned: boolean) =>
  ({
    isTurned,
    composed: { briefing: { isLandscape } },
    rendered: { pages: { count: 5, free: 0, ends } },
  }) as unknown as Made;

const pick = async (isLandscape: boolean, apart: number[], together: number[]): Promise<boolean> => {
  const made = await fillPages(async ({ overview, sources }) =>
    draftOf(isLandscape, sources && !overview ? together : apart, sources && !overview),
  );
  return made.isTurned;
};

test('the sources go on turned pages only where the last of those would be nearly empty, and it helps', async () => {
  expect(await pick(true, [0.9, 0.1, 0.6], [0.9, 0.5, 0.4])).toBe(true);
  expect(await pick(true, [0.9, 0.6, 0.6], [0.9, 0.9, 0.4])).toBe(false);
  expect(await pick(true, [0.9, 0.1, 0.6], [0.9, 0.2, 0.4])).toBe(false);
  expect(await pick(false, [0.1], [0.9])).toBe(false);
});

test('the last page of all may be as empty as it comes', async () => {
  expect(await pick(true, [0.9, 0.6, 0.1], [0.9, 0.9, 0.4])).toBe(false);
});

test('the overview goes with the tables where the page before them would be nearly empty', async () => {
  const made = await fillPages(async ({ overview }) =>
    draftOf(true, overview ? [0.9, 0.9] : [0.2, 0.9], overview),
  );
  expect(made.isTurned).toBe(true);
});
