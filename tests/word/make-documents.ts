/** One document of each kind that is written, as hashes; a test runs this in several time zones. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { comparePassages } from '../../src/redline/compare.ts';
import { verifyBriefing, writeFixReport } from '../../src/redline/index.ts';
import { makeSampleLetterhead, renderDocx } from '../../src/render/index.ts';
import { renderRedline } from '../../src/render/redline.ts';
import { openPackage, textPart } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { makeComparison } from '../compose/comparison.ts';

const date = '2026-01-05';
const time = `${date}T09:00:00Z`;
const profile = loadProfile('jianbao').value;
const letterhead = await makeSampleLetterhead(profile, date);

async function makeBriefing(head: { bytes: Uint8Array; file: string } | null): Promise<Uint8Array> {
  const matter = { comparison: makeComparison(5), reports: [], options: { date } };
  const { value } = await makeDocument(matter, { template: loadTemplate('staff').value, profile }, head);
  return value.content as Uint8Array;
}

async function makeRedline(): Promise<Uint8Array> {
  const characters = { engine: 'characters' as const, cut: (line: string) => [...line] };
  const redline = comparePassages([{ text: '旧的一段话。' }], [{ text: '新的一段话。' }], characters);
  return renderRedline(redline, { author: '甘棠', date: time, oldTitle: '旧稿', newTitle: '新稿' });
}

function makeFixReport(briefing: Uint8Array): Uint8Array {
  const edited = openPackage(briefing);
  const body = textPart(edited, 'word/document.xml');
  edited.set('word/document.xml', body.replace(/(<w:t[^>]*>[^<\d]{16,})\d/, '$17'));
  const bytes = zipPackage(edited);
  const findings = verifyBriefing('b.docx', bytes, []).value;
  if (findings.length === 0) throw new Error('the changed number was not found');
  return writeFixReport('b.docx', bytes, findings, { author: '核对', date: time, language: 'zh' });
}

async function makeChart(): Promise<Uint8Array> {
  const html = readFileSync('tests/fixtures/render/landscape-and-chart/input.html', 'utf8');
  return (await renderDocx(html, { profile, properties: { title: '图', date } })).value;
}

const briefing = await makeBriefing(null);
const documents = {
  letterhead,
  briefing,
  'briefing in a letterhead': await makeBriefing({ bytes: letterhead, file: '红头.docx' }),
  'chart with its workbook': await makeChart(),
  redline: await makeRedline(),
  'fix report': makeFixReport(briefing),
};
const hashes = Object.entries(documents).map(([name, bytes]) => [
  name,
  createHash('sha256').update(bytes).digest('hex'),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(hashes)));
