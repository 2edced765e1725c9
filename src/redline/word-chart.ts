/** What the charts of a document show, as paragraphs: one for each category (清泉县：基层组织27、清廉文化26). */
import { type Parts, parsePart } from '../word/package.ts';
import { resolveTarget } from '../word/part-path.ts';
import { readRelationships } from '../word/relationships.ts';
import { attributeOf, childNamed, descendantsNamed, type Element } from '../word/xml.ts';
import type { Reader } from './word-paragraph.ts';

const document = 'word/document.xml';

/** Reads the charts in the order in which the body has them; what Word shows is the copy of the values in the chart's part. */
export function readCharts(parts: Parts, reader: Reader): void {
  const targets = new Map<string, string>();
  for (const { id, type, target } of readRelationships(parts, document))
    if (type === 'chart') targets.set(`chart ${id}`, resolveTarget(document, target));
  for (const [name, reference] of reader.references) {
    const root = parsePart(parts, targets.get(name) ?? '')?.documentElement;
    for (const text of root ? listCategories(root) : [])
      reader.paragraphs.push({
        text,
        place: { ...reference.place, part: 'chart' },
        runs: [],
        reference: reference.run,
        hasNote: false,
        labels: [],
        cell: null,
      });
  }
}

function listCategories(chart: Element): string[] {
  const categories = new Map<string, { name: string; values: string[] }>();
  for (const series of descendantsNamed(chart, 'c:ser')) {
    const [title = ''] = pointsOf(series, 'c:tx').values();
    const names = pointsOf(series, 'c:cat');
    for (const [at, value] of pointsOf(series, 'c:val')) {
      const category = categories.get(at) ?? { name: names.get(at) ?? '', values: [] };
      category.values.push(`${title}${roundedAs(value)}`);
      categories.set(at, category);
    }
  }
  return [...categories.values()].map(({ name, values }) => `${name}：${values.join('、')}`);
}

/** The points under `c:cat`, `c:val` or `c:tx`, by their index. */
function pointsOf(series: Element, name: string): Map<string, string> {
  const holder = childNamed(series, name);
  const points = holder ? descendantsNamed(holder, 'c:pt') : [];
  return new Map(
    points.map((point) => [
      attributeOf(point, 'idx') ?? '',
      (childNamed(point, 'c:v')?.textContent ?? '').trim(),
    ]),
  );
}

/** Programs write 27, 27.0 and 27.000000000001 for the same value. */
function roundedAs(value: string): string {
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? value : String(Number(number.toPrecision(9)));
}
