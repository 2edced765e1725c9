/** Labelled reports as `npm run gold` makes them, or as they stand in ../shared: each gold file and its report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A gold file, as far as the scripts on places read it; offsets in UTF-16 code units of the report. */
export type Gold = {
  report: string;
  articles: { article: number; on_topic: boolean; place: string | null }[];
  units: { article: number; kind: string; start: number; end: number }[];
};

/** The gold files of a folder whose reports are there, with the path of each report. */
export function readGoldFolder(folder: string): { gold: Gold; file: string }[] {
  return readdirSync(join(folder, 'gold'))
    .filter((it) => it.endsWith('.json'))
    .flatMap((name) => {
      const gold: Gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8'));
      const file = ['reports', 'labelled', '../labelled']
        .map((it) => join(folder, it, gold.report))
        .find((it) => existsSync(it));
      return file === undefined ? [] : [{ gold, file }];
    });
}
