/** The one place that knows opencc-js: Traditional to Simplified Chinese, for matching. */
import { Converter } from 'opencc-js/t2cn';

/**
 * Turns every Traditional character into its Simplified one, character by character, so that offsets in the result
 * are offsets in the text. Characters without a counterpart of the same length stay as they are.
 */
export function createSimplifier(): (text: string) => string {
  const known = new Map<string, string>();
  let loaded: ((text: string) => string) | undefined;
  const convertCharacter = (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const convert = loaded ?? Converter({ from: 't', to: 'cn' });
    loaded = convert;
    const after = convert(character);
    const kept = after.length === character.length ? after : character;
    known.set(character, kept);
    return kept;
  };
  return (text) => text.replace(/\p{Script=Han}/gu, convertCharacter);
}
