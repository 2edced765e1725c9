/** For a leader's two pages: the best sentence of each place under each theme, within a budget of characters. */
import type { ComparedPlace, Comparison, Point, ThemeId } from '../model.ts';
import type { TemplateLimits } from './template.ts';

export type Highlight = { place: Pick<ComparedPlace, 'id' | 'name'>; point: Point };

/**
 * Shares the budget among the themes in turns, each turn a theme's best place that is not shown yet, so that no theme
 * takes it all. A sentence is never cut for it: one too long is passed over for a shorter one. A sentence shown under
 * one theme is not shown again under another.
 */
export function pickHighlights(
  { themes, places, coverage }: Comparison,
  limits: TemplateLimits,
): Map<ThemeId, Highlight[]> {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const queues = themes.map(({ id }) => ({
    id,
    waiting: coverage
      .flatMap(({ theme, place, best }) =>
        theme === id && best ? [{ place: placeOf.get(place) ?? { id: place, name: '' }, point: best }] : [],
      )
      .sort((a, b) => b.point.score - a.point.score),
    picked: [] as Highlight[],
  }));
  const shown = new Set<string>();
  let left = limits.highlightCharacters;
  while (queues.some(({ waiting }) => waiting.length > 0)) {
    for (const { waiting, picked } of queues) {
      const next = waiting.shift();
      if (!next || next.point.text.length > left || shown.has(next.point.text)) continue;
      left -= next.point.text.length;
      shown.add(next.point.text);
      picked.push(next);
    }
  }
  return new Map(queues.map(({ id, picked }) => [id, picked]));
}
