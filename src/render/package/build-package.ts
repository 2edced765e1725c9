/** Makes a package of our own: docx writes it from the pieces, the notes and the profile's styles and lists. */
import { Document } from 'docx';
import type { Parts } from '../../word/package.ts';
import { estimatePages, type PageUse } from '../pages/estimate.ts';
import type { Profile } from '../profile.ts';
import { ownStyles } from '../styles/own-styles.ts';
import type { Written } from '../writer.ts';
import { setChartLook } from './charts.ts';
import { compileDocument } from './compile.ts';
import { finishPackage } from './finish-package.ts';
import { headingNumbering } from './numbering.ts';
import { pageSetup } from './page.ts';

/** A package, and how many pages it has where that was asked for. */
export type BuiltPackage = { parts: Parts; pages: PageUse | null };

/** Packs all that was written; document properties are still to come. */
export async function buildPackage(written: Written, profile: Profile): Promise<BuiltPackage> {
  let pages: PageUse | null = null;
  const { sections, notes, runningHead, needsPages } = written;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    styles: ownStyles(profile),
    numbering: headingNumbering(profile),
    footnotes: Object.fromEntries(notes.map((note, at) => [at + 1, { children: [note] }])),
    ...(needsPages
      ? {
          pageNumbers: estimatePages(layoutStyles, (use) => {
            pages = use;
          }),
        }
      : {}),
    sections: sections.map(({ orientation, pieces }) => ({
      ...pageSetup(profile, orientation, runningHead),
      children: pieces,
    })),
  });
  const parts = await compileDocument(document);
  finishPackage(parts, profile);
  setChartLook(parts, profile);
  return { parts, pages };
}

const layoutStyles = { noteText: 'FootnoteText', endBlock: 'EndBlockTable' };
