/** A redline as a Word document with true tracked changes. */
import {
  DeletedTextRun,
  Document,
  Footer,
  Header,
  InsertedTextRun,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import type { Redline } from '../model.ts';
import { markRedline } from '../word/own-parts.ts';
import { zipPackage } from '../word/zip.ts';
import { writeApart } from './inline/text-run.ts';
import { compileDocument } from './package/compile.ts';
import { makeReproducible } from './package/reproduce.ts';
import {
  layParagraphs,
  type TrackedChange,
  type TrackedParagraph,
  type TrackedRun,
} from './redline-paragraphs.ts';

/** Who changed what, and what stands in the running head. `date` is ISO 8601 with time. */
export type RedlineOptions = { author: string; date: string; oldTitle: string; newTitle: string };

const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };

/**
 * Writes a redline as the bytes of a .docx: accepting every change gives the new text, rejecting every change the
 * old text, and nothing else stands in the body. The same redline and options give the same bytes. Moved passages are Word moves (w:moveFrom, w:moveTo).
 */
export async function renderRedline(redline: Redline, options: RedlineOptions): Promise<Uint8Array> {
  const next = countChanges(options);
  const children = layParagraphs(redline).map((paragraph) => setParagraph(paragraph, next));
  const title = `${options.oldTitle} → ${options.newTitle}`;
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: fonts, size: 28, language: { eastAsia: 'zh-CN', value: 'en-US' } } },
      },
    },
    sections: [{ headers: { default: writeHead(options) }, footers: { default: writeFoot() }, children }],
  });
  const parts = await compileDocument(document);
  markRedline(parts);
  makeReproducible(parts, { title, creator: options.author, date: options.date });
  return zipPackage(parts);
}

function writeHead({ oldTitle, newTitle }: RedlineOptions): Header {
  const text = `修订对照：${clean(oldTitle)} → ${clean(newTitle)}`;
  return new Header({
    children: [
      new Paragraph({ children: [new TextRun({ children: writeApart(text), size: 18, color: '666666' })] }),
    ],
  });
}

function writeFoot(): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 18 })];
  return new Footer({ children: [new Paragraph({ alignment: 'center', children })] });
}

type Change = { id: number; author: string; date: string };
/** Gives the next tracked change: its own number, with author and date. */
type NextChange = () => Change;

function countChanges({ author, date }: RedlineOptions): NextChange {
  let id = 0;
  return () => ({ id: ++id, author: clean(author), date });
}

/** A paragraph that may hold elements which docx has no class for. */
class RedlineParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: XmlComponent[]) {
    super(options);
    this.root.push(...children);
  }
}

function setParagraph({ runs, mark }: TrackedParagraph, next: NextChange): Paragraph {
  const run = setMark(mark, next);
  const options = {
    indent: { firstLine: 560, firstLineChars: 200 },
    spacing: { line: 400 },
    ...(run ? { run } : {}),
  };
  return new RedlineParagraph(
    options,
    runs.flatMap((it) => setRun(it, next)),
  );
}

function setMark(mark: TrackedChange, next: NextChange) {
  if (mark === 'none') return null;
  return mark === 'insert' || mark === 'move-to' ? { insertion: next() } : { deletion: next() };
}

function setRun({ text, change, move }: TrackedRun, next: NextChange): XmlComponent[] {
  const run = { children: writeApart(clean(text)) };
  if (change === 'none') return [new TextRun(run)];
  if (change === 'insert') return [new InsertedTextRun({ ...run, ...next() })];
  if (change === 'delete') return [new DeletedTextRun({ ...run, ...next() })];
  const name = change === 'move-from' ? 'w:moveFrom' : 'w:moveTo';
  const range = next();
  return [
    new MoveElement(`${name}RangeStart`, { ...range, name: `move${move}` }),
    new MoveElement(name, next(), new TextRun(run)),
    new MoveElement(`${name}RangeEnd`, { id: range.id }),
  ];
}

/** Characters that XML 1.0 forbids cannot stand in a document. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

class MoveAttributes extends XmlAttributeComponent<Partial<Change & { name: string }>> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date', name: 'w:name' };
}

/** Word's move elements, which docx has no class for (ECMA-376, 17.13.5.21 to 17.13.5.28). */
class MoveElement extends XmlComponent {
  constructor(name: string, attributes: Partial<Change & { name: string }>, run?: TextRun) {
    super(name);
    this.root.push(new MoveAttributes(attributes));
    if (run) this.root.push(run);
  }
}
