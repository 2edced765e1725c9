/** What a user says of a report, in a `--meta` file or at the head of the report. */
import type { Outcome, ReportMeta } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { either, type Filled, list, map, optional, record, tested, text, told } from '../yaml/shape.ts';
import type { MetaRule } from './find-meta.ts';
import { toIsoDate } from './iso-date.ts';

const date = tested((written) => toIsoDate(written) !== null, '2025-03-14');

export const metaShape = record(
  {
    place: told(optional(text), '地区', '山西省太原市清徐县'),
    date: told(optional(date), '日期，也可只写年月或年'),
    period: told(optional(text), '所写的时期', '2025年'),
    source: told(optional(text), '来源', '清泉日报'),
    title: told(optional(text), '标题', '清泉县：书记抓 抓书记'),
    authors: told(optional(either(list(text), text)), '作者', '[甘棠, 柳青]'),
  },
  {
    aliases: {
      地点: 'place',
      地区: 'place',
      日期: 'date',
      时期: 'period',
      来源: 'source',
      标题: 'title',
      作者: 'authors',
      author: 'authors',
    },
  },
);

/** Reports by file name, the end of a path, or a glob (`*`, `?`, `**`). */
export const metaFileShape = map(metaShape);

/** What was said, with the date in ISO form and the authors one by one. */
export function toMeta({ date, authors, ...rest }: Filled<typeof metaShape>): ReportMeta {
  const written = [authors ?? []].flat().flatMap((names) => names.split(/[、,，\s]+/));
  const iso = date === undefined ? null : toIsoDate(date);
  return {
    ...rest,
    ...(iso === null ? {} : { date: iso }),
    ...(authors === undefined ? {} : { authors: written.filter(Boolean) }),
  };
}

/** Parses `pattern: { place, date, period, source, title, authors }` entries. */
export function parseMetaFile(yamlText: string, file: string): Outcome<MetaRule[]> {
  const { value, problems } = readYaml(yamlText, file, metaFileShape);
  return {
    value: Object.entries(value).map(([pattern, said]) => ({ pattern, meta: toMeta(said) })),
    problems,
  };
}
