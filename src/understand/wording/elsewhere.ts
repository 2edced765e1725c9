/** How sentences turn to another place than their article's, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf } from '../../text/word-list.ts';
import { type Filled, record, words } from '../../yaml/shape.ts';

export const elsewhereLists = record({
  leads: words('别处名称前面的词：邻近'),
  organs: words('当地自己的机关：政府'),
  links: words('引出下一分句的话：相比之下'),
  relations: words('两地的关系：接壤'),
  notWide: words('跟在全国、全省后面，仍是本地：前列'),
  nationWide: words('全国各地后面是这些，讲的就是全国：基层党组织'),
  comeHere: words('全国各地的人到这里来：慕名'),
  centreRests: words('党中央后面是这些，不是党中央在做：坚强领导下'),
  held: words('全省在某地：召开'),
  widerBodies: words('上级的机关，跟在省、市后面：纪委'),
  sources: words('根据上级的：数据'),
  there: words('刚说到的地方：当地'),
  worked: words('在某地工作过：工作时'),
  sentHere: words('别处派到这里来的：选派的'),
  notRegions: words('不是地名的地区：贫困'),
  notSubjects: words('跟在名称后面就不是主语：籍'),
  nameGoes: words('县级简称后面是这些，才是主语：把'),
  innerGoes: words('里面的县只写简称，后面还可以是这些：由'),
  goes: words('一行人到别处去：去了'),
  arranged: words('自己办的活动：组织'),
  sites: words('去看的地方：合作社'),
  looks: words('去看什么：看的是'),
  nextSites: words('又到一处：三组去的'),
  homecomings: words('又讲自己：回来'),
  outsides: words('没有点名的别处：外地'),
  outsideGoes: words('跟在后面，讲的就是那里的事：做法'),
  trips: words('往别处去：赴'),
  studies: words('去做什么：参观'),
});

export function compileElsewhere(lists: Filled<typeof elsewhereLists>) {
  return {
    /** One piece of what may stand before a clause's subject: a date, 目前, 比如, 而, 邻近的. To be repeated. */
    leadPiece: new RegExp(`${anyOf(lists.leads)}|[\\d年月日末底初来以间上半下、\\s“]`, 'uy'),
    /** 我市, 本县, 市委 at a clause's head: the article's own place. */
    own: new RegExp(`(?:[我本]|(?:^|[，。；、])(?=[市县区]${anyOf(lists.organs)}))([市县区州旗])`, 'u'),
    /** 相比之下，: what leads over belongs to the clause after it. */
    link: new RegExp(`^[而但]?${anyOf(lists.links)}[，,]$`, 'u'),
    /** 与稷山县一河之隔的柏林县: how the subject lies to the own place, which is not the subject. */
    relation: new RegExp(`^(?:而|同样)?[与和同跟][^，。]{2,12}${anyOf(lists.relations)}的`, 'u'),
    /** 全省, 全市, 全国 as what a statement is about: 全省共有 …, not 全省前列, 全市率先, 全省首个, 全市推进会. */
    wide: new RegExp(
      `^(?:全国|我国|[全我]([省市州盟区]))(?!${anyOf(lists.notWide)}|[^，。]{0,24}在[^，。]{1,8}${anyOf(lists.held)})`,
      'u',
    ),
    /** 全国各地基层党组织以…为动力, 以某某同志为核心的党中央高度重视…; not 全国各地的游客, 全国各地党员干部慕名前来. */
    nationWide: new RegExp(
      `^(?:全国(?:各地|上下|的)${anyOf(lists.nationWide)}(?![^，。]{0,30}${anyOf(lists.comeHere)})|以?\\p{Script=Han}{2,4}同志为(?:核心|总书记)的党中央(?!${anyOf(lists.centreRests)}))`,
      'u',
    ),
    /** 市委, 省里, 中央纪委 as who acts. */
    widerBody: new RegExp(
      `^(?:(?:中央|国家|国务院|党中央)|([省市州盟区])${anyOf(lists.widerBodies)})(?!的|派|来|下来)`,
      'u',
    ),
    /** 根据省统计局数据，: what comes next is said of the province. */
    source: new RegExp(`^(?:根据|据)(?=[^，。]{2,20}${anyOf(lists.sources)}[，,])`, 'u'),
    /** 当地, 那里: where the last name was. */
    there: new RegExp(`^${anyOf(lists.there)}`, 'u'),
    /** 桂林市|某高校选派的驻村第一书记…: who was sent here works here. */
    sentHere: new RegExp(`^[^，。；：]{0,14}${anyOf(lists.sentHere)}`, 'u'),
    /** 在平陆县|工作时. */
    worked: new RegExp(`^${anyOf(lists.worked)}`, 'u'),
    /** 外省一县|发展党员…, 山东某县|化解…: a place that is not named, before a verb. */
    outsider: new RegExp(
      `^(?:${anyOf(lists.outsides)}(?:有?的?[一某][个]?[县市区])?|\\p{Script=Han}{0,3}某[县市区省])`,
      'u',
    ),
    /** 晋南地区|化解…, not 贫困地区. */
    region: new RegExp(`^(?!.{0,4}${anyOf(lists.notRegions)})\\p{Script=Han}{2,4}地区(?!生产)`, 'u'),
    /** What a place at a clause's head is followed by where it is no subject: 万荣县召开的, 太原举行; 经验, 籍. */
    noSubject: new RegExp(`^${anyOf(lists.notSubjects)}`, 'u'),
    /** 隆德|推行, 西吉|把: a county's short name goes on as a subject does; 惠农|补贴 is a word. */
    nameGoes: new RegExp(`^(?:[，,、：:]|${anyOf(lists.nameGoes)})`, 'u'),
    /** 罗定|由12个村…, 云安|今年新建: of a county inside the article's place, which needs less. */
    innerGoes: new RegExp(`^${anyOf(lists.innerGoes)}`, 'u'),
    /** 一组去了 right before the name of a place. */
    goes: new RegExp(`${anyOf(lists.goes)}$`, 'u'),
    /** 的一个村 right after it. */
    site: new RegExp(`^[^，。；！？]{0,12}${anyOf(lists.sites)}`, 'u'),
    /** 组织村书记来到…: an activity of the own place. */
    arranged: new RegExp(anyOf(lists.arranged), 'u'),
    looks: new RegExp(anyOf(lists.looks), 'u'),
    /** 三组去的村子, 下一站 at a paragraph's head. */
    nextSite: new RegExp(`^.{0,4}${anyOf(lists.nextSites)}`, 'u'),
    homecoming: new RegExp(anyOf(lists.homecomings), 'u'),
    /** 外地做法：…, 先进地区把…: elsewhere, wherever that is. */
    outside: new RegExp(
      `^${anyOf(lists.outsides)}(?:有?的|一些|不少|普遍)*[县市区]*的?${anyOf([...lists.outsideGoes, ...lists.nameGoes])}`,
      'u',
    ),
    /** 先后到 right before a name. */
    trip: new RegExp(`${anyOf(lists.trips)}$`, 'u'),
    /** 参观, 考察学习了 behind it; at a clause's head: 听取了. */
    study: new RegExp(`(?:${anyOf(lists.studies)})+了?`, 'u'),
    studying: new RegExp(`^(?:[并还又先]后?|实地|现场|详细|深入)?(?:${anyOf(lists.studies)})+了?`, 'u'),
  };
}
