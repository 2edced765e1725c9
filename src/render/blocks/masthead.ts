/** The masthead and the running head. */
import { Tab, TextRun, type XmlComponent } from 'docx';
import { childrenNamed, classesOf, deepText, type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { writeInline } from '../inline/write-inline.ts';
import type { Writer } from '../writer.ts';

const mastheadStyles: Record<string, string> = {
  name: 'MastheadName',
  issue: 'MastheadIssue',
  'document-number': 'MastheadIssue',
  number: 'MastheadNumber',
  issuer: 'MastheadIssuer',
  imprint: 'MastheadImprint',
};

/** GB/T 9704-2012, 7.2.1 to 7.2.3: 份号, 密级, 紧急程度 stand top left, a line each, in this order. */
const topLines = ['copy-number', 'secret', 'urgency'];

const tab = (): XmlComponent => new TextRun({ children: [new Tab()] });

/** The lines at the top left, then name, issue, imprint in the order they are written. */
export function emitMasthead(header: HtmlElement, writer: Writer): void {
  const lines = header.childNodes.filter(isElement);
  if (writer.hasSlots) {
    fillMastheadSlots(lines, writer);
    return;
  }
  const top = topLines.flatMap((kind) => lines.filter((line) => hasClass(line, kind)));
  for (const line of top)
    writer.emit(writer.paragraph('MastheadSecret', writeInline(line.childNodes, writer)));
  for (const line of lines) {
    if (top.includes(line)) continue;
    const kind = classesOf(line)[0] ?? '';
    const style = mastheadStyles[kind];
    if (!style) writer.report('unknown-class', { class: kind, element: 'header' });
    const before = kind === 'name' ? spaceAboveName(top.length, writer) : undefined;
    writer.emit(writer.paragraph(style ?? 'BodyTextCenter', writeSides(line, writer), { before }));
  }
}

/** The name keeps its place on the page (7.2.4): lines above it take from the space that its style has before it. */
function spaceAboveName(lines: number, { profile: { styles } }: Writer): number | undefined {
  const line = styles.MastheadSecret?.line ?? styles.Normal?.line;
  const before = styles.MastheadName?.before ?? 0;
  if (lines === 0 || before === 0 || typeof line !== 'number') return undefined;
  return Math.round(Math.max(0, before - lines * line) * 20);
}

/** In a letterhead the masthead is the office's own; our lines go to its slots, those without one nowhere. */
function fillMastheadSlots(lines: HtmlElement[], writer: Writer): void {
  const plain = (node: HtmlElement | undefined) => (node ? squeezeText(deepText(node)) : '');
  const all = (name: string) => lines.filter((candidate) => hasClass(candidate, name));
  const first = (name: string) => plain(all(name)[0]);
  const sides = (name: string) => all(name).map((line) => childrenNamed(line, 'span'));
  const [unit, date] = sides('imprint')[0] ?? [];
  const [number] = sides('number').at(-1) ?? [];
  writer.fillSlot('secret', first('secret'));
  writer.fillSlot('urgency', first('urgency'));
  writer.fillSlot('copyNumber', first('copy-number'));
  writer.fillSlot('issue', first('issue'));
  writer.fillSlot('number', number ? plain(number) : first('document-number'));
  writer.fillSlot(
    'signers',
    sides('number')
      .map(([, names]) => plain(names))
      .join('　'),
  );
  writer.fillSlot('unit', [...all('issuer'), ...(unit ? [unit] : [])].map(plain).join('　'));
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
