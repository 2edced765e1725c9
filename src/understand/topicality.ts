/** Whether an article is on any theme of the lexicon, and if not, why. */
import type { OffTopicReason, PlainSentence, ThemeHit } from '../model.ts';
import { anyOf } from '../text/word-list.ts';

/** An article's sentences with their themes; `captions` are those of its photos. */
export type TopicalityInput = {
  body: readonly { sentence: PlainSentence; themes: readonly ThemeHit[] }[];
  captions: readonly (readonly ThemeHit[])[];
  /** Its body text, without white space, as it stood in an earlier article of the file. */
  isDuplicate: boolean;
};

export type Topicality = { isOnTopic: true } | { isOnTopic: false; offTopic: OffTopicReason };

/** Share of its body sentences that must carry a theme. The least of the labelled articles on topic have 0.36. */
const SHARE = 0.2;

/** An article on the field's own work in general (党史学习教育) is on topic already where one sentence has a theme. */
const FIELD_SHARE = 0.3;

/** Share of sentences on the field's work that make an article part of a page on it, though none has a theme. */
const PAGE_SHARE = 0.5;

/** By which words an article is known to be on the lexicon's themes; null where the lexicon does not ask for them. */
export type TopicalityWords = {
  /** Who acts in every article on a theme, in the first group; 菜农 and 大棚 in a weather notice are none. */
  actor: RegExp | null;
  /** The field's own work in general. */
  field: RegExp | null;
};

/** `notActors` are longer words that hold an actor and are none: 全县, 县城. */
export function compileTopicality(lists: {
  actors: readonly string[];
  notActors: readonly string[];
  field: readonly string[];
}): TopicalityWords {
  const { actors, notActors, field } = lists;
  return {
    actor: actors.length > 0 ? new RegExp(`${anyOf(notActors)}|(${anyOf(actors)})`, 'gu') : null,
    field: field.length > 0 ? new RegExp(anyOf(field), 'u') : null,
  };
}

function hasActor(text: string, { actor }: TopicalityWords): boolean {
  return actor === null || [...text.matchAll(actor)].some((match) => match[1] !== undefined);
}

/** What an article that has captions alone must score: a photo of a Party-day event is news of that organisation. */
const CAPTION = 0.5;

/** Judges an article by its body; one that is a photo and its caption by the caption. */
export function judgeTopicality(
  { body, captions, isDuplicate }: TopicalityInput,
  words: TopicalityWords,
): Topicality {
  if (isDuplicate) return { isOnTopic: false, offTopic: 'duplicate' };
  const own = body.filter((it) => it.sentence.kind === 'body');
  if (own.length === 0) {
    const isThemed = captions.some((themes) => themes.some((it) => it.score >= CAPTION));
    return isThemed
      ? { isOnTopic: true }
      : { isOnTopic: false, offTopic: captions.length > 0 ? 'photo-news' : 'no-theme' };
  }
  const themed = own.filter((it) => it.themes.length > 0).length;
  if (themed === 0 || !own.some((it) => hasActor(it.sentence.text, words)))
    return { isOnTopic: false, offTopic: 'no-theme' };
  const isOnTopic = themed >= SHARE * own.length || shareOfField(own, words) >= FIELD_SHARE;
  return isOnTopic ? { isOnTopic } : { isOnTopic, offTopic: 'weak-theme' };
}

function shareOfField(own: TopicalityInput['body'], { field }: TopicalityWords): number {
  return field === null ? 0 : own.filter((it) => field.test(it.sentence.text)).length / own.length;
}

/**
 * Whether an article without a theme (the study of Party history) belongs to a page on Party building: for a file of
 * which another article is on topic.
 */
export function isFieldWork({ body }: Pick<TopicalityInput, 'body'>, words: TopicalityWords): boolean {
  const own = body.filter((it) => it.sentence.kind === 'body');
  return own.length > 0 && shareOfField(own, words) >= PAGE_SHARE;
}
