/** Problems of the command line, files and settings. */
import type { Wording } from './wording.ts';

export const filesWording = {
  'file-missing': {
    level: 'error',
    kind: 'report',
    zh: ['找不到文件', '请核对路径'],
    en: ['no such file', 'check the path'],
  },
  'file-unreadable': {
    level: 'error',
    kind: 'report',
    zh: ['文件读不出来（{code}）', '请检查权限'],
    en: ['the file cannot be read ({code})', 'check its permissions'],
  },
  'folder-empty': {
    level: 'error',
    kind: 'report',
    zh: ['文件夹里没有报道', '可读的格式：{endings}'],
    en: ['no report in this folder', 'formats that can be read: {endings}'],
  },
  'glob-empty': {
    level: 'error',
    kind: 'report',
    zh: ['没有符合的报道', '可读的格式：{endings}；通配符请加引号'],
    en: ['no report matches', 'formats that can be read: {endings}; put the pattern in quotes'],
  },
  'setup-file-missing': {
    level: 'error',
    kind: 'usage',
    zh: ['找不到文件', '请核对路径'],
    en: ['no such file', 'check the path'],
  },
  'setup-file-unreadable': {
    level: 'error',
    kind: 'usage',
    zh: ['文件读不出来（{code}）', '请检查权限'],
    en: ['the file cannot be read ({code})', 'check its permissions'],
  },
  'setup-file-is-folder': {
    level: 'error',
    kind: 'usage',
    zh: ['这是文件夹，此处要一个文件', '请写到文件名'],
    en: ['this is a folder; one file is wanted', 'name the file in it'],
  },
  'option-usage': {
    level: 'error',
    kind: 'usage',
    zh: ['{message}', '用法见 jianbao --help'],
    en: ['{message}', 'see jianbao --help'],
  },
  'file-is-folder': {
    level: 'error',
    kind: 'report',
    zh: ['这是文件夹，此处要一个文件', '一个文件夹的报道用 jianbao generate'],
    en: ['this is a folder; one file is wanted', 'jianbao generate takes a folder of reports'],
  },
  'option-needs': {
    level: 'error',
    kind: 'usage',
    zh: ['选项 --{option} 要与 --{needed} 一起用', ''],
    en: ['--{option} goes with --{needed}', ''],
  },
  'settings-ledger': {
    level: 'error',
    kind: 'usage',
    zh: ['期号台账读不懂：{what}', '请改正，或删去此文件重新计数'],
    en: ['the ledger of issue numbers makes no sense: {what}', 'mend it, or delete it to count anew'],
  },
  'ledger-busy': {
    level: 'error',
    kind: 'usage',
    zh: ['另一次运行正在编号，等得太久', '若没有别的运行，请删去此文件'],
    en: ['another run has been numbering for too long', 'if there is none, delete this file'],
  },
  'ledger-elsewhere': {
    level: 'error',
    kind: 'usage',
    zh: ['当前文件夹有期号台账，工作区里没有', '请移到 {folder}，以免重新计数'],
    en: [
      'the ledger of issue numbers is in this folder and the workspace has none',
      'move it to {folder}, so that nothing is counted anew',
    ],
  },
  'issue-taken': {
    level: 'error',
    kind: 'usage',
    zh: ['{issue}已是 {date} 编的一期，所用报道不同', '请换期号；要取代那一期，加 --force'],
    en: [
      '{issue} is already the issue of {date}, made of other reports',
      'take another number; --force puts this one in its place',
    ],
  },
  'issue-fixed': {
    level: 'error',
    kind: 'usage',
    zh: [
      '这一期已编为{issue}，--{option} 记的是 {fixed}',
      '去掉 --{option} 即照原样；要更改，写明期号并加 --force',
    ],
    en: [
      'these reports are already {issue}, with --{option} {fixed}',
      'leave --{option} out; to change it, write out the number and add --force',
    ],
  },
  'issue-replaced': {
    level: 'warning',
    kind: 'usage',
    zh: ['台账里的{issue}（{date}）已改为这一份', '印出的旧件请收回'],
    en: ['{issue} of {date} was replaced in the ledger by this one', 'call back what was printed'],
  },
  'meta-unmatched': {
    level: 'warning',
    kind: 'usage',
    zh: ['“{pattern}”与所给报道没有一篇相符，未起作用', '请核对文件名'],
    en: ['“{pattern}” is none of the reports: without effect', 'check the name'],
  },
  'profile-missing': {
    level: 'error',
    kind: 'usage',
    zh: ['没有名为“{name}”的版式', '现有版式：{known}；也可给出 YAML 文件'],
    en: ['there is no profile "{name}"', 'profiles: {known}; a YAML file also works'],
  },
  'output-exists': {
    level: 'error',
    kind: 'usage',
    zh: ['文件已存在，没有覆盖', '要覆盖请加 --force，或用 -o 另起文件名'],
    en: ['the file exists and was not overwritten', 'add --force to overwrite, or name another with -o'],
  },
  'output-folder': {
    level: 'error',
    kind: 'usage',
    zh: ['这是文件夹，不能写成文件', '请在 -o 后写文件名，例如 {file}/简报.docx'],
    en: ['this is a folder', 'name a file in it with -o, for example {file}/briefing.docx'],
  },
  'output-unwritable': {
    level: 'error',
    kind: 'usage',
    zh: ['写不进去', '请检查文件夹 {folder} 是否存在、可写，文件是否正被打开'],
    en: [
      'cannot be written',
      'check that the folder {folder} can be written and the file is not open elsewhere',
    ],
  },
  'option-invalid': {
    level: 'error',
    kind: 'usage',
    zh: ['选项 --{option} 的值“{value}”不对', '应如 {expected}'],
    en: ['--{option} cannot be "{value}"', 'expected: {expected}'],
  },
  'no-usable-report': {
    level: 'error',
    kind: 'report',
    zh: ['没有一篇报道可用，未生成简报', '见上面各条'],
    en: ['no report could be used, so no briefing was made', 'see the problems above'],
  },
  'no-theme-found': {
    level: 'error',
    kind: 'report',
    zh: ['没有找到与任何主题有关的文字', '请核对文件；其他主题可用 --themes 换词表'],
    en: ['no text on any theme was found', 'check the file; other themes need another lexicon (--themes)'],
  },
} as const satisfies Record<string, Wording>;
