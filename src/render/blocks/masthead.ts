/** The masthead and the running head. */
import { Tab, TextRun, type XmlComponent } from 'docx';
import { childrenNamed, classesOf, deepText, type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { writeInline } from '../inline/write-inline.ts';
import type { Writer } from '../writer.ts';

const mastheadStyles: Record<string, string> = {
  name: 'MastheadName',
  issue: 'MastheadIssue',
  imprint: 'MastheadImprint',
};

const tab = (): XmlComponent => new TextRun({ children: [new Tab()] });

/** 密级 left and copy number right on one line, then name, issue, imprint in the order they are written. */
export function emitMasthead(header: HtmlElement, writer: Writer): void {
  const lines = header.childNodes.filter(isElement);
  if (writer.hasSlots) {
    fillMastheadSlots(lines, writer);
    return;
  }
  const content = (name: string) =>
    lines.filter((line) => hasClass(line, name)).flatMap((line) => writeInline(line.childNodes, writer));
  const secret = content('secret');
  const copyNumber = content('copy-number');
  if (secret.length + copyNumber.length > 0) {
    const end = copyNumber.length > 0 ? [tab(), ...copyNumber] : [];
    writer.emit(writer.paragraph('MastheadSecret', [...secret, ...end]));
  }
  for (const line of lines) {
    const kind = classesOf(line)[0] ?? '';
    if (kind === 'secret' || kind === 'copy-number') continue;
    const style = mastheadStyles[kind];
    if (!style) writer.report('unknown-class', { class: kind, element: 'header' });
    writer.emit(writer.paragraph(style ?? 'BodyTextCenter', writeSides(line, writer)));
  }
}

/** In a letterhead the masthead is the office's own; our lines go to its slots, those without one nowhere. */
function fillMastheadSlots(lines: HtmlElement[], writer: Writer): void {
  const plain = (node: HtmlElement | undefined) => (node ? squeezeText(deepText(node)) : '');
  const line = (name: string) => lines.find((candidate) => hasClass(candidate, name));
  const imprint = line('imprint');
  const [unit, date] = imprint ? childrenNamed(imprint, 'span') : [];
  writer.fillSlot('secret', plain(line('secret')));
  writer.fillSlot('copyNumber', plain(line('copy-number')));
  writer.fillSlot('issue', plain(line('issue')));
  writer.fillSlot('unit', plain(unit));
  writer.fillSlot('date', plain(date));
}

/** Two spans stand left and right on one line; anything else is one text. */
export function writeSides(line: HtmlElement, writer: Writer): XmlComponent[] {
  const sides = childrenNamed(line, 'span');
  const [left, right] = sides;
  if (sides.length !== 2 || !left || !right) return writeInline(line.childNodes, writer);
  return [...writeInline(left.childNodes, writer), tab(), ...writeInline(right.childNodes, writer)];
}

/** The running head of every page. */
export function setRunningHead(element: HtmlElement, writer: Writer): void {
  const write = () => writeInline(element.childNodes, writer, {}, 'header');
  // Once at once, so that what is wrong in it is reported even where no page shows it.
  write();
  writer.setRunningHead(write);
}
