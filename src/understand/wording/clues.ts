/** By which words an article's surroundings and sentences tell of its place: made once from `lexicon/wording.yaml`. */
import type { SettlementWords } from '../../model.ts';
import { anyOf } from '../../text/word-list.ts';
import { type Filled, record, text, told, usually, words } from '../../yaml/shape.ts';

export const clueLists = record({
  media: words('县里的报纸、网站、公众号名称里的词：发布'),
  ownBodies: words('县里自己的学校、银行：一中、农商行'),
  offices: words('供稿、落款的机构名末尾：委员会'),
  correspondents: words('“驻某地”后面，写稿的人：记者、特派记者'),
  heads: words('网名、栏名前面的字：清廉'),
  otherPages: words('指向别的网页的行：上一篇'),
  ownPublishers: words('小报上编印者的标签：编印'),
  publishers: words('页脚里主办者的标签：版权所有'),
  wires: words('电头属于通讯社：新华社'),
  from: words('前面有这些字，只是来路或比较：来自'),
  toward: words('前面有这些字，后面又有去做的事，就是别处：到'),
  leaders: words('在别处讲话的人：总书记'),
  errands: words('到别处去做的事：学习'),
  schools: words('作者的单位是当地的学校：党校'),
  after: words('后面有这些字，说的是人或货：客商'),
  buyers: words('外来买货的人和地方，名称后面可以隔着“的”：老板'),
  outsides: words('单说多半是说那边的人和货：香港'),
  notAfter: words('也以这些字开头，说的是当地自己的：人民政府'),
  surnames: told(usually(text, ''), '人名里常见的姓，连写'),
});

export function compileClues(lists: Filled<typeof clueLists>, { towns, villages }: SettlementWords) {
  const han = '\\p{Script=Han}';
  return {
    /** 揭西|发布 · 合肥|城市报: what a medium of a place is called, after the place. */
    medium: new RegExp(`^[省市县区旗]?${han}{0,6}?${anyOf(lists.media)}`, 'u'),
    /** 雷山|新闻网 · 周宁|一中校报 · 隆回|站; of 兰陵|巷报 the place may be another. */
    ownMedium: new RegExp(`^(?:(?:人民)?${anyOf(lists.media)}|市?${anyOf(lists.ownBodies)})`, 'u'),
    /** 泗洪|合行: a body that each county has. */
    ownBody: new RegExp(`^[市县]?${anyOf(lists.ownBodies)}`, 'u'),
    /** 天宁区|兰陵巷社区 · 安岳县|岳阳镇; not 小宽镇|人. */
    address: new RegExp(`^${han}{2,8}?${anyOf([...towns, ...villages])}(?!人|籍)`, 'u'),
    /** 建昌县|石门镇委员会 · 武安市|纪委监委供稿. */
    office: new RegExp(`^[省市县区旗]?${han}{0,12}?${anyOf(lists.offices)}`, 'u'),
    /** 清廉, 今日: what may stand before the place in such a name. */
    head: new RegExp(`(?:^|[^${han}])${anyOf(lists.heads)}$`, 'u'),
    /** 驻|封开|记者, 驻新疆麦盖提|特派记者: the name is where `|` stands. */
    posted: new RegExp(`^驻\\|[省市县区旗]?${anyOf(lists.correspondents)}`, 'u'),
    otherPage: new RegExp(anyOf(lists.otherPages), 'u'),
    publisher: new RegExp(anyOf(lists.publishers), 'u'),
    /** 主办：, 编印单位：: who makes a small paper of its own. */
    ownPublisher: new RegExp(`${anyOf(lists.ownPublishers)}(?:单位)?[：:]`, 'u'),
    /** 青石县|委党校, 漪江|师范学院: a school of the place, as an author's. */
    school: new RegExp(`^[^，。\\s]{0,8}${anyOf(lists.schools)}`, 'u'),
    wire: new RegExp(`^\\s*${anyOf(lists.wires)}`, 'u'),
    /** 来自|河南 · 老家在|安徽 · 送往广州、|深圳: a place that something came from, or went to. */
    from: new RegExp(
      `(?:${anyOf(lists.from)}|${anyOf(lists.from.filter((it) => /.[往到给]$/u.test(it)))}(?:${han}{2,8}[、和]){1,4})$`,
      'u',
    ),
    /** 到|绥中县|跟班学习 · 赴龙泉市、|绩溪县|考察. */
    toward: new RegExp(`${anyOf(lists.toward)}(?:${han}{2,10}[、和]){0,3}$`, 'u'),
    /** 习近平总书记在|兰考县委班子民主生活会上: a speech that is studied, whoever studies it. */
    leader: new RegExp(`${anyOf(lists.leaders)}${han}{0,10}[在到赴]$`, 'u'),
    outside: new RegExp(`^${anyOf(lists.outsides)}$`, 'u'),
    errand: new RegExp(`^[^，。；]{0,12}${anyOf(lists.errands)}`, 'u'),
    /** 温州|客商 · 周口|人. */
    after: new RegExp(`^[省市县区旗]?(?!${anyOf(lists.notAfter)})${anyOf(lists.after)}`, 'u'),
    /** 湖南江永|的老板 · 广州|的顾客 · 长垣|有个客商: who buys, behind a name without 县. */
    buyer: new RegExp(`^(?:的|来的|有[个位名])\\p{Script=Han}{0,4}${anyOf(lists.buyers)}`, 'u'),
    /** 会计李|文山. */
    surname: new RegExp(lists.surnames === '' ? '(?!)' : `[${lists.surnames}]$`, 'u'),
  };
}
