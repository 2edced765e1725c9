/** Quotations whose speaker is named behind them: they are told of his village or town. */
import type { Place, Sentence } from '../../model.ts';
import { readLocalPlace } from './local-place.ts';
import type { PartWording } from './part-wording.ts';
import type { LocalPlace } from './told-parts.ts';

/** Characters of a sentence that says only who has spoken. */
const longestTag = 30;

/** “去年收入22万元，今年要突破30万元。”新庄村党支部书记王刚说。: what is quoted before is told of the speaker's village. */
export function findSpeakers(
  sentences: Sentence[],
  column: Place,
  wording: PartWording,
): Map<Sentence, LocalPlace> {
  const speakers = new Map<Sentence, LocalPlace>();
  for (const [at, tag] of sentences.entries()) {
    const isTag = tag.text.length <= longestTag && wording.saidBy.test(tag.text);
    // “我们村…。”村党总支书记赵建国介绍，下坪村党总支…: the village that the speaker goes on to tell of
    const isOpened = !isTag && wording.opensSaying.test(tag.text);
    if (!isTag && !isOpened) continue;
    const found = readLocalPlace(tag, column, wording);
    if (found === null || found === 'own' || found === 'whole' || found.isForeign) continue;
    const start = tag.text.indexOf(found.place.name);
    const speaker = { ...found, named: { sentence: tag, start, end: start + found.place.name.length } };
    const quoted = listQuoted(sentences, at);
    const isOfVillage = quoted.some(({ text }) => wording.pointsAtVillage.test(text));
    if (isOpened && (found.place.level !== 'village' || !isOfVillage)) continue;
    for (const sentence of quoted) speakers.set(sentence, speaker);
  }
  return speakers;
}

/** The sentences of the quotation that ends right before the one at `end`, in its paragraph. */
function listQuoted(sentences: readonly Sentence[], end: number): Sentence[] {
  const paragraph = sentences[end]?.paragraph;
  if (!sentences[end - 1]?.text.endsWith('”')) return [];
  const quoted: Sentence[] = [];
  for (let at = end - 1; sentences[at]?.paragraph === paragraph; at -= 1) {
    const sentence = sentences[at];
    if (sentence) quoted.push(sentence);
    if (sentence?.text.startsWith('“')) return quoted;
  }
  return [];
}
