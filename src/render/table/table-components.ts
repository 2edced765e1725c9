/** A table and its rows as components of ours (decision 0007); its properties are docx's. */
import {
  FileChild,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  TableProperties,
  type XmlComponent,
} from 'docx';
import { element } from '../components.ts';
import { FilledCell, type OwnCell } from './cell-components.ts';

/** A row and the bookmarks that stand before it. */
export type Row = {
  readonly cells: readonly OwnCell[];
  readonly marks: readonly XmlComponent[];
  readonly isWhole: boolean;
  readonly isHead: boolean;
};

class Properties extends TableProperties {
  constructor(options: Omit<ITableOptions, 'rows'>, further: readonly XmlComponent[]) {
    super(options);
    this.root.push(...further);
  }
}

/** A table; its cells say their widths and merges themselves. `further` are properties that docx lacks. */
export class OwnTable extends FileChild {
  readonly #rows: readonly Row[];

  constructor(
    options: Omit<ITableOptions, 'rows'>,
    further: readonly XmlComponent[],
    widths: readonly number[],
    rows: readonly Row[],
  ) {
    super('w:tbl');
    const columns = widths.map((width) => element('w:gridCol', { 'w:w': width }));
    this.root.push(new Properties(options, further), element('w:tblGrid', {}, columns));
    this.#rows = rows;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context) as { 'w:tbl': unknown[] };
    for (const row of this.#rows) {
      for (const mark of row.marks) table['w:tbl'].push(mark.prepForXml(context));
      table['w:tbl'].push(formatRow(row, context));
    }
    return table;
  }
}

function formatRow({ cells, isWhole, isHead }: Row, context: IContext): IXmlableObject {
  const properties = [
    ...(isWhole ? [{ 'w:cantSplit': {} }] : []),
    ...(isHead ? [{ 'w:tblHeader': {} }] : []),
  ];
  return {
    'w:tr': [
      ...(properties.length > 0 ? [{ 'w:trPr': properties }] : []),
      ...cells.map((cell) => (cell instanceof FilledCell ? cell.format(context) : cell)),
    ],
  };
}
