/**
 * What each problem says, in Chinese and English: `[message, hint]`, the hint empty where there is nothing to
 * advise. `{name}` is filled from the problem's arguments. Tests assert codes, so wording may change freely.
 * The entries are grouped by stage.
 */
type Wording = { level: 'error' | 'warning'; zh: [string, string]; en: [string, string] };

const table = {
  // ── command line and files
  'file-missing': {
    level: 'error',
    zh: ['找不到文件', '请核对路径'],
    en: ['no such file', 'check the path'],
  },
  'file-unreadable': {
    level: 'error',
    zh: ['文件读不出来（{code}）', '请检查权限'],
    en: ['the file cannot be read ({code})', 'check its permissions'],
  },
  'folder-empty': {
    level: 'error',
    zh: ['文件夹里没有报道', '可读的格式：{endings}'],
    en: ['no report in this folder', 'formats that can be read: {endings}'],
  },
  'glob-empty': {
    level: 'error',
    zh: ['没有符合的报道', '可读的格式：{endings}；通配符请加引号'],
    en: ['no report matches', 'formats that can be read: {endings}; put the pattern in quotes'],
  },
  'option-usage': {
    level: 'error',
    zh: ['{message}', '用法见 jianbao --help'],
    en: ['{message}', 'see jianbao --help'],
  },
  'settings-invalid': {
    level: 'error',
    zh: ['设置有误：{what}', '可用：{known}'],
    en: ['fault in the settings: {what}', 'known: {known}'],
  },
  'settings-ledger': {
    level: 'error',
    zh: ['期号台账读不出来', '请改正或删去此文件；删去则重新计数'],
    en: ['the ledger of issue numbers cannot be read', 'mend it, or delete it to count anew'],
  },
  'lexicon-missing': {
    level: 'error',
    zh: ['词表读不出来', '请核对路径'],
    en: ['the lexicon cannot be read', 'check the path'],
  },
  'profile-missing': {
    level: 'error',
    zh: ['没有名为“{name}”的版式', '现有版式：{known}；也可给出 YAML 文件'],
    en: ['there is no profile "{name}"', 'profiles: {known}; a YAML file also works'],
  },
  'output-exists': {
    level: 'error',
    zh: ['文件已存在，没有覆盖', '要覆盖请加 --force，或用 -o 另起文件名'],
    en: ['the file exists and was not overwritten', 'add --force to overwrite, or name another with -o'],
  },
  'output-unwritable': {
    level: 'error',
    zh: ['写不进去', '请检查文件夹 {folder} 是否存在、可写，文件是否正被打开'],
    en: [
      'cannot be written',
      'check that the folder {folder} can be written and the file is not open elsewhere',
    ],
  },
  'option-invalid': {
    level: 'error',
    zh: ['选项 --{option} 的值“{value}”不对', '{expected}'],
    en: ['--{option} cannot be "{value}"', '{expected}'],
  },
  'no-usable-report': {
    level: 'error',
    zh: ['没有一篇报道可用，未生成简报', '见上面各条'],
    en: ['no report could be used, so no briefing was made', 'see the problems above'],
  },
  'no-theme-found': {
    level: 'error',
    zh: ['没有找到与任何主题有关的文字', '请核对文件；其他主题可用 --themes 换词表'],
    en: ['no text on any theme was found', 'check the file; other themes need another lexicon (--themes)'],
  },
  // ── read
  'file-empty': {
    level: 'error',
    zh: ['文件是空的，没有可读的文字', '请核对是否保存完整'],
    en: ['the file is empty: it holds no text', 'check that it was saved in full'],
  },
  'not-text': {
    level: 'error',
    zh: ['不是文字文件（含二进制内容）', '支持 txt、md、html、mhtml、docx、pdf'],
    en: ['not a text file (binary content)', 'txt, md, html, mhtml, docx and pdf can be read'],
  },
  'format-unsupported': {
    level: 'error',
    zh: ['不支持 {format} 文件', '请另存为 docx、pdf 或 txt'],
    en: ['{format} files cannot be read', 'save it as docx, pdf or txt'],
  },
  'format-differs': {
    level: 'warning',
    zh: ['文件名是 .{named}，内容是 {found}，已按内容读取', '建议改正扩展名'],
    en: ['named .{named} but its content is {found}: read as {found}', 'rename it'],
  },
  'encoding-unknown': {
    level: 'error',
    zh: ['不认识的编码“{encoding}”', '例如 utf-8、gb18030、big5、utf-16le'],
    en: ['unknown encoding "{encoding}"', 'for example utf-8, gb18030, big5, utf-16le'],
  },
  'encoding-unreadable': {
    level: 'error',
    zh: ['认不出文字编码', '请用 --encoding 指明，例如 --encoding gb18030'],
    en: ['the text encoding cannot be recognised', 'name it, for example --encoding gb18030'],
  },
  'characters-unreadable': {
    level: 'warning',
    zh: ['按 {encoding} 读取，有 {count} 个字符无法识别', '从本行起核对，或用 --encoding 指明编码'],
    en: [
      'read as {encoding}, {count} characters are unreadable',
      'check from this line on, or give --encoding',
    ],
  },
  'docx-corrupt': {
    level: 'error',
    zh: ['Word 文件已损坏，无法读取', '请在 Word 或 WPS 中打开并另存'],
    en: ['the Word file is damaged', 'open it in Word or WPS and save it again'],
  },
  'file-encrypted': {
    level: 'error',
    zh: ['文件有密码保护', '请去掉密码后另存'],
    en: ['the file is protected by a password', 'save it without the password'],
  },
  'pdf-corrupt': {
    level: 'error',
    zh: ['PDF 文件已损坏，无法读取', '请重新下载或重新导出'],
    en: ['the PDF file is damaged', 'download or export it again'],
  },
  'pdf-scanned': {
    level: 'error',
    zh: ['PDF 是扫描件（{pages} 页），没有文字层', '请先做文字识别（OCR）再读取'],
    en: ['the PDF is a scan ({pages} pages) without a text layer', 'run OCR on it first'],
  },
  'pdf-pages-without-text': {
    level: 'warning',
    zh: ['第 {pages} 页没有文字层，未读取', '如是扫描页，请先做文字识别（OCR）'],
    en: ['no text layer on page {pages}: not read', 'if it is a scan, run OCR on it first'],
  },
  'mhtml-without-page': {
    level: 'error',
    zh: ['网页存档（mhtml）里没有网页正文', '请在浏览器中重新保存，或存为 html'],
    en: ['the web archive (mhtml) holds no page', 'save it again in the browser, or as html'],
  },
  'meta-syntax': {
    level: 'error',
    zh: ['YAML 写法有误：{reason}', ''],
    en: ['YAML syntax: {reason}', ''],
  },
  'front-matter-syntax': {
    level: 'warning',
    zh: ['文首 YAML 写法有误，未采用：{reason}', ''],
    en: ['front matter ignored, YAML syntax: {reason}', ''],
  },
  'meta-not-a-map': {
    level: 'error',
    zh: ['应为“文件名: 各项”的对照表', '例如 qingquan.txt: { place: 清泉县, date: 2025-03 }'],
    en: ['expected a map of file names', 'for example qingquan.txt: { place: 清泉县, date: 2025-03 }'],
  },
  'meta-unknown-key': {
    level: 'warning',
    zh: ['不认识的项“{key}”，未采用', '可用：place date period source title authors'],
    en: ['unknown key "{key}" ignored', 'known: place date period source title authors'],
  },
  'meta-wrong-value': {
    level: 'error',
    zh: ['“{key}”的值不对：{value}', '{key} 应为{expected}'],
    en: ['wrong value of "{key}": {value}', '{key} must be {expected}'],
  },
  // ── clean
  'cues-invalid': {
    level: 'error',
    zh: ['线索词表有误：{reason}', '请对照 lexicon/cues.yaml 修改'],
    en: ['fault in the list of cues: {reason}', 'compare with lexicon/cues.yaml'],
  },
  'title-missing': {
    level: 'warning',
    zh: ['没有找到标题', '可用 --meta 给出标题'],
    en: ['no title found', 'give one with --meta'],
  },
  'article-doubtful': {
    level: 'warning',
    zh: ['此处文字按用词归入文章，请核对', ''],
    en: ['text given to its article by its words alone; please check', ''],
  },
  'sentence-cut': {
    level: 'warning',
    zh: ['句子在此中断，未找到下半句：{text}', '半句话不会被引用'],
    en: ['the sentence breaks off and its other half was not found: {text}', 'half a sentence is not quoted'],
  },
  'sentence-headless': {
    level: 'warning',
    zh: ['此处从半句开始，未找到上半句：{text}', '半句话不会被引用'],
    en: ['begins in mid-sentence and its first half was not found: {text}', 'half a sentence is not quoted'],
  },
  // ── understand
  'places-unknown-division': {
    level: 'error',
    zh: ['区划表里没有“{name}”', '请写全称，例如 山西省晋城市'],
    en: ['no division is called “{name}”', 'write it in full, for example 山西省晋城市'],
  },
  'figure-cut': {
    level: 'warning',
    zh: ['数字“{figure}”被分栏或分页断开，未采用', '请核对原文'],
    en: ['the figure “{figure}” is cut by columns or pages; left out', 'check the report'],
  },
  'place-ambiguous': {
    level: 'warning',
    zh: ['“{name}”可能是{places}，文章《{title}》没有说明', '可用 --meta 补上地点'],
    en: ['“{name}” can be {places}; the article “{title}” does not tell', 'give the place with --meta'],
  },
  'themes-yaml': {
    level: 'error',
    zh: ['不是合格的 YAML：{reason}', '请看该行的缩进、引号和冒号'],
    en: ['not well-formed YAML: {reason}', 'look at the indentation, quotes and colons of that line'],
  },
  'themes-shape': {
    level: 'error',
    zh: ['{name} 应当是{expected}', '写法见 docs/lexicon.md'],
    en: ['{name} must be {expected}', 'docs/lexicon.md shows how it is written'],
  },
  'themes-unknown-key': {
    level: 'error',
    zh: ['不认识的键“{key}”', '可用的键：{known}'],
    en: ['unknown key "{key}"', 'known keys: {known}'],
  },
  'themes-weight': {
    level: 'error',
    zh: ['{name} 应当是 0 到 1 之间的数', '例如 0.6'],
    en: ['{name} must be a number from 0 to 1', 'for example 0.6'],
  },
  'themes-entry': {
    level: 'error',
    zh: ['词条“{entry}”有空的一段', '… 和 | 的两边都要有词，例如 选派|下派…第一书记'],
    en: ['entry "{entry}" has an empty part', 'there must be a word on both sides of … and |'],
  },
  'themes-entry-twice': {
    level: 'error',
    zh: ['主题 {theme} 里词条“{entry}”重复', '第 {first} 行已有，请删去一处'],
    en: ['entry "{entry}" stands twice in theme {theme}', 'it is on line {first} already: delete one'],
  },
  'themes-id-twice': {
    level: 'error',
    zh: ['专题编号“{id}”重复', '每个专题的编号在整个词典里只能用一次'],
    en: ['topic id "{id}" is used twice', 'a topic id may stand only once in a lexicon'],
  },
  'themes-pattern': {
    level: 'error',
    zh: ['正则表达式“{pattern}”有误：{reason}', '请核对括号和反斜杠'],
    en: ['faulty regular expression "{pattern}": {reason}', 'check the brackets and backslashes'],
  },
  'corrections-theme': {
    level: 'error',
    zh: ['词典里没有主题“{id}”', '可用的主题：{known}'],
    en: ['the lexicon has no theme "{id}"', 'its themes: {known}'],
  },
  'corrections-incomplete': {
    level: 'error',
    zh: ['更正不完整', '写 sentence（句中原文）或 paragraph（段号）之一，再写 themes（可为空：[]）'],
    en: ['incomplete correction', 'give either sentence or paragraph, and themes (may be empty: [])'],
  },
  'gold-json': {
    level: 'error',
    zh: ['标注文件不是合格的 JSON：{reason}', '请核对引号和逗号'],
    en: ['the gold file is not well-formed JSON: {reason}', 'check the quotes and commas'],
  },
  'gold-unit': {
    level: 'error',
    zh: ['units 的第 {at} 项不完整', '每项要有 text（原句）和 themes（主题编号的列表，可为空）'],
    en: ['item {at} of units is incomplete', 'each needs text and themes (a list of ids, may be empty)'],
  },
  'gold-empty': {
    level: 'error',
    zh: ['标注文件里没有句子', '写法见 docs/lexicon.md'],
    en: ['the gold file has no sentence', 'docs/lexicon.md shows how it is written'],
  },
  'themes-none': {
    level: 'error',
    zh: ['词典里没有主题', '至少要有一个主题：themes: 编号: name: 名称'],
    en: ['the lexicon has no theme', 'give at least one: themes: id: name: …'],
  },
  'figure-lexicon-yaml': {
    level: 'error',
    zh: ['数量词表不是合法的 YAML：{detail}', '请按行号修改词表'],
    en: ['the figure lexicon is not valid YAML: {detail}', 'mend the line named'],
  },
  'figure-lexicon-entry': {
    level: 'error',
    zh: ['数量词表中此项无法使用：{detail}', '请核对键名和值的类型'],
    en: [
      'this entry of the figure lexicon cannot be used: {detail}',
      'check its key and the type of its value',
    ],
  },
  // ── align
  'place-unknown': {
    level: 'warning',
    zh: ['看不出文章《{title}》写的是哪个地方，未采用', '可用 --meta 补上地点'],
    en: ['cannot tell which place the article “{title}” is about; left out', 'give the place with --meta'],
  },
  'indicator-yaml': {
    level: 'error',
    zh: ['指标词典不是合法的 YAML：{reason}', '请核对该行的缩进和引号'],
    en: ['the indicator lexicon is not valid YAML: {reason}', 'check indentation and quotes on this line'],
  },
  'indicator-key-missing': {
    level: 'error',
    zh: ['指标词典缺少 {key}', ''],
    en: ['the indicator lexicon lacks {key}', ''],
  },
  'indicator-key-unknown': {
    level: 'error',
    zh: ['指标词典没有 {key} 这一项', '请核对拼写'],
    en: ['the indicator lexicon has no key {key}', 'check the spelling'],
  },
  'indicator-type': {
    level: 'error',
    zh: ['指标词典的 {key} 应为 {expected}', ''],
    en: ['{key} in the indicator lexicon must be {expected}', ''],
  },
  'indicator-unit': {
    level: 'error',
    zh: ['单位“{unit}”不在 units 之中', '请先在 units 里写明'],
    en: ['unit “{unit}” is not among the units', 'name it under units first'],
  },
  'indicator-twice': {
    level: 'error',
    zh: ['指标 {id} 写了两次', ''],
    en: ['indicator {id} stands twice', ''],
  },
  // ── compose
  'template-missing': {
    level: 'error',
    zh: ['没有名为“{name}”的模板', '现有模板：{known}；也可给出模板文件夹的路径'],
    en: ['there is no template "{name}"', 'templates: {known}; a folder path also works'],
  },
  'template-settings': {
    level: 'error',
    zh: ['模板设置有误：{what}', '见 docs/templates.md'],
    en: ['fault in the template settings: {what}', 'see docs/templates.md'],
  },
  'template-syntax': {
    level: 'error',
    zh: ['模板语法有误：{what}', '请检查这一行前后的 {{ }} 是否成对'],
    en: ['template syntax: {what}', 'check that the {{ }} around this line are in pairs'],
  },
  'template-unknown-name': {
    level: 'error',
    zh: ['模板里的“{name}”不在数据中', '此处可用：{known}'],
    en: ['the data has no "{name}"', 'known here: {known}'],
  },
  'template-unknown-helper': {
    level: 'error',
    zh: ['模板里没有“{name}”这个助手', '可用：{known}'],
    en: ['there is no helper "{name}"', 'known: {known}'],
  },
  'template-unknown-partial': {
    level: 'error',
    zh: ['模板里没有“{name}”这个片段', '可用：{known}'],
    en: ['there is no partial "{name}"', 'known: {known}'],
  },
  'template-fails': {
    level: 'error',
    zh: ['模板无法填写：{what}', '请检查模板'],
    en: ['the template cannot be filled: {what}', 'check the template'],
  },
  // ── render
  'unknown-element': {
    level: 'warning',
    zh: ['模板输出了不认识的元素 <{element}>，只保留其文字', '可用的元素见 docs/template-html.md'],
    en: [
      'the template writes an unknown element <{element}>; only its text is kept',
      'see docs/template-html.md',
    ],
  },
  'unknown-class': {
    level: 'warning',
    zh: ['<{element}> 的 class “{class}”没有对应的样式', '可用的 class 见 docs/template-html.md'],
    en: ['<{element}> has a class without a style: {class}', 'see docs/template-html.md'],
  },
  'link-target-missing': {
    level: 'warning',
    zh: ['链接或引用指向不存在的 id：{id}', '只保留文字'],
    en: ['a link or reference points to an id that is not there: {id}', 'its text is kept'],
  },
  'link-not-allowed': {
    level: 'warning',
    zh: ['链接地址不是 http、https 或 mailto：{address}', '只保留文字'],
    en: ['a link that is not http, https or mailto: {address}', 'its text is kept'],
  },
  'footnote-misplaced': {
    level: 'warning',
    zh: ['脚注不能写在脚注或页眉里：{text}', ''],
    en: ['a footnote cannot stand in a footnote or running head: {text}', ''],
  },
  'id-twice': {
    level: 'warning',
    zh: ['id 重复：{id}', '链接指向第一个'],
    en: ['an id is used twice: {id}', 'links go to the first'],
  },
  'non-xml-character': {
    level: 'warning',
    zh: ['去掉了 {count} 个 Word 不容许的字符，在“{text}”处', ''],
    en: ['{count} characters that Word does not allow were removed at “{text}”', ''],
  },
  'table-empty': {
    level: 'warning',
    zh: ['表格没有单元格，未输出', ''],
    en: ['a table without cells was left out', ''],
  },
  'table-scaled': {
    level: 'warning',
    zh: ['表格“{caption}”（{columns} 列）的列宽超出版心，已按比例缩小', '可分表、转置或放入横排页'],
    en: [
      'the widths of table “{caption}” ({columns} columns) exceed the type area; scaled down',
      'split or turn it, or use a landscape page',
    ],
  },
  'table-cramped': {
    level: 'warning',
    zh: ['表格“{caption}”（{columns} 列）有的列不足三个字宽，难以阅读', '可分表、转置或放入横排页'],
    en: [
      'table “{caption}” ({columns} columns) has columns of less than three characters',
      'split or turn it, or use a landscape page',
    ],
  },
  'html-too-deep': {
    level: 'error',
    zh: ['模板输出的元素嵌套超过 {limit} 层', '请检查有没有漏写结束标签，或自己引用自己的局部模板'],
    en: [
      'the template nests elements more than {limit} deep',
      'look for missing end tags or a partial that calls itself',
    ],
  },
  'block-in-cell': {
    level: 'warning',
    zh: ['单元格里不能放 <{element}>，只保留其文字', ''],
    en: ['a cell cannot hold <{element}>; only its text is kept', ''],
  },
  'chart-without-data': {
    level: 'warning',
    zh: ['图表“{title}”没有可画的数据，未输出', '类型为 column、bar、line 或 pie；饼图只能有一列'],
    en: [
      'chart “{title}” has no data that can be drawn',
      'type is column, bar, line or pie; a pie has one series',
    ],
  },
  'html-left-out': {
    level: 'warning',
    zh: ['HTML 中有内容未能写入 Word：{what}', ''],
    en: ['some HTML was left out of the document: {what}', ''],
  },
  'docx-not-xml': {
    level: 'error',
    zh: ['{part} 不是合格的 XML：{what}', ''],
    en: ['{part} is not well-formed: {what}', ''],
  },
  'docx-part-missing': {
    level: 'error',
    zh: ['{part} 指向不存在或没有类型的部件：{what}', ''],
    en: ['{part} names a part that is not there or has no type: {what}', ''],
  },
  'docx-style-missing': {
    level: 'error',
    zh: ['{part} 用了没有定义的样式：{what}', ''],
    en: ['{part} uses a style that is not defined: {what}', ''],
  },
  'docx-numbering-missing': {
    level: 'error',
    zh: ['{part} 用了没有定义的编号：{what}', ''],
    en: ['{part} uses a list that is not defined: {what}', ''],
  },
  'docx-note-missing': {
    level: 'error',
    zh: ['{part} 引用了不存在的注：{what}', ''],
    en: ['{part} refers to a note that is not there: {what}', ''],
  },
  'docx-relationship-missing': {
    level: 'error',
    zh: ['{part} 用了不存在的关系 id：{what}', ''],
    en: ['{part} uses a relationship that is not there: {what}', ''],
  },
  'docx-link-target-missing': {
    level: 'error',
    zh: ['{part} 链接到不存在的书签：{what}', ''],
    en: ['{part} links to a bookmark that is not there: {what}', ''],
  },
  'docx-id-twice': {
    level: 'error',
    zh: ['{part} 中 id 重复：{what}', ''],
    en: ['{part} holds an id twice: {what}', ''],
  },
  'docx-bookmark-unpaired': {
    level: 'error',
    zh: ['{part} 中书签首尾不成对：{what}', ''],
    en: ['{part} holds a bookmark that does not begin or end: {what}', ''],
  },
  'docx-grid-wrong': {
    level: 'error',
    zh: ['{part} 中表格列宽不合：{what}', ''],
    en: ['{part} holds a table whose grid does not add up: {what}', ''],
  },
  'docx-merge-wrong': {
    level: 'error',
    zh: ['{part} 中纵向合并没有起点：{what}', ''],
    en: ['{part} holds a vertical merge without a beginning: {what}', ''],
  },
  'docx-cell-without-paragraph': {
    level: 'error',
    zh: ['{part} 中有单元格不以段落结尾：{what}', ''],
    en: ['{part} holds a cell that does not end in a paragraph: {what}', ''],
  },
  'docx-field-unfinished': {
    level: 'error',
    zh: ['{part} 中有未完成的域：{what}', ''],
    en: ['{part} holds an unfinished field: {what}', ''],
  },
  'docx-font-missing': {
    level: 'error',
    zh: ['{part} 中有中文没有东亚字体：{what}', ''],
    en: ['{part} holds Chinese text without an East Asian font: {what}', ''],
  },
  'document-broken': {
    level: 'error',
    zh: ['生成的文档有 {count} 处错误，未交出：{what}', '这是程序的错误，请报告'],
    en: [
      'the document has {count} faults and was not handed out: {what}',
      'this is our own fault; please report it',
    ],
  },
  'letterhead-unreadable': {
    level: 'error',
    zh: ['红头文件不是 Word 的 .docx 文件', '请用 Word 或 WPS 另存为 .docx'],
    en: ['the letterhead is no Word .docx file', 'save it as .docx in Word or WPS'],
  },
  'letterhead-slot-unknown': {
    level: 'error',
    zh: ['红头文件中有不认识的占位 {{{name}}}；找到的占位：{slots}', '是否应为：{nearest}'],
    en: ['the letterhead has an unknown slot {{{name}}}; slots found: {slots}', 'did you mean: {nearest}'],
  },
  'letterhead-slot-missing': {
    level: 'error',
    zh: [
      '红头文件正文中应有且只有一处占位 {{{name}}}（现有 {count} 处）；找到的占位：{slots}',
      '见 docs/letterhead.md',
    ],
    en: [
      'the letterhead needs the slot {{{name}}} once in its body (now {count}); slots found: {slots}',
      'see docs/letterhead.md',
    ],
  },
  'profile-invalid': {
    level: 'error',
    zh: ['版式文件有误：{what}', '可对照 profiles/jianbao.yaml'],
    en: ['the profile is not right: {what}', 'compare profiles/jianbao.yaml'],
  },
  // ── redline
  'briefing-without-seal': {
    level: 'warning',
    zh: [
      '简报里没有生成时留下的底稿记录，只能逐个数字、逐条带脚注的语句去报道里查',
      '按语里的计数等本工具自己的数字也会列出',
    ],
    en: [
      'the briefing has no seal: numbers and footnoted sentences are looked up one by one',
      'our own counts are listed too',
    ],
  },
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof table;
export const problemWording: Record<ProblemCode, Wording> = table;
