/** Problems of rendering, profiles, letterheads, and what the linter finds. */
import type { Wording } from './wording.ts';

export const renderWording = {
  'unknown-element': {
    level: 'warning',
    kind: 'report',
    zh: ['模板输出了不认识的元素 <{element}>，只保留其文字', '可用的元素见 docs/template-html.md'],
    en: [
      'the template writes an unknown element <{element}>; only its text is kept',
      'see docs/template-html.md',
    ],
  },
  'unknown-class': {
    level: 'warning',
    kind: 'report',
    zh: ['<{element}> 的 class “{class}”没有对应的样式', '可用的 class 见 docs/template-html.md'],
    en: ['<{element}> has a class without a style: {class}', 'see docs/template-html.md'],
  },
  'link-target-missing': {
    level: 'warning',
    kind: 'report',
    zh: ['链接或引用指向不存在的 id：{id}', '只保留它的文字；没有文字的不印'],
    en: ['a link or reference points to an id that is not there: {id}', 'its text stays, if it has any'],
  },
  'link-not-allowed': {
    level: 'warning',
    kind: 'report',
    zh: ['链接地址不是 http、https 或 mailto：{address}', '只保留文字'],
    en: ['a link that is not http, https or mailto: {address}', 'its text is kept'],
  },
  'footnote-misplaced': {
    level: 'warning',
    kind: 'report',
    zh: ['脚注不能写在脚注或页眉里：{text}', ''],
    en: ['a footnote cannot stand in a footnote or running head: {text}', ''],
  },
  'id-twice': {
    level: 'warning',
    kind: 'report',
    zh: ['id 重复：{id}', '链接指向第一个'],
    en: ['an id is used twice: {id}', 'links go to the first'],
  },
  'non-xml-character': {
    level: 'warning',
    kind: 'report',
    zh: ['去掉了 {count} 个 Word 不容许的字符，在“{text}”处', ''],
    en: ['{count} characters that Word does not allow were removed at “{text}”', ''],
  },
  'table-empty': {
    level: 'warning',
    kind: 'report',
    zh: ['表格没有单元格，未输出', ''],
    en: ['a table without cells was left out', ''],
  },
  'table-scaled': {
    level: 'warning',
    kind: 'report',
    zh: ['表格“{caption}”（{columns} 列）的列宽超出版心，已按比例缩小', '可分表、转置或放入横排页'],
    en: [
      'the widths of table “{caption}” ({columns} columns) exceed the type area; scaled down',
      'split or turn it, or use a landscape page',
    ],
  },
  'table-cramped': {
    level: 'warning',
    kind: 'report',
    zh: ['表格“{caption}”（{columns} 列）有的列不足三个字宽，难以阅读', '可分表、转置或放入横排页'],
    en: [
      'table “{caption}” ({columns} columns) has columns of less than three characters',
      'split or turn it, or use a landscape page',
    ],
  },
  'html-too-deep': {
    level: 'error',
    kind: 'report',
    zh: ['模板输出的元素嵌套超过 {limit} 层', '请检查有没有漏写结束标签，或自己引用自己的局部模板'],
    en: [
      'the template nests elements more than {limit} deep',
      'look for missing end tags or a partial that calls itself',
    ],
  },
  'block-in-cell': {
    level: 'warning',
    kind: 'report',
    zh: ['单元格里不能放 <{element}>，只保留其文字', ''],
    en: ['a cell cannot hold <{element}>; only its text is kept', ''],
  },
  'chart-without-data': {
    level: 'warning',
    kind: 'report',
    zh: ['图表“{title}”没有可画的数据，未输出', '类型为 column、bar、line 或 pie；饼图只能有一列'],
    en: [
      'chart “{title}” has no data that can be drawn',
      'type is column, bar, line or pie; a pie has one series',
    ],
  },
  'html-left-out': {
    level: 'warning',
    kind: 'report',
    zh: ['HTML 中有内容未能写入 Word：{what}', ''],
    en: ['some HTML was left out of the document: {what}', ''],
  },
  'docx-not-xml': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 不是合格的 XML：{what}', ''],
    en: ['{part} is not well-formed: {what}', ''],
  },
  'docx-part-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 指向不存在或没有类型的部件：{what}', ''],
    en: ['{part} names a part that is not there or has no type: {what}', ''],
  },
  'docx-style-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 用了没有定义的样式：{what}', ''],
    en: ['{part} uses a style that is not defined: {what}', ''],
  },
  'docx-numbering-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 用了没有定义的编号：{what}', ''],
    en: ['{part} uses a list that is not defined: {what}', ''],
  },
  'docx-note-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 引用了不存在的注：{what}', ''],
    en: ['{part} refers to a note that is not there: {what}', ''],
  },
  'docx-relationship-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 用了不存在的关系 id：{what}', ''],
    en: ['{part} uses a relationship that is not there: {what}', ''],
  },
  'docx-link-target-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 链接到不存在的书签：{what}', ''],
    en: ['{part} links to a bookmark that is not there: {what}', ''],
  },
  'docx-id-twice': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中 id 重复：{what}', ''],
    en: ['{part} holds an id twice: {what}', ''],
  },
  'docx-bookmark-unpaired': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中书签首尾不成对：{what}', ''],
    en: ['{part} holds a bookmark that does not begin or end: {what}', ''],
  },
  'docx-grid-wrong': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中表格列宽不合：{what}', ''],
    en: ['{part} holds a table whose grid does not add up: {what}', ''],
  },
  'docx-merge-wrong': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中纵向合并没有起点：{what}', ''],
    en: ['{part} holds a vertical merge without a beginning: {what}', ''],
  },
  'docx-cell-without-paragraph': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中有单元格不以段落结尾：{what}', ''],
    en: ['{part} holds a cell that does not end in a paragraph: {what}', ''],
  },
  'docx-field-unfinished': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中有未完成的域：{what}', ''],
    en: ['{part} holds an unfinished field: {what}', ''],
  },
  'docx-font-missing': {
    level: 'error',
    kind: 'report',
    zh: ['{part} 中有中文没有东亚字体：{what}', ''],
    en: ['{part} holds Chinese text without an East Asian font: {what}', ''],
  },
  'document-broken': {
    level: 'error',
    kind: 'own',
    zh: ['生成的文档有 {count} 处错误，未交出：{what}', '这是程序的错误，请报告'],
    en: [
      'the document has {count} faults and was not handed out: {what}',
      'this is our own fault; please report it',
    ],
  },
  'letterhead-unreadable': {
    level: 'error',
    kind: 'usage',
    zh: ['红头文件不是 Word 的 .docx 文件', '请用 Word 或 WPS 另存为 .docx'],
    en: ['the letterhead is no Word .docx file', 'save it as .docx in Word or WPS'],
  },
  'letterhead-body-inside': {
    level: 'error',
    kind: 'usage',
    zh: ['红头文件的 {{{name}}} 在{whereZh}里', '把它移到正文中，单独成段'],
    en: ['the letterhead has {{{name}}} in a {where}', 'put it in the text, in a paragraph of its own'],
  },
  'letterhead-body-not-alone': {
    level: 'error',
    kind: 'usage',
    zh: ['红头文件的 {{{name}}} 旁边还有文字：{text}', '让 {{{name}}} 单独成段'],
    en: ['the letterhead has text beside {{{name}}}: {text}', 'give {{{name}}} a paragraph of its own'],
  },
  'letterhead-slot-elsewhere': {
    level: 'error',
    kind: 'usage',
    zh: ['红头文件的 {{{name}}} 在{whereZh}里，只能在正文中：{slots}', '删去这一处，或移到正文中，单独成段'],
    en: [
      'the letterhead has {{{name}}} in a {where}; it may stand in the text only: {slots}',
      'take it out, or move it to a paragraph of its own in the text',
    ],
  },
  'letterhead-slot-unknown': {
    level: 'error',
    kind: 'usage',
    zh: ['红头文件中有不认识的占位 {{{name}}}；找到的占位：{slots}', '是否应为：{nearest}'],
    en: ['the letterhead has an unknown slot {{{name}}}; slots found: {slots}', 'did you mean: {nearest}'],
  },
  'letterhead-slot-missing': {
    level: 'error',
    kind: 'usage',
    zh: [
      '红头文件正文中应有且只有一处占位 {{{name}}}（现有 {count} 处）；找到的占位：{slots}',
      '见 docs/letterhead.md',
    ],
    en: [
      'the letterhead needs the slot {{{name}}} once in its body (now {count}); slots found: {slots}',
      'see docs/letterhead.md',
    ],
  },
} as const satisfies Record<string, Wording>;
