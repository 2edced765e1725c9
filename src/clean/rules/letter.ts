/** Letters to a paper or an office, each with its greeting, and whoever signs one below which another follows. */
import type { Cues } from '../cues.ts';
import { isWriterUnder } from '../lines/writer.ts';
import { endsSentence } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import type { LineRule } from './rule.ts';

/** 编辑同志: · 县长您好: · 亲爱的儿子: in a line of its own. */
function isGreeting(it: Piece | undefined, cues: Cues): boolean {
  if (it === undefined || it.level > 0 || !/^[^:。!?]{2,16}[:!]$/.test(it.plain)) return false;
  return cues.greetings.some((word) => it.plain.includes(word));
}

/** 编辑同志: alone or before the text: 尊敬的编辑:我是柳湾村的村民,… */
export function opensLetter(it: Piece | undefined, cues: Cues): boolean {
  if (it === undefined || isGreeting(it, cues)) return it !== undefined;
  const greeting = /^[^:。,!?]{2,12}(?=:)/.exec(it.plain)?.[0];
  return (
    greeting !== undefined && cues.greetings.some((word) => word.length > 2 && greeting.startsWith(word))
  );
}

/** 一名果农 · 爸爸 */
const isNameLine = (it: Piece) => it.level === 0 && it.plain.length <= 14 && !/[。!?;:,、]/.test(it.plain);

/**
 * Below the letter comes what the editors say, the page's foot, or the heading of the next letter, which its writer may
 * stand under: 炉火边的会 / 石门县柳湾村 江小满 / 编辑同志: is a heading, not a signature over one.
 */
function isOver(pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const [below, next] = [pieces[at + 1], pieces[at + 2]];
  if (below === undefined || isClosing(below, cues)) return true;
  if (opensLetter(next, cues)) return !isWriterUnder(below, cues);
  if (isWriterUnder(next, cues) && opensLetter(pieces[at + 3], cues)) return true;
  return cues.editorNotes.some((word) => below.words.replace(/^[[(【]/, '').startsWith(word));
}

export const letterGreeting: LineRule = {
  name: 'salutation',
  kind: 'body',
  fits: (it, index, { cues, firstHead }) => index > firstHead && isGreeting(it, cues),
};

export const letterSignature: LineRule = {
  name: 'signature',
  kind: 'byline',
  fits: (it, index, { pieces, cues, firstGreeting, bodyStart }) => {
    const above = pieces[index - 1];
    if (index <= Math.max(firstGreeting, bodyStart) || firstGreeting < 0 || above === undefined) return false;
    return isNameLine(it) && it.credit === null && endsSentence(above.plain) && isOver(pieces, index, cues);
  },
};
