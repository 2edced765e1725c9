import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  classifySentences,
  explainSentences,
  parseThemeLexicon,
} from '../../../src/understand/themes/index.ts';
import { cleanReportOf } from './clean-report.ts';

const { value: lexicon } = parseThemeLexicon(
  readFileSync('lexicon/themes.yaml', 'utf8'),
  'lexicon/themes.yaml',
);
const traps = parse(readFileSync(new URL('traps.yaml', import.meta.url), 'utf8')) as { text: string }[];
const text = fc.constantFrom(...traps.map((trap) => trap.text));
const same = { simplify: (it: string) => it };

describe('properties of the classification', () => {
  it('does not depend on a later article', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alone = classifySentences(cleanReportOf(one), lexicon, same);
        const before = classifySentences(cleanReportOf(`${one}\n---\n${other}`), lexicon, same);
        expect(before.slice(0, alone.length)).toEqual(alone);
      }),
    );
  });

  it('is the same for Traditional Chinese, with evidence as written', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const simplify = Converter({ from: 't', to: 'cn' });
    fc.assert(
      fc.property(text, (one) => {
        const traditional = toTraditional(one);
        const found = classifySentences(cleanReportOf(traditional), lexicon, { simplify });
        expect(found.map((hits) => hits.map(({ id, score, topics }) => ({ id, score, topics })))).toEqual(
          classifySentences(cleanReportOf(one), lexicon, same).map((hits) =>
            hits.map(({ id, score, topics }) => ({ id, score, topics })),
          ),
        );
        const written = traditional.replace(/[\s“”]/gu, '').toLowerCase();
        for (const hit of found.flat()) {
          for (const { kind, text: words } of hit.evidence) {
            if (kind === 'word') expect(written).toContain(words.replace(/[\s“”]/gu, ''));
          }
        }
      }),
    );
  });

  it('gives scores from 0 to 1 that reasons explain, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.string({ unit: 'grapheme' }))), (parts) => {
        const report = cleanReportOf(parts.join('\n'));
        const scores = explainSentences(report, lexicon, same);
        expect(scores).toHaveLength(report.sentences.length);
        for (const it of scores.flat()) {
          expect(it.score).toBeGreaterThanOrEqual(0);
          expect(it.score).toBeLessThanOrEqual(1);
          expect(it.isHit).toBe(it.score >= lexicon.threshold);
          if (it.isHit) expect(it.evidence.length * it.topics.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
