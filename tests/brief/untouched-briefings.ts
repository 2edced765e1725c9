/** Briefings that nobody touched, over settings and profiles, and what `verify` says of them: nothing. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type GenerateOptions, generate } from '../../src/brief/generate.ts';
import { removeRecord } from '../../src/brief/remove-record.ts';
import { verify } from '../../src/brief/verify.ts';
import { profileNames } from '../../src/files/profiles.ts';
import { templateNames } from '../../src/files/templates.ts';
import { openWorkspace } from '../../src/files/workspace.ts';

export const folder = mkdtempSync(join(tmpdir(), '未动-'));
export const reports = join(folder, 'reports');
const date = '2026-03-02';
export const now = new Date('2026-03-20T10:00:00Z');

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

export type Made = Omit<GenerateOptions, 'reports' | 'templates' | 'profile' | 'output'>;
export const everything: Made = {
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
export async function makeAll(options: Made, profile: string): Promise<string[]> {
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

export const check = (briefing: string, standing: Made = {}) =>
  verify({ briefing, reports: [reports], standing }, { now: new Date('2027-01-08T09:00:00Z') });

const named = ['unit', 'masthead', 'issue', 'total', 'date', 'title', 'issuers', 'punctuation'];
/** What a file leaves to the settings. */
export const leftOut = (options: Made): Made =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !named.includes(name)));

/** Every way to make a briefing that is tried, each with all templates. */
export const allWays = Object.entries(settings).flatMap(([name, options]) =>
  profileNames().map((profile) => ({ way: `${name}, ${profile}`, options, profile })),
);

/** With its record and without, with its settings and with none. */
export async function expectUntouched({ options, profile }: (typeof allWays)[number]): Promise<void> {
  const standing = leftOut(options);
  for (const file of await makeAll(options, profile)) {
    expect(await check(file, standing), file).toMatchObject({ findings: [], problems: [] });
    const bare = await removeRecord({ briefing: file });
    expect(await check(bare.file, standing), bare.file).toMatchObject({ findings: [], problems: [] });
    const { findings } = await check(file);
    if (Object.keys(standing).length === 0) expect(findings, file).toEqual([]);
    else expect(new Set(findings.map(({ level }) => level)).has('error'), file).toBe(false);
  }
}
