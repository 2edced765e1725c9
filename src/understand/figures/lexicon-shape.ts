/** How `lexicon/figures.yaml` is written; its comments explain each list with examples. */
import {
  either,
  type Filled,
  flag,
  list,
  maybe,
  number,
  oneOf,
  optional,
  record,
  table,
  text,
  told,
  usually,
  words,
} from '../../yaml/shape.ts';

const qualifier = record({
  word: told(text, '约数词', '近'),
  means: told(oneOf('余', '多', '近', '约', '超', '以上', '以下', '达', '至少', '不足'), '归为哪一种约数'),
  outside: told(usually(flag, false), '不算在数字的范围内'),
  bareScale: told(usually(flag, false), '只在没有数字的百、千、万之前才算：上千名'),
  notBefore: words('后面是这些就不算'),
  notAfter: words('前面是这些就不算'),
});

const counter = record(
  {
    word: told(text, '量词', '个'),
    unit: told(optional(either(text, oneOf(''))), '单位，与量词不同的；空的为没有单位'),
    digits: told(usually(flag, false), '只在阿拉伯数字之后'),
    before: words('后面是其中一个才算'),
    notBefore: words('后面是这些就不算'),
    after: words('前面是其中一个才算'),
    notAfter: words('前面是这些就不算'),
    near: words('分句里前面有其中一个才算'),
    share: told(maybe(number), '成数：数值除以它', '10'),
  },
  { short: 'word' },
);

const remainder = record({
  word: told(text, '其后的一位数说零头的单位', '块'),
  next: words('零头自己的单位：毛'),
  bare: told(usually(flag, true), '零头可以不写单位：三块五'),
});

export const figuresShape = record({
  qualifiers: record({
    before: told(usually(list(qualifier), []), '数字前的约数词'),
    inside: told(usually(list(qualifier), []), '数字和单位之间的'),
    after: told(usually(list(qualifier), []), '单位之后的'),
  }),
  counters: told(usually(list(counter), []), '量词和单位'),
  remainders: told(usually(list(remainder), []), '单位之后的零头'),
  measures: words('引号里也算数字的单位：吨'),
  forecasts: words('说明尚未做到的词：预计'),
  plans: words('分句说的是计划：原定'),
  results: words('其后只有动词的，说的是计划的结果：实际'),
  ranks: words('其后的比例、名次不是数量：前20%'),
  notRanks: words('末尾是上面的词而不是名次：目前'),
  denials: words('否定紧跟其后的数字：不是'),
  farDenials: words('否定其后的数字，中间可以有几个字：没有达到'),
  dreams: words('说明前面的数字还只是愿望：不是梦'),
  fulfilled: words('跟在上面的词后面，数的还是所计划的：到岗'),
  shares: table(number, '表示比例的词和它的值：一半 0.5'),
  shareLeads: words('比例词之前有其中一个才算：占'),
  shareTails: words('比例词之后有其中一个也算：以上'),
  countedNouns: table(text, '本身就是单位的名词'),
  impliedUnits: table(text, '不写量词的名词和它的单位'),
  notSums: words('跟在没有单位的整数后面，说明它不是钱：的速度'),
  bareUnit: told(usually(text, ''), '单独一个整数不写单位时的单位：净落二十六万'),
  sharedTails: words('并列各数共用的词尾'),
  perUnits: words('单价、比率的分母：元/亩的亩'),
  shareUnits: words('比例的单位：%'),
  people: words('数户和数人的单位：户'),
  purposes: words('说明钱用在哪里的分句开头：用于'),
  stressedOne: words('其后的“一”也是数字：只有一个'),
  names: words('含数字的名称：三会一课'),
  verbs: record({
    plain: words('只作动词'),
    alsoNouns: words('也作名词'),
    causative: words('使别的去做：推动'),
    prepositions: words('介词'),
    giving: words('给钱给物：用途可在下一分句'),
    reaching: words('说的是前面数字所数的：覆盖'),
    stative: words('表示状态'),
  }),
  bodies: words('单位和村镇等做事的一方'),
  nounTails: words('名词的末尾'),
  change: record({
    from: words('变化从何而来：由'),
    to: words('变化到哪里：提高到'),
    states: words('单用时只说状态的：达到'),
    spreads: words('分句里有这些的，从…到…是范围：每'),
    delta: words('变化多少：增长'),
    links: words('变化词和数字之间的词'),
    deltaUnits: told(usually(list(either(text, oneOf(''))), []), '变化量的单位；空的也算'),
  }),
  stops: words('所数之物到此为止'),
  notStops: words('含有上面的词而不停'),
  leads: words('所数之物从此开始'),
  openings: words('分句开头可以略去的词'),
  notLeads: words('不是所数之物的词'),
  scopes: words('范围：全市'),
  notScopes: words('含有上面的词而不是范围'),
  placeEndings: words('地名的末尾'),
  notPlaces: words('不是地名的词'),
  placeLeads: words('地名前的词'),
  periods: words('时段：今年以来'),
  events: words('后面的时长从它算起：上线半年的“上线”'),
  traditional: told(usually(text, ''), '繁体字和简体字，两字一组'),
});

type FigureData = Filled<typeof figuresShape>;
export type RemainderRule = FigureData['remainders'][number];
export type QualifierWord = FigureData['qualifiers']['before'][number];
/** A counter always has a unit: its own word where none is written. */
export type Counter = FigureData['counters'][number] & { unit: string };
export type FigureLexiconData = FigureData & { counters: Counter[] };
