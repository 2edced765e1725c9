/** Problems of the understand stage and its lexicons. */
import type { Wording } from './wording.ts';

export const understandWording = {
  'places-unknown-division': {
    level: 'error',
    kind: 'usage',
    zh: ['区划表里没有“{name}”', '请写全称，例如 山西省晋城市'],
    en: ['no division is called “{name}”', 'write it in full, for example 山西省晋城市'],
  },
  'figure-cut': {
    level: 'warning',
    kind: 'report',
    zh: ['数字“{figure}”被分栏或分页断开，未采用', '请核对原文'],
    en: ['the figure “{figure}” is cut by columns or pages; left out', 'check the report'],
  },
  'date-after': {
    level: 'warning',
    kind: 'report',
    zh: ['日期“{date}”晚于 {newest}，不当作报道的日期', '请核对原文；可用 --meta 写明日期，或改 --date'],
    en: [
      'the date “{date}” is after {newest}: not taken as the date of the report',
      'check the report; give the date with --meta, or another --date',
    ],
  },
  'meta-article-missing': {
    level: 'warning',
    kind: 'report',
    zh: ['{report} 里没有序号或标题是“{article}”的文章，这一条未起作用', '用 inspect 看各篇文章的序号和标题'],
    en: [
      'no article of {report} has the number or title “{article}”: this entry is without effect',
      'inspect shows the numbers and titles of the articles',
    ],
  },
  'place-ambiguous': {
    level: 'warning',
    kind: 'report',
    zh: ['“{name}”可能是{places}，文章《{title}》没有说明', '可用 --meta 补上地点'],
    en: ['“{name}” can be {places}; the article “{title}” does not tell', 'give the place with --meta'],
  },
  'themes-entry-twice': {
    level: 'error',
    kind: 'usage',
    zh: ['主题 {theme} 里词条“{entry}”重复', '第 {first} 行已有，请删去一处'],
    en: ['entry "{entry}" stands twice in theme {theme}', 'it is on line {first} already: delete one'],
  },
  'themes-id-twice': {
    level: 'error',
    kind: 'usage',
    zh: ['专题编号“{id}”重复', '每个专题的编号在整个词典里只能用一次'],
    en: ['topic id "{id}" is used twice', 'a topic id may stand only once in a lexicon'],
  },
  'corrections-theme': {
    level: 'error',
    kind: 'usage',
    zh: ['词典里没有主题“{id}”', '可用的主题：{known}'],
    en: ['the lexicon has no theme "{id}"', 'its themes: {known}'],
  },
  'gold-json': {
    level: 'error',
    kind: 'usage',
    zh: ['标注文件不是合格的 JSON：{reason}', '请核对引号和逗号'],
    en: ['the gold file is not well-formed JSON: {reason}', 'check the quotes and commas'],
  },
  'learned-unreadable': {
    level: 'error',
    kind: 'usage',
    zh: ['学来的分量读不出来：{reason}', '请换回随附的 learned-themes.json，或在词表里写 learned: false'],
    en: [
      'the learned weights cannot be read: {reason}',
      'restore the bundled learned-themes.json, or write learned: false in the lexicon',
    ],
  },
  'gold-unit': {
    level: 'error',
    kind: 'usage',
    zh: ['units 的第 {at} 项不完整', '每项要有 text（原句）和 themes（主题编号的列表，可为空）'],
    en: ['item {at} of units is incomplete', 'each needs text and themes (a list of ids, may be empty)'],
  },
  'corrections-unmatched': {
    level: 'warning',
    kind: 'usage',
    zh: ['更正指明 {report}，但报道里没有这一句', '请照录整句；同样的句子不够多时核对 occurrence'],
    en: [
      'the correction names {report}, which has no such sentence',
      'copy the whole sentence; check occurrence',
    ],
  },
  'corrections-unused': {
    level: 'warning',
    kind: 'usage',
    zh: ['更正没有起作用：所给报道里没有这一篇，或没有这一句', '请照录整句，并核对 report 和 occurrence'],
    en: [
      'the correction is without effect: no given report is the one it names, or holds its sentence',
      'copy the whole sentence; check report and occurrence',
    ],
  },
  'place-not-in-table': {
    level: 'warning',
    kind: 'usage',
    zh: [
      '行政区划表里没有“{place}”，照写的用',
      '请核对写法，写全称，例如 山西省晋城市；表里没有的可加进 --places',
    ],
    en: [
      'the table of places has no “{place}”: used as it is written',
      'check it and write it in full, for example 山西省晋城市; a new one can go into --places',
    ],
  },
  'place-misspelt': {
    level: 'warning',
    kind: 'usage',
    zh: [
      '行政区划表里没有“{place}”，照写的印；报告中说{nearest}的，算作它的',
      '是否应为：{nearest}；表里没有的可加进 --places',
    ],
    en: [
      'the table of places has no “{place}”: printed as it is written, and what is said of {nearest} counts as its own',
      'did you mean: {nearest}; a new one can go into --places',
    ],
  },
  'gold-theme': {
    level: 'warning',
    kind: 'usage',
    zh: ['标注用了词表里没有的主题“{theme}”，这些标注不计分', '词表里有：{known}'],
    en: [
      'the labels name a theme "{theme}" that the lexicon does not have: they are not scored',
      'known: {known}',
    ],
  },
  'gold-empty': {
    level: 'error',
    kind: 'usage',
    zh: ['标注文件里没有句子', '写法见 docs/lexicon.md'],
    en: ['the gold file has no sentence', 'docs/lexicon.md shows how it is written'],
  },
} as const satisfies Record<string, Wording>;
