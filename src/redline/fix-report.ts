/** The findings as Word comments, each at its place in a copy of the briefing. */
import type { ProofFinding } from '../model.ts';
import { explainFinding, type ProofLanguage } from './explain.ts';
import { openWord } from './verify.ts';
import {
  addContentType,
  addRelationship,
  childElements,
  closePackage,
  type Document,
  type Element,
  parsePart,
  parseXml,
  storePart,
  type WordPackage,
} from './word-package.ts';
import { readWordText, type WordParagraph } from './word-text.ts';

/** Who comments, and when (ISO 8601 with time). */
export type CommentOptions = { author: string; date: string; language: ProofLanguage };

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const commentsPart = 'word/comments.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

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
  const body = paragraphs.find(({ runs }) => runs.length > 0)?.runs[0]?.element.ownerDocument;
  if (!body || findings.length === 0) return closePackage(parts);
  const comments = openComments(parts);
  let id = nextCommentId(comments);
  for (const finding of findings) {
    const anchor = findAnchor(finding, paragraphs);
    if (!anchor) continue;
    placeComment(body, anchor, id);
    comments.documentElement?.appendChild(
      makeComment(comments, id, explainFinding(finding, options.language), options),
    );
    id++;
  }
  storePart(parts, commentsPart, comments);
  storePart(parts, 'word/document.xml', body);
  return closePackage(parts);
}

/** The comments part, made and made known where there is none. */
function openComments(parts: WordPackage): Document {
  const known = parsePart(parts, commentsPart);
  if (known) return known;
  addRelationship(parts, 'word/_rels/document.xml.rels', 'comments', 'comments.xml');
  addContentType(parts, commentsPart, contentType);
  return parseXml(`<w:comments xmlns:w="${namespace}"/>`);
}

function nextCommentId(comments: Document): number {
  const root = comments.documentElement;
  const ids = root ? childElements(root).map((comment) => Number(comment.getAttribute('w:id'))) : [];
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
  while (top.parentNode && top.parentNode.nodeName !== 'w:p') top = top.parentNode as Element;
  return top;
}

function placeComment(document: Document, { first, last }: Anchor, id: number): void {
  const make = (name: string) => {
    const element = document.createElementNS(namespace, name);
    element.setAttributeNS(namespace, 'w:id', String(id));
    return element;
  };
  const run = document.createElementNS(namespace, 'w:r');
  run.appendChild(make('w:commentReference'));
  const end = make('w:commentRangeEnd');
  first.parentNode?.insertBefore(make('w:commentRangeStart'), first);
  last.parentNode?.insertBefore(run, last.nextSibling);
  last.parentNode?.insertBefore(end, run);
}

function makeComment(
  document: Document,
  id: number,
  lines: string[],
  { author, date }: CommentOptions,
): Element {
  const comment = document.createElementNS(namespace, 'w:comment');
  const attributes = { id: String(id), author, date, initials: author.slice(0, 2) };
  for (const [name, value] of Object.entries(attributes))
    comment.setAttributeNS(namespace, `w:${name}`, value);
  for (const line of lines) {
    const paragraph = comment.appendChild(document.createElementNS(namespace, 'w:p'));
    const run = paragraph.appendChild(document.createElementNS(namespace, 'w:r'));
    const text = run.appendChild(document.createElementNS(namespace, 'w:t'));
    text.textContent = line;
  }
  return comment;
}
