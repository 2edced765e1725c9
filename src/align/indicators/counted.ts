/** What exactly a figure counts, in its sentence's own words, once its indicator is known. */
import type { Figure } from '../../model.ts';
import type { IndicatorEntry } from '../lexicon.ts';
import type { FigurePatterns } from './figure-wording.ts';
import type { Surroundings } from './surroundings.ts';

/** Characters behind a figure within which the object that makes it the indicator's is quoted. */
const longest = 28;

/** A word this short tells what is counted only behind its verb: 提拔使用, 化解债务. */
const bareWord = 2;
/**
 * The figure's `what` without the verb and the measure words before the entry's object (三年累计整治软弱涣散村 →
 * 软弱涣散村); where the object stands behind the figure only, the words from the figure to it (312名干部到村担任第一书记
 * → 干部到村担任第一书记). Always a run of the sentence's own characters.
 */
export function tellCounted(
  figure: Figure,
  around: Surroundings,
  entry: IndicatorEntry | null,
  { earlier, manner }: FigurePatterns,
): string {
  const bare = figure.what.replace(earlier, '') || figure.what;
  const governed = `${figure.verb ?? ''}${bare}`;
  // 2023年发展党员101名。2024年达到134名: the sentence before has them
  const isSaid =
    around.clause.includes(governed) || (!around.clause.includes(bare) && around.told.includes(governed));
  const what = bare.length <= bareWord && isSaid ? governed : bare;
  if (!entry) return what;
  const objects = entry.objects.map((object) => object.split(/\s+/u));
  const own = `${what} ${figure.verb ?? ''}`;
  const named = objects.filter((words) => words.every((word) => own.includes(word)));
  if (named.length > 0) return dropLead(what, named.flat(), entry, manner);
  if (figure.unit.endsWith('元')) return what;
  return reachObject(objects, figure, around) ?? what;
}

/** Takes off what stands before the object, where that is nothing but measure words and the entry's verbs. */
function dropLead(what: string, words: string[], { verbs }: IndicatorEntry, manner: RegExp): string {
  const starts = words.map((word) => what.indexOf(word)).filter((at) => at >= 0);
  const start = starts.length > 0 ? Math.min(...starts) : 0;
  const rest = what.slice(0, start).replace(manner, '');
  return rest === '' || verbs.some((verb) => rest === verb) ? what.slice(start) : what;
}

/** The words from the figure to the furthest object behind it; null where another number comes before that. */
function reachObject(objects: string[][], figure: Figure, { clause, behind }: Surroundings): string | null {
  const ends = objects.flatMap((words) => {
    const isThere = words.every((word) => clause.includes(word) || figure.what.includes(word));
    const last = Math.max(
      ...words.map((word) => (behind.includes(word) ? behind.indexOf(word) + word.length : 0)),
    );
    return isThere && last > 0 && last <= longest ? [last] : [];
  });
  if (ends.length === 0) return null;
  const end = Math.max(...ends);
  // “山西省清廉单元: a quotation is told to its end
  const isOpen = behind.slice(0, end).lastIndexOf('“') > behind.slice(0, end).lastIndexOf('”');
  const close = isOpen ? behind.indexOf('”', end) + 1 : end;
  const told = behind.slice(0, Math.max(close, end));
  const isAll = told.length > figure.what.length && behind.charAt(told.length) !== '、';
  return isAll && !/[\d，,；;]/u.test(told) && told.startsWith(figure.what.slice(0, 2)) ? told : null;
}
