/** PDF files to paragraphs: the only file that knows pdf.js. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Span } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { dropRunningLines } from './pdf-furniture.ts';
import { groupRows, type PdfItem, type PdfPage } from './pdf-lines.ts';
import { buildParagraphs } from './pdf-paragraphs.ts';
import { orderRegions } from './pdf-regions.ts';
import { joinParagraphs, type Reading } from './reading.ts';

/** A page with fewer characters (a page number at most) has no text layer. */
const fewestCharacters = 5;

/**
 * Reads the text layer of a PDF: columns in reading order, wrapped lines joined, page numbers and running heads
 * dropped. Throws `pdf-corrupt`, `file-encrypted` or `pdf-scanned`; warns of single pages without text.
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<Reading> {
  const pages = await extractPages(file, bytes);
  const problems = reportPagesWithoutText(file, pages);
  const rows = dropRunningLines(pages.map(groupRows), pages);
  const regions = rows.flatMap((pageRows, index) => orderRegions(pageRows, index));
  const paragraphs = buildParagraphs(regions);
  const { text, marks } = joinParagraphs(paragraphs);
  return { encoding: null, text, marks, meta: {}, pages: spanPages(paragraphs, pages.length), problems };
}

/**
 * pdf.js takes these names from a native canvas, needs them to load, and uses them only to draw. Where that optional
 * package is not installed empty classes do, as no page is drawn here.
 */
function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
  }
}

async function extractPages(file: string, bytes: Uint8Array): Promise<PdfPage[]> {
  standInForCanvas();
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts/'),
    useSystemFonts: false,
  });
  try {
    return await extractAll(await task.promise);
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new BriefingError(problem(isEncrypted ? 'file-encrypted' : 'pdf-corrupt', {}, { file }));
  } finally {
    await task.destroy();
  }
}

async function extractAll(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await extractPage(page));
    page.cleanup();
  }
  return pages;
}

/** Items in points from the upper left corner of the page as it is shown (its rotation applied). */
async function extractPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform as number[];
  const { items } = await page.getTextContent();
  const placed: PdfItem[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , m2 = 0, m3 = 0, x = 0, y = 0] = item.transform as number[];
    placed.push({
      text: item.str,
      left: a * x + c * y + e,
      baseline: b * x + d * y + f,
      width: item.width,
      size: Math.hypot(m2, m3) || item.height || 1,
    });
  }
  return { width: viewport.width, height: viewport.height, items: placed };
}

function reportPagesWithoutText(file: string, pages: PdfPage[]): Problem[] {
  const bare = pages.flatMap(({ items }, index) =>
    items.map(({ text }) => text.trim()).join('').length < fewestCharacters ? [index + 1] : [],
  );
  if (bare.length === pages.length) {
    throw new BriefingError(problem('pdf-scanned', { pages: pages.length }, { file }));
  }
  return bare.length > 0 ? [problem('pdf-pages-without-text', { pages: bare.join(', ') }, { file })] : [];
}

/** The span of each page; a paragraph that runs on over a page is shared between the two. */
function spanPages(
  paragraphs: { text: string; breaks: { page: number; offset: number }[] }[],
  count: number,
): Span[] {
  const starts: (number | undefined)[] = Array.from({ length: count });
  let offset = 0;
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.breaks) starts[piece.page] ??= offset + piece.offset;
    offset += paragraph.text.length + 1;
  }
  const spans: Span[] = [];
  let end = offset;
  for (let page = count - 1; page >= 0; page--) {
    const start = starts[page] ?? end;
    spans.unshift({ start, end });
    end = start;
  }
  return spans;
}
