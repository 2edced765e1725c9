/** What a sentence holds: what is counted and named in it, and what of that has been reached. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { matchWords } from '../../text/word-list.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { prepareHorizon } from './ahead.ts';
import { prepareDemandReader } from './demands.ts';
import { type PracticeName, preparePracticeFinder } from './named-practices.ts';
import { preparePlanFinder } from './plans.ts';

export type Matter = {
  /** The text without the clauses that tell what newspapers said of the work. */
  told: string;
  names: PracticeName[];
  /** Those that stand in what is told. */
  toldNames: PracticeName[];
  /** Where figures of the place stand, and those that are no plan. */
  figures: Span[];
  reached: Span[];
  /** Different verbs of something done. */
  verbs: number;
  hasDocument: boolean;
  /** What it tells of as still to come. */
  plans: Span[];
  /** Nothing in it has been reached. */
  isPlanned: boolean;
  /** All that is counted in it was only begun or picked: 确定5个软弱涣散村. */
  isBegun: boolean;
};

export type MatterReader = (passage: Passage) => Matter;

/** A plan that begins behind this share of a sentence is only its outlook. */
const planned = 0.5;

// 《关于加强社区工作的若干措施》, looked for from where the last title ended
const documentName = /(?:^|》)[^《》]*《[^》]{4,}》/u;

export function prepareMatter(lexicon: IndicatorLexicon): MatterReader {
  const { practices, points } = lexicon;
  const findNames = preparePracticeFinder(practices);
  const findPlan = preparePlanFinder(lexicon);
  const readDemand = prepareDemandReader(lexicon);
  const readHorizon = prepareHorizon(lexicon.figures);
  const verbs = matchWords(points.verbs);
  const press = matchWords(points.press);
  const starts = matchWords(points.starts);
  return ({ sentence, section, article, next }) => {
    const { text } = sentence;
    const idle = press.has(text)
      ? splitClauses(text).filter((it) => press.has(text.slice(it.start, it.end)))
      : [];
    const demand = readDemand(text);
    const plans =
      section === 'plan'
        ? [{ start: 0, end: text.length }]
        : [...findPlan(text, readHorizon(article), next?.text), ...(demand ? [demand] : [])].sort(
            (a, b) => a.start - b.start,
          );
    const counted = sentence.figures.flatMap((figure) => {
      const at = figure.otherPlace ? null : locateSpan(sentence, figure);
      return at !== null && !isInside(at.start, idle) ? [{ at, verb: figure.verb }] : [];
    });
    const figures = counted.map(({ at }) => at);
    const reached = figures.filter(({ start }) => !isInside(start, plans));
    const told = leaveOut(text, idle);
    const names = findNames(text);
    return {
      told,
      names,
      toldNames: names.filter((name) => !isInside(name.start, idle)),
      figures,
      reached,
      verbs: verbs.count(told),
      hasDocument: documentName.test(told),
      plans,
      isBegun: counted.length > 0 && counted.every(({ verb }) => verb !== null && starts.has(verb)),
      isPlanned: reached.length === 0 && (plans[0]?.start ?? text.length) <= text.length * planned,
    };
  };
}

export function isInside(at: number, spans: Span[]): boolean {
  return spans.some((span) => span.start <= at && at < span.end);
}

function leaveOut(text: string, spans: Span[]): string {
  return [...spans].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
