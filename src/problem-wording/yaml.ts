/** Faults of the YAML files that users write: the same words for every file. */
import type { Wording } from './wording.ts';

export const yamlWording = {
  'yaml-encoding': {
    level: 'error',
    kind: 'usage',
    zh: ['不是 UTF-8 文字文件', '请用 UTF-8 编码另存'],
    en: ['not a text file in UTF-8', 'save it as UTF-8'],
  },
  'yaml-empty': {
    level: 'error',
    kind: 'usage',
    zh: ['文件里没有内容', '请写上内容，或不用此文件'],
    en: ['the file says nothing', 'fill it, or do without it'],
  },
  'yaml-syntax': {
    level: 'error',
    kind: 'usage',
    zh: ['不是合格的 YAML：{reasonZh}', '请看该行的缩进、引号和冒号'],
    en: ['no valid YAML: {reason}', 'look at the indentation, quotes and colons of that line'],
  },
  'yaml-alias': {
    level: 'error',
    kind: 'usage',
    zh: ['引用 *{name} 没有对应的内容，或内容过多', '请把内容直接写出来'],
    en: ['*{name} stands for nothing, or for too much', 'write out what it stands for'],
  },
  'yaml-duplicate-key': {
    level: 'error',
    kind: 'usage',
    zh: ['“{key}”写了两次', '请删去一处'],
    en: ['"{key}" stands twice', 'delete one'],
  },
  'yaml-unknown-key': {
    level: 'error',
    kind: 'usage',
    zh: ['没有“{key}”这一项', '可用：{known}'],
    en: ['there is no "{key}"', 'known: {known}'],
  },
  'yaml-misspelt-key': {
    level: 'error',
    kind: 'usage',
    zh: ['没有“{key}”这一项，是否应为“{nearest}”？', '可用：{known}'],
    en: ['there is no "{key}": did you mean "{nearest}"?', 'known: {known}'],
  },
  'yaml-missing-key': {
    level: 'error',
    kind: 'usage',
    zh: ['缺少“{key}”', '例如 {example}'],
    en: ['"{key}" is missing', 'for example {example}'],
  },
  'yaml-wrong-value': {
    level: 'error',
    kind: 'usage',
    zh: ['“{key}”应当是{expectedZh}', '例如 {example}{about}'],
    en: ['"{key}" must be {expected}', 'for example {example}'],
  },
} as const satisfies Record<string, Wording>;
