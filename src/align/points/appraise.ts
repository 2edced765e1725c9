/** What a sentence carries for a reader: the measure by which points are picked. */
import type { Place, Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import { namelessVillage } from '../columns/part-of-place.ts';
import type { PartWording } from '../columns/part-wording.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { prepareClauseGroups } from './clause-groups.ts';
import { type PracticeName, preparePracticeFinder } from './named-practices.ts';
import { preparePlanFinder } from './plans.ts';
import { prepareStanding, type Standing } from './pointing.ts';

/** A passage with its worth, higher is more worth reading, and the practices it names. */
export type Appraised = Passage & {
  score: number;
  names: PracticeName[];
  /** Characters at its head that a cell can do without: 同时，, 县委组织部负责人表示，. */
  lead: number;
  /** What it tells of as still to come. */
  plan: Span | null;
  standing: Standing;
  /** Nothing reached is counted in it, no practice named, no document. */
  isBare: boolean;
  /** Something is counted or done by a known verb in it. */
  hasDeed: boolean;
  /** Its clauses, those together that a cut must not part. */
  groups: Span[];
};

/** Null for a passage that must not be quoted at all: a fragment. */
export type Appraiser = (passage: Passage) => Appraised | null;

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
  leaning: -1.5,
  slogan: -1.2,
  speech: -4,
  /** 我们 outside quotation marks: an interview, a summary, a speech at a meeting. */
  ownVoice: -1,
  scene: -2.5,
  /** Nothing has been reached yet: what has been stands before it. */
  plan: -4,
  /** 社区有5个小区，常住人口2万多人: how large a place is, not what was done. */
  background: -2.5,
  short: -2,
  long: -1,
};

/** Slogans weigh less beside a figure: a cut can leave them off. */
const besideMatter = 0.5;

/** A plan that begins behind this share of a sentence is only its outlook. */
const planned = 0.5;

const shortest = 18;
const longest = 160;
/** Characters of a clause that only says who spoke. */
const longestAttribution = 32;

// 《关于加强社区工作的若干措施》, looked for from where the last title ended
const documentName = /(?:^|》)[^《》]*《[^》]{4,}》/u;
// 。 ！ ？ ； or …… at the end, perhaps before a closing mark
const ending = /[。！!？?；;…][”’」』）)]*$/u;
// the rest of a word or clause cut off before: 的机会,主动投案
const broken = /^[的了着过等们、，,。；;：:！？）)》]/u;

export function prepareAppraiser(lexicon: IndicatorLexicon, parts: PartWording): Appraiser {
  const findNames = preparePracticeFinder(lexicon.practices);
  const { points } = lexicon;
  const [verbs, leaning, slogans, scenes, press] = [
    points.verbs,
    points.leaning,
    points.slogans.concat(lexicon.formulas),
    points.scenes,
    points.press,
  ].map(matchWords) as [Words, Words, Words, Words, Words];
  const findPlan = preparePlanFinder(points);
  const groupClauses = prepareClauseGroups(points);
  const backgrounds = matchWords(points.backgrounds);
  const readStanding = prepareStanding(points);
  const [speech, ownVoice] = [points.speech, points.ownVoice].map(matchWords) as [Words, Words];
  const measureLead = prepareLead(points, parts);
  return (passage) => {
    const { sentence } = passage;
    const { text, themes } = sentence;
    if (sentence.isFragment || !ending.test(text) || broken.test(text)) return null;
    const names = findNames(text);
    const lead = measureLead(passage);
    const idle = press.has(text)
      ? splitClauses(text).filter((it) => press.has(text.slice(it.start, it.end)))
      : [];
    const plan = findPlan(text);
    const figures = sentence.figures.flatMap((figure) => {
      const at = figure.otherPlace ? null : locateSpan(sentence, figure);
      return at !== null && !isInside(at.start, idle) ? [at] : [];
    });
    const reached = figures.filter(({ start }) => plan === null || !isInside(start, [plan]));
    const isPlanned = plan !== null && reached.length === 0 && plan.start <= text.length * planned;
    const told = leaveOut(text, idle);
    const toldNames = names.filter((name) => !isInside(name.start, idle));
    const matter =
      countWorth((isPlanned ? figures : reached).length) +
      practiceWorth(toldNames) +
      Math.min(verbs.count(told), 3) * worth.verb +
      (documentName.test(told) ? worth.document : 0);
    const score =
      (matter === 0 ? worth.plain : matter) +
      Math.max(0, ...themes.map((hit) => hit.score)) * worth.theme +
      (passage.part ? worth.part : 0) +
      (passage.part?.name === namelessVillage ? worth.nameless : 0) +
      (leaning.opens(text) && passage.named === null ? worth.leaning : 0) +
      Math.min(slogans.count(text), 3) * worth.slogan * (matter >= worth.figure ? besideMatter : 1) +
      (isSpoken(text, speech) ? worth.speech : ownVoice.has(text) ? worth.ownVoice : 0) +
      (scenes.has(text) ? worth.scene : 0) +
      (isPlanned ? worth.plan : 0) +
      (backgrounds.has(told) && toldNames.length === 0 && !verbs.has(told) ? worth.background : 0) +
      (text.length < shortest ? worth.short : 0) +
      (text.length > longest ? worth.long : 0);
    const isBare = reached.length === 0 && toldNames.length === 0 && !documentName.test(told);
    const hasDeed = figures.length > 0 || verbs.has(told);
    const standing = readStanding(passage, lead);
    return {
      ...passage,
      score,
      names,
      lead,
      plan,
      standing,
      isBare,
      hasDeed,
      groups: groupClauses(sentence),
    };
  };
}

