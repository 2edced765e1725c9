/** What is told of the thing that a row counts, and is not what the row counts: a quota of it, an honour. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** Of a count: `what` are the words that it counts. */
export type OtherDeedFinder = (
  entry: IndicatorEntry,
  around: Surroundings,
  what: string,
  isOfPeople: boolean,
) => boolean;

export function prepareOtherDeeds(lexicon: Pick<IndicatorLexicon, 'figures'>): OtherDeedFinder {
  const [isQuota, isHonour] = [prepareQuotas(lexicon), prepareHonours(lexicon)];
  return (entry, around, what, isOfPeople) => isQuota(around, isOfPeople) || isHonour(entry, around, what);
}

function prepareQuotas({ figures }: Pick<IndicatorLexicon, 'figures'>) {
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
  return ({ lead, behind }: Surroundings, isOfPeople: boolean) =>
    !met.test(lead) &&
    (isQuota.test(lead) ||
      (allotted.test(lead) && ofQuota.test(behind)) ||
      (isOfPeople && handedDown.test(lead)));
}

function prepareHonours({ figures }: Pick<IndicatorLexicon, 'figures'>) {
  const [titles, honours] = [matchWords(figures.titles), matchWords(figures.honours)];
  // 推荐选派第一书记48名: chosen and sent; 推荐群众务工: no honour
  const honoured = new RegExp(
    `${anyOf(figures.honours)}(?!.*${anyOf([...figures.sending, ...figures.noHonours])})`,
    'u',
  );
  const known = new WeakMap<IndicatorEntry, boolean>();
  const readsHonours = (entry: IndicatorEntry) => {
    const own = [entry.name, ...entry.objects, ...entry.verbs, ...Object.values(entry.sorts).flat()].join();
    return titles.has(own) || honours.has(own);
  };
  return (entry: IndicatorEntry, { before }: Surroundings, what: string) => {
    const isItsOwn = known.get(entry) ?? readsHonours(entry);
    known.set(entry, isItsOwn);
    // a list goes on with what it opened with: 表彰第一书记15名、工作队12支
    const own = before.split(/[，,。；;]/u).at(-1) ?? '';
    return !isItsOwn && honoured.test(`${own.slice(-longest)} ${what}`);
  };
}

/** Characters of a clause before a figure within which it is said what was done. */
const longest = 60;
