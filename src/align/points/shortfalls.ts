/** Sentences that tell where the place falls short: 9个支部未按期换届; 仍存在储备不足等问题; 合格率低2个百分点. No practice of it. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** `text` begins behind the sentence's lead, `plans` are what is still to come in it. */
export type ShortfallTest = (text: string, plans: Span[]) => boolean;

/** What a clause tells by itself, and what only beside another such clause: 干部只有19名. */
const [sure, weak, enough] = [2, 1, 2];

export function prepareShortfall({ points }: Pick<IndicatorLexicon, 'points'>): ShortfallTest {
  const { lacks, noLacks, shortOf, goodRates, meagre, hardships, faults, remedies, answers, verbs } = points;
  const others = new RegExp(anyOf(noLacks), 'gu');
  // what 存在 is of: 仍存在优秀年轻干部储备不足等问题; not 存在的问题, 存在问题的村
  const short = new RegExp(`${anyOf(shortOf)}(?!的)`, 'u');
  const isStanding = (told: string) => {
    const [, behind] = told.split('存在', 2);
    return behind !== undefined && !behind.startsWith('的') && short.test(behind);
  };
  // 合格率比全市低2个百分点
  const rate = new RegExp(anyOf(goodRates), 'u');
  const low = /^[^低高升增]*低[了出约近]?[\d.]+个?百分点/u;
  const isLow = (told: string) => low.test(told.slice(Math.max(0, told.search(rate)))) && rate.test(told);
  const lacking = new RegExp(anyOf(lacks), 'u');
  const isShort = (clause: string) => {
    const told = clause.replace(others, (word) => '　'.repeat(word.length));
    if (isStanding(told) || isLow(told)) return true;
    const at = told.search(lacking);
    if (at < 0) return false;
    const [before, behind] = [told.slice(0, at), told.slice(at)];
    // 有9个村党支部未按期换届, 尚有12个村没有党群服务中心; not 9个村未换届的问题得到解决, 9个村已…
    if (/\d[^\d被已把将]*$/u.test(before) && !/[的被并\d]/u.test(behind)) return true;
    // 未选派第一书记的村还有5个, 3年以上未发展党员的村共22个
    return /的[^的]*[有为共达]\d+[^\d]{0,3}$/u.test(behind);
  };
  // 熟悉果业的干部只有19名, 34个村收入不足3万元, 仅为93%; not 由不足3万元增加到…
  const little = new RegExp(`(?<![由从])${anyOf(meagre)}[\\d.]+[^，,。；;\\d]{0,4}[，,。；;]?$`, 'u');
  // 零立案的乡镇有2个: nothing done either
  const none = /零[^，,。；;]{2,4}的[^，,。；;]{0,8}有\d/u;
  const fault = matchWords(faults);
  // 党员活动室闲置的有6处; not 盘活闲置校舍7处
  const hard = new RegExp(`${anyOf(hardships)}的[^，,。；;的]{0,8}有\\d`, 'u');
  const mended = matchWords([...remedies, ...answers]);
  const remedied = matchWords(remedies);
  const deeds = matchWords(verbs);
  const weigh = (clause: string): number => {
    if (isShort(clause)) return clause.includes('存在') && remedied.has(clause) ? 0 : sure;
    if (mended.has(clause)) return 0;
    return little.test(clause) || fault.has(clause) || hard.test(clause) ? weak : 0;
  };
  return (text, plans) => {
    let told = 0;
    for (const { start, end } of splitClauses(text)) {
      const clause = text.slice(start, end);
      const weight = weigh(clause);
      told += weight;
      const isAhead = plans.some((plan) => plan.start < end && start < plan.end);
      if (weight > 0 || isAhead || none.test(clause)) continue;
      // something else is counted or done in it, or something about it
      if (/\d/u.test(clause) || deeds.has(clause) || remedied.has(clause)) return false;
    }
    return told >= enough;
  };
}
