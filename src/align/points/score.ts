/** How much a sentence is worth reading, by what it holds and how it says it. */
import type { Place } from '../../model.ts';
import { anyOf, matchWords, type WordMatcher } from '../../text/word-list.ts';
import { isNameless } from '../columns/part-of-place.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { type ContrastTest, prepareBefore, prepareContrast } from './contrast.ts';
import { isInventory } from './inventory.ts';
import type { Matter } from './matter.ts';
import type { PracticeName } from './named-practices.ts';
import { type PlightTest, preparePlight } from './plights.ts';
import type { Standing } from './pointing.ts';
import { prepareShortfall, type ShortfallTest } from './shortfalls.ts';
import { prepareVisit, type VisitTest } from './visit.ts';
import { prepareWrong } from './wrongs.ts';

export type Scorer = (passage: Passage, matter: Matter, lead: number, standing: Standing) => number;

/** What each thing found in a sentence adds to its score. */
const worth = {
  figure: 3,
  furtherFigure: 0.6,
  practice: 1.5,
  broughtIn: 0.7,
  verb: 0.8,
  document: 1,
  theme: 1.5,
  /** Nothing counted, named or done by a known verb: a way of working in words of its own, or a remark. */
  plain: -0.4,
  part: -0.5,
  nameless: -1,
  /** The same in the column of a province or a city: nobody knows whose it is. */
  namelessFar: -5,
  leaning: -1.5,
  slogan: -1.2,
  speech: -4,
  /** 我们 outside quotation marks: an interview, a summary, a speech at a meeting. */
  ownVoice: -1,
  scene: -2.5,
  /** Nothing has been reached yet: what has been stands before it. */
  plan: -4,
  /** 调研期间，…: what a leader did there. */
  visit: -4,
  /** Only begun or picked: what was completed stands before it. */
  begun: -2,
  /** 社区有7个院落，常住人口1.3万多人, 95%的受访群众认可, 收购价涨到12元: how large a place is, what people think, not what was done. */
  background: -3.2,
  /** 档案缺页: what an inspection found, not what was done. */
  fault: -4,
  /** Under 二、存在的不足, told by somebody who complains, or of what cannot be done. */
  problem: -10,
  /** 几个人把钱分了; 早在2006年，办一场酒花去50万元; 今天播出《…》; 该村一度是空壳村; 村民王桂兰养了12头牛; 9个支部未按期换届. */
  wrong: -10,
  /** 全镇684名党员、57名村干部: who is there; 培训时间: when and where. */
  inventory: -8,
  /** What is counted in it only might be: 若按此推算，可清理7000份. */
  supposed: -8,
  /** What it was like before, and nothing of what came of it. */
  before: -5,
  /** 她 without whom. */
  nobody: -5,
  /** The same where much is counted, near home: the village's work, whoever led it. */
  nobodyNear: -1,
  /** 可是, 如果: what speaks against it, or might be. */
  contrast: -1,
  short: -2,
  long: -1,
};

/** Slogans weigh less beside a figure: a cut can leave them off. */
const besideMatter = 0.5;

const shortest = 18;
const longest = 160;

export function prepareScore(lexicon: IndicatorLexicon): Scorer {
  const { points, figures, formulas } = lexicon;
  const isWrong = prepareWrong(lexicon);
  const words = {
    leaning: matchWords(points.leaning),
    slogans: matchWords(points.slogans.concat(formulas)),
    scenes: matchWords(points.scenes),
    speech: matchWords(points.speech),
    ownVoice: matchWords(points.ownVoice),
    isContrast: prepareContrast(points),
    isBefore: prepareBefore(points),
    suppositions: matchWords(figures.suppositions),
    complaints: matchWords(points.complaints),
    // 仅靠社区力量难以办到。 but not 难以办到的事项，由部门认领。
    isStuck: new RegExp(`${anyOf(points.difficulties)}[^，,。；;]{0,6}[。！]$`, 'u'),
    done: matchWords(points.done),
    isVisit: prepareVisit(points),
    isPlight: preparePlight(lexicon),
    isShortfall: prepareShortfall(lexicon),
    faults: matchWords(points.faults),
    remedies: matchWords(points.remedies),
    backgrounds: matchWords(points.backgrounds),
  };
  return (passage, matter, lead, standing) => {
    const held = weighMatter(matter);
    const slogans = Math.min(words.slogans.count(passage.sentence.text), 3) * worth.slogan;
    return (
      (held === 0 ? worth.plain : held) +
      Math.max(0, ...passage.sentence.themes.map((hit) => hit.score)) * worth.theme +
      slogans * (held >= worth.figure ? besideMatter : 1) +
      weighPlace(passage) +
      (standing === 'nobody' ? weighNobody(passage, matter) : 0) +
      weighVoice(passage, words) +
      (isWrong(passage, matter) ? worth.wrong : 0) +
      weighKind(passage, matter, lead, words)
    );
  };
}

