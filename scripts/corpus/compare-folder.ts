/** A folder of marked reports, read and laid side by side as a briefing would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison, compareReports, loadKnowledge, understandBytes } from '../../src/index.ts';
import { readMarked } from './marked.ts';

/** Points of a cell in the staff's edition. */
const POINTS = 3;

export async function compareFolder(...folders: string[]): Promise<Comparison> {
  const knowledge = loadKnowledge({}).value;
  const reports = [];
  for (const folder of folders)
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.marked'))) {
      const { text } = readMarked(readFileSync(join(folder, name), 'utf8'));
      const input = { file: name.replace('.marked', '.txt'), bytes: new TextEncoder().encode(text) };
      reports.push((await understandBytes(input, knowledge)).value);
    }
  return compareReports(reports, knowledge, POINTS).value;
}
