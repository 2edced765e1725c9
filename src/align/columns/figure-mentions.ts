/** Where a place's reports give a figure of what a row counts, and the row has none of theirs. */
import type { FigureMention, IndicatorRow, Quote } from '../../model.ts';
import { addQuote, quoteOf, type SpeakingColumn } from './mentions.ts';
import { compareText } from './places.ts';

/** Words counted that are shorter than this stand in any text: 人, 项目. */
const tellingCounted = 3;

/** For each row the places without a value in it, and their sentences with a figure of the very thing that it counts. */
export function findFigureMentions(columns: SpeakingColumn[], rows: IndicatorRow[]): FigureMention[] {
  const counting = [...columns]
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ place, passages }) => ({
      place,
      figures: passages.flatMap((passage) =>
        passage.sentence.figures.flatMap(({ what, unit, otherPlace }) =>
          what.length >= tellingCounted && !otherPlace ? [{ what: `${what} ${unit}`, passage }] : [],
        ),
      ),
    }));
  return rows.flatMap((row) => {
    const counted = new Set(
      row.cells.flatMap(({ values }) => values.map(({ what, unit }) => `${what} ${unit}`)),
    );
    const given = new Set(row.cells.flatMap(({ place, values }) => (values.length > 0 ? place : [])));
    return counting.flatMap(({ place, figures }) => {
      const quotes: Quote[] = [];
      if (!given.has(place))
        for (const { what, passage } of figures) if (counted.has(what)) addQuote(quotes, quoteOf(passage));
      return quotes.length > 0 ? [{ place, indicator: row.id, quotes }] : [];
    });
  });
}
