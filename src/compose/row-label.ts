/** How a row of figures is named in its head. */
import type { IndicatorRow } from '../model.ts';

/** 网格数（个）; a name that ends in a bracket takes the unit into it: 党员培训人数（计划；人）. */
export function labelRow({ name, unit }: IndicatorRow): string {
  if (unit === '') return name;
  return name.endsWith('）') ? `${name.slice(0, -1)}；${unit}）` : `${name}（${unit}）`;
}
