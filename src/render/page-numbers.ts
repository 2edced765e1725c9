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
    data: zipParts(withoutFloatingFooters(parts)),
    patches: {},
    pageNumbers: (template) => {
      const estimated = estimate(template);
      pages = estimated.bookmarks;
      return estimated;
    },
  });
  parts.set('word/document.xml', fillPageNumbers(textPart(parts, 'word/document.xml'), pages));
}

/** The layout takes a floating table in a footer for a footer as high as the page; it holds nothing but a page number. */
function withoutFloatingFooters(parts: Parts): Parts {
  const plain: Parts = new Map(parts);
  for (const path of parts.keys()) {
    if (!/^word\/footer\d*\.xml$/.test(path)) continue;
    plain.set(path, textPart(parts, path).replace(/<w:tbl>.*<\/w:tbl>/s, ''));
  }
  return plain;
}
