/** Problems of templates. */
import type { Wording } from './wording.ts';

export const composeWording = {
  'template-missing': {
    level: 'error',
    kind: 'usage',
    zh: ['没有名为“{name}”的模板', '现有模板：{known}；也可给出模板文件夹的路径'],
    en: ['there is no template "{name}"', 'templates: {known}; a folder path also works'],
  },
  'template-yaml': {
    level: 'error',
    kind: 'usage',
    zh: ['不是合格的 YAML：{reason}', '请看该行的缩进、引号和冒号'],
    en: ['no valid YAML: {reason}', 'look at indentation, quotes and colons of that line'],
  },
  'template-not-a-map': {
    level: 'error',
    kind: 'usage',
    zh: ['{key} 应写成“名称: 内容”，一项一行', '见 docs/templates.md'],
    en: ['{key}: names with values expected, one a line', 'see docs/templates.md'],
  },
  'template-key-unknown': {
    level: 'error',
    kind: 'usage',
    zh: ['模板设置里没有“{key}”这一项', '可用：{known}'],
    en: ['there is no template setting "{key}"', 'known: {known}'],
  },
  'template-not-text': {
    level: 'error',
    kind: 'usage',
    zh: ['“{key}”应写成文字', '见 docs/templates.md'],
    en: ['"{key}" must be text', 'see docs/templates.md'],
  },
  'template-limit': {
    level: 'error',
    kind: 'usage',
    zh: ['“{key}”的值“{value}”不对', '应为大于 0 的整数'],
    en: ['"{key}" cannot be "{value}"', 'a whole number above 0'],
  },
  'template-counts': {
    level: 'error',
    kind: 'usage',
    zh: ['“counts”的值不对', '可用：tables highlights'],
    en: ['wrong value of "counts"', 'known: tables highlights'],
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
  'template-unknown-helper': {
    level: 'error',
    kind: 'usage',
    zh: ['模板里没有“{name}”这个助手', '可用：{known}'],
    en: ['there is no helper "{name}"', 'known: {known}'],
  },
  'template-unknown-partial': {
    level: 'error',
    kind: 'usage',
    zh: ['模板里没有“{name}”这个片段', '可用：{known}'],
    en: ['there is no partial "{name}"', 'known: {known}'],
  },
  'template-fails': {
    level: 'error',
    kind: 'usage',
    zh: ['模板无法填写：{what}', '请检查模板'],
    en: ['the template cannot be filled: {what}', 'check the template'],
  },
} as const satisfies Record<string, Wording>;
