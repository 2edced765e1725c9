/**
 * The same comparison table (5,000 rows, five columns) as Word three ways, in one run: this renderer from HTML,
 * docxtemplater from a template with a row loop, pandoc from the same HTML. Best of three after a first run for the
 * two that run here; pandoc is one process. Run: node --import tsx tests/bench/render.ts
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { parseProfile, renderDocx } from '../../src/render/index.ts';

const columns = ['主题', '甲市', '乙市', '丙县', '丁县'];
const rowCount = 5000;

const rows = Array.from({ length: rowCount }, (_, row) =>
  columns.map(
    (_, at) => `第${row}行第${at}列：整顿软弱涣散村级党组织${row}个，建成示范点${at}个，“三会一课”按期开展。`,
  ),
);

const html = `<h1>对照</h1><table><caption>做法对照</caption><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((text, at) => (at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`)).join('')}</tr>`).join('\n')}</tbody></table>`;

const profile = parseProfile(readFileSync('profiles/jianbao.yaml', 'utf8'), 'jianbao.yaml').value;

/** A template with one row that docxtemplater repeats. */
async function loopTemplate(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const loop = columns.map((_, at) =>
    cell(`${at === 0 ? '{#rows}' : ''}{c${at}}${at === columns.length - 1 ? '{/rows}' : ''}`),
  );
  const table = new Table({
    rows: [new TableRow({ children: columns.map(cell) }), new TableRow({ children: loop })],
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}

function fillLoop(template: Uint8Array): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render({ rows: rows.map((row) => Object.fromEntries(row.map((text, at) => [`c${at}`, text]))) });
  return document.toBuffer({ compression: 'DEFLATE' });
}

const renderTable = async () =>
  (await renderDocx(html, { profile, properties: { title: '对照', date: '2026-01-05' } })).value;

async function bestOf(runs: number, work: () => Promise<Uint8Array> | Uint8Array): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Milliseconds of each, and the greatest memory of this process after our own run, in megabytes. */
export type RenderBench = { jianbao: number; docxtemplater: number; pandoc: number | null; memory: number };

export async function benchRender(): Promise<RenderBench> {
  const jianbao = await bestOf(3, renderTable);
  const memory = process.resourceUsage().maxRSS / 1024;
  const template = await loopTemplate();
  const docxtemplater = await bestOf(3, () => fillLoop(template));
  return { jianbao, docxtemplater, pandoc: timePandoc(), memory };
}

function timePandoc(): number | null {
  const start = performance.now();
  try {
    execFileSync('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], { input: html, maxBuffer: 1 << 28 });
  } catch {
    return null;
  }
  return performance.now() - start;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { jianbao, docxtemplater, pandoc, memory } = await benchRender();
  const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`;
  process.stdout.write(`${rowCount} rows × ${columns.length} columns
jianbao        ${seconds(jianbao)}  (${(jianbao / docxtemplater).toFixed(2)} × docxtemplater; limit 1.5)
docxtemplater  ${seconds(docxtemplater)}
pandoc         ${pandoc === null ? 'not installed' : seconds(pandoc)}
memory         ${Math.round(memory)} MB (limit 500)
`);
  process.exitCode = jianbao > docxtemplater * 1.5 || memory > 500 ? 1 : 0;
}