type Words = ReturnType<typeof matchWords>;

/** Measures the openers and the attribution that a sentence begins with, commas included. */
function prepareLead(
  { numbering, openers, attributions }: IndicatorLexicon['points'],
  { spokenFor }: PartWording,
): (passage: Passage) => number {
  const opening = matchWords(openers.flatMap((word) => [`${word}，`, `${word},`]));
  // 三是, （二）, 4.
  const counter = new RegExp(
    `^(?:${anyOf(numbering)}|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]{1,3}、)`,
    'u',
  );
  return ({ sentence: { text }, column }) => {
    let lead = counter.exec(text)?.[0].length ?? 0;
    for (const { start, end } of splitClauses(text)) {
      if (end <= lead) continue;
      const clause = text.slice(Math.max(start, lead), end);
      const words = clause.slice(0, -1);
      const isAttribution =
        words.length <= longestAttribution &&
        !/[“”。：]/u.test(words) &&
        attributions.some((verb) => words.endsWith(verb));
      const isIdle =
        opening.opens(clause) || (isAttribution && !namesPart(words, text.slice(end), column, spokenFor));
      if (end === text.length || !isIdle) break;
      lead = end;
    }
    return lead;
  };
}

/** 南坡镇河湾村支书介绍，: without it, what follows would be told of the whole county. */
function namesPart(clause: string, rest: string, { name }: Place, spokenFor: RegExp): boolean {
  const parts = clause.replace(name, '').match(spokenFor) ?? [];
  return parts.some((part) => !rest.includes(part));
}

function isInside(at: number, spans: Span[]): boolean {
  return spans.some((span) => span.start <= at && at < span.end);
}

function leaveOut(text: string, spans: Span[]): string {
  return [...spans].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function countWorth(figures: number): number {
  return figures === 0 ? 0 : worth.figure + Math.min(figures - 1, 4) * worth.furtherFigure;
}

function practiceWorth(names: PracticeName[]): number {
  const count = Math.min(new Set(names.map((name) => name.text)).size, 2);
  return count * worth.practice + (names.some((name) => name.isBroughtIn) ? worth.broughtIn : 0);
}

/** Whether the sentence is somebody's speech: it opens a quotation, stands inside one, or says who said it. */
function isSpoken(text: string, speech: Words): boolean {
  const marks = text.match(/[“”]/gu) ?? [];
  const opens = marks.filter((mark) => mark === '“').length;
  const isWithin = marks[0] === '”' || opens * 2 !== marks.length;
  // “我们把各家都走了一遍。”李婶说
  const isQuoted = /^“[^”]{10,}[。！？，,]”/u.test(text);
  return isWithin || isQuoted || speech.has(text);
}
