/** Golden documents: tests/fixtures/render/<case>/input.html beside expected.txt; UPDATE=1 rewrites, never in CI. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseDocx } from './docx-text.ts';
import { bundledProfile, render } from './profiles.ts';

const folder = 'tests/fixtures/render';
// The styles part is the same in every case: one case keeps it.
const withoutStyles = (text: string) =>
  text.replace(/=== word\/(?:styles|theme\/theme1|fontTable)\.xml\n(?:(?!=== ).*\n?)*/g, '');

describe('golden documents', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const html = readFileSync(`${folder}/${name}/input.html`, 'utf8');
    const { value, problems } = await render(html, bundledProfile('gb9704'));
    const codes = problems.map(({ code }) => code).join(' ');
    const whole = normaliseDocx(value);
    const actual = `problems: ${codes}\n${name === 'text' ? whole : withoutStyles(whole)}\n`;
    const file = `${folder}/${name}/expected.txt`;
    if (process.env.UPDATE === '1') {
      if (process.env.CI) throw new Error('golden documents are not rewritten in CI');
      writeFileSync(file, actual);
    }
    expect(existsSync(file)).toBe(true);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });
});
