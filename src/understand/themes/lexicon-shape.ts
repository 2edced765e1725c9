/** How a theme lexicon is written: docs/lexicon.md explains it. */
import { fold, wordsOnly } from '../../text/fold.ts';
import {
  type Filled,
  flag,
  list,
  map,
  optional,
  pattern,
  record,
  share,
  table,
  tested,
  text,
  told,
  usually,
  words,
} from '../../yaml/shape.ts';

const weight = (usual: number, about: string) => told(usually(share, usual), about, String(usual));

/** The words of a sentence must hold the alternatives of each part, one after another: 选派|下派…第一书记. */
export const partsOf = (written: string) =>
  written.split(/…+/u).map((part) => part.split('|').map(plainWord));

/** A word in the form that sentences are matched in: lower case, without spaces and quotation marks. */
export const plainWord = (word: string) => fold(word.toLowerCase(), wordsOnly);

const hasEveryPart = (written: string) => partsOf(written).every((part) => !part.includes(''));

const entries = list(
  record(
    {
      entry: told(tested(hasEveryPart, '选派|下派…第一书记'), '… 和 | 的两边都要有词'),
      weight: told(optional(share), '这一条自己的权重'),
      with: words('同一句里有其中一个才算'),
      unless: words('同一句里有其中一个就不算'),
    },
    { short: 'entry' },
  ),
);
const groups = (about: string) => table(entries, about);

export const themesShape = record({
  weights: table(share, '各组词条的权重：strong、medium、weak、hint，也可另立'),
  threshold: weight(0.5, '达到此分才算这个主题'),
  topicThreshold: weight(0.3, '达到此分才算这个专题'),
  learned: told(usually(flag, false), '也用从标注报道学来的分量（按主题的编号对上）', 'true'),
  context: told(
    record({
      heading: weight(0.3, '上方的小标题，乘它自己的分'),
      section: weight(0.3, '本节句子里凭自己的词属于此主题的比例'),
      title: weight(0.2, '文章标题和副题，乘它们的分'),
      article: weight(0.3, '全文句子里凭自己的词属于此主题的比例'),
      previous: weight(0.3, '同段的前一句，乘它的分'),
      tied: weight(0.55, '同上，而这一句以 ties 里的词开头'),
      next: weight(0.1, '同段的后一句，乘它凭自己的词的分'),
      leadIn: weight(0.35, '同上，而这一句很短，只是引出后文'),
      rivalry: weight(0.7, '句中另一主题的词削弱上下文到什么程度，1 为全不看上下文'),
      leader: weight(0.6, '第二个主题的把握不及第一个的这个比例，就减分'),
      focus: weight(0.5, '全文只讲一个主题时，别的主题的词减弱到什么程度'),
    }),
    '句子周围的文字各算多少',
  ),
  actors: words('一篇报道里至少有一个在做事的：支部；不写就不查'),
  notActors: words('含有上面的词而不算的：县城'),
  field: words('泛泛讲本行工作的词：党'),
  other: told(usually(text, '综合'), '每个主题最后一个专题的名称'),
  ignore: words('含有词条而另有所指的词：市场监督管理'),
  general: table(list(text), '泛指的政治用语，按组；其中的词条不算，上下文也减弱'),
  forms: table(list(pattern), '不属于任何主题的整句，按组的正则表达式'),
  ties: words('承接上一句的开头：会上'),
  roles: words('词条里只说明是谁的：单凭它不算写到了这个专题'),
  negations: record({
    before: words('否定紧跟其后的词条：并非'),
    after: words('否定不远的前面的词条：无关'),
  }),
  themes: told(
    map(
      record({
        name: told(optional(text), '主题的名称', '基层党组织建设'),
        wide: words('可能在讲这个主题的词：有一个就不写“未提及”'),
        words: groups('支持这个主题、不属于哪个专题的词条，按组'),
        against: groups('不支持这个主题的词条，按组'),
        topics: table(
          record(
            {
              name: told(optional(text), '专题的名称', '阵地建设'),
              wide: words('可能在讲这个专题的词，宁宽勿窄：有一个就不写“未提及”'),
              broad: told(usually(flag, false), '什么都像它的专题：没有它的词时，要更有把握才归入', 'true'),
            },
            { rest: usually(entries, []) },
          ),
          '专题：编号在整个词表里只能用一次；其下按组写词条',
        ),
      }),
    ),
    '主题：编号和它的词条',
  ),
});

export type ThemeData = Filled<typeof themesShape>;
