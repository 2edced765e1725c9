/** How `lexicon/dates.yaml` is written. */
import { type Filled, record, table, tested, words } from '../../yaml/shape.ts';

const year = tested((written) => /^\d{4}$/.test(written), '1921');
const years = tested((written) => /^\d{4}-\d{4}$/.test(written), '2021-2025');

export const datesShape = record({
  anniversaries: table(year, '周年从哪一年算起；几个名称用 | 分开'),
  ordinals: table(year, '第几个节日从哪一年算起，即第一个的前一年'),
  plans: table(years, '规划的起止年份'),
  planBefore: words('规划前面、说它已经结束的词：辉煌'),
  planAfter: words('规划后面、说它已经结束的词：收官'),
  planSpans: words('规划后面、说整个规划期的词：期间'),
  lookBacks: words('年份前面、说它刚过去的词：回望'),
  notYet: words('周年前面、说它还没到的词：迎接'),
  aims: words('年份前面、说它还没到的词：力争'),
  aimsAfter: words('年份后面、说它还没到的词：远景'),
  heard: words('记者从某处“获悉”的说法，前面的日子是报道的日子：获悉'),
  notRecent: words('日子前面、说它不是近日的词：去年'),
});

export type DateLists = Filled<typeof datesShape>;
