/** A sample of tests/soak/pages.test.ts. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertToPdf, hasOffice } from '../office.ts';
import { comparePages, type PageCase, pageFills, writeCase } from './page-matrix.ts';

const sample: PageCase[] = [
  { template: 'staff', profile: 'gb9704', places: 12, dress: 'none' },
  { template: 'staff', profile: 'gb9704', places: 5, dress: 'letterhead' },
  { template: 'archive', profile: 'jianbao', places: 5, dress: 'end-block' },
  { template: 'staff', profile: 'plain', places: 2, dress: 'end-block' },
];

test.skipIf(!hasOffice)(
  'LibreOffice: the pages of the contents are its own, and no page before the end is nearly empty',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-pages-'));
    const files: string[] = [];
    for (const it of sample) files.push(await writeCase(it, folder));
    convertToPdf(files).forEach((pdf, at) => {
      const docx = readFileSync(files[at] ?? '');
      const { printed, laidOut } = comparePages(docx, pdf);
      expect(printed.length, pdf).toBeGreaterThan(2);
      expect(printed, pdf).toEqual(laidOut);
      expect(Math.min(1, ...pageFills(docx, pdf).slice(0, -1)), pdf).toBeGreaterThan(1 / 3);
    });
  },
);
