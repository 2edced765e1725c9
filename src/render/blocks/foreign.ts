/**
 * What HTML says as well as we could — lists, pictures, preformatted text, formulas — goes through `docx/html`, in
 * this document's own styles. Footnotes pass it as links to names of ours, whose place our notes then take.
 */
import type { Paragraph, Table, XmlComponent } from 'docx';
import { htmlToContent } from 'docx/html';
import { serializeOuter } from 'parse5';
import { decodeFragment, dropForbidden } from '../../text/markup.ts';
import { element } from '../components.ts';
import { eachElement, type HtmlElement, type HtmlNode, textOf } from '../html/tree.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { isFieldName, writeApart } from '../inline/text-run.ts';
import { writeNote } from '../inline/write-inline.ts';
import type { Writer } from '../writer.ts';

/** The runs that refer to the footnotes, by the name that stands for each: no bookmark of a report begins with `jb_`. */
type Notes = Map<string, XmlComponent>;

/** Writes the element through docx's own HTML reader; what it leaves out becomes a problem. */
export function emitForeign(source: HtmlElement, writer: Writer): void {
  const notes: Notes = new Map();
  const targets: string[] = [];
  eachElement(source, (inner) => prepare(inner, notes, targets, writer));
  prepare(source, notes, targets, writer);
  eachElement(source, setFieldNamesApart);
  setFieldNamesApart(source);
  const content = htmlToContent(dropForbidden(serializeOuter(source)), {
    styleMap: { p: writer.styleId('BodyText'), figcaption: writer.styleId('FigureCaption') },
    maxImageWidth: Math.floor(writer.area.width / 15),
    onWarning: (warning) => writer.report('html-left-out', { what: warning.message }),
  });
  const written = new Set<string>();
  for (const child of content) adopt(child, notes, written);
  // docx's reader leaves out an empty list item, and its bookmark with it: that stands before what the reader wrote.
  for (const name of targets) if (!written.has(name)) writer.emitBookmark(name);
  for (const child of content) writer.emit(child);
}

/** Gives ids their bookmark names, which go to `targets`, and turns footnotes into links. */
function prepare(source: HtmlElement, notes: Notes, targets: string[], writer: Writer): void {
  for (const attribute of source.attrs) {
    const isTarget = attribute.name === 'id';
    const isLink = attribute.name === 'href' && attribute.value.startsWith('#');
    if (!isTarget && !isLink) continue;
    const id = isLink ? decodeFragment(attribute.value.slice(1)) : attribute.value;
    const target = writer.survey.targets.get(id);
    if (isLink && !target) writer.report('link-target-missing', { id });
    if (isLink) attribute.value = target ? `#${target.bookmark}` : '';
    // Of two elements with one id only the first is a target.
    if (!isTarget) continue;
    attribute.value = bookmarkOf(source, writer) ?? '';
    if (attribute.value !== '') targets.push(attribute.value);
  }
  if (source.tagName !== 'fn') return;
  const name = `jb_note_${notes.size + 1}`;
  notes.set(name, writeNote(source, writer));
  source.tagName = 'a';
  source.nodeName = 'a';
  source.attrs = [{ name: 'href', value: `#${name}` }];
  source.childNodes = [textNode(name, source)];
}

/** docx's reader takes a text that is only `CURRENT` for a page number: the first letter goes into a run of its own. */
function setFieldNamesApart(source: HtmlElement): void {
  source.childNodes = source.childNodes.flatMap((child) => {
    const words = (textOf(child) ?? '').split(/(\s+)/);
    if (!words.some(isFieldName)) return [child];
    return words.flatMap((word) =>
      isFieldName(word)
        ? [letterOf(word, source), textNode(word.slice(1), source)]
        : [textNode(word, source)],
    );
  });
}

const textNode = (value: string, parentNode: HtmlElement): HtmlNode => ({
  nodeName: '#text',
  value,
  parentNode,
});

/** Equal neighbours share a run there; a language keeps the letter apart. */
function letterOf(word: string, parent: HtmlElement): HtmlNode {
  const attrs = [{ name: 'lang', value: 'en' }];
  const span: HtmlElement = {
    ...parent,
    nodeName: 'span',
    tagName: 'span',
    attrs,
    parentNode: parent,
    childNodes: [],
  };
  span.childNodes = [textNode(word.slice(0, 1), span)];
  return span;
}

/** docx's components as they are built: an element's name and its children. */
type Built = { rootKey: string; root: unknown };

const isBuilt = (value: unknown): value is Built =>
  typeof value === 'object' && value !== null && 'rootKey' in value && 'root' in value;

/**
 * Puts our notes in the place of the links that stand for them, and writes braces apart (see `writeApart`). The names
 * of the bookmarks in the component go to `written`.
 */
function adopt(component: Paragraph | Table, notes: Notes, written: Set<string>): void {
  const visit = (parent: Built) => {
    if (!Array.isArray(parent.root)) return;
    parent.root = parent.root.flatMap((child) => {
      if (!isBuilt(child)) return [child];
      if (child.rootKey === 'w:bookmarkStart') written.add(attributesOf(child).name ?? '');
      const note = child.rootKey === 'w:hyperlink' ? notes.get(attributesOf(child).anchor ?? '') : undefined;
      if (note) return [note];
      if (child.rootKey === 'w:t') return splitText(child);
      visit(child);
      return [child];
    });
  };
  visit(component as unknown as Built);
}

/** The attributes of a link or a bookmark, by docx's names for them. */
function attributesOf({ root }: Built): { anchor?: string; name?: string } {
  const [attributes] = Array.isArray(root) ? root : [];
  return isBuilt(attributes) ? (attributes.root as { anchor?: string; name?: string }) : {};
}

function splitText(text: Built): unknown[] {
  const [, ...content] = Array.isArray(text.root) ? text.root : [];
  const parts = writeApart(content.join(''));
  return parts.length > 1 ? parts.map((part) => element('w:t', { 'xml:space': 'preserve' }, [part])) : [text];
}
