import { commonCharacters } from './common-characters.ts';

/** Characters judged: enough for certainty, few enough to stay fast on a long file. */
const sampleLength = 20_000;

/**
 * How much a text looks like Chinese (or plain ASCII) prose: the mean over its characters of a value from -4
 * (control, unreadable) to 1 (common Chinese character or punctuation). Running Chinese text scores above 0.6, the
 * same bytes in a wrong encoding below 0.3.
 */
export function scorePlausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text.slice(0, sampleLength)) {
    sum += weighCharacter(character);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function weighCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13 || code === 12 ? 0.5 : -4;
  if (code < 0x7f) return 0.5;
  if (code >= 0x4e00 && code <= 0x9fff) return commonCharacters.has(character) ? 1 : 0;
  if (code >= 0x3000 && code <= 0x3002) return 1; // ideographic space 、 。
  if (code >= 0x3008 && code <= 0x3011) return 1; // brackets 《》「」【】
  if (isFullWidthPunctuation(code)) return 1;
  if (code >= 0xff10 && code <= 0xff5e) return 0.5; // full-width digits and letters
  if (code >= 0x2010 && code <= 0x2027) return 0.8; // dashes, quotation marks, ellipsis
  if (code === 0xa0 || code === 0xb7 || code === 0x200b || code === 0xfeff) return 0.3;
  if (code === 0xfffd || (code >= 0x7f && code < 0xa0)) return -4;
  if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0xd800 && code <= 0xdfff)) return -1;
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return -4;
  return -0.5;
}

/** ！（），：；？ */
function isFullWidthPunctuation(code: number): boolean {
  return [0xff01, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b, 0xff1f].includes(code);
}
