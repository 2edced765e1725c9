/** Whose bodies stand above a place: what they send or ask is not its own, while its own bodies' doings are. */
import type { Place } from '../../model.ts';

/** Words for bodies by the highest level whose own they are not: a county has them all above it, a province but the first. */
export type BodiesAbove = { nation: string[]; province: string[]; city: string[] };

type Above = 'province' | 'city' | 'county';

/** For each level of place, what `make` makes of the words for all bodies above it; then that of a column. */
export function byBodiesAbove<T>(
  { nation, province, city }: BodiesAbove,
  make: (bodies: string[]) => T,
): (column: Pick<Place, 'level' | 'name'>) => T {
  const made: Record<Above, T> = {
    province: make(nation),
    city: make([...nation, ...province]),
    county: make([...nation, ...province, ...city]),
  };
  return (column) => made[levelOf(column)];
}

function levelOf({ level, name }: Pick<Place, 'level' | 'name'>): Above {
  if (level === 'nation' || level === 'province') return 'province';
  // 市直单位 of 滕州市, a county by its level, are its own
  return level === 'city' || name.endsWith('市') ? 'city' : 'county';
}
