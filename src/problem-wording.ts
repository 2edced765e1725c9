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
  // ── clean
  // ── understand
  // ── align
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
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof table;
export const problemWording: Record<ProblemCode, Wording> = table;
