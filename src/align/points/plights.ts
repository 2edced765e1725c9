/** Sentences that tell only how it stood before, why it was hard, or of one villager by name: no practice of the place. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Matter } from './matter.ts';

/** `text` begins behind the sentence's lead. */
export type PlightTest = (text: string, matter: Matter) => boolean;

const inClause = '[^，,。；;“”]';

export function preparePlight({ points }: Pick<IndicatorLexicon, 'points'>): PlightTest {
  const { onces, hardships, causes, folk, noFolk, folkLeads, surnames, deeds, turns, done, past } = points;
  const hardship = anyOf(hardships);
  // 该村一度是出了名的后进村，…; 合作社曾经负债40多万元; not 曾经的荒坡…
  const once = new RegExp(`^${inClause}{0,16}?${anyOf(onces)}(?!的)${inClause}{0,8}?${hardship}`, 'u');
  // 由于没有产业，…，账上一直没有收入。: hard to its end
  const cause = new RegExp(`^${inClause}{0,8}?${anyOf(causes)}`, 'u');
  const hardEnd = new RegExp(`${hardship}[^，,。；;]{0,20}[。；;]?$`, 'u');
  // 村民王桂兰算了一笔账, 去年，脱贫户刘满仓家…; not 村民周末在…, 居民高度认可
  const villager = new RegExp(
    `^(?:${inClause}{1,14}[，,])?${inClause}{0,10}?${anyOf(folk)}(?!${anyOf(noFolk)})${anyOf([...surnames])}\\p{Script=Han}{1,2}(?:[，,、]|一?家|${anyOf([...deeds])})`,
    'u',
  );
  const turned = matchWords([...turns, ...done]);
  const since = matchWords(past);
  const leads = matchWords(folkLeads);
  return (text, { verbs, toldNames }) => {
    // 村民李有田流转了6亩，全村流转860亩; 脱贫户刘满仓领办合作社，带动120户
    if (villager.test(text) && !leads.has(text) && !/全[村镇乡县市区旗]/u.test(text)) return true;
    if (verbs > 0 || toldNames.length > 0 || turned.has(text)) return false;
    return (once.test(text) && !since.has(text)) || (cause.test(text) && hardEnd.test(text));
  };
}
