/** For a leader's two pages: the best sentence of each place under each theme, within a budget of characters. */
import type { ComparedPlace, Comparison, Point, ThemeComparison, ThemeId } from '../model.ts';
import { type CountedPlaces, isInOverview, isSameSentence, pickRows } from './cell-points.ts';
import type { TemplateLimits } from './template.ts';

export type Highlight = { place: Pick<ComparedPlace, 'id' | 'name'>; point: Point };

/**
 * Shares the budget among the themes in turns, so that no theme takes it all: first a theme's best sentence of a place that
 * stands nowhere yet, until no place is left out that has one, then its best place that it does not show yet; a plan behind
 * all that has been done, but for a place that has nothing else. A sentence is
 * never cut for it: one too long is passed over for a shorter one. A sentence shown under one theme is not shown again
 * under another.
 */
export function pickHighlights(
  { themes, places, coverage }: Comparison,
  limits: TemplateLimits,
): Map<ThemeId, Highlight[]> {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const queues = themes.map((theme) => ({
    id: theme.id,
    waiting: findShown(theme, { places, coverage }, limits)
      .map(({ place, point }) => ({ place: placeOf.get(place) ?? { id: place, name: '' }, point }))
      .sort(compareWorth),
    picked: [] as Highlight[],
  }));
  const shown = new Set<string>();
  const placesShown = new Set<string>();
  let left = limits.highlightCharacters;
  const pickInTurns = (isWanted: (highlight: Highlight) => boolean): void => {
    for (let isGoing = true; isGoing; ) {
      isGoing = false;
      for (const queue of queues) {
        const next = queue.waiting.find(isWanted);
        if (!next) continue;
        isGoing = true;
        queue.waiting = queue.waiting.filter((it) => it !== next);
        if (next.point.text.length > left || shown.has(next.point.text)) continue;
        left -= next.point.text.length;
        shown.add(next.point.text);
        placesShown.add(next.place.id);
        queue.picked.push(next);
      }
    }
  };
  const isDone = ({ point }: Highlight) => !point.isPlan;
  const withDeeds = new Set(
    queues.flatMap(({ waiting }) => waiting.filter(isDone).map(({ place }) => place.id)),
  );
  pickInTurns((it) => !placesShown.has(it.place.id) && (isDone(it) || !withDeeds.has(it.place.id)));
  pickInTurns(isDone);
  pickInTurns(() => true);
  for (const { picked } of queues) picked.sort(compareWorth);
  return new Map(queues.map(({ id, picked }) => [id, picked]));
}

/**
 * Each place's best sentence of those that the overview or the theme's tables show under these limits: the full edition,
 * whose limits of a cell the short one has, must have all that it prints.
 */
function findShown(
  theme: ThemeComparison,
  counted: CountedPlaces,
  limits: TemplateLimits,
): { place: string; point: Point }[] {
  const shown = new Map<string, Point[]>();
  for (const { cells } of pickRows(theme, counted, limits))
    for (const { place, points } of cells) shown.set(place, [...(shown.get(place) ?? []), ...points]);
  return counted.coverage.flatMap((it) => {
    const { theme: id, place, best } = it;
    if (id !== theme.id || !best) return [];
    if (isInOverview(it, counted.places)) return [{ place, point: best }];
    const points = shown.get(place) ?? [];
    const [next] = [...points].sort(comparePoints);
    const point = points.find((one) => isSameSentence(one, best)) ?? next;
    return point ? [{ place, point }] : [];
  });
}

/** What has been done before what is planned. */
function comparePoints(a: Point, b: Point): number {
  return Number(a.isPlan) - Number(b.isPlan) || b.score - a.score;
}

function compareWorth({ point: a }: Highlight, { point: b }: Highlight): number {
  return comparePoints(a, b);
}
