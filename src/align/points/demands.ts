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

/**
 * Where it is told what came of what the clause with that number asks: 村干部必须坐班，[全县共选派45名]; 要当好“娘家人”，[今年走访560名].
 * The end of the text where it is not; a clause that asks itself (全县要…) tells none.
 */
export function prepareComplied({
  points,
  parts,
}: Pick<IndicatorLexicon, 'points' | 'figures' | 'parts'>): (text: string, clause: number) => number {
  const since = `^${anyOf([...points.past, ...points.dutyTerms])}`;
  const result = new RegExp(`^${anyOf(parts.whole)}|${since}|${anyOf(points.complied)}|(?<![除为])了`, 'u');
  const asks = new RegExp(
    `(?!${anyOf(points.noDuties)})${anyOf([...points.duties, ...points.assurances])}`,
    'u',
  );
  return (text, at) => {
    const isDone = ({ start, end }: Span) => {
      const clause = text.slice(start, end);
      return result.test(clause) && !asks.test(clause);
    };
    const clauses = splitClauses(text);
    return clauses.slice(at + 1).find(isDone)?.start ?? text.length;
  };
}

export function prepareDemandReader({
  points,
  figures,
  parts,
}: Pick<IndicatorLexicon, 'points' | 'figures' | 'parts'>): DemandReader {
  const { calls, rules, musts, assurances } = points;
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
  const findComplied = prepareComplied({ points, figures, parts });
  return (text) => {
    const found = findDemand(text);
    // 建立坐班制度，明确…不少于3天: something was done
    if (found === null) return null;
    if (!found.isCall && deeds.count(text.slice(0, found.index)) > 0) return null;
    const clauses = splitClauses(text);
    const at = clauses.findIndex(({ start, end }) => start <= found.index && found.index < end);
    const end = findComplied(text, at);
    return { start: clauses[at]?.start ?? 0, end };
  };
}
