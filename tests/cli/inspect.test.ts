import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseCorrections } from '../../src/understand/themes/index.ts';
import { newFolder, runJianbao } from './run.ts';

const sample = resolve('samples/qingshi-2025.txt');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('inspect --json prints articles, blocks and sentences whose offsets are those of the file', () => {
  const { code, out } = runJianbao(['inspect', sample, '--json'], newFolder());
  expect(code).toBe(0);
  const { hash, articles, blocks, sentences } = JSON.parse(out);
  expect(hash).toBe(sha256(readFileSync(sample)));
  expect(articles[0]).toMatchObject({ id: 1, place: '青石县', onTopic: true });
  const text = readFileSync(sample, 'utf8');
  for (const { figures } of sentences) {
    for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
  }
  expect(blocks.map(({ kind }: { kind: string }) => kind)).toContain('title');
});

test('inspect --explain says what put a sentence under its themes', () => {
  const { out } = runJianbao(['inspect', sample, '--explain'], newFolder());
  expect(out).toMatch(/→ 基层组织\/.*\n\s+\+\d\.\d\d word /);
  const items = out.match(/^ *- \{ report: .*$/gm) ?? [];
  const { value, problems } = parseCorrections(`corrections:\n${items.join('\n')}\n`, 'copied.yaml');
  expect(problems).toEqual([]);
  expect(value.length).toBeGreaterThan(10);
  expect(value.every(({ report }) => report === sha256(readFileSync(sample)).slice(0, 12))).toBe(true);
});

test('inspect reads standard input', () => {
  const { code, out } = runJianbao(['inspect', '-', '--json'], newFolder(), readFileSync(sample));
  expect(code).toBe(0);
  expect(JSON.parse(out).articles[0].place).toBe('青石县');
});

test('--help has examples in both languages', () => {
  expect(runJianbao(['generate', '--help'], newFolder()).out).toContain('Examples:');
  expect(runJianbao(['generate', '--help', '--lang', 'zh'], newFolder()).out).toContain('示例');
});

test('no command is a usage error', () => {
  expect(runJianbao([], newFolder()).code).toBe(2);
});
