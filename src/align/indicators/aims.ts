/** Which figures are but aimed at: 计划整顿12个; 下一步，…; under a heading such as 三、2020年打算. */
import type { Figure, Sentence, Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { hideSpans } from '../../text/hide-spans.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { Passage } from '../columns/passages.ts';
import { prepareHorizon } from '../points/ahead.ts';
import { isInventory } from '../points/inventory.ts';
import { isInside } from '../points/matter.ts';
import { type PlanWording, prepareBlinds, preparePlanFinder } from '../points/plans.ts';
import type { Surroundings } from './surroundings.ts';

export type AimFinder = (passage: Passage, figure: Figure, around: Surroundings) => boolean;

export function prepareAimFinder(wording: PlanWording): AimFinder {
  const { points, figures } = wording;
  const { findFulfilled, findPlannedAsides, hideNames, hidePurposes } = prepareBlinds(wording);
  const ahead = matchWords(figures.ahead);
  const aims = [...figures.target, ...figures.ahead];
  const aim = matchWords(aims);
  const done = matchWords(points.done);
  // 计划建设的20个村已建成12个: the last word counts
  const [anyAim, met] = [new RegExp(anyOf(aims), 'u'), matchWords(figures.met)];
  const isMet = (lead: string) => {
    const first = anyAim.exec(lead);
    return first !== null && met.has(lead.slice(first.index + first[0].length));
  };
  // …，9月底前完成, but 提前完成, 6月底前已全部销号, 已于10月底前投用, 并将于年底前再建10家
  const due = new RegExp(
    `^[^。；;]{0,24}?(?<!已[^，,。；;]{0,8})(?:[年月]底前(?!再|还要|另)|(?<!提)前(?:全部)?完成)(?!提前|[^，,。；;]{0,12}${anyOf(figures.met)})`,
    'u',
  );

  const begun = new RegExp(
    `[，,](?:[^，,。；;\\d]{0,8}?${anyOf(points.begun)}[^，,。；;]*?\\d|${anyOf(points.rests)})`,
    'u',
  );
  // 已整顿: done, whatever is still to come of it
  const isDone = ({ verb }: Figure, lead: string) =>
    verb !== null && ['已', '已经', '已累计', '已全部'].some((word) => lead.includes(`${word}${verb}`));
  // 对上年度排查出的14个软弱涣散村党组织: there they are, whatever is planned for them
  const found = new RegExp(`${anyOf([...points.past, ...points.results])}[^，,。；;]{0,12}的$`, 'u');
  // 年度计划97名, but 超年度计划3名
  const goal = new RegExp(`(?<!${anyOf(figures.exceeding)})${anyOf(figures.goals)}[数为是]?$`, 'u');
  const findPlan = preparePlanFinder(wording);
  const readHorizon = prepareHorizon(figures);
  // a sentence is read once for all of its figures
  const stretches = new WeakMap<Sentence, Span[]>();
  const fulfilled = new WeakMap<Sentence, Span[]>();
  const readFulfilled = (sentence: Sentence) => {
    const known = fulfilled.get(sentence);
    if (known !== undefined) return known;
    const found = findFulfilled(sentence.text);
    fulfilled.set(sentence, found);
    return found;
  };
  const readStretches = ({ sentence, article, next }: Passage) => {
    const known = stretches.get(sentence);
    if (known !== undefined) return known;
    const found = findPlan(sentence.text, readHorizon(article), next?.text);
    stretches.set(sentence, found);
    return found;
  };

  // 新建12个（计划15个）: what the bracket plans is not planned of the figure before it
  const withoutPlans = (clause: string, { text }: Figure) => {
    const asides = findPlannedAsides(clause);
    return hideSpans(
      clause,
      asides.filter(({ start, end }) => !clause.slice(start, end).includes(text)),
    );
  };

  /** 下一步，深化整顿，培训800名: what is ahead goes on up to what has been reached. */
  const isCarried = (before: string) => {
    const told = hidePurposes(before);
    const clauses = splitClauses(told).map(({ start, end }) => told.slice(start, end));
    const from = clauses.findLastIndex((clause) => ahead.has(clause));
    return from >= 0 && !clauses.slice(from).some((clause) => done.has(clause) && !aim.has(clause));
  };

  return (passage, figure, { clause, lead, before, at }) => {
    const { sentence, section } = passage;
    // how many there are is no plan: 全镇684名党员, in the notice of a course
    const isUnder = section === 'plan' && !isInventory(sentence) && !found.test(lead);
    if (isInside(at, readFulfilled(sentence))) return isUnder;
    const own = hideNames(withoutPlans(clause, figure));
    const isOwn = aim.has(own) && !isMet(hideNames(before.split(/[，,；;]/u).at(-1) ?? ''));
    // 改扩建45个，实施改造12个，10月底前投用: up to what was but begun, or what is left
    const tail = hideNames(sentence.text.slice(at, at + 40)).split(begun)[0] ?? '';
    const isDue = due.test(tail) && !isDone(figure, lead);
    const isAhead = isInside(at, readStretches(passage));
    return isAhead || isOwn || goal.test(lead) || isDue || isCarried(hideNames(before)) || isUnder;
  };
}
