/** Problems of the align stage and its lexicon. */
import type { Wording } from './wording.ts';

export const alignWording = {
  'place-unknown': {
    level: 'warning',
    kind: 'report',
    zh: ['看不出文章《{title}》写的是哪个地方，未采用', '可用 --meta 补上地点'],
    en: ['cannot tell which place the article “{title}” is about; left out', 'give the place with --meta'],
  },
  'indicator-yaml': {
    level: 'error',
    kind: 'usage',
    zh: ['指标词典不是合法的 YAML：{reason}', '请核对该行的缩进和引号'],
    en: ['the indicator lexicon is not valid YAML: {reason}', 'check indentation and quotes on this line'],
  },
  'indicator-key-missing': {
    level: 'error',
    kind: 'usage',
    zh: ['指标词典缺少 {key}', ''],
    en: ['the indicator lexicon lacks {key}', ''],
  },
  'indicator-key-unknown': {
    level: 'error',
    kind: 'usage',
    zh: ['指标词典没有 {key} 这一项', '请核对拼写'],
    en: ['the indicator lexicon has no key {key}', 'check the spelling'],
  },
  'indicator-type': {
    level: 'error',
    kind: 'usage',
    zh: ['指标词典的 {key} 应为 {expected}', ''],
    en: ['{key} in the indicator lexicon must be {expected}', ''],
  },
  'indicator-unit': {
    level: 'error',
    kind: 'usage',
    zh: ['单位“{unit}”不在 units 之中', '请先在 units 里写明'],
    en: ['unit “{unit}” is not among the units', 'name it under units first'],
  },
  'indicator-twice': {
    level: 'error',
    kind: 'usage',
    zh: ['指标 {id} 写了两次', ''],
    en: ['indicator {id} stands twice', ''],
  },
} as const satisfies Record<string, Wording>;
