/** Sentences that tell what went wrong, what it was like years ago, or what a broadcaster brings next: no practice. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Matter } from './matter.ts';

export type WrongTest = (passage: Passage, matter: Matter) => boolean;

/** Years by which what is told lies back. */
const longAgo = 3;

// 早在2006年，; 2014年，
const year = /^(?:早在|还在)?((?:19|20)\d\d)年/u;

export function prepareWrong({ points }: IndicatorLexicon): WrongTest {
  const { disputes, misdeeds, answers, remedies, casework, announcements, turns, done } = points;
  // 老李不同意合并; not 征求不同意见
  const dispute = new RegExp(`${anyOf(disputes)}(?!见)`, 'u');
  const [misdeed, never] = [matchWords(misdeeds), matchWords([...announcements, ...casework])];
  const answer = matchWords([...answers, ...remedies]);
  const later = matchWords([...turns, ...done]);
  // 几个人把钱分了。其中一人分得2万元: the sentences around it go on with the deed
  const isMisdeed = ({ sentence: { text }, around }: Passage) =>
    !answer.has(text) &&
    [text, ...around.map((it) => it.text)].some((it) => misdeed.has(it) && !answer.has(it));
  /** 早在2006年，有的人家办一场酒花去50万元: nothing was done then by anybody, and nothing is told of today. */
  const isLongAgo = ({ sentence: { text }, article }: Passage, { verbs, toldNames }: Matter) => {
    const written = Number(article.date?.value.slice(0, 4) ?? 0);
    const told = Number(year.exec(text)?.[1] ?? Number.POSITIVE_INFINITY);
    return told <= written - longAgo && verbs === 0 && toldNames.length === 0 && !later.has(text);
  };
  return (passage, matter) => {
    const { text } = passage.sentence;
    const isDispute = dispute.test(text) && !answer.has(text);
    return never.has(text) || isDispute || isMisdeed(passage) || isLongAgo(passage, matter);
  };
}
