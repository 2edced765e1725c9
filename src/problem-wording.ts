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
  // ── read
  // ── clean
  // ── understand
  // ── align
  // ── compose
  // ── render
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof table;
export const problemWording: Record<ProblemCode, Wording> = table;
