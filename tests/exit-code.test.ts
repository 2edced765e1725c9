import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../src/exit-code.ts';
import { problem } from '../src/problem.ts';

const report = problem('docx-corrupt');
const usage = problem('gold-empty');
const own = problem('document-broken');
const warning = problem('title-missing');

describe('exit codes', () => {
  it.each([
    ['nothing', [], 0],
    ['a warning', [warning], 0],
    ['a report at fault', [report, warning], 1],
    ['a gold file at fault', [report, usage], 2],
    ['our own fault', [usage, own], 70],
    ['a warning of a settings file', [problem('meta-unmatched')], 0],
  ])('%s', (_, problems, code) => {
    expect(exitCodeOf(problems)).toBe(code);
  });

  it('with --strict, a warning is a fault', () => {
    expect(exitCodeOf([warning], true)).toBe(1);
  });
});
