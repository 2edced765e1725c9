/** A briefing of the samples, and random edits of it that `verify` must find: each is one edit that a person might make. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { nameParts } from '../../src/align/index.ts';
import { findEdition, gatherClues } from '../../src/brief/find-edition.ts';
import { generate } from '../../src/brief/generate.ts';
import { readReports } from '../../src/brief/read-reports.ts';
import { remakeBriefing } from '../../src/brief/remake.ts';
import { listLabels } from '../../src/brief/verify.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { ProofFinding } from '../../src/model.ts';
import { openWord, readRecord, removeSeal, sourceOfReport, verifyBriefing } from '../../src/redline/index.ts';
import { readWordText } from '../../src/redline/word-text.ts';
import { limitsFigure } from '../../src/understand/figures/index.ts';
import { listNames } from '../../src/understand/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import {
  addSentence,
  type EditedPart,
  exchangeCells,
  listExchanges,
  listFalseSentences,
  textOf,
} from './random-exchanges.ts';
import { type LabelKind, labelKinds, listLabelSpots } from './random-labels.ts';
import { addLabelled, addRow, listFalseParts, listPartNames } from './random-parts.ts';

/**
 * What is edited: a figure, words between quotation marks, a place, any letter of a passage, a value of the chart, or the
 * unit or qualifier of a cell's figure.
 */
const spotKinds = ['number', 'quoted', 'place', 'prose', 'chart', 'unit', 'qualifier'] as const;
type SpotKind = (typeof spotKinds)[number];
/**
 * Or two cells change places, between two rows or columns; or a sentence is added that is another place's; or what one part of a
 * place has is told of another: its name is written over, by its place's too (`whole`), a false one stands before it or at the head of its row.
 * Or what a fact goes by is another place's or figure's name, or what limits it is another time.
 */
const kinds = [
  ...spotKinds,
  'rows',
  'columns',
  'owner',
  'part',
  'whole',
  'label',
  'head',
  ...labelKinds,
] as const;
export type RandomEdit = { kind: (typeof kinds)[number]; at: number; by: number };

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(),
  by: fc.nat(),
});

/** What must be told with the place or part that it is of. */
const owned: ReadonlySet<string> = new Set(['owner', 'part', 'whole', 'label', 'head']);

const date = '2026-01-05';

type Spot = { part: string; start: number; end: number };

export type EditedBriefing = {
  untouched: ProofFinding[];
  /** The findings in the edited briefing, those of them in the passage that was edited, and the edit in words. */
  verify: (edit: RandomEdit) => { findings: ProofFinding[]; here: ProofFinding[]; what: string };
};

/** What must be told as against the sources, with what was right, wherever it is told. */
const relabelled: ReadonlySet<string> = new Set(labelKinds);

