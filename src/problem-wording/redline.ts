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
      'the briefing has no record of how it was made: numbers and footnoted sentences are looked up one by one',
      'our own counts are listed too',
    ],
  },
  'briefing-unchecked': {
    level: 'warning',
    kind: 'report',
    zh: [
      '有 {count} 处短语未核对：底稿记录不收不足 12 字的文字，简报也未能照原样重做',
      '请用与生成时相同的报道、模板、设置和选项',
    ],
    en: [
      '{count} short texts were not checked: the record has none under 12 letters, and the briefing could not be made again as it was',
      'give the same reports, template, settings and options as when it was made',
    ],
  },
  'record-missing': {
    level: 'warning',
    kind: 'report',
    zh: ['文件里没有底稿记录，照原样另存', ''],
    en: ['the document has no record: copied as it is', ''],
  },
} as const satisfies Record<string, Wording>;
