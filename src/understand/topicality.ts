/** Whether an article is on any theme of the lexicon, and if not, why. */
import type { OffTopicReason, PlainSentence, ThemeHit } from '../model.ts';

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

/** An article on the Party's own work in general (党史学习教育) is on topic already where one sentence has a theme. */
const PARTY_SHARE = 0.3;
const party = /党/u;

/** Share of sentences on the Party's work that make an article part of a page on it, though none has a theme. */
const PAGE_SHARE = 0.5;

/** Who acts in every article on a theme; 菜农 and 大棚 in a weather notice are none. */
const actor =
  /[党廉纪]|支部|干部|书记|监委|村|社区|街道|网格|集体|合作社|居委|组织|三资|(?<![全我本该各])[县镇乡](?![城境])/u;

/** What an article that has captions alone must score: a photo of a Party-day event is news of that organisation. */
const CAPTION = 0.5;

/** Judges an article by its body; one that is a photo and its caption by the caption. */
export function judgeTopicality({ body, captions, isDuplicate }: TopicalityInput): Topicality {
  if (isDuplicate) return { isOnTopic: false, offTopic: 'duplicate' };
  const own = body.filter((it) => it.sentence.kind === 'body');
  if (own.length === 0) {
    const isThemed = captions.some((themes) => themes.some((it) => it.score >= CAPTION));
    return isThemed
      ? { isOnTopic: true }
      : { isOnTopic: false, offTopic: captions.length > 0 ? 'photo-news' : 'no-theme' };
  }
  const themed = own.filter((it) => it.themes.length > 0).length;
  const hasActor = own.some((it) => actor.test(it.sentence.text));
  if (themed === 0 || !hasActor) return { isOnTopic: false, offTopic: 'no-theme' };
  const isOnTopic = themed >= SHARE * own.length || shareOfParty(own) >= PARTY_SHARE;
  return isOnTopic ? { isOnTopic } : { isOnTopic, offTopic: 'weak-theme' };
}

function shareOfParty(own: TopicalityInput['body']): number {
  return own.filter((it) => party.test(it.sentence.text)).length / own.length;
}

/**
 * Whether an article without a theme (the study of Party history) belongs to a page on Party building: for a file of
 * which another article is on topic.
 */
export function isPartyWork({ body }: Pick<TopicalityInput, 'body'>): boolean {
  const own = body.filter((it) => it.sentence.kind === 'body');
  return own.length > 0 && shareOfParty(own) >= PAGE_SHARE;
}
