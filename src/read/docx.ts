/** Word files to paragraphs: the only file that knows mammoth. */
import { BriefingError, problem } from '../problem.ts';
import { readHtmlText } from './html.ts';
import type { Reading } from './reading.ts';

/** Style names that Word, WPS and their Chinese versions give to titles, headings and captions. */
const styleMap = [
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level}:fresh`,
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='副标题'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='题注'] => figcaption:fresh",
];

/**
 * Reads the body of a .docx: tracked insertions as accepted, deletions gone, tables a row a line, notes at the
 * end. Numbers that Word counts by itself (automatic lists) are no text and do not appear. Throws `docx-corrupt`.
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<Reading> {
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const noImages = mammoth.images.imgElement(async () => ({ src: '' }));
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage: noImages })).value;
  } catch {
    throw new BriefingError(problem('docx-corrupt', {}, { file }));
  }
  return { ...(await readHtmlText(html)), meta: {} };
}
