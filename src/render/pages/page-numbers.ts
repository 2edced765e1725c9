/** Fills in what depends on pages: the numbers in contents and references, and the room of the end block. */

import { type Parts, textPart } from '../../word/package.ts';
import { attributeIn, scanXml } from '../../word/scan.ts';
import { placeEndBlock } from '../blocks/end-block.ts';
import { fillPageNumbers } from '../fields.ts';
import { breakLines, type Inline } from './break-lines.ts';
import { layOutPages } from './lay-out.ts';
import { lineHeight, readMetrics, type StyleMetrics } from './metrics.ts';
import { readBody } from './read-body.ts';

/** Lays the document out and writes the results into it. */
export function resolvePages(parts: Parts): void {
  const metricsOf = readMetrics(textPart(parts, 'word/styles.xml'));
  const xml = textPart(parts, 'word/document.xml');
  const heights = noteHeights(textPart(parts, 'word/footnotes.xml'), metricsOf('FootnoteText'));
  const layout = layOutPages(readBody(xml, metricsOf), heights);
  const pages = new Map([...layout.pages].map(([bookmark, page]) => [bookmark, String(page)]));
  parts.set('word/document.xml', placeEndBlock(fillPageNumbers(xml, pages), layout.last));
}

/** Heights of the footnotes by id. */
function noteHeights(xml: string, style: StyleMetrics): (id: string, width: number) => number {
  const notes = new Map<string, Inline[]>();
  let content: Inline[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'w:footnote') return;
      content = [{ text: '1 ', size: style.size }];
      notes.set(attributeIn(attributes, 'w:id') ?? '', content);
    },
    close: (name, text) => {
      if (name === 'w:t') content.push({ text, size: style.size });
    },
  });
  return (id, width) =>
    breakLines(notes.get(id) ?? [], style, width).length * lineHeight(style) + style.before + style.after;
}
