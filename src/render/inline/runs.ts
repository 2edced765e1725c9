/** Runs of a paragraph: text that is collapsed across its neighbours, with XML in between. */
import { collapseBlanks, firstCharacter, lastCharacter } from '../html/white-space.ts';
import { report, type Writer } from '../writer.ts';
import { countForbidden, dropForbidden, escapeXml } from '../xml.ts';

/** How a run looks beyond its paragraph's style: a character style, and what HTML lays over it. */
export type RunFormat = {
  style?: string;
  isBold?: boolean;
  isMarked?: boolean;
  raise?: 'superscript' | 'subscript';
};

/** Text still to be collapsed with its neighbours, or XML that stands between; `edge` is what it counts as. */
export type Segment = { text: string; format: RunFormat } | { xml: string; edge: string };

/** Joins the segments: blanks are collapsed across them, equal neighbours share a run. */
export function joinSegments(segments: Segment[], writer: Writer): string {
  let xml = '';
  let before = '';
  let pending = '';
  let pendingFormat: RunFormat | null = null;
  const flush = () => {
    if (pending !== '' && pendingFormat) xml += writeRun(pending, pendingFormat, writer);
    pending = '';
  };
  segments.forEach((segment, index) => {
    if ('xml' in segment) {
      flush();
      xml += segment.xml;
      before = lastCharacter(segment.edge) || before;
      return;
    }
    const text = collapseBlanks(segment.text, before, edgeAfter(segments, index));
    if (text === '') return;
    if (segment.format !== pendingFormat) flush();
    pendingFormat = segment.format;
    pending += text;
    before = lastCharacter(text);
  });
  flush();
  return xml;
}

function edgeAfter(segments: Segment[], index: number): string {
  for (let at = index + 1; at < segments.length; at++) {
    const segment = segments[at];
    if (!segment) break;
    const edge = 'xml' in segment ? segment.edge : segment.text.replace(/^[ \t\r\n\f]+/, '');
    if (edge !== '') return firstCharacter(edge);
  }
  return '';
}

/** One run; what XML forbids is left out and reported. */
export function writeRun(text: string, format: RunFormat, writer: Writer): string {
  if (text === '') return '';
  const xml = escapeXml(text);
  if (xml !== text) {
    const count = countForbidden(text);
    if (count > 0) report(writer, 'non-xml-character', { count, text: dropForbidden(text).slice(0, 20) });
  }
  return `<w:r>${runProperties(format)}<w:t xml:space="preserve">${xml}</w:t></w:r>`;
}

function runProperties({ style, isBold, isMarked, raise }: RunFormat): string {
  if (style === undefined && !isBold && !isMarked && !raise) return '';
  const properties =
    (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`) +
    (isBold ? '<w:b/>' : '') +
    (isMarked ? '<w:highlight w:val="yellow"/>' : '') +
    (raise ? `<w:vertAlign w:val="${raise}"/>` : '');
  return `<w:rPr>${properties}</w:rPr>`;
}
