/** The HTML tree of a template's output. The only file that knows the parser (parse5). */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readAttribute } from '../../text/markup.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

// A browser takes <jb-toc/> and <fn ref="a"/> for start tags that swallow what follows: close them.
const selfClosed = /<(jb-[a-z]+|fn)\b([^<>]*?)\/>/gi;

/** Reads HTML as a browser does. What a browser runs or styles by, and never shows, is left out. */
export function parseHtml(html: string): HtmlParent {
  const root = parseFragment(html.replace(selfClosed, '<$1$2></$1>'));
  if (/<(?:script|style)\b/i.test(html)) dropUnshown(root);
  return root;
}

function dropUnshown(parent: HtmlParent): void {
  parent.childNodes = parent.childNodes.filter(
    (node) => node.nodeName !== 'script' && node.nodeName !== 'style',
  );
  for (const child of parent.childNodes) if (isElement(child)) dropUnshown(child);
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The text of a text node, or null. */
export const textOf = (node: HtmlNode): string | null =>
  node.nodeName === '#text' ? (node as { value: string }).value : null;

const noClasses: string[] = [];

export function classesOf(element: HtmlElement): string[] {
  const value = readAttribute(element, 'class')?.trim();
  return value ? value.split(/\s+/) : noClasses;
}

export const hasClass = (element: HtmlElement, name: string): boolean => classesOf(element).includes(name);

/** All text under a node, as it stands in the source. */
export function deepText(node: HtmlNode | HtmlParent): string {
  if (node.nodeName === '#text') return (node as { value: string }).value;
  if (!('childNodes' in node)) return '';
  let text = '';
  for (const child of node.childNodes) text += deepText(child);
  return text;
}

/** Calls `visit` for every element under a node, in document order. */
export function eachElement(node: HtmlParent, visit: (element: HtmlElement) => void): void {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    visit(child);
    eachElement(child, visit);
  }
}

/** Whether elements stand in each other deeper than that; walks without the stack, so that any tree can be asked. */
export function isDeeperThan(limit: number, root: HtmlParent): boolean {
  let level: HtmlParent[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) =>
      node.childNodes.filter((child): child is HtmlElement => isElement(child)),
    );
  }
  return false;
}

/** The child elements of that name. */
export const childrenNamed = (parent: HtmlParent, name: string): HtmlElement[] =>
  parent.childNodes.filter((child): child is HtmlElement => isElement(child) && child.tagName === name);
