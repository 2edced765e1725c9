/** Problems of the command line, files and settings. */
import type { Wording } from './wording.ts';

export const filesWording = {
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
} as const satisfies Record<string, Wording>;
