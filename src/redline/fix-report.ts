/** The findings as Word comments, each at its place in a copy of the briefing. */
import type { ProofFinding } from '../model.ts';
import { addWordPart } from '../word/add-part.ts';
import { markRedline } from '../word/own-parts.ts';
import { type Parts, parsePart, storePart } from '../word/package.ts';
import {
  appendElement,
  attributeOf,
  childElements,
  type Element,
  makeElement,
  nameOf,
  namespaces,
  parseXml,
  type XmlDocument,
} from '../word/xml.ts';
import { zipPackage } from '../word/zip.ts';
import { explainFinding, type ProofLanguage } from './explain.ts';
import { openWord } from './open-briefing.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

/** Who comments, and when (ISO 8601 with time). */
export type CommentOptions = { author: string; date: string; language: ProofLanguage };

const commentsPart = 'word/comments.xml';

/**
 * Writes a copy of the briefing with a comment for each finding; comments that are there stay. A finding in a note is
 * commented where the body refers to the note, one in a head or foot at the first paragraph. Throws `docx-corrupt`.
 */
export function writeFixReport(
  file: string,
  bytes: Uint8Array,
  findings: ProofFinding[],
  options: CommentOptions,
): Uint8Array {
  const parts = openWord(file, bytes);
  const paragraphs = readWordText(parts);
  const inBody = paragraphs.find(({ place, runs }) => place.part === 'body' && runs.length > 0);
  const body = inBody?.runs[0]?.element.ownerDocument;
  if (!body || findings.length === 0) return zipPackage(parts);
  const comments = openComments(parts);
  let id = nextCommentId(comments);
  for (const finding of findings) {
    const anchor = findAnchor(finding, paragraphs);
    if (!anchor) continue;
    placeComment(anchor, id);
    addComment(comments, id, explainFinding(finding, options.language), options);
    id++;
  }
  storePart(parts, commentsPart, comments);
  storePart(parts, 'word/document.xml', body as XmlDocument);
  markRedline(parts);
  return zipPackage(parts);
}

/** The comments part, made and made known where there is none. */
function openComments(parts: Parts): XmlDocument {
  const known = parsePart(parts, commentsPart);
  if (known) return known;
  const empty = `<w:comments xmlns:w="${namespaces.w}"/>`;
  addWordPart(parts, 'comments', empty);
  return parseXml(empty);
}

function nextCommentId(comments: XmlDocument): number {
  const ids = childElements(comments.documentElement).map((comment) => Number(attributeOf(comment, 'w:id')));
  return ids.reduce((most, id) => Math.max(most, id + 1), 0);
}

type Anchor = { first: Element; last: Element };

/** The runs that hold the finding's words, or the place in the body that stands for them. */
function findAnchor({ place }: ProofFinding, paragraphs: WordParagraph[]): Anchor | null {
  const paragraph = paragraphs[place.paragraph];
  if (paragraph?.reference) return { first: paragraph.reference, last: paragraph.reference };
  const isBody = paragraph?.place.part === 'body';
  const runs = (isBody ? paragraph : paragraphs.find(({ place: { part } }) => part === 'body'))?.runs ?? [];
  const { start, end } = place.span;
  const touched = isBody ? runs.filter((run) => run.start < end && run.end > start) : runs;
  const [first, last] = [
    touched[0]?.element ?? runs[0]?.element,
    touched.at(-1)?.element ?? runs.at(-1)?.element,
  ];
  return first && last ? { first: topOf(first), last: topOf(last) } : null;
}

/** A run may stand in a link, a tracked change or a control; the comment's marks stand beside those. */
function topOf(run: Element): Element {
  let top = run;
  while (top.parentNode && nameOf(top.parentNode) !== 'w:p') top = top.parentNode as Element;
  return top;
}

function placeComment({ first, last }: Anchor, id: number): void {
  const mark = (name: string) => makeElement(first, name, { 'w:id': String(id) });
  const run = makeElement(first, 'w:r');
  run.appendChild(mark('w:commentReference'));
  first.parentNode?.insertBefore(mark('w:commentRangeStart'), first);
  last.parentNode?.insertBefore(run, last.nextSibling);
  last.parentNode?.insertBefore(mark('w:commentRangeEnd'), run);
}

function addComment(
  comments: XmlDocument,
  id: number,
  lines: string[],
  { author, date }: CommentOptions,
): void {
  const comment = appendElement(comments.documentElement, 'w:comment', {
    'w:id': String(id),
    'w:author': author,
    'w:date': date,
    'w:initials': author.slice(0, 2),
  });
  for (const line of lines) {
    const run = appendElement(appendElement(comment, 'w:p'), 'w:r');
    appendElement(run, 'w:t', {}, line);
  }
}
