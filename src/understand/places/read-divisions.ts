/** Reads the table of divisions, `lexicon/divisions.tsv`. */
import type { PlaceLevel } from '../../model.ts';
import type { Division, FormerName } from './place-table.ts';

/** The divisions, and the names that some of them had. */
export function readDivisions(text: string): { rows: Division[]; former: FormerName[] } {
  const byCode = new Map<string, Division>();
  const former: FormerName[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', name = '', short = '', others = ''] = line.split('\t');
    // 北京市东城区 (110101) has no row 1101 above it: its groupings have no name.
    const outer = byCode.get(code.slice(0, 4)) ?? byCode.get(code.slice(0, 2));
    const fullName = (outer?.fullName ?? '') + name;
    const division: Division = { code, name, short, fullName, level: levelOf(code, name), lineage: [] };
    division.lineage = [...(outer?.lineage ?? []), division];
    byCode.set(code, division);
    for (const other of others.split('|')) if (other) former.push({ name: other, division });
  }
  return { rows: [...byCode.values()], former };
}

/** Codes from 71 on are development zones, but for what is called a city or a county. */
function levelOf(code: string, name: string): PlaceLevel {
  if (code.length === 2) return 'province';
  if (code.length === 4) return 'city';
  return /^\d{4}7[1-9]/.test(code) && /[区城会]$/.test(name) ? 'unit' : 'county';
}
