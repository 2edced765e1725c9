/** Problems of templates. */
import type { Wording } from './wording.ts';

export const composeWording = {
  'template-missing': {
    level: 'error',
    kind: 'usage',
    zh: ['没有名为“{name}”的模板', '现有模板：{known}；也可给出模板文件夹的路径'],
    en: ['there is no template "{name}"', 'templates: {known}; a folder path also works'],
  },
  'template-syntax': {
    level: 'error',
    kind: 'usage',
    zh: ['模板语法有误：{what}', '请检查这一行前后的 {{ }} 是否成对'],
    en: ['template syntax: {what}', 'check that the {{ }} around this line are in pairs'],
  },
  'template-unknown-name': {
    level: 'error',
    kind: 'usage',
    zh: ['模板里的“{name}”不在数据中', '此处可用：{known}'],
    en: ['the data has no "{name}"', 'known here: {known}'],
  },
  'template-no-text': {
    level: 'error',
    kind: 'usage',
    zh: ['“{name}”不是文字，不能直接输出', '它的内容：{known}；列表用 each，其余用点号或 with'],
    en: ['"{name}" is no text', 'it holds: {known}; use each for a list, a dot or with for the rest'],
  },
  'template-empty': {
    level: 'error',
    kind: 'usage',
    zh: ['模板没有输出任何内容', '请检查 document.hbs'],
    en: ['the template gives nothing', 'check document.hbs'],
  },
  'template-encoding': {
    level: 'error',
    kind: 'usage',
    zh: ['模板不是 UTF-8 编码的文字', '请用 UTF-8 另存'],
    en: ['the template is no text in UTF-8', 'save it as UTF-8'],
  },
  'template-unknown-helper': {
    level: 'error',
    kind: 'usage',
    zh: ['模板里没有“{name}”这个助手', '可用：{known}'],
    en: ['there is no helper "{name}"', 'known: {known}'],
  },
  'template-helper-arguments': {
    level: 'error',
    kind: 'usage',
    zh: ['助手“{name}”要 {known} 个参数', '写法见 docs/templates.md'],
    en: ['the helper "{name}" takes {known} arguments', 'see docs/templates.md'],
  },
  'template-unknown-partial': {
    level: 'error',
    kind: 'usage',
    zh: ['模板里没有“{name}”这个片段', '可用：{known}'],
    en: ['there is no partial "{name}"', 'known: {known}'],
  },
  'template-silence': {
    level: 'warning',
    kind: 'usage',
    zh: ['模板列出了“未提及”“未摘录”的地区，没有列出“未摘得”的', '请一并输出 {name}，见 docs/templates.md'],
    en: [
      'the template lists the places that say nothing, and not those of which that is not sure',
      'print {name}, too: docs/templates.md',
    ],
  },
  'pages-exceeded': {
    level: 'warning',
    kind: 'usage',
    zh: [
      '“{name}”删到最短仍有 {count} 页，超出模板规定的 {limit} 页',
      '可减少报道或附加内容，或调整 template.yaml 的 limits.pages',
    ],
    en: [
      '“{name}” has {count} pages at its shortest; its template promises {limit}',
      'give fewer reports or particulars, or change limits.pages in template.yaml',
    ],
  },
  'template-fails': {
    level: 'error',
    kind: 'usage',
    zh: ['模板无法填写：{what}', '请检查模板'],
    en: ['the template cannot be filled: {what}', 'check the template'],
  },
} as const satisfies Record<string, Wording>;
