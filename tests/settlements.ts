/** The shipped endings of towns' and villages' names. */
import { readFileSync } from 'node:fs';
import { parseSettlements } from '../src/files/settlements.ts';

const file = new URL('../lexicon/settlements.yaml', import.meta.url);

export const settlements = parseSettlements(readFileSync(file, 'utf8'), 'lexicon/settlements.yaml').value;
