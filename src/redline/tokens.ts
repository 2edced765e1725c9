import type { Segmenter } from '../model.ts';

/** 3435.81万元, 87%, 2.08万余人, 10-50万元, 2025年: digits with their scale and counter are one word. */
const numberWithUnit =
  /[0-9０-９]+(?:[.．:：][0-9０-９]+|[,，][0-9]{3}(?![0-9]))*(?:[%％‰]|个百分点)?[余多]?[十百千万亿]*[余多]?(?:公里|公顷|平方米|万元|[元个名人户件场次期年月日亩吨项处所支家条部份村社岁倍届级里米对])?/gu;

/** Cuts text into words for comparing: numbers whole, line ends alone, the rest by the segmenter. Joined they give the text. */
export function cutTokens(text: string, segmenter: Segmenter): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(numberWithUnit)) {
    cutWords(text.slice(end, match.index), segmenter, tokens);
    tokens.push(match[0]);
    end = match.index + match[0].length;
  }
  cutWords(text.slice(end), segmenter, tokens);
  return tokens;
}

function cutWords(text: string, segmenter: Segmenter, tokens: string[]): void {
  for (const part of text.split(/(\n)/)) {
    if (part === '') continue;
    const words = part === '\n' ? [part] : segmenter.cut(part);
    // An engine that loses a character (a lone surrogate) must not lose it from the comparison.
    tokens.push(...(words.join('') === part ? words : [...part]));
  }
}
