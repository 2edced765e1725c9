/** A study group elsewhere: what it sees there is the visited place's, not the article's own. */
import type { Place } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import { somewhere } from './other-place.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** A sentence as this rule reads it: simplified text, and the names in it. */
export type ScenicSentence = { text: string; paragraph: number; mentions: readonly Mention[] };

/** Where a visit stands: the place, the paragraph that speaks of it, and whether the text has come home since. */
type Scene = { place: Place; paragraph: number; isOver: boolean };

/**
 * Follows the sentences of one article: for each the place that a group from here looks at in it, or null. A visit
 * begins where somebody goes to a village or firm of another division to look (一组去了播州区的一个村，看的是…), holds to
 * the end of its paragraph, or until a sentence speaks of the own place or of coming home, and goes on in a paragraph
 * that opens with the next place (三组去的村子…).
 */
export function followVisits(own: Division, wording: Wording['elsewhere']) {
  let scene: Scene | null = null;
  return (sentence: ScenicSentence): Place | null => {
    const { text, paragraph, mentions } = sentence;
    const isNext = scene !== null && scene.paragraph + 1 === paragraph && wording.nextSite.test(text);
    if (isNext) scene = { place: somewhere, paragraph, isOver: false };
    else if (scene !== null && scene.paragraph !== paragraph) scene = null;
    const isHome =
      wording.own.test(text) ||
      wording.homecoming.test(text) ||
      mentions.some(({ division }) => mayLieIn(division, own));
    const visited = isHome ? null : findVisited(sentence, own, wording);
    if (visited) scene = { place: visited, paragraph, isOver: false };
    else if (scene !== null && isHome) scene = { ...scene, isOver: true };
    return scene === null || scene.isOver ? null : scene.place;
  };
}

/** Characters before a name in which the going is told: 参观了. */
const NEAR = 4;

function findVisited(
  { text, mentions }: ScenicSentence,
  own: Division,
  wording: Wording['elsewhere'],
): Place | null {
  if (!wording.looks.test(text) || wording.arranged.test(text)) return null;
  const visited = mentions.find(
    ({ start, end, division }) =>
      !own.lineage.includes(division) &&
      wording.goes.test(text.slice(Math.max(0, start - NEAR), start)) &&
      wording.site.test(text.slice(end)),
  );
  return visited ? toPlace(visited.division) : null;
}
