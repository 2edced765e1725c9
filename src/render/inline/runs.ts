/** Runs of a paragraph: text that is collapsed across its neighbours, with other content in between. */
import type { IRunOptions, XmlComponent } from 'docx';
import { collapseBlanks, firstCharacter, lastCharacter } from '../html/white-space.ts';
import type { Writer } from '../writer.ts';
import { textRun } from './text-run.ts';

/** How a run looks beyond its paragraph's style: a character style, and what HTML lays over it. */
export type RunFormat = {
  style?: string;
  isBold?: boolean;
  isMarked?: boolean;
  raise?: 'superscript' | 'subscript';
};

/**
 * Text still to be collapsed with its neighbours; content that stands between, where `edge` is what it counts as; or
 * the beginning and end of what a component (a link) wraps.
 */
export type Segment =
  | { text: string; format: RunFormat }
  | { content: XmlComponent[]; edge: string }
  | { wrap: (children: XmlComponent[]) => XmlComponent }
  | { isEnd: true };

/** Joins the segments: blanks are collapsed across them, equal neighbours share a run, which `write` writes. */
export function joinSegments(
  segments: Segment[],
  write: (text: string, format: RunFormat) => XmlComponent,
): XmlComponent[] {
  let content: XmlComponent[] = [];
  const outer: { content: XmlComponent[]; wrap: (children: XmlComponent[]) => XmlComponent }[] = [];
  let before = '';
  let pending = '';
  let pendingFormat: RunFormat | null = null;
  const flush = () => {
    if (pending !== '' && pendingFormat) content.push(write(pending, pendingFormat));
    pending = '';
  };
  segments.forEach((segment, index) => {
    if ('text' in segment) {
      const text = collapseBlanks(segment.text, before, edgeAfter(segments, index));
      if (text === '') return;
      if (segment.format !== pendingFormat) flush();
      pendingFormat = segment.format;
      pending += text;
      before = lastCharacter(text);
      return;
    }
    flush();
    if ('content' in segment) {
      content.push(...segment.content);
      before = lastCharacter(segment.edge) || before;
    } else if ('wrap' in segment) {
      outer.push({ content, wrap: segment.wrap });
      content = [];
    } else {
      const enclosing = outer.pop();
      if (enclosing) content = [...enclosing.content, enclosing.wrap(content)];
    }
  });
  flush();
  return content;
}

function edgeAfter(segments: Segment[], index: number): string {
  for (let at = index + 1; at < segments.length; at++) {
    const segment = segments[at];
    if (!segment) break;
    const edge =
      'text' in segment
        ? segment.text.replace(/^[ \t\r\n\f]+/, '')
        : 'content' in segment
          ? segment.edge
          : '';
    if (edge !== '') return firstCharacter(edge);
  }
  return '';
}

/** One run; what XML forbids is left out and reported. */
export function writeRun(text: string, format: RunFormat, writer: Writer): XmlComponent {
  return textRun(writer.clean(text), runLook(format, writer));
}

function runLook({ style, isBold, isMarked, raise }: RunFormat, writer: Writer): IRunOptions {
  return {
    ...(style === undefined ? {} : { style: writer.styleId(style) }),
    ...(isBold ? { bold: true } : {}),
    ...(isMarked ? { highlight: 'yellow' } : {}),
    ...(raise === 'superscript' ? { superScript: true } : {}),
    ...(raise === 'subscript' ? { subScript: true } : {}),
  };
}
