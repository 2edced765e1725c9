/** The words of `inspect`: labels, and what the rules are called that a place, a theme or a left-out article rests on. */
import type { BlockKind, OffTopicReason, ThemeEvidence } from '../model.ts';
import type { Language } from '../problem.ts';

export const labels = {
  zh: {
    article: '文章',
    place: '地区',
    unsure: '待核',
    instead: '也可能是',
    date: '日期',
    period: '时段',
    source: '来源',
    authors: '作者',
    unknown: '不详',
    offTopic: '不采用',
    because: '据',
    paragraph: '段',
    blocks: '各行',
  },
  en: {
    article: 'Article',
    place: 'place',
    unsure: 'to be settled',
    instead: 'or else',
    date: 'date',
    period: 'period',
    source: 'source',
    authors: 'authors',
    unknown: 'unknown',
    offTopic: 'not used',
    because: 'from',
    paragraph: 'paragraph',
    blocks: 'lines',
  },
} as const satisfies Record<Language, Record<string, string>>;

const kinds: Record<BlockKind, string> = {
  title: '标题',
  subtitle: '副题',
  byline: '署名',
  heading: '小标题',
  body: '正文',
  caption: '图注',
  chrome: '网页附带',
};

const reasons: Record<OffTopicReason, string> = {
  'no-theme': '不涉及主题',
  chrome: '网页附带',
  'photo-news': '图片新闻',
  'weak-theme': '主题太弱',
  duplicate: '重复',
  'no-place': '地区不明',
  'other-place': '讲的是别处',
  'wider-place': '讲的是全国或所在省、市、县',
  'one-of-many': '讲的是其中一处或一人',
  'unclear-part': '讲哪一处不明',
  'half-sentence': '半句',
};

const evidence: Record<ThemeEvidence['kind'], string> = {
  word: '词语',
  learned: '学得',
  heading: '小标题',
  neighbour: '上下文',
  title: '标题',
  negation: '否定',
  correction: '更正',
};

/** What each clue of a place is, by the name of its rule. */
const clues: Record<string, string> = {
  meta: '用户指定',
  'file-name': '文件名',
  title: '标题开头',
  'title-mention': '标题里',
  lead: '导语',
  dateline: '电头',
  office: '署名单位',
  signature: '落款',
  site: '网站或刊物名',
  frame: '刊头、署名',
  paper: '报纸所在地',
  organ: '当地机关',
  subject: '句子开头',
  mention: '文中提到',
  caption: '图注',
  address: '完整地址',
  namesakes: '同名的地方',
  town: '乡镇名',
  'town-and-county': '乡镇和它的县',
  'town-and-city': '乡镇和它的市',
  'town-in-title': '标题里的乡镇',
  'only-county': '全文只提到这一个县',
  settlement: '全文所写的乡镇村',
  unit: '全文所写的单位',
  'deixis-of-paper': '同一份报纸说的“我市我县”',
  'same-page': '同一版',
  away: '来路、去处',
  lies: '地处',
  visitor: '来客的家乡',
  person: '人名',
  'body-name': '单位名里',
};

const say = (words: Readonly<Record<string, string>>, word: string, language: Language): string =>
  language === 'zh' ? (words[word] ?? word) : word;

export const kindName = (kind: BlockKind, language: Language) => say(kinds, kind, language);
export const reasonName = (reason: OffTopicReason, language: Language) => say(reasons, reason, language);
export const evidenceName = (kind: ThemeEvidence['kind'], language: Language) =>
  say(evidence, kind, language);
export const clueName = (rule: string, language: Language) => say(clues, rule, language);
