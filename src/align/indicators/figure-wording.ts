/** How a figure tells what it counts, as patterns made of the words of `lexicon/indicators.yaml`. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

export type FigurePatterns = ReturnType<typeof compileFigures>;

export function compileFigures({ figures: words }: Pick<IndicatorLexicon, 'figures'>) {
  const years = '[今全当本]年|[一二三四五六七八九十两\\d]+年';
  return {
    /** 三年累计, 全年, 今年以来已, 及时督促: since when or in what way, not what. */
    manner: new RegExp(`^(?:${years}|${anyOf(words.manner)})+`, 'u'),
    /** 两新组织党组织覆盖率由年初: where a change begins. */
    earlier: new RegExp(`[由从]${anyOf(words.earlier)}?的?$`, 'u'),
    /** 全市, 累计, 目前: how much or since when, not what. */
    measuring: new RegExp(`全[市县区省村镇]|[\\d.]+|${anyOf(words.measuring)}`, 'gu'),
    /** 91.5%的村集体经济收入超过20万元: between the share and its bar. */
    bar: new RegExp(`^的[^，,；;]*${anyOf(words.bars)}$`, 'u'),
    /** 20万元以上的村, 5万元以下的村, 低于10万元的“薄弱村”. */
    above: new RegExp(
      `以[上下内]的|的(?:[\\d一二三四五六七八九十两]{1,5}个)?[“"]?${anyOf(words.owners)}`,
      'u',
    ),
    /** 提拔32人、平职交流: what is said of an item of a list, without what the list opens with. */
    ownAct: new RegExp(`${anyOf(words.ownActs)}$`, 'u'),
    /** 开展警示教育112场次，覆盖党员干部1.3万余人次: whom what went before reached. */
    reached: new RegExp(`^(?:共|累计)?${anyOf(words.reaching)}`, 'u'),
    /** 五人受到处分, 2人被约谈: people that an earlier sentence told of, unless all are summed up. */
    undergone: /^\p{Script=Han}{0,14}?(?:被|(?<![接享])受[到了过]?|得到)/u,
    /** 8名驻村干部获通报表扬, 27名驻村干部被提拔: these of them, not how many there are. */
    honoured: /^\p{Script=Han}{0,10}(?:荣?获(?!得感)|被|受到表)/u,
    /** 后10名由乡镇党委约谈: a rank, no number. */
    rank: /(?:[前后]|末[位尾]|倒数|排名|最后)$/u,
    /** 改造45个，因资金原因已全部取消: nothing came of it. */
    dropped: new RegExp(`^[^。；;\\d]{0,24}?${anyOf(words.dropped)}`, 'u'),
    /** 若按此推算，可清理7000份. */
    supposed: matchWords(words.suppositions),
    /** 经测算每年可增收12万元, 项目每年可为村集体增收12万元: what may come of it; not 每年可持续. */
    reckoning: new RegExp(anyOf(words.reckonings), 'u'),
    yearly: new RegExp(`${anyOf(words.yearly)}(?!持续)`, 'u'),
    /** 甲县和乙县共选派: two of one kind, and a word that sums them up. */
    joint: new RegExp(
      `\\p{Script=Han}{2,6}([省市县区州旗镇乡村])(?:[和与及、])\\p{Script=Han}{2,6}\\1${anyOf(words.jointly)}`,
      'u',
    ),
    summed: /共|累计|全[年省市县区州旗盟镇乡]|先后/u,
    /** 每个中心补助15万元, 分别给予15万元, 一次性奖励村集体10万元: what each of some gets. */
    toEach: new RegExp(`每[个家名位户支座处所]|(?:分别|一次性)${anyOf(words.grants)}`, 'u'),
    /** 对考核优秀的村，给予15万元奖励; 凡评为五星的支部，奖励5万元. */
    toSome: new RegExp(
      `(?:^|[，,])\\p{Script=Han}{0,6}?(?:对|凡|被?评为|获评)[^，,\\d]{0,24}?的(?:${anyOf(words.granted)}|[，,])[^，,]{0,4}?[，,]?[^，,]{0,8}?${anyOf(words.grants)}`,
      'u',
    ),
    /** 选派72名干部到…: where to and what for make it another thing. */
    sending: new RegExp(`^${anyOf(words.sending)}$`, 'u'),
    /** 所有村集体收入过10万元, 29个村全部超过8万元: each of them. */
    allVillages: /(?:所有|各|全部)(?:行政|嘎查)?村|村[^，,。]{0,12}(?:全部|都|均)(?:超过?|过|达到?|突破)$/u,
    /** Behind the number of them: 15个村集体收入突破20万元. */
    theirBar: /^(?:行政|嘎查)?村[^，,；;]{0,14}(?:突破|超过?|[均都][过达在]到?)$/u,
    /** 1800万元，对82个中心进行改造: what money was for. */
    purpose: new RegExp(`^${anyOf(words.purposes)}`, 'u'),
  };
}
