/** What `verify` tells of a briefing whose record was taken out: the same as with it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/brief/generate.ts';
import { removeRecord } from '../../src/brief/remove-record.ts';
import type { Surroundings } from '../../src/brief/surroundings.ts';
import { type VerifyOptions, verify } from '../../src/brief/verify.ts';
import { openWorkspace } from '../../src/files/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), '无记录-'));
const templates = ['staff', 'leaders', 'archive'];
const reports = ['samples'];
const date = '2026-11-20';
const now = new Date('2026-11-27T10:00:00Z');

writeFileSync(
  join(folder, 'jianbao.yaml'),
  [
    'masthead: 组工简报',
    'unit: 中共云中县委组织部',
    'copyNumber: "12"',
    'secrecy: 内部资料',
    'profile: gb9704',
    'distribution: { report: 县委常委、县级领导干部, send: 县直各单位, distribute: 各乡镇党委, copies: 50 }',
  ].join('\n'),
);
const { workspace, standing } = openWorkspace(join(folder, 'jianbao.yaml'));
const here: Surroundings = { now, workspace };

const briefing = (template: string) => join(folder, `made-${template}-无记录.docx`);

beforeAll(async () => {
  const output = join(folder, 'made.docx');
  await generate({ ...standing, reports, templates, date, issue: '12', output }, here);
  for (const template of templates)
    await removeRecord({ briefing: join(folder, `made-${template}.docx`), output: briefing(template) });
}, 120_000);

const check = (file: string, more: Partial<VerifyOptions> = {}) =>
  verify({ ...standing, briefing: file, reports, issue: '第12期', ...more }, here);

/** A copy with the text of its parts rewritten. */
function edit(file: string, rewrites: Record<string, (xml: string) => string>): string {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  for (const [part, rewrite] of Object.entries(rewrites))
    parts[part] = strToU8(rewrite(strFromU8(parts[part] ?? new Uint8Array())));
  const edited = join(folder, 'edited.docx');
  writeFileSync(edited, zipSync(parts, { level: 0 }));
  return edited;
}
const inBody = (from: string, to: string) => ({
  'word/document.xml': (xml: string) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  },
});
/** As “Inspect Document” leaves it, saved on another day. */
const withoutProperties = {
  'docProps/core.xml': (xml: string) =>
    xml
      .replaceAll(/<(dc:title|dc:subject|dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '')
      .replaceAll(date, '2026-11-26'),
  'docProps/custom.xml': (xml: string) => xml.replaceAll(/<property .*?<\/property>/gs, ''),
};

describe('an untouched briefing without its record', () => {
  it.each(templates)(
    'has no finding with the same options: %s',
    async (template) => {
      const found = await check(briefing(template), { templates: [template], date });
      expect(found).toMatchObject({ findings: [], problems: [] });
      expect(found.madeAnew).toEqual({ template, profile: 'gb9704', date });
    },
    60_000,
  );

  it.each(templates)(
    'is known by its own words where nobody says what it is: %s',
    async (template) => {
      const found = await check(briefing(template), { templates });
      expect(found).toMatchObject({ findings: [], problems: [], madeAnew: { template, date } });
    },
    60_000,
  );

  it('is known where its properties are gone and the profile is another than the template says', async () => {
    const { profile: _, ...others } = standing;
    const found = await verify(
      { ...others, briefing: edit(briefing('leaders'), withoutProperties), reports, issue: '第12期' },
      here,
    );
    const { madeAnew, findings } = found;
    expect(findings).toEqual([]);
    expect(madeAnew).toMatchObject({ template: 'leaders', date });
  }, 90_000);

  it('has what only the settings tell as not checked, never as against the sources', async () => {
    const { findings } = await verify({ briefing: briefing('staff'), reports }, { now });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  }, 60_000);

  it('has cleared particulars that were not given again as not checked, never as against the sources', async () => {
    const cleared = edit(briefing('staff'), withoutProperties);
    const { findings } = await verify({ briefing: cleared, reports }, { now });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  }, 60_000);
});

describe('an edited briefing without its record', () => {
  it.each([
    ['a count of our own', '收录报道10篇', '收录报道11篇', { kind: 'number', text: '11', was: '10' }],
    ['a short text', '>未提及<', '>有提及<', { kind: 'changed', text: '有提及', was: '未提及' }],
    ['the masthead', '组工简报', '组工快报', { kind: 'changed', text: '组工快报', was: '组工简报' }],
    ['the issue', '第12期', '第13期', { kind: 'changed', text: '13', was: '12' }],
  ])(
    'gives the edit alone: %s',
    async (_, from, to, finding) => {
      const edited = edit(briefing('staff'), inBody(from, to));
      const { findings } = await check(edited);
      expect(findings).toMatchObject([finding]);
    },
    60_000,
  );
});

describe('a briefing without its record is no report', () => {
  it('as it was made, and with comments once another program saved it', async () => {
    const withoutName = {
      'docProps/app.xml': (xml: string) => xml.replace('>jianbao<', '>Microsoft Office Word<'),
    };
    const saved = edit(briefing('leaders'), { ...withoutName, ...inBody('组工简报', '组工快报') });
    const commented = join(folder, 'commented.docx');
    await check(saved, { output: commented });
    for (const file of [briefing('leaders'), commented]) {
      const { problems } = await generate({ reports: [file], output: join(folder, 'none.docx') }, here);
      expect(problems.map(({ code }) => code)).toContain('own-output');
    }
  }, 60_000);
});

describe('a briefing that no edition agrees with', () => {
  it('has numbers outside quotations as not checked, and changed ones of quotations as wrong', async () => {
    const one = ['samples/anlan-2025.txt'];
    const { findings, problems, madeAnew } = await check(briefing('staff'), { reports: one });
    expect(madeAnew).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('briefing-without-seal');
    const own = findings.filter(({ place }) => place.heading?.includes('对照') && place.row === null);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ kind }) => kind).filter((kind) => kind !== 'unchecked')).toEqual([]);
  }, 60_000);
});

describe('a briefing of an older version', () => {
  it('is checked as one without a record, and says so', async () => {
    const older = edit(join(folder, 'made-staff.docx'), {
      ...Object.fromEntries(
        ['customXml/item1.xml', 'customXml/itemProps1.xml'].map((part) => [
          part,
          (xml: string) => xml.replaceAll('urn:jianbao:seal:3', 'urn:jianbao:seal:2'),
        ]),
      ),
      ...inBody('收录报道10篇', '收录报道11篇'),
    });
    const { findings, problems } = await check(older);
    expect(problems).toMatchObject([{ code: 'briefing-older' }]);
    expect(findings).toMatchObject([{ kind: 'changed', level: 'warning', text: '11', was: '10' }]);
  }, 60_000);
});
