/** Briefings of every template, profile, number of places and dress, each with contents, and what their pages say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../../src/brief/make.ts';
import type { Template } from '../../src/compose/template.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import { makeSampleLetterhead } from '../../src/render/index.ts';
import { makeComparison } from '../compose/comparison.ts';
import { pagesOfBookmarks, placeWords, turnedPages } from '../office.ts';
import { readPart } from '../render/docx-text.ts';

export type PageCase = { template: string; profile: string; places: number; dress: string };

export const pageCases: PageCase[] = templateNames().flatMap((template) =>
  profileNames().flatMap((profile) =>
    [2, 5, 12].flatMap((places) =>
      ['end-block', 'letterhead', 'none'].map((dress) => ({ template, profile, places, dress })),
    ),
  ),
);

const distribution = { report: '省委常委', send: '各市委', distribute: '各县（市、区）委', copies: '50' };

/** Every template has contents here, in the place where the archive has its own. */
function withContents(template: Template): Template {
  const { document } = template;
  if (document.text.includes('<jb-toc')) return template;
  const text = document.text.replace('</h1>', '</h1><jb-toc title="目录" levels="2"></jb-toc>');
  return { ...template, document: { ...document, text } };
}

/** Writes the briefing into the folder and gives the file's name. */
export async function writeCase(
  { template, profile: name, places, dress }: PageCase,
  folder: string,
): Promise<string> {
  const profile = loadProfile(name).value;
  const options = {
    date: '2026-01-05',
    unit: '中共云岭省委组织部',
    issue: '第12期（总第345期）',
    ...(dress === 'none' ? {} : { distribution }),
  };
  const { value } = await makeDocument(
    { comparison: makeComparison(places), reports: [], options },
    { template: withContents(loadTemplate(template).value), profile },
    dress === 'letterhead'
      ? { bytes: await makeSampleLetterhead(profile, '2026-01-05'), file: 'letterhead.docx' }
      : null,
  );
  const file = join(folder, `${template}-${name}-${places}-${dress}.docx`);
  writeFileSync(file, value.content);
  return file;
}

/** The page numbers that a document prints beside its references, and those LibreOffice would print. */
export function comparePages(docx: Uint8Array, pdf: string): { printed: string[]; laidOut: string[] } {
  const xml = readPart(docx, 'word/document.xml');
  const entries = [...xml.matchAll(/PAGEREF (\S+) \\h .*?<w:t[^>]*>(\d*)</g)];
  const pages = pagesOfBookmarks(pdf);
  return {
    printed: entries.map(([, name, page]) => `${name} ${page}`),
    laidOut: entries.map(([, name = '']) => `${name} ${pages.get(name)}`),
  };
}

/** How much of its type area each page fills from the top, as a share. */
export function pageFills(docx: Uint8Array, pdf: string): number[] {
  const xml = readPart(docx, 'word/document.xml');
  const margin = (of: string, name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(of)?.[1]) / 20;
  const areas = [...xml.matchAll(/<w:pgSz [^>]*>\s*<w:pgMar [^>]*>/g)].map(([sizes]) => ({
    isTurned: margin(sizes, 'w') > margin(sizes, 'h'),
    left: margin(sizes, 'left'),
    right: margin(sizes, 'w') - margin(sizes, 'right'),
    top: margin(sizes, 'top'),
    bottom: margin(sizes, 'h') - margin(sizes, 'bottom'),
  }));
  const turned = turnedPages(pdf);
  const fills = turned.map(() => 0);
  for (const { page, left, top, bottom } of placeWords(pdf)) {
    const area = areas.find((it) => it.isTurned === turned[page - 1]);
    // The page's number and a running head stand outside.
    if (!area || left < area.left - 1 || left > area.right || top < area.top - 1 || top > area.bottom)
      continue;
    const share = (bottom - area.top) / (area.bottom - area.top);
    fills[page - 1] = Math.max(fills[page - 1] ?? 0, share);
  }
  return fills;
}
