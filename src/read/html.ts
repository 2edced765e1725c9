/** Saved web pages to paragraphs: the only file that runs parse5. */

import type { ReportMeta } from '../model.ts';
import { readAttribute } from '../text/markup.ts';
import { decodeText } from './decode.ts';
import { markArticle } from './html-article.ts';
import type { HtmlElement, HtmlParent } from './html-element.ts';
import { walkPage } from './html-walk.ts';
import { toIsoDate } from './iso-date.ts';
import { joinParagraphs, type Reading } from './reading.ts';

/** Reads a web page as bytes; its own charset declaration counts unless the bytes contradict it. */
export async function readHtml(file: string, bytes: Uint8Array, encoding?: string): Promise<Reading> {
  const decoded = await decodeText(file, bytes, { forced: encoding, declared: readDeclaredCharset(bytes) });
  const { parse } = await import('parse5');
  const document = parse(decoded.text);
  const { text, marks } = joinParagraphs(markArticle(walkPage(document), readPageTitles(document)));
  return { ...decoded, text, marks, meta: readPageMeta(document) };
}

/** Reads HTML that is a report and nothing else (made of a .docx). */
export async function readHtmlText(html: string): Promise<Reading> {
  const { parse } = await import('parse5');
  const { text, marks } = joinParagraphs(walkPage(parse(html)));
  return { encoding: null, text, marks, meta: {}, problems: [] };
}

/** `<meta charset="gb2312">`, `<meta http-equiv content="text/html; charset=gbk">`, `<?xml encoding="…"?>`. */
function readDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  for (const [element] of head.matchAll(/<meta[^>]*/gi)) {
    const charset = /charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(element)?.[1];
    if (charset) return charset;
  }
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
}

/**
 * The meta elements that Chinese government sites must carry (国办发〔2017〕47号, annex: ArticleTitle, PubDate,
 * ContentSource). Other sites' titles are left to the text, as they hold the site's name.
 */
function readPageMeta(document: HtmlParent): ReportMeta {
  const meta: ReportMeta = {};
  for (const element of findElements(document, 'meta')) {
    const name = readAttribute(element, 'name')?.toLowerCase();
    const content = readAttribute(element, 'content')?.trim();
    if (!name || !content) continue;
    if (name === 'articletitle') meta.title = content;
    if (name === 'contentsource') meta.source = content;
    const date = name === 'pubdate' ? toIsoDate(content) : null;
    if (date) meta.date = date;
  }
  return meta;
}

/** What the page calls itself: with the site's name in `<title>`, mostly without it in og:title. */
function readPageTitles(document: HtmlParent): string[] {
  const titles = [...findElements(document, 'title')].map(({ childNodes: [text] }) =>
    text && 'value' in text ? text.value : '',
  );
  for (const element of findElements(document, 'meta')) {
    const name = readAttribute(element, 'property') ?? readAttribute(element, 'name') ?? '';
    if (/^(?:og:title|articletitle)$/i.test(name)) titles.push(readAttribute(element, 'content') ?? '');
  }
  return titles.map((title) => title.trim()).filter((title) => title !== '');
}

function* findElements(parent: HtmlParent, tagName: string): Generator<HtmlElement> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === tagName) yield node;
    if (node.tagName === 'html' || node.tagName === 'head') yield* findElements(node, tagName);
  }
}
