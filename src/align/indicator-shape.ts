/** How an entry of `lexicon/indicators.yaml` is written, and the units that it may count in. */
import {
  flag,
  list,
  maybe,
  oneOf,
  positive,
  record,
  table,
  text,
  told,
  usually,
  words,
} from '../yaml/shape.ts';

/** Units that count the same kind of thing: a value in `unit` is the value in another times its factor. */
export const unitShape = record({
  unit: told(text, '单位', '亩'),
  equals: table(positive, '可换算的单位和它的倍数：公顷 15'),
  steps: table(positive, '整行可以改用的大单位：万元 10000'),
  apart: words('可换算而口径不尽相同的单位，混用时注明：人次'),
  alike: words('自己的指标都不合时，可归入其指标的单位'),
});

/** One thing that reports count, under its many wordings. */
export const indicatorShape = record(
  {
    id: told(text, '编号，只能用一次', 'model-villages'),
    name: told(text, '名称', '党建示范村数'),
    theme: told(text, '主题编号', 'grassroots'),
    topic: told(maybe(text), '专题编号', 'organisation'),
    shows: told(usually(list(text), []), '别的专题编号：那里只有空泛的话时，它的句子也可放在那里', 'rules'),
    unit: told(text, '单位，须在 units 之中', '个'),
    objects: told(list(text, 1), '数的是什么，数字旁要有其中一个；一个里几个词用空格分开，须都在'),
    verbs: words('支配数字的动词，要有其中一个；不写则看 objects'),
    without: words('有这些词就是另一回事'),
    sorts: table(list(text), '几类不是一回事的对象各成一行：行的名称，和数字旁说明是它的词'),
    each: told(usually(flag, false), '本来就是平均数：户均分红'),
    whole: told(usually(flag, false), '只取说全境的数，不取一镇一厂的例子'),
    sent: told(usually(flag, false), '数的是选派的人，上级和外地派来的不算：驻村干部'),
    least: told(
      maybe(positive),
      '不到这么多（按基本单位），又没有说是全境的、平均的，就是一个村的',
      '5000000',
    ),
    by: told(
      usually(list(oneOf('who', 'field', 'case', 'what', 'bar')), []),
      '还按什么分行：谁（who）、哪个领域（field；case 连同前文所说）、什么样的（what）、多少钱以上（bar）',
    ),
    counts: words('数的是 kinds.things 的哪几种，与 objects 末尾所说不同的'),
    measure: told(usually(oneOf('flow', 'stock'), 'flow'), '一段时期的合计（flow）或某时的数量（stock）'),
    deeds: words('measure 为 stock 的，动词是这些就是一段时期的合计'),
    higherIsBetter: told(maybe(flag), '是否越多越好'),
  },
  { formerly: new Map([['variants', 'sorts']]) },
);
