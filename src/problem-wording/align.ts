/** Problems of the align stage and its lexicon. */
import type { Wording } from './wording.ts';

export const alignWording = {
  'place-unknown': {
    level: 'warning',
    kind: 'report',
    zh: ['看不出文章《{title}》写的是哪个地方，未采用', '可用 --meta 补上地点'],
    en: ['cannot tell which place the article “{title}” is about; left out', 'give the place with --meta'],
  },
  'indicator-unit': {
    level: 'error',
    kind: 'usage',
    zh: ['单位“{unit}”不在 units 之中', '请先在 units 里写明'],
    en: ['unit “{unit}” is not among the units', 'name it under units first'],
  },
  'indicator-theme': {
    level: 'warning',
    kind: 'usage',
    zh: ['指标所属的主题或专题“{name}”不在主题词表里，此指标不会列出', '可用：{known}'],
    en: ['the themes have no theme or topic "{name}": the indicator is shown nowhere', 'known: {known}'],
  },
  'indicator-twice': {
    level: 'error',
    kind: 'usage',
    zh: ['指标 {id} 写了两次', ''],
    en: ['indicator {id} stands twice', ''],
  },
} as const satisfies Record<string, Wording>;
