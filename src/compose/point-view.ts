/** A point as a template sees it. */
import type { ComparedPlace, Point } from '../model.ts';
import type { Citations } from './citation.ts';
import type { PlaceHead, PointView } from './shape.ts';
import { dateText, levelText } from './wording.ts';

/** The column head of a place. */
export function headPlace(place: ComparedPlace): PlaceHead {
  return { name: place.name, fullName: place.fullName, year: yearOf(place), level: levelText(place.level) };
}

/** The years that a place's facts are of: its period as the reports give it, else the years of their dates. */
function yearOf(place: ComparedPlace): string {
  if (place.period) return place.period;
  const years = [...new Set(place.reports.flatMap(({ date }) => (date ? [date.slice(0, 4)] : [])))].sort();
  return years.length > 0 ? `${years.map((year) => dateText(year)).join('、')}报道` : '时间不详';
}

/** One point by itself, with its footnote. */
export function viewPoint(point: Point, place: string, { cite }: Citations): PointView {
  return { text: point.text, note: cite(point.quotes), place, anchor: '' };
}

/**
 * The points of one cell. Neighbours from the same paragraph share one footnote, at the last of them: a table of
 * forty cells would otherwise fill half its pages with notes.
 */
export function viewPoints(points: Point[], place: string, citations: Citations): PointView[] {
  const views = points.map((point) => viewPoint(point, place, citations));
  return views.map((view, index) => (view.note === views[index + 1]?.note ? { ...view, note: '' } : view));
}
