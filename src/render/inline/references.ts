/** Fields and links to other places of the document, and links that leave it. */

import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, type XmlComponent } from 'docx';
import { decodeFragment, readAttribute } from '../../text/markup.ts';
import { pageField, textField } from '../fields.ts';
import type { HtmlElement } from '../html/tree.ts';
import type { Writer } from '../writer.ts';
import type { Segment } from './runs.ts';

/** What puts a link to the address around its content, or null for an address that leads nowhere (reported). */
export function linkTo(href: string, writer: Writer): ((children: XmlComponent[]) => XmlComponent) | null {
  if (href === '') return null;
  const inside = (children: XmlComponent[]) => children as unknown as readonly ParagraphChild[];
  if (href.startsWith('#')) {
    const target = writer.survey.targets.get(decodeFragment(href.slice(1)));
    if (target) {
      const anchor = target.bookmark;
      return (children) => new InternalHyperlink({ anchor, children: inside(children) });
    }
    writer.report('link-target-missing', { id: href.slice(1) });
    return null;
  }
  if (!/^(?:https?:|mailto:)/i.test(href)) {
    writer.report('link-not-allowed', { address: href });
    return null;
  }
  return (children) => new ExternalHyperlink({ link: href, children: inside(children) });
}

/** A second reference to a footnote that has been written, or null. */
export function writeSecondReference(id: string, writer: Writer): Segment | null {
  const number = writer.noteNumber(id);
  const target = writer.survey.targets.get(id);
  if (number === undefined || !target) {
    writer.report('link-target-missing', { id });
    return null;
  }
  const style = writer.styleId('FootnoteReference');
  return { content: textField(`NOTEREF ${target.bookmark} \\f \\h`, String(number), style), edge: '' };
}

/** `<jb-ref>`: a field that shows a caption's number or an element's text, or null. */
export function writeReference(element: HtmlElement, writer: Writer): Segment | null {
  const id = readAttribute(element, 'to') ?? '';
  const target = writer.survey.targets.get(id);
  // A field needs a result: an element without text cannot be referred to.
  if (!target?.label) {
    writer.report('link-target-missing', { id });
    return null;
  }
  return { content: textField(`REF ${target.bookmark} \\h`, target.label), edge: target.label };
}

/** `<jb-page>`: a field that shows the page of an element, or null. */
export function writePage(element: HtmlElement, writer: Writer): Segment | null {
  const id = readAttribute(element, 'to') ?? '';
  const target = writer.survey.targets.get(id);
  if (!target) {
    writer.report('link-target-missing', { id });
    return null;
  }
  writer.needPages();
  return { content: pageField(target.bookmark), edge: '1' };
}
