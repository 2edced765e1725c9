/** Fields and links to other places of the document, and links that leave it. */
import { pageField, textField } from '../fields.ts';
import { attributeOf, type HtmlElement } from '../html/tree.ts';
import { type PartName, report, type Writer } from '../writer.ts';
import type { Segment } from './runs.ts';

/** Attributes of a `w:hyperlink` to the address, or null for one that leads nowhere (reported). */
export function linkAttributes(href: string, writer: Writer, part: PartName): string | null {
  if (href === '') return null;
  if (href.startsWith('#')) {
    const target = writer.survey.targets.get(decodeFragment(href.slice(1)));
    if (target) return `w:anchor="${target.bookmark}"`;
    report(writer, 'link-target-missing', { id: href.slice(1) });
    return null;
  }
  if (!/^(?:https?:|mailto:)/i.test(href)) {
    report(writer, 'link-not-allowed', { address: href });
    return null;
  }
  const links = writer.links[part];
  const number = links.get(href) ?? links.size + 1;
  links.set(href, number);
  return `r:id="rIdLink${number}"`;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A second reference to a footnote that has been written, or null. */
export function writeSecondReference(id: string, writer: Writer): Segment | null {
  const number = writer.noteNumbers.get(id);
  const target = writer.survey.targets.get(id);
  if (number === undefined || !target) {
    report(writer, 'link-target-missing', { id });
    return null;
  }
  const xml = textField(`NOTEREF ${target.bookmark} \\f \\h`, String(number), 'FootnoteReference');
  return { xml, edge: '' };
}

/** `<jb-ref>`: a field that shows a caption's number or an element's text, or null. */
export function writeReference(element: HtmlElement, writer: Writer): Segment | null {
  const id = attributeOf(element, 'to') ?? '';
  const target = writer.survey.targets.get(id);
  // A field needs a result: an element without text cannot be referred to.
  if (!target?.label) {
    report(writer, 'link-target-missing', { id });
    return null;
  }
  return { xml: textField(`REF ${target.bookmark} \\h`, target.label), edge: target.label };
}

/** `<jb-page>`: a field that shows the page of an element, or null. */
export function writePage(element: HtmlElement, writer: Writer): Segment | null {
  const id = attributeOf(element, 'to') ?? '';
  const target = writer.survey.targets.get(id);
  if (!target) {
    report(writer, 'link-target-missing', { id });
    return null;
  }
  writer.needsPages = true;
  return { xml: pageField(target.bookmark), edge: '1' };
}
