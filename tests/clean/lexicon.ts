/** The cues that ship with the package, and a plain-text source to clean. */

import { readFileSync } from 'node:fs';
import { type Cues, parseCues } from '../../src/clean/index.ts';
import type { SourceMark, SourceText } from '../../src/model.ts';
import { settlements } from '../settlements.ts';

const file = new URL('../../lexicon/cues.yaml', import.meta.url);

export const cues: Cues = parseCues(readFileSync(file, 'utf8'), 'lexicon/cues.yaml', settlements).value;

export function sourceOf(text: string, marks?: SourceMark[]): SourceText {
  return {
    file: 'report.txt',
    format: 'txt',
    encoding: 'utf-8',
    hash: '',
    text,
    meta: {},
    ...(marks ? { marks } : {}),
  };
}
