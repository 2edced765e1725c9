/** The masthead and the running head. */
import { childrenNamed, classesOf, type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { writeInline } from '../inline.ts';
import { emit, paragraph, report, type Writer } from '../writer.ts';

const mastheadStyles: Record<string, string> = {
  name: 'MastheadName',
  issue: 'MastheadIssue',
  imprint: 'MastheadImprint',
};

const tab = '<w:r><w:tab/></w:r>';

/** 密级 left and copy number right on one line, then name, issue, imprint in the order they are written. */
export function emitMasthead(header: HtmlElement, writer: Writer): void {
  const lines = header.childNodes.filter(isElement);
  const content = (name: string) =>
    lines
      .filter((line) => hasClass(line, name))
      .map((line) => writeInline(line.childNodes, writer))
      .join('');
  const [secret, copyNumber] = [content('secret'), content('copy-number')];
  if (secret || copyNumber) {
    emit(writer, paragraph('MastheadSecret', secret + (copyNumber ? tab + copyNumber : '')));
  }
  for (const line of lines) {
    const kind = classesOf(line)[0] ?? '';
    if (kind === 'secret' || kind === 'copy-number') continue;
    const style = mastheadStyles[kind];
    if (!style) report(writer, 'unknown-class', { class: kind, element: 'header' });
    emit(writer, paragraph(style ?? 'BodyTextCenter', writeSides(line, writer)));
  }
}

/** Two spans stand left and right on one line; anything else is one text. */
export function writeSides(line: HtmlElement, writer: Writer): string {
  const sides = childrenNamed(line, 'span');
  const [left, right] = sides;
  if (sides.length !== 2 || !left || !right) return writeInline(line.childNodes, writer);
  return writeInline(left.childNodes, writer) + tab + writeInline(right.childNodes, writer);
}

/** The running head of every page. */
export function setRunningHead(element: HtmlElement, writer: Writer): void {
  writer.runningHead = writeInline(element.childNodes, writer, {}, 'header');
}
