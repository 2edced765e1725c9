/** 2023年发展党员101名。2024年达到134名: a number that tells but its year is of what the sentence before it counts. */
import type { Figure, PlainSentence } from '../model.ts';
import { type FigureLexicon, reaches } from './figures/index.ts';
import type { SentenceGuard } from './guard-sentences.ts';

// 2023年 · 去年 · 今年全年
const oneYear = /^(?:20\d\d年|[今去前上本]年)(?:度|全年|[底末])?$/u;
// 全县已
const idle = /^[，,]?(?:全[省市县区州旗镇乡])?[已共就也又]?/u;
const ending = /^[。！；;]?$/u;
/** A longer noun, or one with a number in it, tells more than what is counted: 马兰镇2023年发展党员. */
const longestNoun = 12;

/**
 * The figures, sentence by sentence, with the noun and the verb of the sentence before for the first one of a sentence that
 * opens with a year and a word of reaching alone; not where that one counts more than one thing, or is of another place.
 */
export function carryNouns(
  sentences: readonly PlainSentence[],
  figures: readonly Figure[][],
  guards: readonly SentenceGuard[],
  lexicon: FigureLexicon,
): Figure[][] {
  return figures.map((own, index) => {
    const [first, ...others] = own;
    const [sentence, before] = [sentences[index], sentences[index - 1]];
    if (!first || !sentence || !before || first.what !== '' || !isOpening(first, sentence, lexicon))
      return own;
    const isTogether = before.paragraph === sentence.paragraph && before.article === sentence.article;
    const isGuarded = [guards[index - 1], guards[index]].some(
      (it) => it && (it.otherPlace !== null || it.clauses.length > 0 || it.inner.length > 0),
    );
    const told = isTogether && !isGuarded ? readTold(before, figures[index - 1] ?? []) : null;
    if (!told || told.unit !== first.unit || told.period === first.period) return own;
    return [{ ...first, what: told.what, verb: told.verb, scope: first.scope ?? told.scope }, ...others];
  });
}

/** Whether nothing but its year and a word such as 达到 stands before it. */
function isOpening(
  { period, start }: Figure,
  { parts, text, ...sentence }: PlainSentence,
  lexicon: FigureLexicon,
) {
  if (parts.length > 1 || period === null || !oneYear.test(period) || !text.startsWith(period)) return false;
  const words = text.slice(period.length, start - sentence.start);
  return reaches(words.replace(idle, ''), lexicon);
}

/** The last figure of a sentence that counts one thing alone, in one year or several, up to its end. */
function readTold({ parts, text, start }: PlainSentence, figures: readonly Figure[]): Figure | null {
  const [last, ...earlier] = figures.filter((it) => it.change !== 'delta').reverse();
  const end = figures.at(-1)?.end;
  if (!last || end === undefined || parts.length > 1 || !isNoun(last.what) || !text.includes(last.what))
    return null;
  const isOne = earlier.every((it) => it.what === last.what && it.unit === last.unit);
  const isOfYear = last.period !== null && oneYear.test(last.period);
  return isOne && isOfYear && ending.test(text.slice(end - start)) ? last : null;
}

function isNoun(what: string): boolean {
  return what !== '' && what.length <= longestNoun && !/\d/u.test(what);
}
