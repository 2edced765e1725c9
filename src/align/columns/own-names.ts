/** What a place is called in its own reports, beside its name: 江华县 and 江华 for 江华瑶族自治县, 静宁 for 静宁县. */
import type { Place } from '../../model.ts';
import type { PartWording } from './part-wording.ts';

type Named = Pick<Place, 'name'>;

/** 静宁 of 静宁县, 江华 of 江华瑶族自治县. */
export function shortNameOf({ name }: Named, { autonomous }: PartWording): string {
  return autonomous.exec(name)?.[1] ?? name.replace(/[省市县区]$/u, '');
}

/** The name and, of an autonomous county, what it is mostly called: 江华瑶族自治县, 江华县, 江华自治县. */
export function ownNames({ name }: Named, { autonomous }: PartWording): string[] {
  const [, short, kind = ''] = autonomous.exec(name) ?? [];
  return short === undefined ? [name] : [name, `${short}${kind}`, `${short}自治${kind}`];
}