/** Each of so many edits is found, in the passage where it was made. */
export function expectAllFound(briefing: EditedBriefing, numRuns: number, seed = 20260105): void {
  fc.assert(
    fc.property(randomEdit, (edit) => {
      const { findings, here, what } = briefing.verify(edit);
      const isRight = ({ level, was, owner }: ProofFinding) => level === 'error' && (was ?? owner) !== null;
      const told = relabelled.has(edit.kind)
        ? findings.filter(isRight)
        : owned.has(edit.kind)
          ? here.filter(({ kind }) => kind === 'owner')
          : here;
      expect(told.length, `${edit.kind} ${what}`).toBeGreaterThan(0);
    }),
    { numRuns, seed },
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
  const named = nameParts(read, knowledge.indicators);
  const sources = read.map((it) => sourceOfReport(it, named));
  const divisions = listNames(knowledge.understand.places);
  const prove = (edited: Uint8Array) =>
    verifyBriefing(file, edited, sources, remade, divisions, listLabels(knowledge), (words) =>
      limitsFigure(words, knowledge.understand.figures),
    ).value;
  const parts = unzipSync(bytes);
  const names = read.flatMap(({ articles }) => articles.flatMap(({ place }) => place?.value.name ?? []));
  const own = [...new Set(names)];
  const spots = listSpots(parts, own);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const exchanges = { rows: listExchanges(body, 'rows'), columns: listExchanges(body, 'columns') };
  const falsehoods = listFalseSentences(sources, own);
  const [falseParts, partNames] = [listFalseParts(sources), listPartNames(body, sources)];
  const themes = knowledge.understand.themes.themes.map(({ name }) => name);
  const fullNames = new Map(
    read.flatMap(({ articles }) =>
      articles.flatMap(({ place }) => (place ? [[place.value.name, place.value.fullName] as const] : [])),
    ),
  );
  // 安澜市 before what 青石县 of it did is not false
  const isAround = (outer: string, inner: string) =>
    fullNames.get(inner)?.startsWith(fullNames.get(outer) ?? ' ') === true;
  const labelSpots = listLabelSpots(body, own, themes, isAround);
  const apply = (edit: RandomEdit): EditedPart & { part: string } => {
    const { kind, at, by } = edit;
    const part = 'word/document.xml';
    if (kind === 'owner') return { part, ...addSentence(body, pick(falsehoods, at), by) };
    if (kind === 'part' && partNames.length > 0) {
      const { start, name } = pick(partNames, at);
      const others = falseParts.map(({ told }) => told).filter((told) => told !== name);
      return { part, ...writeOver(body, start, name, pick(others, by)) };
    }
    const atHead = partNames.filter(({ isFirst }) => isFirst);
    if (kind === 'whole' && atHead.length > 0) {
      const { start, name, place } = pick(atHead, at);
      return { part, ...writeOver(body, start, name, place) };
    }
    if (kind === 'part' || kind === 'whole' || kind === 'label' || kind === 'head') {
      const sentence = pick(falseParts, at);
      // An edition that names no part, or has no column of the place, has the sentence under its false name.
      const row = kind === 'head' ? addRow(body, sentence, by) : null;
      return { part, ...(row ?? addLabelled(body, sentence, by)) };
    }
    if (isLabelKind(kind)) {
      // An edition without captions of themes, or without such heads, has the others.
      const list = labelSpots[kind].length > 0 ? labelSpots[kind] : Object.values(labelSpots).flat();
      const { start, old, told } = pick(list, at);
      return { part, ...writeOver(body, start, old, pick(told, by)) };
    }
    if (kind === 'rows' || kind === 'columns')
      return { part, ...exchangeCells(body, pick(exchanges[kind], at)) };
    return rewriteSpot(parts, pick(spots[kind], at), { ...edit, kind }, names);
  };
  return {
    untouched: prove(bytes),
    verify: (edit) => {
      const { part, xml, places, what } = apply(edit);
      const edited = zipSync({ ...parts, [part]: strToU8(xml) }, { level: 0 });
      const findings = prove(edited);
      const told = readWordText(openWord(file, edited));
      const isHere = ({ place: { part: kind, paragraph } }: ProofFinding) => {
        const text = told[paragraph]?.text.replaceAll(/\s/g, '') ?? '';
        return part.includes('chart')
          ? kind === 'chart' && places.some((words) => text.includes(words))
          : places.includes(text);
      };
      return { findings, here: findings.filter(isHere), what };
    },
  };
}

const isLabelKind = (kind: RandomEdit['kind']): kind is LabelKind => labelKinds.some((it) => it === kind);

/** Throws where an edition has nothing of the kind: no edit of it would be tried. */
function pick<T>(list: T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('the briefing has no place for an edit of this kind');
  return found;
}

function rewriteSpot(
  parts: Record<string, Uint8Array>,
  { part, start, end }: Spot,
  edit: RandomEdit & { kind: SpotKind },
  names: string[],
): EditedPart & { part: string } {
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const old = xml.slice(start, end);
  const fresh = rewrite(old, edit, names);
  const edited = writeOver(xml, start, old, fresh);
  return { ...edited, part, places: part.includes('chart') ? [fresh] : edited.places };
}

function writeOver(xml: string, start: number, old: string, fresh: string): EditedPart {
  const rewritten = xml.slice(0, start) + fresh + xml.slice(start + old.length);
  return {
    xml: rewritten,
    places: [passageAt(rewritten, start)],
    what: `${xml.slice(Math.max(0, start - 20), start)}[${old} → ${fresh}]`,
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
  return textOf(plain.slice(from, plain.indexOf('</w:p>', at)));
}

/** Page numbers of the contents are Word's to count. */
const withoutPages = (xml: string): string =>
  xml.replaceAll(/PAGEREF.*?fldCharType="end"/gs, (field) => ' '.repeat(field.length));

/** Every place of the visible text where an edit of the kind can be made. */
function listSpots(parts: Record<string, Uint8Array>, names: string[]): Record<SpotKind, Spot[]> {
  const patterns = {
    number: /\d+/g,
    quoted: /(?<=“)[^“”]{2,}(?=”)/g,
    place: new RegExp(names.join('|'), 'g'),
    prose: /[\p{L}]/gu,
  };
  const found: Record<SpotKind, Spot[]> = {
    number: [],
    quoted: [],
    place: [],
    prose: [],
    chart: [],
    ...listFigureSpots(strFromU8(parts['word/document.xml'] ?? new Uint8Array())),
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

/** Units, and the words before or behind a number that say how exact it is, of the figures that cells begin with. */
function listFigureSpots(xml: string): { unit: Spot[]; qualifier: Spot[] } {
  const part = 'word/document.xml';
  const spots: { unit: Spot[]; qualifier: Spot[] } = { unit: [], qualifier: [] };
  for (const cell of xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)) {
    const run = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/.exec(cell[0]);
    // 近20个, 3600多人次, 八成以上
    const figure = /^(\p{Script=Han}{0,3})\d[\d.]*(余|多)?([\p{Script=Han}%]{1,3})?(以上)?(?=\s|$)/u.exec(
      run?.[1] ?? '',
    );
    if (!run || !figure) continue;
    const base = cell.index + run.index + run[0].indexOf('>') + 1;
    const [whole, before = '', more = '', unit = '', above = ''] = figure;
    const add = (kind: 'unit' | 'qualifier', words: string, at: number) => {
      if (words !== '') spots[kind].push({ part, start: base + at, end: base + at + words.length });
    };
    add('qualifier', before, 0);
    add('unit', unit, whole.length - above.length - unit.length);
    add('qualifier', above, whole.length - above.length);
    add('qualifier', more, whole.length - above.length - unit.length - more.length);
  }
  // An edition without a qualified figure has units.
  return { ...spots, qualifier: spots.qualifier.length > 0 ? spots.qualifier : spots.unit };
}

function rewrite(old: string, { kind, by }: RandomEdit, names: string[]): string {
  if (kind === 'qualifier') return by % 2 === 0 ? '' : old === '约' ? '近' : '约';
  if (kind === 'unit') return by % 2 === 0 ? '' : old === '户' ? '个' : '户';
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
