/** How `lexicon/indicators.yaml` is written: the field's wording, as the align stage knows it. */
import {
  type Filled,
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
const unitShape = record({
  unit: told(text, '单位', '亩'),
  equals: table(positive, '可换算的单位和它的倍数：公顷 15'),
  steps: table(positive, '整行可以改用的大单位：万元 10000'),
  apart: words('可换算而口径不尽相同的单位，混用时注明：人次'),
  alike: words('自己的指标都不合时，可归入其指标的单位'),
});

/** One thing that reports count, under its many wordings. */
const indicatorShape = record({
  id: told(text, '编号，只能用一次', 'model-villages'),
  name: told(text, '名称', '党建示范村数'),
  theme: told(text, '主题编号', 'grassroots'),
  topic: told(maybe(text), '专题编号', 'organisation'),
  unit: told(text, '单位，须在 units 之中', '个'),
  objects: told(list(text, 1), '数的是什么，数字旁要有其中一个；一个里几个词用空格分开，须都在'),
  verbs: words('支配数字的动词，要有其中一个；不写则看 objects'),
  without: words('有这些词就是另一回事'),
  sorts: table(list(text), '几类不是一回事的对象各成一行：行的名称，和数字旁说明是它的词'),
  each: told(usually(flag, false), '本来就是平均数：户均分红'),
  whole: told(usually(flag, false), '只取说全境的数，不取一镇一厂的例子'),
  by: told(
    usually(list(oneOf('who', 'field', 'case', 'what')), []),
    '还按什么分行：谁（who）、哪个领域（field；case 连同前文所说）、什么样的（what）',
  ),
  counts: words('数的是 kinds.things 的哪几种，与 objects 末尾所说不同的'),
  measure: told(usually(oneOf('flow', 'stock'), 'flow'), '一段时期的合计（flow）或某时的数量（stock）'),
  higherIsBetter: told(maybe(flag), '是否越多越好'),
});

export const indicatorsShape = record({
  units: told(list(unitShape), '哪些单位数的是同一类东西'),
  indicators: told(list(indicatorShape), '报道里数的每样东西'),
  /** What sort of thing is counted: figures of different kinds never stand in one row. */
  kinds: record({
    things: table(list(text), '东西的种类：网格 [微网格]；空名的一种为含有这些字而不是的词'),
    breaks: words('所数之物到此为止的动词：编进'),
    people: table(list(text), '人的种类：学员；空名的一种不说明是谁：干部'),
    plain: words('对所数之物没有说明的词：各类'),
    fields: table(list(text), '查办、检查的领域：扶贫领域'),
  }),
  /** What makes a sentence worth quoting, and what speaks against it. */
  points: record({
    verbs: words('做成了什么的动词：整顿、建成'),
    leaning: words('承接前一句的开头：此外'),
    numbering: words('条目和问答开头的序号：一是、答：'),
    openers: words('去掉后意思不变的开头：据悉'),
    attributions: words('说明谁讲的分句末尾：介绍'),
    press: words('讲报刊和表扬的词：头版'),
    slogans: words('口号和泛泛的赞扬'),
    ownVoice: words('说话人自称：我们'),
    noOwnVoice: words('含有“我”而不是说话人自称：我市'),
    speech: words('有人在讲话：笑着说'),
    scenes: words('记者所见的场面：走进'),
    plans: words('还没有做的：下一步'),
    noPlans: words('含有上面的词而不是打算：行动计划'),
    duties: words('句首说该怎么做的：要'),
    dutyBearers: words('该这样做的是谁，其后接上面的词：党员'),
    noDuties: words('以上面的词开头而不是：要求'),
    done: words('说明已经做到的：目前'),
    pointers: words('指前一句所讲的事：该平台的“该”'),
    noPointers: words('以上面的词开头而不指什么事：这几年'),
    persons: words('指前一句所讲的人：他'),
    whens: words('只说何时何处的分句的末尾：后'),
    surnames: told(usually(text, ''), '姓，连写', '赵钱孙李'),
    people: words('说明前一句讲的是人：书记'),
    faults: words('说哪里不好，不是做法：不规范'),
    remedies: words('同一句里有它，就还是做法：整改'),
    contrasts: words('句首说反面、从前、如果的：可是'),
    backgrounds: words('讲地方有多大、有多少人：常住人口'),
    following: words('承接前一分句来说数字的开头：同比'),
    ofWhom: words('只说对谁、何时的分句的开头：针对'),
    byWhat: words('只说凭什么、用什么的分句的开头：依托'),
  }),
  /** By which a sentence or a figure speaks of a part of its place. */
  parts: record({
    whole: words('整个地方：全县'),
    villages: words('村的名称的末尾'),
    villageParts: words('村里的：该组'),
    towns: words('乡镇的名称的末尾'),
    townParts: words('乡镇里的：各片区'),
    bodies: words('单独一家：公司、车间'),
    areas: words('不是区划的片区：开发区'),
    beyond: words('全国的机关：中央纪委'),
    going: words('跟在句子所讲名称后面的词：党支部'),
    unnamed: words('没有写明的村镇：该村、该镇'),
    verbs: words('单个动词，加“村、镇”不是名称：巡'),
    notInNames: words('名称里没有的字：是'),
    spokenFor: words('讲话人所代表的单位：学校'),
  }),
  /** By which a figure says what sort of figure it is. */
  figures: record({
    target: words('目标：计划'),
    ahead: words('其后说的是以后的事：下一步'),
    plans: words('题目里说明全篇是计划的词：工作要点'),
    sending: words('派人去做别的事的动词：选派'),
    added: words('只是新增的：新建'),
    gains: words('说的是增加了多少的动词：增加'),
    voids: words('说明没有做成、是另一回事的词：取消'),
    examples: words('说明只是举例的词：某村'),
    basis: table(list(text), '平均数、每单位数，归为哪一种：村均 [每村]'),
    stock: words('某时的数量：累计'),
    flow: words('一段时期的合计：新增'),
    part: words('只是其中一部分：示范'),
    notNames: words('说明村、县不是名称的词：行政村'),
    manner: words('对象之前说明何时、怎样的词：及时'),
    earlier: words('变化从何时起：年初'),
    measuring: words('说明多少、何时的词，比较说法时不计：共计'),
    bars: words('占比和作为门槛的数额之间的词：超过'),
    owners: words('达到门槛的一方：村'),
    reaching: words('说明前面惠及谁的分句的开头：覆盖'),
    purposes: words('说明钱用在哪里的分句的开头：用于'),
  }),
  practices: record({
    sorts: words('做法名称之后说明是什么：平台、工作法'),
    endings: words('做法名称的末尾：联盟'),
    verbs: words('引出做法的动词：推行'),
    founding: words('其后任何短名称都是做法的动词：开设'),
    others: words('名称前面有它，做法是上级或外地的：全省'),
    punished: words('说有人受了处分，不是做法：受到党内'),
    cases: words('在讲一件案子，点到的名称不是做法：查实'),
    setPhrases: words('引号里的固定说法，不是做法：两个维护'),
    unmarked: words('不加引号的做法：星级化管理'),
    shared: words('各地都有的做法：三会一课'),
  }),
  formulas: told(list(text), '各篇都有的提法，不算共性提法'),
});

export type IndicatorLexicon = Filled<typeof indicatorsShape>;
export type UnitKind = Filled<typeof unitShape>;
export type IndicatorEntry = Filled<typeof indicatorShape>;
export type PracticeWording = IndicatorLexicon['practices'];
