/** Reads a .docx for tests: parts, text, and a normal form in which two documents can be compared. */
import { createHash } from 'node:crypto';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export const readPart = (docx: Uint8Array, path: string): string => {
  const bytes = unzipSync(docx)[path];
  return bytes ? strFromU8(bytes) : '';
};

const parse = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');

/** The text of each paragraph of a part; breaks are line feeds, tabs are tabs, field codes are left out. */
export function readParagraphs(xml: string): string[] {
  const paragraphs = [...parse(xml).getElementsByTagName('w:p')];
  return paragraphs.map((paragraph) => [...paragraph.getElementsByTagName('*')].map(readMark).join(''));
}

function readMark({ tagName, textContent, parentNode }: Element): string {
  if (tagName === 'w:t') return textContent ?? '';
  if (tagName === 'w:br') return '\n';
  return tagName === 'w:tab' && parentNode?.nodeName === 'w:r' ? '\t' : '';
}

/** Parts in order; XML one tag a line with sorted attributes, other parts as a hash. */
export function normaliseDocx(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx)).sort(([one], [other]) => (one < other ? -1 : 1));
  return parts
    .map(([path, bytes]) => {
      const isXml = /\.(?:xml|rels)$/.test(path);
      const body = isXml
        ? writeNode(parse(strFromU8(bytes)).documentElement as Element, '')
        : createHash('sha256').update(bytes).digest('hex');
      return `=== ${path}\n${body}`;
    })
    .join('\n');
}

function writeNode(node: Node, indent: string): string {
  if (node.nodeType === 3) return node.nodeValue?.trim() ? `${indent}${JSON.stringify(node.nodeValue)}` : '';
  const element = node as Element;
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .sort()
    .join('');
  const children = [...element.childNodes]
    .map((child) => writeNode(child, `${indent} `))
    .filter((line) => line !== '');
  return [`${indent}<${element.tagName}${attributes}>`, ...children].join('\n');
}
