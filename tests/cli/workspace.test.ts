import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, runJianbao } from './run.ts';

const report = resolve('samples', 'qingshi-2025.txt');

/** A workspace with a theme lexicon that its settings name, and a folder deep in it to work in. */
function newWorkspace() {
  const at = join(newFolder(), '一 科');
  const below = join(at, 'inbox', '一月');
  mkdirSync(below, { recursive: true });
  writeFileSync(join(at, 'jianbao.yaml'), 'unit: 某县委组织部\nmeta: 著录.yaml\n');
  writeFileSync(join(at, '著录.yaml'), 'qingshi-*.txt: { place: 云岭省安澜市红岩县 }\n');
  return { at, below };
}

test('generate, compare, inspect and verify find the workspace from below', () => {
  const { at, below } = newWorkspace();
  const made = runJianbao(
    ['generate', report, '--issue', 'auto', '--title', '甲', '--date', '2026-01-05'],
    below,
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('../../output/2026-01-05-甲.docx');
  expect(made.out).toContain('红岩县');
  expect(runJianbao(['compare', report, report], below).code).toBe(0);
  expect(readdirSync(join(at, 'output')).sort()).toEqual(['2026-01-05-甲.docx', '修订-qingshi-2025.docx']);
  expect(readdirSync(at)).toContain('jianbao-ledger.json');
  expect(readdirSync(below)).toEqual([]);
  expect(runJianbao(['inspect', report], below).out).toContain('红岩县');
  const checked = runJianbao(['verify', '../../output/2026-01-05-甲.docx', report], below);
  expect(checked).toMatchObject({ code: 0, err: '' });
}, 60_000);

test('--config names a workspace elsewhere, doctor says which one was found', () => {
  const { at, below } = newWorkspace();
  const elsewhere = newFolder();
  const { code } = runJianbao(
    ['generate', report, '--config', join(at, 'jianbao.yaml'), '--format', 'html', '--title', '乙'],
    elsewhere,
  );
  expect(code).toBe(0);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(readdirSync(join(at, 'output'))).toHaveLength(1);
  expect(runJianbao(['doctor'], below).out).toContain(`workspace: ${at} good`);
  expect(runJianbao(['doctor'], elsewhere).out).toContain('workspace: none');
  writeFileSync(join(at, 'jianbao.yaml'), 'unti: x\n');
  const faulty = runJianbao(['doctor'], below);
  expect(faulty.code).toBe(2);
  expect(faulty.err).toMatch(/jianbao\.yaml:1:.*unti/);
}, 60_000);

test('numbers that were counted in the current folder are not counted anew in the workspace', () => {
  const { at, below } = newWorkspace();
  writeFileSync(join(below, 'jianbao-ledger.json'), '{}');
  const { code, err } = runJianbao(['generate', report, '--issue', 'auto'], below);
  expect(code).toBe(2);
  expect(err).toContain('jianbao-ledger.json');
  expect(readdirSync(at)).not.toContain('output');
});
