import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyFiles } from '../../src/brief/apply.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'jianbao-'));

test('the issues are entered when all content is on the disk and before a file bears its name', async () => {
  const at = newFolder();
  const files = ['甲 1.docx', '乙.docx'].map((name) => ({ file: join(at, '简报', name), content: name }));
  let seen: string[] = [];
  const enter = async () => {
    seen = readdirSync(join(at, '简报')).map((name) => readFileSync(join(at, '简报', name), 'utf8'));
    expect(readdirSync(join(at, '简报'))).not.toContain('乙.docx');
  };
  await applyFiles(files, { force: false, enter });
  expect(seen.sort()).toEqual(['乙.docx', '甲 1.docx']);
  expect(readdirSync(join(at, '简报')).sort()).toEqual(['乙.docx', '甲 1.docx']);
});

test('where one file cannot be written nothing is written or entered', async () => {
  const at = newFolder();
  mkdirSync(join(at, 'b.docx'));
  writeFileSync(join(at, 'c'), '');
  for (const second of ['b.docx', 'c/d.docx', 'c']) {
    let isEntered = false;
    const work = applyFiles(
      ['a.docx', second].map((name) => ({ file: join(at, name), content: 'x' })),
      {
        force: false,
        enter: async () => {
          isEntered = true;
        },
      },
    );
    await expect(work).rejects.toThrow();
    expect(isEntered).toBe(false);
    expect(readdirSync(at).sort()).toEqual(['b.docx', 'c']);
  }
});

test('where the ledger cannot be written no briefing is left', async () => {
  const at = newFolder();
  const enter = () => Promise.reject(new Error('disk full'));
  const work = applyFiles([{ file: join(at, 'a.docx'), content: 'x' }], { force: false, enter });
  await expect(work).rejects.toThrow('disk full');
  expect(readdirSync(at)).toEqual([]);
});
