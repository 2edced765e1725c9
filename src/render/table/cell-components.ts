/**
 * Cells, and the paragraphs and runs in them, as components of ours: docx's classes, which hold every property Word
 * knows, take two and a half times the time and twice the memory for the thousands that a table has (decision 0007).
 */
import { type IContext, type IXmlableObject, XmlComponent } from 'docx';

/** Width in twips, columns spanned, place in a vertical merge; `isCentred`: from top to bottom, where the table's style does not say so. */
export type CellShape = { width: number; span: number; merge: 'none' | 'start' | 'next'; isCentred: boolean };

/** What a cell of one run, or of none, says; `texts` are written one after another in the run. */
export type PlainText = { paragraphStyle: string; runStyle: string | undefined; texts: readonly string[] };

/** A cell as docx writes it, or one whose paragraphs docx is still to be asked for. */
export type OwnCell = IXmlableObject | FilledCell;

/** A cell of paragraphs. */
export class FilledCell {
  readonly #properties: IXmlableObject;
  readonly #paragraphs: readonly XmlComponent[];

  constructor(properties: IXmlableObject, paragraphs: readonly XmlComponent[]) {
    this.#properties = properties;
    this.#paragraphs = paragraphs;
  }

  format(context: IContext): IXmlableObject {
    return { 'w:tc': [this.#properties, ...this.#paragraphs.map((it) => it.prepForXml(context))] };
  }
}

/** A paragraph of a cell, in a style; one with a link that leaves the document has to be docx's, which keeps its address. */
export class CellParagraph extends XmlComponent {
  readonly #content: readonly XmlComponent[];
  readonly #properties: IXmlableObject;

  constructor(style: string, content: readonly XmlComponent[]) {
    super('w:p');
    this.#properties = { 'w:pPr': [valued('w:pStyle', style)] };
    this.#content = content;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { 'w:p': [this.#properties, ...this.#content.map((part) => part.prepForXml(context))] };
  }
}

/** A run of text in a cell. */
export class CellRun extends XmlComponent {
  readonly #run: IXmlableObject;

  constructor(style: string | undefined, texts: readonly string[]) {
    super('w:r');
    this.#run = runOf(style, texts);
  }

  override prepForXml(): IXmlableObject {
    return this.#run;
  }
}

/** Makes the cells of a table; those that look alike share their properties. Styles are the package's ids. */
export class CellMaker {
  readonly #shared = new Map<string, IXmlableObject>();

  plain(shape: CellShape, { paragraphStyle, runStyle, texts }: PlainText): OwnCell {
    const style = this.#share(paragraphStyle, () => ({ 'w:pPr': [valued('w:pStyle', paragraphStyle)] }));
    const runs = texts.length > 0 ? [runOf(runStyle, texts)] : [];
    return { 'w:tc': [this.#look(shape), { 'w:p': [style, ...runs] }] };
  }

  filled(shape: CellShape, paragraphs: readonly XmlComponent[]): OwnCell {
    return new FilledCell(this.#look(shape), paragraphs);
  }

  #look(shape: CellShape): IXmlableObject {
    return this.#share(`${shape.width} ${shape.span} ${shape.merge} ${shape.isCentred}`, () =>
      propertiesOf(shape),
    );
  }

  #share(key: string, make: () => IXmlableObject): IXmlableObject {
    const known = this.#shared.get(key) ?? make();
    this.#shared.set(key, known);
    return known;
  }
}

function runOf(style: string | undefined, texts: readonly string[]): IXmlableObject {
  const run = texts.map((text): IXmlableObject => ({ 'w:t': [preserve, text] }));
  if (style !== undefined) run.unshift({ 'w:rPr': [valued('w:rStyle', style)] });
  return { 'w:r': run };
}

const preserve = { _attr: { 'xml:space': 'preserve' } };
const valued = (name: string, value: string) => ({ [name]: { _attr: { 'w:val': value } } });

function propertiesOf({ width, span, merge, isCentred }: CellShape): IXmlableObject {
  return {
    'w:tcPr': [
      { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } },
      ...(span > 1 ? [{ 'w:gridSpan': { _attr: { 'w:val': span } } }] : []),
      ...(merge === 'start' ? [valued('w:vMerge', 'restart')] : []),
      ...(merge === 'next' ? [{ 'w:vMerge': {} }] : []),
      ...(isCentred ? [valued('w:vAlign', 'center')] : []),
    ],
  };
}
