/** Problems of the clean stage. */
import type { Wording } from './wording.ts';

export const cleanWording = {
  'title-missing': {
    level: 'warning',
    kind: 'report',
    zh: ['没有找到标题', '可用 --meta 给出标题'],
    en: ['no title found', 'give one with --meta'],
  },
  'article-doubtful': {
    level: 'warning',
    kind: 'report',
    zh: ['此处文字按用词归入文章，请核对', ''],
    en: ['text given to its article by its words alone; please check', ''],
  },
  'sentence-cut': {
    level: 'warning',
    kind: 'report',
    zh: ['句子在此中断，未找到下半句：{text}', '半句话不会被引用'],
    en: ['the sentence breaks off and its other half was not found: {text}', 'half a sentence is not quoted'],
  },
  'sentence-headless': {
    level: 'warning',
    kind: 'report',
    zh: ['此处从半句开始，未找到上半句：{text}', '半句话不会被引用'],
    en: ['begins in mid-sentence and its first half was not found: {text}', 'half a sentence is not quoted'],
  },
} as const satisfies Record<string, Wording>;
