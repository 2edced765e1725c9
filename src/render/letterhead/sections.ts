/** Sections inside a letterhead's body: landscape pages with the letterhead's own header and footer. */
import { attributeIn } from '../../word/scan.ts';
import type { Orientation } from '../profile.ts';
import { paragraph } from '../writer.ts';

/** A paragraph that ends a section of that orientation; `section` is the letterhead's, `at` which section it ends. */
export function breakAfter(section: string, orientation: Orientation, at: number): string {
  const own = orientation === 'landscape' ? turned(section) : section;
  return paragraph('Gap', '', at === 0 ? own : own.replace(/<w:titlePg[^>]*\/>/, ''));
}

/** The page turned to the left: its top is the binding side. */
function turned(section: string): string {
  return section
    .replace(/<w:pgSz\b([^>]*)\/>/, (_, attributes: string) => {
      const [width, height] = [attributeIn(attributes, 'w:w'), attributeIn(attributes, 'w:h')];
      return `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
    })
    .replace(/<w:pgMar\b([^>]*)\/>/, (_, attributes: string) => {
      const side = (name: string) => attributeIn(attributes, `w:${name}`) ?? '0';
      const [header, footer] = [side('header'), side('footer')];
      return `<w:pgMar w:top="${side('left')}" w:right="${side('top')}" w:bottom="${side('right')}" w:left="${side('bottom')}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`;
    })
    .replace(/<w:titlePg[^>]*\/>/, '');
}

/** The last section began on a page of its own: it is not the letterhead's first page again. */
export function withoutTitlePage(xml: string): string {
  const start = xml.lastIndexOf('<w:sectPr');
  return xml.slice(0, start) + xml.slice(start).replace(/<w:titlePg[^>]*\/>/, '');
}
