/** What somebody demands and nobody is said to have done: 县委要求各村必须每年发展一名以上党员. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** The stretch from the clause that demands to the end, or to where it is told what came of it; null for none. */
export type DemandReader = (text: string) => Span | null;

/** What is asked for stands so near behind the word that asks, in the same item. */
const reach = 84;
const item = /^[^。；;“”]*/u;

export function prepareDemandReader({
  points,
  figures,
  parts,
}: Pick<IndicatorLexicon, 'points' | 'figures' | 'parts'>): DemandReader {
  const { calls, rules, musts, assurances, complied } = points;
  const deeds = matchWords(points.verbs);
  // 县委要求各村必须…; not 按照县委要求, 有要求, 要求的
  const before = `(?<!${anyOf(figures.heeding)}[^，,。；;]{0,12})(?<![有的作高严])`;
  const opening = new RegExp(
    `${before}(?:(${anyOf(calls)})(?![下后的、，,])|${anyOf(rules)}(?![下后的、]))`,
    'gu',
  );
  const [asked, ruled] = [matchWords([...musts, ...assurances]), matchWords(musts)];
  const findDemand = (text: string) => {
    for (const { index, 0: word, 1: call } of text.matchAll(opening)) {
      const [behind = ''] = item.exec(text.slice(index + word.length, index + word.length + reach)) ?? [];
      if ((call === undefined ? ruled : asked).has(behind)) return { index, isCall: call !== undefined };
    }
    return null;
  };
  const result = new RegExp(`^${anyOf(parts.whole)}|${anyOf(complied)}|(?<![除为])了`, 'u');
  return (text) => {
    const found = findDemand(text);
    // 建立坐班制度，明确…不少于3天: something was done
    if (found === null) return null;
    if (!found.isCall && deeds.count(text.slice(0, found.index)) > 0) return null;
    const clauses = splitClauses(text);
    const at = clauses.findIndex(({ start, end }) => start <= found.index && found.index < end);
    const isDone = ({ start, end }: Span) => result.test(text.slice(start, end));
    const end = clauses.slice(at + 1).find(isDone)?.start ?? text.length;
    return { start: clauses[at]?.start ?? 0, end };
  };
}
