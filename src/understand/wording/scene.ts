/** How an article tells where it plays, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf } from '../../text/word-list.ts';
import { type Filled, record, words } from '../../yaml/shape.ts';

export const sceneLists = record({
  recently: words('开头的日子：近日'),
  nation: words('全国性的机关和说法：党中央'),
  wide: words('开头说的是全国的大事：习近平总书记指出'),
  everywhere: words('全国各处的机关：各级纪检监察机关'),
  acts: words('“等地”后面，说那几个地方在做事：探索'),
  approach: words('领起地名的词：走进'),
  times: words('地名前面的时间：今年以来'),
  organs: words('某地的机关：县委的委'),
  meeting: words('只是在某地开会：召开'),
  visits: words('到某地去做的事：调研'),
  inspections: words('中央派来的人到了某地：进驻'),
  honours: words('“全国”后面，说得到的荣誉：先进'),
  roundups: words('一处一处讲：各地'),
  borders: words('两省后面有这些，讲的是交界处的一个地方：交界'),
  contributors: words('供稿的是当地机构：组织'),
});

export function compileScene(lists: Filled<typeof sceneLists>) {
  return {
    /** 中共中央办公厅印发 · 中央纪委公开通报: the article is about the whole country, whomever it names. */
    central: new RegExp(
      `^(?:${anyOf(lists.recently)}|[^，。]{0,8}日)?[，,]?(?!全国${anyOf(lists.honours)})${anyOf(lists.nation)}`,
      'u',
    ),
    /** 习近平总书记指出 · 党的十八大以来: the country's affairs come first. */
    wide: new RegExp(`^\\s*${anyOf(lists.wide)}`, 'u'),
    /** 各级纪检监察机关 · 各地区各部门: all over the country. */
    everywhere: new RegExp(`(?<![省市县区州旗镇乡])${anyOf(lists.everywhere)}`, 'u'),
    /** 辽宁、湖南|等地探索…: they do it; not 等地客商, 等地创业的乡贤. */
    acting: new RegExp(`^等地${anyOf(lists.acts)}(?!的)`, 'u'),
    /** What a place is led up to in a first sentence: 在, 到, 走进, 时任; or nothing but a date. */
    approach: new RegExp(
      `^(?:[^，。；：“]*${anyOf(lists.approach)}[^，。；：“]{0,5})?$|^(?:${anyOf(lists.times)}|[\\d年月日]+)$`,
      'u',
    ),
    /** 从…县委获悉: a body is the source, or the subject. */
    informant: new RegExp(`^[市县区省]?${anyOf(lists.organs)}`, 'u'),
    /** 在太原召开: where a meeting was held is not yet what the article is about. */
    meeting: new RegExp(`^${anyOf(lists.meeting)}`, 'u'),
    /** 到清徐县调研: whoever came, it is about the place. */
    visit: new RegExp(`[到赴在][^，。]{2,12}${anyOf(lists.visits)}`, 'u'),
    /** 中央环保督察组进驻辽宁: the centre's people came, and what follows is the place's. */
    inspection: new RegExp(`^[^，。]{2,16}组(?!织)[^，。]{0,4}${anyOf(lists.inspections)}`, 'u'),
    /** 各地, 省区市: the article goes from place to place. */
    roundup: new RegExp(
      `(?!全国${anyOf(lists.honours)}|全国[^，。]{0,16}会上的)${anyOf(lists.roundups)}`,
      'u',
    ),
    /** 江苏和安徽|交界的某县: two provinces meet in one place; 河南、河北|籍: where people are from. */
    borders: new RegExp(`^.{0,4}${anyOf(lists.borders)}`, 'u'),
    /** 来源：清徐组织 · （平遥县委组织部供稿） · 通讯员某某 稷山报道; not 来源：山西日报. */
    contributor: new RegExp(`^[市县区省]?${anyOf(lists.contributors)}`, 'u'),
  };
}
