/** Problems of the align stage and its lexicon. */
import type { Wording } from './wording.ts';

export const alignWording = {
  'place-unknown': {
    level: 'warning',
    kind: 'report',
    zh: ['文章《{title}》写的不是某一个地方，未采用', '可用 --meta 补上地点'],
    en: ['the article “{title}” is of no one place; left out', 'give the place with --meta'],
  },
  'place-unsure': {
    level: 'warning',
    kind: 'report',
    zh: [
      '文章《{title}》没有说明写的是哪个地方，单列一栏“待核”',
      '请在 --meta 的文件里写一行 {entry}，再生成一次',
    ],
    en: [
      'the article “{title}” does not tell which place it is about; it has a column of its own, 待核',
      'write {entry} in the --meta file and generate again',
    ],
  },
  'place-undecided': {
    level: 'warning',
    kind: 'report',
    zh: [
      '文章《{title}》写的是{places}还是别处，难以断定，单列一栏“待核”',
      '请在 --meta 的文件里写一行 {entry}，再生成一次；inspect --explain 列出各处的依据',
    ],
    en: [
      'the article “{title}” may be about {places}, and nothing decides; it has a column of its own, 待核',
      'write {entry} in the --meta file and generate again; inspect --explain lists what speaks for each',
    ],
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
