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
  'place-ambiguous': {
    level: 'warning',
    kind: 'report',
    zh: ['“{name}”可能是{places}，文章《{title}》没有说明', '可用 --meta 补上地点'],
    en: ['“{name}” can be {places}; the article “{title}” does not tell', 'give the place with --meta'],
  },
  'themes-yaml': {
    level: 'error',
    kind: 'usage',
    zh: ['不是合格的 YAML：{reason}', '请看该行的缩进、引号和冒号'],
    en: ['not well-formed YAML: {reason}', 'look at the indentation, quotes and colons of that line'],
  },
  'themes-shape': {
    level: 'error',
    kind: 'usage',
    zh: ['{name} 应当是{expected}', '写法见 docs/lexicon.md'],
    en: ['{name} must be {expected}', 'docs/lexicon.md shows how it is written'],
  },
  'themes-unknown-key': {
    level: 'error',
    kind: 'usage',
    zh: ['不认识的键“{key}”', '可用的键：{known}'],
    en: ['unknown key "{key}"', 'known keys: {known}'],
  },
  'themes-weight': {
    level: 'error',
    kind: 'usage',
    zh: ['{name} 应当是 0 到 1 之间的数', '例如 0.6'],
    en: ['{name} must be a number from 0 to 1', 'for example 0.6'],
  },
  'themes-entry': {
    level: 'error',
    kind: 'usage',
    zh: ['词条“{entry}”有空的一段', '… 和 | 的两边都要有词，例如 选派|下派…第一书记'],
    en: ['entry "{entry}" has an empty part', 'there must be a word on both sides of … and |'],
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
  'themes-pattern': {
    level: 'error',
    kind: 'usage',
    zh: ['正则表达式“{pattern}”有误：{reason}', '请核对括号和反斜杠'],
    en: ['faulty regular expression "{pattern}": {reason}', 'check the brackets and backslashes'],
  },
  'corrections-theme': {
    level: 'error',
    kind: 'usage',
    zh: ['词典里没有主题“{id}”', '可用的主题：{known}'],
    en: ['the lexicon has no theme "{id}"', 'its themes: {known}'],
  },
  'corrections-incomplete': {
    level: 'error',
    kind: 'usage',
    zh: ['更正不完整', '写 sentence（句中原文）或 paragraph（段号）之一，再写 themes（可为空：[]）'],
    en: ['incomplete correction', 'give either sentence or paragraph, and themes (may be empty: [])'],
  },
  'gold-json': {
    level: 'error',
    kind: 'usage',
    zh: ['标注文件不是合格的 JSON：{reason}', '请核对引号和逗号'],
    en: ['the gold file is not well-formed JSON: {reason}', 'check the quotes and commas'],
  },
  'gold-unit': {
    level: 'error',
    kind: 'usage',
    zh: ['units 的第 {at} 项不完整', '每项要有 text（原句）和 themes（主题编号的列表，可为空）'],
    en: ['item {at} of units is incomplete', 'each needs text and themes (a list of ids, may be empty)'],
  },
  'gold-empty': {
    level: 'error',
    kind: 'usage',
    zh: ['标注文件里没有句子', '写法见 docs/lexicon.md'],
    en: ['the gold file has no sentence', 'docs/lexicon.md shows how it is written'],
  },
  'themes-none': {
    level: 'error',
    kind: 'usage',
    zh: ['词典里没有主题', '至少要有一个主题：themes: 编号: name: 名称'],
    en: ['the lexicon has no theme', 'give at least one: themes: id: name: …'],
  },
  'figure-lexicon-yaml': {
    level: 'error',
    kind: 'usage',
    zh: ['数量词表不是合法的 YAML：{detail}', '请按行号修改词表'],
    en: ['the figure lexicon is not valid YAML: {detail}', 'mend the line named'],
  },
  'figure-lexicon-entry': {
    level: 'error',
    kind: 'usage',
    zh: ['数量词表中此项无法使用：{detail}', '请核对键名和值的类型'],
    en: [
      'this entry of the figure lexicon cannot be used: {detail}',
      'check its key and the type of its value',
    ],
  },
} as const satisfies Record<string, Wording>;
