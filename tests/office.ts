/** LibreOffice as a reader of our files: one way to call it for all tests. Fonts it lacks change no line (readers.test.ts). */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export const hasOffice = ['soffice', 'pdfinfo', 'pdftotext'].every(
  (command) => spawnSync('which', [command]).status === 0,
);

/** Bookmarks become places of the PDF that `pagesOfBookmarks` lists. */
const filter = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';
/** Files a call: LibreOffice starts slowly and then keeps each document for a while. */
const perCall = 40;

/** The PDF of each Word file, in order. */
export function convertToPdf(files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-pdf-'));
  for (let at = 0; at < files.length; at += perCall) {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/office`,
        ...['--headless', '--convert-to', filter, '--outdir', folder],
        ...files.slice(at, at + perCall),
      ],
      { stdio: 'ignore' },
    );
  }
  return files.map((file) => join(folder, basename(file).replace(/\.docx$/, '.pdf')));
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });

export const countPages = (pdf: string): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', pdf))?.[1]);

/** Whether each page is wider than high. */
export const turnedPages = (pdf: string): boolean[] =>
  [...run('pdfinfo', '-l', '9999', pdf).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => Number(width) > Number(height),
  );

/** The text of each page. */
export const readPages = (pdf: string): string[] => run('pdftotext', pdf, '-').replace(/\f$/, '').split('\f');

/** The page of every bookmark. */
export function pagesOfBookmarks(pdf: string): Map<string, number> {
  const places = run('pdfinfo', '-dests', pdf).matchAll(/^\s*(\d+) \[ XYZ .*\] "(.*)"$/gm);
  // 5F is the underscore, as LibreOffice writes it in names.
  return new Map([...places].map(([, page, name]) => [(name ?? '').replaceAll('5F', '_'), Number(page)]));
}

export type PlacedWord = {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Every word with its place on its page, in points. */
export function placeWords(pdf: string): PlacedWord[] {
  return run('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .flatMap((page, number) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          page: number,
          text,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    );
}
