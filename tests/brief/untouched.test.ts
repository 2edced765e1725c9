/**
 * A briefing that nobody touched has no finding, whatever it was made with: masthead, issue and joint bodies it tells itself,
 * the rest the settings say, and what nobody says is not checked. What was deleted of it stands nowhere in the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { verify } from '../../src/brief/verify.ts';
import { describePlace } from '../../src/redline/index.ts';
import { draw, seed } from './draw.ts';
import {
  allWays,
  check,
  everything,
  expectUntouched,
  folder,
  leftOut,
  makeAll,
  now,
  reports,
} from './untouched-briefings.ts';

/** As many of the ways as fit into every run; `npm run soak` takes them all. */
describe(`a briefing has no finding, with its record and without (drawn by SEED=${seed})`, () => {
  it.each(draw(allWays, 4))('made with $way', expectUntouched, 180_000);
});

let count = 0;

describe('an edit of what the file tells of itself', () => {
  const made = makeAll({ unit: '中共云中县委组织部', masthead: '组工简报', issue: 'extra' }, 'gb9704');
  it.each([
    ['the issue', '增刊第1期', '增刊第2期'],
    ['the issue, cut', '增刊第1期', '第1期'],
    ['the masthead', '组工简报', '组工快报'],
  ])(
    'is told as changed, once: %s',
    async (_, from, to) => {
      for (const file of await made) {
        const { findings } = await check(edit(file, from, to));
        expect(findings, file).toMatchObject([{ kind: 'changed', level: 'warning' }]);
      }
    },
    60_000,
  );
});

describe('an edit of what only the settings tell', () => {
  const made = makeAll({ ...everything, issue: 'extra', documentNumber: '云组发〔2026〕12号' }, 'gb9704');
  const standing = { ...leftOut(everything), documentNumber: '云组发〔2026〕12号' };
  it.each([
    ['the urgency', '加急', '特急'],
    ['the secrecy', '内部资料', '内部材料'],
    ['the copy number', '000012', '000013'],
    ['the document number', '〔2026〕12号', '〔2026〕13号'],
    ['an attachment', '联系点名单', '联系人名单'],
    ['who gets it', '县直各单位', '县直各部门'],
  ])(
    'is told, as no fault of a fact: %s',
    async (_, from, to) => {
      for (const file of await made) {
        const { findings } = await check(edit(file, from, to), standing);
        expect(findings.length, file).toBeGreaterThan(0);
        for (const { level } of findings) expect(level, file).toBe('warning');
      }
    },
    60_000,
  );

  it.each([
    ['the document number', '〔2026〕12号', '〔2026〕13号', '发文字号'],
    ['who signs it', '欧阳小明', '欧阳大明', '签发人'],
  ])(
    'is told with the line that it stands in: %s',
    async (_, from, to, line) => {
      for (const file of await made) {
        const { findings } = await check(edit(file, from, to), standing);
        expect(findings.length, file).toBeGreaterThan(0);
        for (const finding of findings) {
          expect(describePlace(finding, 'zh'), file).toContain('版头 · ');
          expect(describePlace(finding, 'zh'), file).toContain(line);
        }
      }
    },
    60_000,
  );

  it('stands in no other part, so that what is deleted from the page is gone', async () => {
    for (const file of await made)
      for (const [part, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(file)))))
        if (!/^word\/(?:document|header\d|footer\d)\.xml$/.test(part))
          for (const words of [
            '欧阳小明',
            '联系点名单',
            '内部资料',
            '加急',
            '云组发',
            '县直各单位',
            '000012',
          ])
            expect(
              strFromU8(bytes, true).includes(strFromU8(strToU8(words), true)),
              `${part}: ${words}`,
            ).toBe(false);
  }, 60_000);
});

test('settings that were changed since are not held against a briefing that tells its own', async () => {
  const [file = ''] = await makeAll({ issue: 'auto' }, 'jianbao');
  const standing = { secrecy: '秘密', unit: '中共云下县委组织部', masthead: '别的简报', signers: ['王五'] };
  const later = await verify({ briefing: file, reports: [reports], standing }, { now });
  expect(later).toMatchObject({ findings: [], problems: [] });
  const given = await verify({ briefing: file, reports: [reports], standing, masthead: '别的简报' }, { now });
  expect(given.findings).not.toEqual([]);
}, 60_000);

test('a number that is given again without its running total is the same issue', async () => {
  const [file = ''] = await makeAll({ issue: '12', total: 112 }, 'jianbao');
  const again = (issue: string) => verify({ briefing: file, reports: [reports], issue }, { now });
  expect((await again('第12期')).findings).toEqual([]);
  expect((await again('第1期')).findings).not.toEqual([]);
}, 60_000);

test('what was made by other rules says so in one line', async () => {
  const [file = ''] = await makeAll({ issue: 'auto' }, 'jianbao');
  const other = edit(file, /jianbao [0-9a-f]{12}/, 'jianbao 0123456789ab', 'docProps/custom.xml');
  expect(await check(other)).toMatchObject({ findings: [], problems: [{ code: 'briefing-other-rules' }] });
}, 60_000);

/** A copy with some words of a part in the place of others. */
function edit(file: string, from: string | RegExp, to: string, part = 'word/document.xml'): string {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const fresh = xml.replace(from, to);
  expect(fresh, `${file}: ${from}`).not.toBe(xml);
  const edited = join(folder, `edited-${++count}.docx`);
  writeFileSync(edited, zipSync({ ...parts, [part]: strToU8(fresh) }, { level: 0 }));
  return edited;
}
