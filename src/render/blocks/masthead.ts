/** The masthead and the running head. */
import { childrenNamed, classesOf, deepText, type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { writeInline } from '../inline/write-inline.ts';
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
  if (writer.slots.size > 0) {
    fillMastheadSlots(lines, writer);
    return;
  }
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

/** In a letterhead the masthead is the office's own; our lines go to its slots, those without one nowhere. */
function fillMastheadSlots(lines: HtmlElement[], writer: Writer): void {
  const plain = (node: HtmlElement | undefined) => (node ? squeezeText(deepText(node)) : '');
  const line = (name: string) => lines.find((candidate) => hasClass(candidate, name));
  const imprint = line('imprint');
  const [unit, date] = imprint ? childrenNamed(imprint, 'span') : [];
  writer.slotTexts.set('secret', plain(line('secret')));
  writer.slotTexts.set('copyNumber', plain(line('copy-number')));
  writer.slotTexts.set('issue', plain(line('issue')));
  writer.slotTexts.set('unit', plain(unit));
  writer.slotTexts.set('date', plain(date));
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
