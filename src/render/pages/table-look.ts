/** What a table's style takes beside its text: rules between rows, margins of cells. Twips. */
import type { XmlEvents } from './xml-tree.ts';

export type TableLook = {
  rules: { top: number; bottom: number; inside: number; headBottom: number };
  /** Left and right margins of a cell together. */
  margins: number;
};

const plain: TableLook = { rules: { top: 0, bottom: 0, inside: 0, headBottom: 0 }, margins: 216 };

const ruleNames: Record<string, keyof TableLook['rules']> = {
  'w:top': 'top',
  'w:bottom': 'bottom',
  'w:insideH': 'inside',
};

/** The looks by style id; one that is not defined is Word's plain table. */
export function readTableLooks(read: (events: XmlEvents) => void): (id: string) => TableLook {
  const looks = new Map<string, TableLook>();
  let look: TableLook | null = null;
  let part: 'table' | 'head' | 'margins' | null = null;
  read({
    open: (name, attribute) => {
      if (name === 'w:style') {
        look = attribute('w:type') === 'table' ? { ...plain, rules: { ...plain.rules } } : null;
        if (look) looks.set(attribute('w:styleId') ?? '', look);
      }
      if (!look) return;
      if (name === 'w:tblBorders') part = 'table';
      else if (name === 'w:tblCellMar') {
        part = 'margins';
        look.margins = 0;
      } else if (name === 'w:tblStylePr') part = attribute('w:type') === 'firstRow' ? 'head' : null;
      else if (part === 'margins' && (name === 'w:left' || name === 'w:right'))
        look.margins += Number(attribute('w:w') ?? 0);
      // In eighths of a point.
      const width = Number(attribute('w:sz') ?? 0) * 2.5;
      const rule = ruleNames[name];
      if (part === 'table' && rule) look.rules[rule] = width;
      if (part === 'table' && name === 'w:insideH') look.rules.headBottom = width;
      if (part === 'head' && name === 'w:bottom') look.rules.headBottom = width;
    },
    close: (name) => {
      if (name === 'w:tblBorders' || name === 'w:tblCellMar' || name === 'w:tblStylePr') part = null;
    },
  });
  return (id) => looks.get(id) ?? plain;
}
