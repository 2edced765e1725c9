/** Whether a name that stands in a sentence is a practice of the place, and one that the sentence tells something of. */
import type { Place } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon, PracticeWording } from '../lexicon.ts';
import type { Appraised } from './appraise.ts';
import { prepareContrast } from './contrast.ts';
import type { PracticeName } from './named-practices.ts';

export type OwnPracticeTest = (passage: Appraised, name: PracticeName) => boolean;

export function prepareOwnPractice({
  practices,
  points,
}: Pick<IndicatorLexicon, 'practices' | 'points'>): OwnPracticeTest {
  const { others, punished, cases } = practices;
  const [isPunished, isCase] = [matchWords(punished), matchWords(cases)];
  const isContrast = prepareContrast(points);
  // 以全省“三整一提升”行动为指导
  const ofOthers = new RegExp(`${anyOf(others)}$`, 'u');
  const isLearned = prepareLearned(practices);
  return ({ sentence: { text }, column, hasDeed }, { text: written, start, end, isBroughtIn }) => {
    if (isPunished.has(text) || isBareMention(text, end)) return false;
    const isWidest = column.level === 'province' || column.level === 'nation';
    if (!isWidest && ofOthers.test(text.slice(0, start))) return false;
    if (isLearned(text.slice(0, start), written, column)) return false;
    if (isOfNeighbour(text.slice(0, start), column)) return false;
    // 通过“码上举报”平台反映护坡开裂: the name is only a means; “智慧+”平台是“神经末梢”: nothing is told of it
    return isBroughtIn || (hasDeed && !isCase.has(text) && !isContrast(text));
  };
}

/** Whether what stands before a name says that another place has given it: 学习石川省临河县, 借鉴外地. */
function prepareLearned({ learning, looseLearning, spreading, verbs, founding }: PracticeWording) {
  const between = '([^，,。；;：:“”「」]{0,16})$';
  const taken = new RegExp(`(?<!可)${anyOf(learning)}(?!${anyOf(spreading)})${between}`, 'u');
  const loose = new RegExp(`(${anyOf(looseLearning)})${between}`, 'u');
  const isSpread = matchWords(spreading);
  // 借鉴外地做法推行“…”: its own after all
  const isDone = matchWords([...verbs, ...founding].filter((verb) => verb.length > 1));
  return (before: string, written: string, { name, fullName, level }: Place): boolean => {
    const sure = taken.exec(before)?.[1];
    const [, verb = '', behind] = loose.exec(before) ?? [];
    const whose = sure ?? behind;
    if (whose === undefined || isDone.has(whose)) return false;
    const told = division.exec(whose)?.[0] ?? null;
    const isExperience = written.endsWith('经验') && !isSpread.has(verb);
    if (told === null) return (sure !== undefined || isExperience) && !part.test(whose);
    // its own name; for a province or a city also that of one that may lie in it
    if (fullName.includes(told) || told.includes(name)) return false;
    const isWide = level === 'province' || level === 'city';
    return !isWide || /(?:省|自治区)$/u.test(told) || (level === 'city' && told.endsWith('市'));
  };
}

// 临河县南坡镇“…”: nothing else stands before the name in its clause
const owner = /(?:^|[，,。；;：:])(\p{Script=Han}{2,16}?)的?$/u;

// 全县, 农贸超市, 经济开发区
const noDivision = /^[我本该全各]|[超集城都夜]市$|(?:开发|高新|[园新城郊老牧林矿库街])区$/u;

/** Whether a clause begins with another division and goes on with the name right behind it: 临河县南坡镇“双链共富”模式在我县推广后，…. */
function isOfNeighbour(before: string, { name, fullName, level }: Place): boolean {
  if (level === 'province' || level === 'nation') return false;
  const whole = owner.exec(before)?.[1] ?? '';
  const told = division.exec(whole)?.[0] ?? '';
  const rest = whole.slice(told.length);
  if (told === '' || (rest !== '' && part.exec(rest)?.[0] !== rest)) return false;
  if (fullName.includes(told) || told.includes(name) || noDivision.test(told)) return false;
  // a city's report may tell of any county or district of its own
  return level !== 'city' || /(?:省|自治区)$/u.test(told);
}

// 石川省临河县, 临河县: the largest first
const division = /^\p{Script=Han}{2,7}?(?:省|自治区|[市州盟县旗]|(?<![社小园校片辖景山])区)/u;
// 南坡镇, 河湾村: a part of the place itself
const part = /^\p{Script=Han}{1,6}?(?:村|社区|镇|乡|街道)/u;

// 持续推进“五项工程”。: one clause that ends with the name tells nothing of it
function isBareMention(text: string, end: number): boolean {
  return end >= text.length - 1 && !/[，,；;、]/u.test(text);
}
