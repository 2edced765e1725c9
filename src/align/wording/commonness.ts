/** How common words are in general text of the field: what every report says is nobody's shared wording. */
import { fold, lettersOnly } from '../../text/fold.ts';

/** Runs of `runLength` letters that general text is full of. Plain data. */
export type CommonPhrases = { runs: ReadonlySet<string> };

export const runLength = 4;

/** Of so many texts of the field, one in this many makes a run common. */
const commonFrom = 1 / 200;

// # texts: 844
const textsLine = /^# texts: (\d+)$/mu;

/** Reads `lexicon/common-phrases.tsv`: a run and the number of texts that have it, a line each. */
export function parseCommonPhrases(text: string): CommonPhrases {
  const texts = Number(textsLine.exec(text)?.[1] ?? 0);
  const runs = new Set<string>();
  for (const line of text.split('\n')) {
    const [run = '', count] = line.split('\t');
    if (count !== undefined && Number(count) >= texts * commonFrom) runs.add(run);
  }
  return { runs };
}

/** Letters of a wording that stand in no common run: 联合党委 has four, 第一书记 none, nor has a word of three letters. */
export function countRareLetters(wording: string, { runs }: CommonPhrases): number {
  const letters = fold(wording, lettersOnly);
  if (letters.length < runLength) return 0;
  let rare = 0;
  let covered = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (runs.has(letters.slice(at, at + runLength))) covered = at + runLength;
    if (at >= covered) rare += 1;
  }
  return rare;
}
