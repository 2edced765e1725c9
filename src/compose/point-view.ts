/** A point as a template sees it. */
import type { ComparedPlace, Point } from '../model.ts';
import type { Citations } from './citation.ts';
import type { PlaceHead, PointView } from './shape.ts';
import { dateText, levelText } from './wording.ts';

/** The column head of a place. */
export function headPlace(place: ComparedPlace): PlaceHead {
  return { name: place.name, fullName: place.fullName, year: yearOf(place), level: levelText(place.level) };
}

/**
 * The years that a place's facts are of: its period as the reports give it; the years of their dates as well where
 * the period names no year (今年以来, 十四五), or alone where there is no period.
 */
function yearOf({ period, reports }: ComparedPlace): string {
  if (period && /\d{4}/.test(period)) return period;
  const years = [...new Set(reports.flatMap(({ date }) => (date ? [date.slice(0, 4)] : [])))].sort();
  const reported = years.length > 0 ? `${years.map(dateText).join('、')}报道` : '日期不详';
  return period ? `${period}，${reported}` : reported;
}

/** One point by itself, with its footnote. */
export function viewPoint({ text, quotes }: Point, place: string, citations: Citations): PointView {
  const { cite, citeShort, mark } = citations;
  return { text, note: cite(quotes), shortNote: citeShort(quotes), place, ...mark(quotes) };
}

/**
 * The points of one cell. They share one footnote, at the last of them, with the paragraphs in the order of the
 * sentences: a note a sentence would fill half of each page with notes (measured on five reports).
 */
export function viewPoints(points: Point[], place: string, citations: Citations): PointView[] {
  const note = citations.cite(points.flatMap(({ quotes }) => quotes));
  const last = points.length - 1;
  return points.map((point, index) => ({
    ...viewPoint(point, place, citations),
    note: index === last ? note : '',
  }));
}
