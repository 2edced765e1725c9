/** Sentences that tell against something or of a time before: 可是, 过去; but 过去五年 only says since when. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** Whether a text begins so. */
export type ContrastTest = (text: string) => boolean;

type ContrastWording = Pick<IndicatorLexicon['points'], 'contrasts' | 'befores' | 'turns' | 'noContrasts'>;

// 过去的五年, 过去两年, 过去3个月
const number = '(?:的|这)?[\\d０-９一二两三四五六七八九十几数半多]+';

export function prepareContrast({ contrasts, befores, noContrasts }: ContrastWording): ContrastTest {
  const others = anyOf(noContrasts).replaceAll('N', number);
  const contrast = new RegExp(
    `^(?!${others})${anyOf([...contrasts, ...befores]).replaceAll('N', number)}`,
    'u',
  );
  return (text) => contrast.test(text);
}

/** 四年前，账上只有4600元: nothing is told of what came of it. */
export function prepareBefore({ befores, turns, noContrasts }: ContrastWording): ContrastTest {
  const isBefore = prepareContrast({ contrasts: [], befores, turns, noContrasts });
  const turned = matchWords(turns);
  return (text) => isBefore(text) && !turned.has(text);
}
