/**
 * A briefing that nobody touched has no finding, whatever it was made with: masthead, issue and joint bodies it tells itself,
 * the rest the settings say, and what nobody says is not checked. What was deleted of it stands nowhere in the file.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { type GenerateOptions, generate } from '../../src/brief/generate.ts';
import { removeRecord } from '../../src/brief/remove-record.ts';
import { verify } from '../../src/brief/verify.ts';
import { profileNames } from '../../src/files/profiles.ts';
import { templateNames } from '../../src/files/templates.ts';
import { openWorkspace } from '../../src/files/workspace.ts';
import { describePlace } from '../../src/redline/index.ts';

const folder = mkdtempSync(join(tmpdir(), '未动-'));
const reports = join(folder, 'reports');
const date = '2026-03-02';
const now = new Date('2026-03-20T10:00:00Z');

const texts: [string, string, string][] = [
  ['云岭省安澜市', '12', '3600'],
  ['云岭省临川市', '17', '2950'],
];
mkdirSync(reports);
for (const [place, villages, members] of texts)
  writeFileSync(
    join(reports, `${place}.txt`),
    [
      `标题：${place.slice(3)}加强基层党组织建设`,
      `地区：${place}`,
      '日期：2026-02-10',
      '',
      `${place.slice(3)}坚持抓基层打基础，整顿软弱涣散村党组织${villages}个，选派驻村第一书记${villages}名到村任职。`,
      '',
      `全市深入推进党员教育培训，举办村党组织书记培训班，累计培训党员${members}人次，实现乡镇党校全覆盖。`,
    ].join('\n'),
  );

type Made = Omit<GenerateOptions, 'reports' | 'templates' | 'profile' | 'output'>;
const everything: Made = {
  unit: '中共云中县委组织部',
  masthead: '组工简报',
  copyNumber: '12',
  secrecy: '内部资料',
  urgency: '加急',
  documentNumber: '云组发',
  signers: ['张三', '欧阳小明', '李四'],
  issuers: ['中共云中县委组织部', '中共云中县委宣传部'],
  attachments: ['联系点名单；附表', '培训安排 <表>'],
  distribution: { report: '县委常委', send: '县直各单位', distribute: '各乡镇党委', copies: '50' },
};
const settings: Record<string, Made> = {
  'nothing at all': {},
  'a number': { issue: '12', total: 112, date },
  'the next number, with a document number that takes it': {
    issue: 'auto',
    documentNumber: '云组发',
    signers: ['张三'],
  },
  'an extra issue': { issue: 'extra', masthead: '党建动态', unit: '中共云中县委组织部' },
  'every formal element': { ...everything, issue: 'auto', date },
  'every formal element but an issue': {
    ...everything,
    documentNumber: '云组发[2026]第012号',
    punctuation: 'as-written',
  },
  'a title': { title: '两地抓基层做法对照', secrecy: '秘密★1年', signers: ['李四'], attachments: ['名单'] },
};

let count = 0;
/** As two machines have it: made in a workspace with a ledger, and nothing of that where it is checked. */
async function makeAll(options: Made, profile: string): Promise<string[]> {
  const home = join(folder, `home-${++count}`);
  mkdirSync(home);
  writeFileSync(join(home, 'jianbao.yaml'), '');
  const { workspace } = openWorkspace(join(home, 'jianbao.yaml'));
  const { briefings } = await generate(
    { ...options, reports: [reports], templates: templateNames(), profile, output: join(home, '简报.docx') },
    { now, workspace },
  );
  expect(briefings).toHaveLength(templateNames().length);
  return briefings.flatMap(({ file }) => file ?? []);
}

const check = (briefing: string, standing: Made = {}) =>
  verify({ briefing, reports: [reports], standing }, { now: new Date('2027-01-08T09:00:00Z') });

const named = ['unit', 'masthead', 'issue', 'total', 'date', 'title', 'issuers', 'punctuation'];
/** What a file leaves to the settings. */
const leftOut = (options: Made): Made =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !named.includes(name)));

describe.each(Object.entries(settings))('made with %s', (_, options) => {
  it.each(profileNames())(
    'a briefing has no finding, with its record and without: %s',
    async (profile) => {
      for (const file of await makeAll(options, profile)) {
        const standing = leftOut(options);
        expect(await check(file, standing), file).toMatchObject({ findings: [], problems: [] });
        const bare = await removeRecord({ briefing: file });
        expect(await check(bare.file, standing), bare.file).toMatchObject({ findings: [], problems: [] });
        const { findings } = await check(file);
        if (Object.keys(standing).length === 0) expect(findings, file).toEqual([]);
        else expect(new Set(findings.map(({ level }) => level)).has('error'), file).toBe(false);
      }
    },
    180_000,
  );
});

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
