/**
 * White space in template source. A run of blanks with a line break in it stands for one blank between Latin
 * words and for nothing beside a Chinese character (全县\n  整顿 is 全县整顿); a run without one is one blank.
 */
const blanks = /[ \t\r\n\f]+/g;
const oneBlank = /^[ \t\r\n\f]+$/;
const hasBlanks = /[ \t\r\n\f]/;
// Chinese characters and full-width punctuation: 县 ， “ … ）
const wide =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\udbff][\udc00-\udfff]/u;

/** Collapses the text's blanks, knowing the character before and after it in the paragraph ('' at its ends). */
export function collapseBlanks(text: string, before: string, after: string): string {
  if (!hasBlanks.test(text)) return text;
  return text.replace(blanks, (run, offset: number) => {
    const left = offset > 0 ? lastCharacter(text.slice(0, offset)) : before;
    const right = text.codePointAt(offset + run.length);
    const next = right === undefined ? after : String.fromCodePoint(right);
    if (left === '' || next === '' || left === '\n' || next === '\n' || left === ' ') return '';
    if (run.includes('\n') && (wide.test(left) || wide.test(next))) return '';
    return ' ';
  });
}

export const isBlank = (text: string): boolean => text === '' || oneBlank.test(text);

/** The last character of a text, a surrogate pair kept whole. */
export function lastCharacter(text: string): string {
  const low = text.charCodeAt(text.length - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1);
}

/** The first character of a text, a surrogate pair kept whole. */
export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** A text on its own, as it reads in one line. */
export const squeezeText = (text: string): string => collapseBlanks(text, '', '');
