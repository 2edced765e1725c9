/** Whether a name that stands in a sentence is a practice of the place, and one that the sentence tells something of. */
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Appraised } from './appraise.ts';
import { prepareContrast } from './contrast.ts';
import type { PracticeName } from './named-practices.ts';

export type OwnPracticeTest = (passage: Appraised, name: PracticeName) => boolean;

export function prepareOwnPractice({
  practices: { others, punished, cases },
  points,
}: Pick<IndicatorLexicon, 'practices' | 'points'>): OwnPracticeTest {
  const [isPunished, isCase] = [matchWords(punished), matchWords(cases)];
  const isContrast = prepareContrast(points);
  // 以全省“三整一提升”行动为指导
  const ofOthers = new RegExp(`${anyOf(others)}$`, 'u');
  return ({ sentence: { text }, column, hasDeed }, { start, end, isBroughtIn }) => {
    if (isPunished.has(text) || isBareMention(text, end)) return false;
    const isWidest = column.level === 'province' || column.level === 'nation';
    if (!isWidest && ofOthers.test(text.slice(0, start))) return false;
    // 通过“码上举报”平台反映护坡开裂: the name is only a means; “智慧+”平台是“神经末梢”: nothing is told of it
    return isBroughtIn || (hasDeed && !isCase.has(text) && !isContrast(text));
  };
}

// 持续推进“五项工程”。: one clause that ends with the name tells nothing of it
function isBareMention(text: string, end: number): boolean {
  return end >= text.length - 1 && !/[，,；;、]/u.test(text);
}
