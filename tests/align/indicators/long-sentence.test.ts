/** A sentence of figures without end, as a lost full stop leaves it, takes time as its length does. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { Report } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;
const units: Record<string, (count: number) => string> = {
  'in a list': (count) => `建成网格${count}个、`,
  'in clauses': (count) => `建成网格${count}个，`,
  'of money': (count) => `村集体收入${count}万元、`,
};

async function understand(place: string, unit: (count: number) => string, length: number): Promise<Report> {
  let words = '';
  for (let count = 100; words.length < length; count += 1) words += unit(count);
  const text = `${place}党建引领基层治理\n${place}${words}成效明显。\n`;
  const bytes = new TextEncoder().encode(text);
  return (await understandBytes({ file: `${place}.txt`, bytes }, knowledge)).value;
}

async function time(unit: (count: number) => string, length: number): Promise<number> {
  const reports = [await understand('青石县', unit, length), await understand('白河县', unit, length)];
  const begin = performance.now();
  compareReports(reports, knowledge, 6);
  return performance.now() - begin;
}

/** In milliseconds: what is quicker says nothing of growth. */
const floor = 100;

test.each(Object.entries(units))(
  '%s',
  async (_, unit) => {
    await time(unit, 2_000);
    let growth = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && growth > 6; tries += 1) {
      const short = await time(unit, 7_500);
      growth = Math.min(growth, (await time(unit, 30_000)) / Math.max(short, floor));
    }
    // Four times the length; squared it would be sixteen times.
    expect(growth).toBeLessThan(6);
  },
  120_000,
);
