/** How `lexicon/cues.yaml` is written. */
import { record, text, told, usually, words } from '../yaml/shape.ts';

export const cuesShape = record({
  byline: record({
    roles: words('作者的身份：本报记者'),
    reporters: words('报名后面的身份：记者'),
    photo: words('拍摄者前后的词：摄、供图'),
    text: words('文字作者的记号：文'),
    keys: words('冒号前的词：来源'),
    papers: words('报纸和电视台名称的末尾：日报'),
    surnames: told(usually(text, ''), '常见的姓，连写'),
  }),
  datelines: words('一条消息的开头：本报讯'),
  datelineHeads: words('报纸自称：本报'),
  datelinePapers: words('电头里报名的末尾：日报'),
  recent: words('不写日子的时间：近日'),
  endMarks: words('文末括号里的词：完'),
  turnsTo: words('括号里转到别处的词：下转'),
  comesFrom: words('括号里接自别处的词：上接'),
  titleHeads: words('标题前的词：原标题'),
  titleTails: words('标题后的词：来源'),
  editorNotes: words('按语的开头：编者按'),
  caption: record({
    openings: words('图片说明的开头：图为'),
    endings: words('图片说明的末尾：资料图'),
    scenes: words('单独一行、说明画面的词尾：一角'),
  }),
  digests: words('一组短讯上方一行的末尾：集锦'),
  kickers: words('标题上方标明专栏的词：系列报道'),
  subtitleEnds: words('破折号后副题的末尾：纪实'),
  chrome: record({
    tails: words('网页末尾从这里开始：相关阅读'),
    lines: words('整行都不是正文：首页'),
    openings: words('短行的开头：责任编辑'),
    words: words('短行里的词：版权所有'),
  }),
  cut: record({
    openers: words('句子的开头，不会是下半句：近年来'),
    clingers: words('句子不会这样开头：的'),
    danglers: words('这样结尾的行没有完：和'),
    verbs: words('并列各项之后的动词：选派'),
  }),
  subjects: words('文章所写单位的末尾：县委'),
  zones: words('短名称也可起头的单位：开发区'),
  posts: words('文章所写人的职务：书记'),
  notSubjects: words('其后的村、县不是名称：强（村）'),
  formulas: words('各篇报道都有的套话：重要讲话'),
});
