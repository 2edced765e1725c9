/** Sentences that begin by telling against something: 可是, 过去; but 过去五年 only says since when. */
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** Whether a text begins so. */
export type ContrastTest = (text: string) => boolean;

// 过去的五年, 过去两年, 过去3个月
const number = '(?:的|这)?[\\d０-９一二两三四五六七八九十几数半多]+';

export function prepareContrast({
  contrasts,
  noContrasts,
}: Pick<IndicatorLexicon['points'], 'contrasts' | 'noContrasts'>): ContrastTest {
  const others = anyOf(noContrasts).replaceAll('N', number);
  const contrast = new RegExp(`^(?!${others})${anyOf(contrasts)}`, 'u');
  return (text) => contrast.test(text);
}
