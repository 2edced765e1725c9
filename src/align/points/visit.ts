/** A leader's visit, which is no practice of the place that is visited. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

export type VisitTest = (text: string) => boolean;

export function prepareVisit({
  visits,
  visitors,
  tours,
  noVisits,
}: Pick<IndicatorLexicon['points'], 'visits' | 'visitors' | 'tours' | 'noVisits'>): VisitTest {
  const [isVisit, isUsual] = [matchWords(visits), matchWords(noVisits)];
  // 县委书记某某到南坡镇调研，; 市委常委、组织部部长某某一行深入河湾村走访
  const tour = new RegExp(
    `${anyOf(visitors)}[^，,。；;]{0,10}(?:到|赴|深入|来到|走进|前往|在)[^，,。；;]{2,20}${anyOf(tours)}`,
    'u',
  );
  return (text) => (isVisit.has(text) || tour.test(text)) && !isUsual.has(text);
}