type Words = Record<
  | 'leaning'
  | 'scenes'
  | 'speech'
  | 'ownVoice'
  | 'faults'
  | 'remedies'
  | 'complaints'
  | 'done'
  | 'suppositions'
  | 'backgrounds',
  WordMatcher
> & {
  isContrast: ContrastTest;
  isBefore: ContrastTest;
  isVisit: VisitTest;
  isPlight: PlightTest;
  isShortfall: ShortfallTest;
  isStuck: RegExp;
};

function weighMatter({ isPlanned, figures, reached, toldNames, verbs, hasDocument }: Matter): number {
  return (
    countWorth((isPlanned ? figures : reached).length) +
    practiceWorth(toldNames) +
    Math.min(verbs, 3) * worth.verb +
    (hasDocument ? worth.document : 0)
  );
}

function isFar({ level }: Place): boolean {
  return level === 'nation' || level === 'province' || level === 'city';
}

function weighPlace({ part, column, sentence: { text } }: Passage): number {
  return (
    (part ? worth.part : 0) +
    (part && isNameless(part) ? (isFar(column) ? worth.namelessFar : worth.nameless) : 0) +
    (text.length < shortest ? worth.short : 0) +
    (text.length > longest ? worth.long : 0)
  );
}

function weighNobody({ column }: Passage, { reached }: Matter): number {
  return !isFar(column) && reached.length > 1 ? worth.nobodyNear : worth.nobody;
}

/** Who says it, and how it begins. */
function weighVoice({ sentence: { text }, named }: Passage, words: Words): number {
  return (
    (isSpoken(text, words.speech) ? worth.speech : words.ownVoice.has(text) ? worth.ownVoice : 0) +
    (words.leaning.opens(text) && named === null ? worth.leaning : 0) +
    (words.scenes.has(text) ? worth.scene : 0)
  );
}

/** What tells of no practice: a plan, a time before, a fault, how large a place is. */
function weighKind(
  { sentence, section }: Passage,
  matter: Matter,
  lead: number,
  { isContrast, isBefore, isVisit, isPlight, isShortfall, isStuck, backgrounds, ...words }: Words,
): number {
  const { told, toldNames, verbs, figures, reached, isPlanned, isBegun, plans } = matter;
  const { text } = sentence;
  const isRemedied = words.remedies.has(told);
  const own = text.slice(lead);
  const ownPlans = plans.map(({ start, end }) => ({ start: start - lead, end: end - lead }));
  // 在工作队的帮扶下，收购价…: under whom it was is no deed
  const leadIn = /^在[^，,。；;]{2,20}下[，,]/u.test(own) ? 1 : 0;
  // 若按此推算，可清理7000份
  const isSupposed = figures.length > 0 && words.suppositions.opens(own);
  // under 存在的不足 what is still to be done has such a word, too
  const isProblem = section === 'problems' && !(isRemedied && words.done.has(told));
  return (
    (isPlanned ? worth.plan : 0) +
    (isBegun ? worth.begun : 0) +
    (reached.length === 0 && isVisit(text) ? worth.visit : 0) +
    (isBefore(own) ? worth.before : isContrast(own) ? worth.contrast : 0) +
    (isPlight(own, matter) || isShortfall(own, ownPlans) ? worth.wrong : 0) +
    (isSupposed ? worth.supposed : 0) +
    (isProblem || words.complaints.has(told) || isStuck.test(told) ? worth.problem : 0) +
    (!isProblem && words.faults.has(told) && !isRemedied ? worth.fault : 0) +
    (isInventory(sentence) || (section === 'particulars' && verbs === 0) ? worth.inventory : 0) +
    (backgrounds.has(told) && toldNames.length === 0 && verbs <= leadIn ? worth.background : 0)
  );
}

function countWorth(figures: number): number {
  return figures === 0 ? 0 : worth.figure + Math.min(figures - 1, 4) * worth.furtherFigure;
}

function practiceWorth(names: PracticeName[]): number {
  const count = Math.min(new Set(names.map((name) => name.text)).size, 2);
  return count * worth.practice + (names.some((name) => name.isBroughtIn) ? worth.broughtIn : 0);
}

/** Whether the sentence is somebody's speech: it opens a quotation, stands inside one, or says who said it. */
function isSpoken(text: string, speech: WordMatcher): boolean {
  const marks = text.match(/[“”]/gu) ?? [];
  const opens = marks.filter((mark) => mark === '“').length;
  const isWithin = marks[0] === '”' || opens * 2 !== marks.length;
  // “我们把各家都走了一遍。”李婶说
  const isQuoted = /^“[^”]{10,}[。！？，,]”/u.test(text);
  return isWithin || isQuoted || speech.has(text);
}
