/** How a text tells that somebody came from elsewhere, as patterns: made once from `lexicon/wording.yaml`. */
import { anyOf } from '../../text/word-list.ts';
import { type Filled, record, words } from '../../yaml/shape.ts';

export const visitLists = record({
  moves: words('从别处到了这里：来到'),
  homes: words('去处前面可以有的字：老家'),
  folk: words('人从某地来：姑娘'),
  groups: words('从某地来的一行人：代表团'),
  parties: words('到别处去看的一行人：考察团'),
  sent: words('派到别处去的：援藏'),
  stays: words('在那里做事：在'),
  errands: words('到别处去做的事，人还是本地的：取经'),
  posts: words('说一个人先后任过的职：曾任、现任'),
  pacts: words('两地结对：东西部协作'),
  besides: words('两地相邻：一河之隔'),
  arrivals: words('派到这里来的：派来'),
  trips: words('出门的事由：旅游、看亲戚'),
  writers: words('写信的人说自己是哪里的：我是'),
  migrants: words('在外地的本地人：流动党员'),
});

export function compileVisits(lists: Filled<typeof visitLists>) {
  const part = '[^。！？；]';
  const people = anyOf([...lists.folk, ...lists.groups]);
  return {
    /** 从江县|姑娘某某十年前来到|慈溪市: what leads on to the other place, up to it. */
    move: new RegExp(`^${part}{0,30}?${anyOf(lists.moves)}了?${anyOf(lists.homes)}?`, 'u'),
    /** 顺德区|派来的扶贫干部某某，在|雷波县. */
    stay: new RegExp(`^${part}{0,30}?${anyOf(lists.stays)}`, 'u'),
    /** 花垣县|的歌手, 武汉市|第一医院专家团. */
    folk: new RegExp(`^的?\\p{Script=Han}{0,10}?${people}`, 'u'),
    /** 石门县|党政代表团来我市考察: the guests of a place that is not named. */
    here: new RegExp(
      `^\\p{Script=Han}{0,10}?${anyOf(lists.groups)}${part}{0,10}?[来到赴临]我[省市县区旗州镇乡校院]`,
      'u',
    ),
    /** 邵阳市|考察团来|德清, 邵阳市|委组织部考察团一行23人来到|德清县: guests, up to where they come. */
    hosted: new RegExp(
      `^\\p{Script=Han}{0,10}?${anyOf(lists.groups)}[^，。；：]{0,8}?(?:来到?|莅临|抵达?)`,
      'u',
    ),
    /** 援|疆, 援|藏, 援|青: the region that is helped. */
    aid: /援(疆|藏|青)/u,
    /** 岳麓区|的援藏干部, 西湖区|对口帮扶: sent out to somewhere else. */
    sent: new RegExp(`^的?${anyOf(lists.sent)}`, 'u'),
    /** 贵州|“打工妹”, 上海|阿姨: a person called by where she is from. */
    nick: new RegExp(
      `^(?:“[^”]{1,6}(?:${people}|[妹哥姐爷奶姨叔嫂人])”|${anyOf(lists.folk)}|\\p{Script=Han}{0,2}(?:阿姨|大叔|大姐|大哥|奶奶|爷爷))`,
      'u',
    ),
    /** 曾任, 现任; 2012年到, 2018年任: one post of a career. */
    post: new RegExp(
      `${anyOf(lists.posts)}|\\d{4}年(?:\\d{1,2}月)?[，,]?(?:又|被)?(?:[在到任当]|调|考入)`,
      'gu',
    ),
    /** 东西部|协作, 对口|帮扶: the article is of one of two places that are paired. */
    pact: new RegExp(anyOf(lists.pacts), 'u'),
    /** 与崇明区|新村乡、三星镇一河之隔: what is named before lies beside the own place. */
    beside: new RegExp(`^(?!县?城)[^，。；：]{0,20}?${anyOf(lists.besides)}`, 'u'),
    /** 仓山区|派来的挂职干部: sent here, so that the place is not the sender's. */
    arrival: new RegExp(`^的?${anyOf(lists.arrivals)}`, 'u'),
    /** 到荔波旅游, 到宣化区看亲戚. */
    trip: new RegExp(anyOf(lists.trips), 'u'),
    /** 我是|北京市昌平区的退休工人, 我叫沈一鸣，是|杭州市余杭区的一名教师. */
    writer: new RegExp(`(?:${anyOf(lists.writers)}|我叫[^，。]{1,8}[，,]是)$`, 'u'),
    /** 流动党员, 驻外党委: a county's own people, wherever they are. */
    migrant: new RegExp(anyOf(lists.migrants), 'gu'),
    /** 歙县|党政代表团: a delegation of the place. */
    party: new RegExp(`^\\p{Script=Han}{0,6}?${anyOf(lists.parties)}`, 'u'),
    /** …，此前曾在|囊谦县: an earlier post, wherever in the sentence. */
    before: /(?:此前|之前|先前|早先)[^，。；]{0,8}$/u,
    errand: new RegExp(`^${part}{0,12}?${anyOf(lists.errands)}`, 'u'),
  };
}
