/** Problems of comparing and verifying. */
import type { Wording } from './wording.ts';

export const redlineWording = {
  'briefing-without-seal': {
    level: 'warning',
    kind: 'report',
    zh: [
      '简报里没有可用的底稿记录，照各模板重做的也都与它对不上，只能逐个数字、逐条带脚注的语句去报道里查',
      '请用与生成时相同的报道、模板、版式、日期、设置和选项；不是引文的数字列为“未核对”',
    ],
    en: [
      'the briefing has no record that can be read, and made anew with any template it is another one: numbers and footnoted sentences are looked up one by one',
      'give the same reports, template, profile, date, settings and options as when it was made; numbers outside quotations are listed as not checked',
    ],
  },
  'briefing-older': {
    level: 'warning',
    kind: 'report',
    zh: [
      '简报由本工具较早的版本生成，其底稿记录现在的版本不读，按没有记录核对',
      '程序自己的话和各处摘录可能因版本不同而列为“已改动”，不算与来源不符',
    ],
    en: [
      'the briefing was made by an older version, whose record this one does not read: it is checked as one without',
      "the program's own words and choices may differ between versions: they are listed as changed, not as against the sources",
    ],
  },
  'briefing-other-rules': {
    level: 'warning',
    kind: 'report',
    zh: [
      '简报是用另一版的规则、词表或更正生成的，现在照原样重做会有不同',
      '列为“已改动”“未核对”的，可能不是改动，而是版本不同',
    ],
    en: [
      "the briefing was made by another version of jianbao's rules, of the lexicons or of your corrections: made anew it may differ",
      'what is listed as changed or not checked may come of that and not of an edit',
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
