/** HTML of a template → a web page that stands by itself: our own elements become what a browser knows. */
import { serialize, html as spaces } from 'parse5';
import type { Outcome } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import { escapeMarkup, readAttribute } from '../text/markup.ts';
import { ownPageHead } from '../text/own-page.ts';
import {
  childrenNamed,
  deepText,
  eachElement,
  type HtmlElement,
  type HtmlParent,
  parseHtml,
} from './html/tree.ts';

export type WebPageOptions = { title: string; stylesheet: string };

/**
 * A whole page with its style sheet inside and nothing to load from elsewhere. Footnotes stand at the end, linked both ways.
 * A reference to an id that is not there is a problem (`link-target-missing`); its text is kept.
 */
export function renderWebPage(html: string, { title, stylesheet }: WebPageOptions): Outcome<string> {
  const problems: Problem[] = [];
  const tree = parseHtml(html);
  const notes: HtmlElement[] = [];
  const numbers = new Map<string, number>();
  const headings: HtmlElement[] = [];
  eachElement(tree, (element) => {
    if (element.tagName === 'fn') turnNote(element, notes, numbers);
    else if (element.tagName === 'jb-chart') turnChart(element);
    else if (element.tagName === 'jb-header') clear(element, 'span');
    else if (/^h[23]$/.test(element.tagName)) headings.push(anchored(element, `h-${headings.length + 1}`));
  });
  const targets = findTargets(tree);
  eachElement(tree, (element) => {
    if (unpaired.has(element.tagName)) moveBehind(element);
    if (element.tagName === 'jb-toc') turnContents(element, headings);
    else if (element.tagName === 'jb-ref') {
      const id = readAttribute(element, 'to') ?? '';
      const target = targets.get(id);
      if (target) turnReference(element, id, target);
      else problems.push(problem('link-target-missing', { id }));
    } else if (element.tagName === 'jb-page') clear(element, 'span');
  });
  const list = notes
    .map(
      (note, index) => `<li id="fn-${index + 1}">${serialize(note)} <a href="#fnref-${index + 1}">↩</a></li>`,
    )
    .join('\n');
  const foot = notes.length > 0 ? `<section class="footnotes"><ol>\n${list}\n</ol></section>` : '';
  const value = [
    '<!DOCTYPE html>',
    `<html lang="zh-CN"><head>${ownPageHead}`,
    `<title>${escapeMarkup(title)}</title><style>${stylesheet}</style></head><body>`,
    serialize(tree),
    `${foot}</body></html>\n`,
  ].join('\n');
  return { value, problems };
}

/** Elements that hold nothing: what stands inside stood behind one that the template has not closed. */
const unpaired = new Set(['jb-toc', 'jb-ref', 'jb-page']);

function moveBehind(element: HtmlElement): void {
  const { parentNode: parent, childNodes: rest } = element;
  if (!parent || rest.length === 0) return;
  element.childNodes = [];
  for (const child of rest) child.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element) + 1, 0, ...rest);
}

/** The elements with an id; the first of two with the same. */
function findTargets(tree: HtmlParent): Map<string, HtmlElement> {
  const targets = new Map<string, HtmlElement>();
  eachElement(tree, (element) => {
    const id = readAttribute(element, 'id');
    if (id !== undefined && !targets.has(id)) targets.set(id, element);
  });
  return targets;
}

/** `<fn>…</fn>` becomes a raised number that links to the note; its content is kept for the end of the page. */
function turnNote(element: HtmlElement, notes: HtmlElement[], numbers: Map<string, number>): void {
  const ref = readAttribute(element, 'ref');
  let number = ref === undefined ? undefined : numbers.get(ref);
  if (number === undefined) {
    notes.push({ ...element, childNodes: element.childNodes });
    number = notes.length;
    const id = readAttribute(element, 'id');
    if (id !== undefined) numbers.set(id, number);
    element.attrs = [{ name: 'id', value: `fnref-${number}` }];
  } else element.attrs = [];
  rename(element, 'sup');
  element.childNodes = [];
  append(element, link(`#fn-${number}`, String(number)));
}

/** A chart becomes a figure that holds its own table of numbers. */
function turnChart(element: HtmlElement): void {
  const title = readAttribute(element, 'title') ?? '';
  rename(element, 'figure');
  // What points at the chart by its id still does.
  element.attrs = element.attrs.filter(({ name }) => name === 'id');
  append(element, withText(create('figcaption'), title));
}

function turnContents(element: HtmlElement, headings: HtmlElement[]): void {
  const levels = Number(readAttribute(element, 'levels') ?? 2);
  rename(element, 'nav');
  element.childNodes = [];
  const list = create('ul');
  for (const heading of headings.filter(({ tagName }) => Number(tagName[1]) <= levels + 1)) {
    const item = create('li');
    append(item, link(`#${readAttribute(heading, 'id') ?? ''}`, deepText(heading)));
    append(list, item);
  }
  append(element, list);
}

/** A cross-reference becomes a link with the caption or text of what it points at. */
function turnReference(element: HtmlElement, id: string, target: HtmlElement): void {
  const [caption = target] = ['caption', 'figcaption'].flatMap((name) => childrenNamed(target, name));
  const text = deepText(caption).slice(0, 40);
  clear(element, 'span');
  append(element, link(`#${id}`, text));
}

function create(tagName: string): HtmlElement {
  return {
    nodeName: tagName,
    tagName,
    attrs: [],
    namespaceURI: spaces.NS.HTML,
    childNodes: [],
    parentNode: null,
  };
}

function link(href: string, text: string): HtmlElement {
  return withText({ ...create('a'), attrs: [{ name: 'href', value: href }] }, text);
}

function withText(element: HtmlElement, value: string): HtmlElement {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
  return element;
}

function append(parent: HtmlElement, child: HtmlElement): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}

function rename(element: HtmlElement, tagName: string): void {
  element.tagName = tagName;
  element.nodeName = tagName;
}

function clear(element: HtmlElement, tagName: string): void {
  rename(element, tagName);
  element.attrs = [];
  element.childNodes = [];
}

function anchored(element: HtmlElement, id: string): HtmlElement {
  if (readAttribute(element, 'id') === undefined) element.attrs.push({ name: 'id', value: id });
  return element;
}
