/** What a sentence tells of as built that is not in use yet: 新建2个车间，预计10月投用; 建设木器厂. 该厂建成后将…. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** `next` is the sentence behind it, '' for none. */
export type UnbuiltFinder = (text: string, next: string) => Span[];

const inClause = '[^，,。；;]';

export function prepareUnbuilt({ points }: Pick<IndicatorLexicon, 'points'>): UnbuiltFinder {
  const { builds, begun, details, underway, finishing, forecasts, prospects } = points;
  const [build, detail, going] = [matchWords(builds), matchWords(details), matchWords(underway)];
  const begins = new RegExp(anyOf(begun), 'u');
  // 实施改造12个, 正在建设2处
  const isOnlyBegun = (clause: string): boolean =>
    /\d/u.test(clause.slice(begins.exec(clause)?.index ?? clause.length));
  const finished = new RegExp(`${anyOf(points.done)}|${anyOf(finishing)}`, 'u');
  // 预计10月投用, 项目有望明年年底前建成投产; not 预计年底建成22个, nor 预计建成后…
  const expected = `(?:${inClause}{0,8}?)${anyOf(forecasts)}[^，,。；;个处座所家]{0,16}?${anyOf(finishing)}[^，,。；;\\d后]{0,6}(?:[，,。；;]|$)`;
  // 确保国庆节前投用; not 确保各项任务按期完成
  const assured = `(?:${inClause}{0,8}?)(?:确保|争取)[^，,。；;个处座所家]{0,10}?(?<!提)前[^，,。；;]{0,4}?${anyOf(finishing)}[^，,。；;\\d后]{0,6}(?:[，,。；;]|$)`;
  // 建成后将年产…, 该项目投产后，预计…
  const afterwards = `${inClause}{0,12}?${anyOf(finishing)}${inClause}{0,4}?后[，,]?${inClause}{0,16}?${anyOf(prospects)}`;
  const ahead = new RegExp(`^(?:${expected}|${assured}|${afterwards})`, 'u');
  // 目前，项目正在施工，预计10月投用
  const aheadNext = new RegExp(`^(?:${inClause}{0,16}[，,]){0,2}?(?:${expected}|${afterwards})`, 'u');

  /** From the first clause of what is built, going back from clause `last`; null where it is finished, or nothing is built. */
  const startOf = (text: string, clauses: Span[], last: number): number | null => {
    let start: number | null = null;
    for (const { start: at, end } of clauses.slice(0, last + 1).reverse()) {
      const words = text.slice(at, end);
      const isBuilt = build.has(words);
      // 改扩建45个，正在改造12个，预计年底完工: what was begun is told apart from what was built
      if (start === null && isOnlyBegun(words)) return at;
      // 目前正在施工，占地3亩: between them
      if (start === null && (going.has(words) || (detail.has(words) && !isBuilt))) continue;
      if (finished.test(words) || /[；;]$/u.test(words)) break;
      // 整顿12个，新建2个，预计10月投用: what else was done is not waited for
      if (!isBuilt && !(start !== null && detail.has(words))) break;
      start = at;
    }
    return start;
  };

  return (text, next) => {
    const clauses = splitClauses(text);
    const spans = clauses.flatMap(({ start: at, end }, index) => {
      const isAhead = index > 0 && ahead.test(text.slice(at));
      const start = isAhead ? startOf(text, clauses, index - 1) : null;
      return start === null ? [] : [{ start, end }];
    });
    const start = aheadNext.test(next) ? startOf(text, clauses, clauses.length - 1) : null;
    return start === null ? spans : [...spans, { start, end: text.length }];
  };
}
