/** Puts blanks for the spans of a text: all that stands behind them keeps its place. */
import type { Span } from '../model.ts';

export function hideSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (told, { start, end }) => told.slice(0, start) + '　'.repeat(end - start) + told.slice(end),
    text,
  );
}
