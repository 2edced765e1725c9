/** What somebody demands and nobody is said to have done: 县委要求各村必须每年发展一名以上党员. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** The stretch from the clause that demands to the end, or to where it is told what came of it; null for none. */
export type DemandReader = (text: string) => Span | null;

const inItem = '[^。；;“”]';

export function prepareDemandReader({
  points,
  figures,
  parts,
}: Pick<IndicatorLexicon, 'points' | 'figures' | 'parts'>): DemandReader {
  const { calls, rules, musts, assurances, complied } = points;
  const deeds = matchWords(points.verbs);
  // 县委要求各村必须…; not 按照县委要求, 有要求, 要求的
  const before = `(?<!${anyOf(figures.heeding)}[^，,。；;]{0,12})(?<![有的作高严])`;
  const demand = new RegExp(
    `${before}(?:${anyOf(calls)}(?![下后的、，,])${inItem}{0,80}?${anyOf([...musts, ...assurances])}|${anyOf(rules)}(?![下后的、])${inItem}{0,80}?${anyOf(musts)})`,
    'u',
  );
  const call = new RegExp(`^${anyOf(calls)}`, 'u');
  const result = new RegExp(`^${anyOf(parts.whole)}|${anyOf(complied)}|(?<![除为])了`, 'u');
  return (text) => {
    const found = demand.exec(text);
    // 建立坐班制度，明确…不少于3天: something was done
    if (found === null) return null;
    if (!call.test(found[0]) && deeds.count(text.slice(0, found.index)) > 0) return null;
    const clauses = splitClauses(text);
    const at = clauses.findIndex(({ start, end }) => start <= found.index && found.index < end);
    const isDone = ({ start, end }: Span) => result.test(text.slice(start, end));
    const end = clauses.slice(at + 1).find(isDone)?.start ?? text.length;
    return { start: clauses[at]?.start ?? 0, end };
  };
}
