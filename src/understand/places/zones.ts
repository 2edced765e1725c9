/** Development zones: 蚌埠高新区, 贵安新区. No divisions, but they have a Party committee of their own and are told of like a district. */

import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import { scanNames } from './scan-names.ts';
import type { NamedLine } from './unlisted.ts';

/** The zones that a report names, each inside the city or province that it belongs to. */
export function findZones(lines: readonly NamedLine[], table: PlaceTable): Division[] {
  const found = new Map<string, Division>();
  const text = lines.map((it) => it.text).join('\n');
  for (const [name, outer] of table.newAreas) if (text.includes(name)) add(found, name, name, outer);
  for (const { text: line } of lines) {
    for (const match of line.matchAll(table.wording.divisions.zone)) {
      const city = cityBefore(line.slice(0, match.index), table);
      if (city !== null) add(found, longest(match[0], text, table), shortOf(match[0], table), city);
    }
  }
  return [...found.values()];
}

/** 蚌埠 or 蚌埠市 right before the zone's name. */
function cityBefore(text: string, table: PlaceTable): Division | null {
  const head = text.slice(-8);
  const name = scanNames(head, table).find(({ end }) => end === head.length);
  const cities =
    name?.candidates.flatMap(({ division }) => (division.level === 'city' ? division : [])) ?? [];
  const [only, other] = [...new Set(cities)];
  return only !== undefined && other === undefined ? only : null;
}

/** The fullest form that the report has of a zone: 高新技术产业开发区 rather than 高新区. */
function longest(written: string, text: string, table: PlaceTable): string {
  const forms = table.wording.divisions.zoneForms.find((it) => it.includes(written)) ?? [written];
  return forms.find((it) => text.includes(it)) ?? written;
}

function shortOf(written: string, table: PlaceTable): string {
  return table.wording.divisions.zoneForms.find((it) => it.includes(written))?.at(-1) ?? written;
}

function add(found: Map<string, Division>, name: string, short: string, outer: Division): void {
  const fullName = outer.fullName + name;
  const isKnown = [...found.values()].some((it) => isWithin(it, outer) && (it.short || it.name) === short);
  if (isKnown || fullName === outer.fullName) return;
  const division: Division = {
    code: '',
    name,
    short: short === name ? '' : short,
    fullName,
    level: 'county',
    lineage: [],
  };
  division.lineage = [...outer.lineage, division];
  found.set(fullName, division);
}
