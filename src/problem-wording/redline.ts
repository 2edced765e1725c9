/** Problems of comparing and verifying. */
import type { Wording } from './wording.ts';

export const redlineWording = {
  'briefing-without-seal': {
    level: 'warning',
    kind: 'report',
    zh: [
      '简报里没有生成时留下的底稿记录，只能逐个数字、逐条带脚注的语句去报道里查',
      '按语里的计数等本工具自己的数字也会列出',
    ],
    en: [
      'the briefing has no seal: numbers and footnoted sentences are looked up one by one',
      'our own counts are listed too',
    ],
  },
} as const satisfies Record<string, Wording>;
