/** Works out on which page each bookmark stands, so that contents and page references need no update in Word. */
import { patchDocument } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { fillPageNumbers } from './fields.ts';
import { type Parts, textPart, zipParts } from './package/parts.ts';

/** Fills the page fields of the document. Fonts without width tables are measured as their nearest relative. */
export async function resolvePageNumbers(parts: Parts): Promise<void> {
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages: ReadonlyMap<string, string> = new Map();
  await patchDocument({
    outputType: 'uint8array',
    data: zipParts(parts),
    patches: {},
    pageNumbers: (template) => {
      const estimated = estimate(template);
      pages = estimated.bookmarks;
      return estimated;
    },
  });
  parts.set('word/document.xml', fillPageNumbers(textPart(parts, 'word/document.xml'), pages));
}
