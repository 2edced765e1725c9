/** A point as a template sees it. */
import type { ComparedPlace, Point, Quote } from '../model.ts';
import type { Citations } from './citation.ts';
import { yearOf } from './place-year.ts';
import type { ColumnHead, PlaceHead, PointView } from './shape.ts';
import { isRelative } from './value-time.ts';
import { levelText } from './wording.ts';

/** The column head of a place. */
export function headPlace(place: ComparedPlace): PlaceHead {
  return { name: place.name, fullName: place.fullName, year: yearOf(place), level: levelText(place.level) };
}

/** The column heads of a table's places, with the per cent of its width that each has. */
export function headColumns(places: ComparedPlace[], widths: number[]): ColumnHead[] {
  return places.map((place, at) => ({ ...headPlace(place), width: widths[at] ?? 0 }));
}

/** A place as a quotation is put under it. */
type QuotedPlace = Pick<ComparedPlace, 'id' | 'name'>;

/** One point by itself, with its footnote. */
export function viewPoint(point: Point, place: QuotedPlace, citations: Citations): PointView {
  const { quotes } = point;
  return viewNoted(point, place, citations, citations.cite(quotes));
}

/** Said of a sentence that stands under a plan's heading: 建成清廉主题公园2处. */
const planned = '计划';

function viewNoted(
  { text, quotes, figures, sentence, isPlan }: Point,
  { id, name }: QuotedPlace,
  { citeShort, writtenIn, mark, enter, typeset }: Citations,
  note: string,
): PointView {
  const file = quotes[0]?.file ?? '';
  const year = isRelative(text) ? [writtenIn(quotes)] : [];
  const shortNote = [citeShort(quotes), ...year, ...(isPlan ? [planned] : [])].join('，');
  return enter(
    { text: typeset(text), note, shortNote, place: name, ...mark(quotes) },
    {
      place: id,
      sentence: keyOfSentence(sentence, file),
      cut: text.includes('……') ? text : null,
      figures: figures.map((figure) => keyOfFigure({ ...figure, file })),
    },
  );
}

/** A sentence is the same wherever it is shown: by where it starts. */
export function keyOfSentence(start: number, file: string): string {
  return `${start}@${file}`;
}

/** A figure is the same wherever it is shown: by where it stands. */
export function keyOfFigure({ file, start, end }: Pick<Quote, 'file' | 'start' | 'end'>): string {
  return `${start}-${end}@${file}`;
}

/**
 * The points of one cell. They share one footnote, at the last of them, with the paragraphs in the order of the
 * sentences: a note a sentence would fill half of each page with notes (measured on five reports).
 */
export function viewPoints(points: Point[], place: QuotedPlace, citations: Citations): PointView[] {
  const note = citations.cite(points.flatMap(({ quotes }) => quotes));
  const last = points.length - 1;
  return points.map((point, index) => viewNoted(point, place, citations, index === last ? note : ''));
}
