/** What somebody above the place asks of it: no number of the place, whose own stands behind it, if anywhere. */
import type { Figure } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf } from '../../text/word-list.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { byBodiesAbove } from './bodies-above.ts';
import type { FigurePatterns } from './figure-wording.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

export type DemandFinder = {
  /** Null where nothing is demanded; else whether the figure is the place's own, and of its item what is, up to it. */
  read: (
    figure: Figure,
    around: Surroundings,
    passage: Passage,
  ) => { isIts: false } | { isIts: true; own: string; isMet: boolean } | null;
  /** The figure right before it that was asked for, where this one tells how far the place has come with that. */
  findAsked: (figure: Figure, passage: Passage) => Figure | null;
};

export function prepareDemands(
  { figures, parts }: Pick<IndicatorLexicon, 'figures' | 'parts'>,
  patterns: FigurePatterns,
): DemandFinder {
  const {
    demanders,
    provinceDemanders,
    cityDemanders,
    demands,
    demandMarks,
    demandsHeeded,
    demandsMet,
    demandLinks,
  } = figures;
  const whole = [...parts.whole, ...parts.unnamedCounty];
  // 市上要求 · 自治区党委明确，; not 按照市委要求, 市委有明确要求
  const opening = (bodies: string[]) =>
    new RegExp(
      `(?:^|[，,：:（(“”、])(?!\\p{Script=Han}{0,4}?${anyOf(demandsHeeded)})\\p{Script=Han}{0,6}?${anyOf(bodies)}\\p{Script=Han}{0,8}?(?<![有的作])${anyOf(demands)}(?![下后的])`,
      'u',
    );
  const fromAbove = byBodiesAbove(
    { nation: demanders, province: provinceDemanders, city: cityDemanders },
    opening,
  );
  const [marks, met] = [new RegExp(anyOf(demandMarks), 'u'), new RegExp(anyOf(demandsMet), 'u')];
  const own = new RegExp(`^${anyOf(whole)}`, 'u');
  const filler = new RegExp(anyOf([...whole, ...demandsMet, ...demandLinks]), 'gu');

  const read: DemandFinder['read'] = (figure, { before, behind }, { column }) => {
    const item = before.split(/[。；;]/u).at(-1) ?? '';
    const demand = fromAbove(column).exec(item);
    if (demand === null) return null;
    const start = demand.index + demand[0].length;
    const asked = item.slice(start);
    const ending = `${figure.text}${behind}`;
    if (!marks.test(`${asked}${ending}`)) return null;
    const clauses = splitClauses(asked);
    const reply = clauses.find((it, index) => {
      const clause = asked.slice(it.start, it.end);
      const isOwn = clause.startsWith(column.name) || own.test(clause);
      const isLast = index === clauses.length - 1;
      return met.test(clause) || (index > 0 && isOwn && !marks.test(isLast ? `${clause}${ending}` : clause));
    });
    if (!reply) return { isIts: false };
    const told = asked.slice(reply.start);
    return { isIts: true, own: told, isMet: met.test(told) };
  };

  return {
    read,
    findAsked: (figure, passage) => {
      const { sentence, column } = passage;
      const asked = sentence.figures[sentence.figures.findIndex((it) => it.start === figure.start) - 1];
      const start = asked?.unit === figure.unit ? locateSpan(sentence, asked)?.end : undefined;
      const at = locateSpan(sentence, figure)?.start;
      if (!asked || start === undefined || at === undefined) return null;
      // …要达到90%，环县去年底已达93.6%: nothing but who, when and how far
      const between = sentence.text.slice(start, at);
      const said = between
        .replace(/^\p{Script=Han}{0,2}[，,]/u, '')
        .replace(column.name, '')
        .replace(figure.period ?? '', '')
        .replace(filler, '');
      const around =
        said === '' && /[，,]/u.test(between) ? readSurroundings(passage, asked, patterns) : null;
      return around && read(asked, around, passage)?.isIts === false ? asked : null;
    },
  };
}
