/** A briefing of the samples, and random edits of it that `verify` must find: each is one edit that a person might make. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { findEdition, gatherClues } from '../../src/brief/find-edition.ts';
import { generate } from '../../src/brief/generate.ts';
import { readReports } from '../../src/brief/read-reports.ts';
import { remakeBriefing } from '../../src/brief/remake.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { ProofFinding } from '../../src/model.ts';
import { openWord, readRecord, removeSeal, sourceOfReport, verifyBriefing } from '../../src/redline/index.ts';
import { readWordText } from '../../src/redline/word-text.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';

/** What is edited: a figure, words between quotation marks, a place, any letter of a passage, or a value of the chart. */
const kinds = ['number', 'quoted', 'place', 'prose', 'chart'] as const;
export type RandomEdit = { kind: (typeof kinds)[number]; at: number; by: number };

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(),
  by: fc.nat(),
});

const date = '2026-01-05';

type Spot = { part: string; start: number; end: number };

export type EditedBriefing = {
  untouched: ProofFinding[];
  /** The findings in the edited briefing, those of them in the passage that was edited, and the edit in words. */
  verify: (edit: RandomEdit) => { findings: ProofFinding[]; here: ProofFinding[]; what: string };
};

/** Each of so many edits is found, in the passage where it was made. */
export function expectAllFound(briefing: EditedBriefing, numRuns: number): void {
  fc.assert(
    fc.property(randomEdit, (edit) => {
      const { here, what } = briefing.verify(edit);
      expect(here.length, what).toBeGreaterThan(0);
    }),
    { numRuns, seed: 20260105 },
  );
}

/** `hasRecord`: else its record is taken out, and the edition found by what the document says. */
export async function makeBriefing(template: string, hasRecord = true): Promise<EditedBriefing> {
  const reports = readdirSync('samples')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join('samples', name));
  const file = 'briefing.docx';
  const made = await makeBytes(reports, template);
  const bytes = hasRecord ? made : withoutRecord(made);
  const knowledge = loadKnowledge().value;
  const [edited, record] = [openWord(file, bytes), readRecord(file, bytes)];
  const read = (await readReports({ reports }, knowledge, undefined, date)).value;
  const matter = { reports: read, options: {}, knowledge, workspace: undefined };
  const clues = gatherClues(edited, undefined, matter);
  const remade = record
    ? await remakeBriefing(edited, record, matter)
    : ((await findEdition(edited, clues, date, matter))?.remade ?? null);
  if (!remade) throw new Error('the briefing could not be made anew');
  const sources = read.map(sourceOfReport);
  const prove = (edited: Uint8Array) => verifyBriefing(file, edited, sources, remade).value;
  const parts = unzipSync(bytes);
  const names = read.flatMap(({ articles }) => articles.flatMap(({ place }) => place?.value.name ?? []));
  const spots = listSpots(parts, [...new Set(names)]);
  return {
    untouched: prove(bytes),
    verify: (edit) => {
      const list = spots[edit.kind];
      const { part, start, end } = list[edit.at % list.length] ?? { part: '', start: 0, end: 0 };
      const xml = strFromU8(parts[part] ?? new Uint8Array());
      const old = xml.slice(start, end);
      const fresh = rewrite(old, edit, names);
      const rewritten = xml.slice(0, start) + fresh + xml.slice(end);
      const edited = zipSync({ ...parts, [part]: strToU8(rewritten) }, { level: 0 });
      const what = `${part}: ${xml.slice(Math.max(0, start - 20), start)}[${old} → ${fresh}]`;
      const findings = prove(edited);
      const told = readWordText(openWord(file, edited));
      const words = part.includes('chart') ? fresh : passageAt(rewritten, start);
      const isHere = ({ place: { part: kind, paragraph } }: ProofFinding) => {
        const text = told[paragraph]?.text.replaceAll(/\s/g, '') ?? '';
        return part.includes('chart') ? kind === 'chart' && text.includes(words) : text === words;
      };
      return { findings, here: findings.filter(isHere), what };
    },
  };
}

function withoutRecord(bytes: Uint8Array): Uint8Array {
  const parts = openPackage(bytes);
  removeSeal(parts);
  return zipPackage(parts);
}

async function makeBytes(reports: string[], template: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'edits-'));
  const output = join(folder, 'made.docx');
  const { briefings } = await generate({ reports, templates: [template], date, output });
  return new Uint8Array(briefings[0]?.content as Uint8Array);
}

/** The text of the paragraph around a place of a part, without blanks. */
function passageAt(xml: string, at: number): string {
  const plain = withoutPages(xml);
  const from = Math.max(plain.lastIndexOf('<w:p>', at), plain.lastIndexOf('<w:p ', at));
  const paragraph = plain.slice(from, plain.indexOf('</w:p>', at));
  const runs = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)];
  return runs
    .map((run) => run[1] ?? '')
    .join('')
    .replaceAll(/\s/g, '');
}

/** Page numbers of the contents are Word's to count. */
const withoutPages = (xml: string): string =>
  xml.replaceAll(/PAGEREF.*?fldCharType="end"/gs, (field) => ' '.repeat(field.length));

/** Every place of the visible text where an edit of the kind can be made. */
function listSpots(parts: Record<string, Uint8Array>, names: string[]): Record<RandomEdit['kind'], Spot[]> {
  const patterns = {
    number: /\d+/g,
    quoted: /(?<=“)[^“”]{2,}(?=”)/g,
    place: new RegExp(names.join('|'), 'g'),
    prose: /[\p{L}]/gu,
  };
  const found: Record<RandomEdit['kind'], Spot[]> = {
    number: [],
    quoted: [],
    place: [],
    prose: [],
    chart: [],
  };
  const chart = 'word/charts/chart1.xml';
  // The values; where an edition has no chart, figures.
  for (const match of strFromU8(parts[chart] ?? new Uint8Array()).matchAll(/(?<=<c:v>)\d+(?=<\/c:v>)/g))
    found.chart.push({ part: chart, start: match.index, end: match.index + match[0].length });
  for (const part of ['word/document.xml', 'word/footnotes.xml']) {
    const xml = withoutPages(strFromU8(parts[part] ?? new Uint8Array()));
    for (const run of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) {
      const base = run.index + run[0].indexOf('>') + 1;
      for (const kind of ['number', 'quoted', 'place', 'prose'] as const)
        for (const match of (run[1] ?? '').matchAll(patterns[kind]))
          found[kind].push({ part, start: base + match.index, end: base + match.index + match[0].length });
    }
  }
  return { ...found, chart: found.chart.length > 0 ? found.chart : found.number };
}

function rewrite(old: string, { kind, by }: RandomEdit, names: string[]): string {
  if (kind === 'number' || kind === 'chart') {
    const fresh = String((Number(old) + 1 + (by % 9)) % 10 ** old.length).padStart(old.length, '1');
    return fresh === old ? `${old}1` : fresh;
  }
  const others = kind === 'place' ? names : [...'改新县村增党'];
  const fresh = others.filter((it) => it !== old)[by % (others.length - 1)] ?? '某';
  if (kind === 'place') return fresh;
  const at = by % old.length;
  return old.slice(0, at) + (old[at] === fresh ? '某' : fresh) + old.slice(at + 1);
}
