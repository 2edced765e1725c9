/** How styles measure: read from the document's styles, so that a letterhead's own styles count as well. Twips. */
import type { XmlEvents } from './xml-tree.ts';

export type StyleMetrics = {
  /** Type size. */
  size: number;
  /** Height of a line: exact, or a factor of the size where the style leaves it to Word. */
  line: number;
  isExact: boolean;
  before: number;
  after: number;
  /** Room of the rules above and below, with their distance from the text. */
  rules: number;
  firstLine: number;
  left: number;
  right: number;
  letter: number;
  keepNext: boolean;
};

const fallback: StyleMetrics = {
  size: 210,
  line: 1.3,
  isExact: false,
  before: 0,
  after: 0,
  rules: 0,
  firstLine: 0,
  left: 0,
  right: 0,
  letter: 0,
  keepNext: false,
};

type Definition = { basedOn: string | null; own: Partial<StyleMetrics> };

/** Metrics by style id; the empty id stands for text without a style. */
export function readMetrics(read: (events: XmlEvents) => void): (id: string) => StyleMetrics {
  const definitions = new Map<string, Definition>([['', { basedOn: null, own: {} }]]);
  let current: Definition | undefined = definitions.get('');
  let isConditional = false;
  read({
    open: (name, attribute) => {
      if (name === 'w:style') {
        current = { basedOn: null, own: {} };
        definitions.set(attribute('w:styleId') ?? '', current);
      } else if (name === 'w:basedOn' && current) current.basedOn = attribute('w:val') ?? null;
      else if (name === 'w:tblStylePr') isConditional = true;
      else if (current && !isConditional) readProperty(name, attribute, current.own);
    },
    close: (name) => {
      if (name === 'w:tblStylePr') isConditional = false;
    },
  });
  const known = new Map<string, StyleMetrics>();
  return (id) => resolve(id, definitions, known, 0);
}

function resolve(
  id: string,
  definitions: Map<string, Definition>,
  known: Map<string, StyleMetrics>,
  depth: number,
): StyleMetrics {
  const ready = known.get(id);
  if (ready) return ready;
  const definition = definitions.get(id);
  const base =
    id === '' || depth > 20 ? fallback : resolve(definition?.basedOn ?? '', definitions, known, depth + 1);
  const metrics = { ...base, ...definition?.own };
  known.set(id, metrics);
  return metrics;
}

/** Takes one paragraph or run property into the metrics; others are passed over. */
export function readProperty(
  name: string,
  attribute: (name: string) => string | undefined,
  own: Partial<StyleMetrics>,
): void {
  const number = (key: string) => {
    const value = Number(attribute(key) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  if (name === 'w:sz') assign(own, 'size', number('w:val'), 10);
  else if (name === 'w:keepNext') own.keepNext = !isOff(attribute('w:val'));
  else if (name === 'w:pBdr') own.rules = 0;
  else if (name === 'w:top' || name === 'w:bottom') {
    // In eighths of a point and points.
    const space = number('w:space') ?? 0;
    if (own.rules !== undefined) own.rules += (number('w:sz') ?? 0) * 2.5 + space * 20;
  } else if (name === 'w:ind') {
    assign(own, 'left', number('w:left') ?? number('w:start'));
    assign(own, 'right', number('w:right') ?? number('w:end'));
    const hanging = number('w:hanging');
    assign(own, 'firstLine', hanging === undefined ? number('w:firstLine') : -hanging);
  } else if (name === 'w:spacing') {
    assign(own, 'letter', number('w:val'));
    assign(own, 'before', number('w:before'));
    assign(own, 'after', number('w:after'));
    readLine(number('w:line'), attribute('w:lineRule'), own);
  }
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';

function assign<K extends 'size' | 'left' | 'right' | 'firstLine' | 'letter' | 'before' | 'after'>(
  own: Partial<StyleMetrics>,
  key: K,
  value: number | undefined,
  factor = 1,
): void {
  if (value !== undefined) own[key] = value * factor;
}

function readLine(line: number | undefined, rule: string | undefined, own: Partial<StyleMetrics>): void {
  if (line === undefined) return;
  own.isExact = rule === 'exact' || rule === 'atLeast';
  own.line = own.isExact ? line : (line / 240) * 1.3;
}

/** The height of one line. */
export const lineHeight = ({ line, isExact, size }: StyleMetrics): number => (isExact ? line : line * size);

/** Of the space after a paragraph (`above`) and before the next, the greater counts. */
export const spaceBefore = ({ before }: StyleMetrics, above: number): number => Math.max(0, before - above);
