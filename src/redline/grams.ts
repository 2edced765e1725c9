/** The runs of characters by which the proof and the redline find a passage again. */
import { fold, withoutSpace } from '../text/fold.ts';
import { shinglesOf } from '../text/shingles.ts';

const gramLength = 4;

/** The passage's runs of four characters, white space left out; a shorter passage is one run. */
export function gramsOf(text: string): Set<string> {
  return shinglesOf(fold(text, withoutSpace), gramLength);
}
