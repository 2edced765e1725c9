/** What a user says of a report, in a `--meta` file or at the head of the report. */
import type { ArticleMeta, Outcome } from '../model.ts';
import type { Problem } from '../problem.ts';
import { readYaml } from '../yaml/read.ts';
import type { Filled } from '../yaml/shape.ts';
import { type MetaRule, splitEntry } from './find-meta.ts';
import { toIsoDate } from './iso-date.ts';
import { metaFileShape, metaShape } from './meta-shape.ts';

/** What was said, with the date in ISO form and the authors one by one. */
export function toMeta({ date, authors, ...rest }: Filled<typeof metaShape>): ArticleMeta {
  const written = [authors ?? []].flat().flatMap((names) => names.split(/[、,，\s]+/));
  const iso = date === undefined ? null : toIsoDate(date);
  return {
    ...rest,
    ...(iso === null ? {} : { date: iso }),
    ...(authors === undefined ? {} : { authors: written.filter(Boolean) }),
  };
}

/** The names under which an entry may give its place. */
const placeKeys = Object.entries(metaShape.aliases ?? {}).flatMap(([alias, name]) =>
  name === 'place' ? [alias, name] : [],
);

/** Parses `pattern: { place, date, period, source, title, authors }` entries. */
export function parseMetaFile(yamlText: string, file: string): Outcome<MetaRule[]> {
  const { value, problems, lineOf } = readYaml(yamlText, file, metaFileShape);
  return {
    value: Object.entries(value).map(([entry, said]) => ({
      entry,
      ...splitEntry(entry),
      meta: toMeta(said),
      at: { file, line: lineOf([entry]) },
      placeLine: Math.max(...placeKeys.map((key) => lineOf([entry, key]))),
    })),
    problems,
  };
}

/** What a block of front matter says, or null where it is no YAML map; `line` is the one that it begins in. */
export function readBlock(
  block: string,
  file: string,
  line: number,
): { meta: ArticleMeta; problems: Problem[] } | null {
  const { value, problems, isOther } = readYaml(block, file, metaShape, line);
  // A fault in a report's own block is that report's, and stops nothing.
  return isOther
    ? null
    : { meta: toMeta(value), problems: problems.map((it) => ({ ...it, level: 'warning' })) };
}
