/** What a sentence carries for a reader: the measure by which points are picked. */
import type { IndicatorLexicon } from './lexicon.ts';
import { type PracticeName, preparePracticeFinder } from './named-practices.ts';
import { namelessVillage } from './part-of-place.ts';
import type { Passage } from './passages.ts';
import { matchWords } from './wording.ts';

/** A passage with its worth, higher is more worth reading, and the practices it names. */
export type Appraised = Passage & { score: number; names: PracticeName[] };

/** Null for a passage that must not be quoted at all: a fragment. */
export type Appraiser = (passage: Passage) => Appraised | null;

/** What each thing found in a sentence adds to its score. */
const worth = {
  figure: 3,
  furtherFigure: 0.6,
  practice: 1.5,
  verb: 0.8,
  document: 1,
  theme: 1.5,
  part: -0.5,
  nameless: -3,
  leaning: -1.5,
  slogan: -1.2,
  speech: -4,
  scene: -2.5,
  plan: -1.5,
  short: -2,
  long: -1,
};

/** Slogans weigh less beside a figure: a cut can leave them off. */
const besideMatter = 0.5;

const shortest = 18;
const longest = 160;

// 《关于加强社区工作的若干措施》
const documentName = /《[^》]{4,}》/u;
// 。 ！ ？ ； or …… at the end, perhaps before a closing mark
const ending = /[。！!？?；;…][”’」』）)]*$/u;
// the rest of a word or clause cut off before: 的机会,主动投案
const broken = /^[的了着过等们、，,。；;：:！？）)》]/u;

export function prepareAppraiser(lexicon: IndicatorLexicon): Appraiser {
  const findNames = preparePracticeFinder(lexicon.practices);
  const { points } = lexicon;
  const [verbs, leaning, slogans, scenes, plans] = [
    points.verbs,
    points.leaning,
    points.slogans.concat(lexicon.formulas),
    points.scenes,
    points.plans,
  ].map(matchWords) as [Words, Words, Words, Words, Words];
  const speech = matchWords(points.speech);
  return (passage) => {
    const { text, themes } = passage.sentence;
    const figures = passage.sentence.figures.filter((figure) => !figure.otherPlace);
    if (passage.sentence.isFragment || !ending.test(text) || broken.test(text)) return null;
    const names = findNames(text);
    const matter =
      countWorth(figures.length) +
      Math.min(new Set(names.map((name) => name.text)).size, 2) * worth.practice +
      Math.min(verbs.count(text), 3) * worth.verb +
      (documentName.test(text) ? worth.document : 0);
    // nothing done, counted or named: a remark, however well it is worded
    if (matter === 0) return { ...passage, names, score: 0 };
    const score =
      matter +
      Math.max(0, ...themes.map((hit) => hit.score)) * worth.theme +
      (passage.part ? worth.part : 0) +
      (passage.part?.name === namelessVillage ? worth.nameless : 0) +
      (leaning.opens(text) ? worth.leaning : 0) +
      Math.min(slogans.count(text), 3) * worth.slogan * (matter >= worth.figure ? besideMatter : 1) +
      (isSpoken(text, speech) ? worth.speech : 0) +
      (scenes.has(text) ? worth.scene : 0) +
      (plans.has(text) ? worth.plan : 0) +
      (text.length < shortest ? worth.short : 0) +
      (text.length > longest ? worth.long : 0);
    return { ...passage, score, names };
  };
}

type Words = ReturnType<typeof matchWords>;

function countWorth(figures: number): number {
  return figures === 0 ? 0 : worth.figure + Math.min(figures - 1, 4) * worth.furtherFigure;
}

/** Whether the sentence is somebody's speech: it opens a quotation, stands inside one, or says who said it. */
function isSpoken(text: string, speech: Words): boolean {
  const marks = text.match(/[“”]/gu) ?? [];
  const opens = marks.filter((mark) => mark === '“').length;
  const isInside = marks[0] === '”' || opens * 2 !== marks.length;
  // “我们把各家都走了一遍。”李婶说
  const isQuoted = /^“[^”]{10,}[。！？，,]”/u.test(text);
  return isInside || isQuoted || speech.has(text);
}
