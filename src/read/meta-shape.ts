/** How a `--meta` file and a report's front matter are written. */
import { either, list, map, optional, record, tested, text, told } from '../yaml/shape.ts';
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

/** Reports by file name, the end of a path, or a glob (`*`, `?`, `**`); with `#2` or `#words of its title`, one article of them. */
export const metaFileShape = map(metaShape);
