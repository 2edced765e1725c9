/** What is told of the thing that a row counts, and is not what the row counts: a quota of it. */
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

export type OtherDeedFinder = (around: Surroundings, isOfPeople: boolean) => boolean;

export function prepareOtherDeeds({ figures }: Pick<IndicatorLexicon, 'figures'>): OtherDeedFinder {
  const quota = `${anyOf(figures.quotas)}(?:任务)?(?:总?数)?`;
  // 发展党员指标126名, 名额共有86个, 整顿任务数为15个
  const isQuota = new RegExp(`${quota}(?:共[有计]?|合计|总计|[为是达有])?[“（(]?$`, 'u');
  // 下达126个发展党员指标, 争取到30个选派第一书记名额
  const allotted = new RegExp(`${anyOf(figures.allotting)}[了到出]?$`, 'u');
  const ofQuota = new RegExp(`^的?[^，,。；;、\\d]{0,12}?${quota}(?![率的])`, 'u');
  // 下达发展党员126名: people are no money that is granted
  const handedDown = /下达[^，,。；;\d]{0,24}$/u;
  // 完成发展党员指标126名, but 须完成…
  const met = new RegExp(`(?<!${anyOf(figures.hoping)})${anyOf(figures.quotasMet)}(?!率)`, 'u');
  return ({ lead, behind }, isOfPeople) =>
    !met.test(lead) &&
    (isQuota.test(lead) ||
      (allotted.test(lead) && ofQuota.test(behind)) ||
      (isOfPeople && handedDown.test(lead)));
}
