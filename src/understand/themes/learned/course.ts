/**
 * What the course of an article tells of a sentence and a theme: whether the theme was raised before it or only after
 * it, how the sentences around it lean, in what form it is written.
 */
import type { PlainSentence } from '../../../model.ts';
import type { Scene } from './scene.ts';

/** Log odds are told in this unit. */
const unit = 3;
/** So many neighbours on each side, and how near the nearest counts more than the furthest. */
const reach = 3;
const widest = 4;
/** Beyond so many sentences from its start or end a sentence stands in the middle. */
const edge = 5;
/** From this share on a sentence leans to a theme. */
const leaning = 0.4;

/** Sums of the body sentences of an article, section or paragraph. */
type Group = { members: number[]; odds: number[] };

type Course = {
  article: Group;
  /** By place among the article's body sentences: most share and score of each theme up to there, and from there on. */
  before: Most[];
  after: Most[];
  /** By theme: its part of the sentences that lean to one; and how many lean to none. */
  leads: number[];
  quiet: number;
};
type Most = { shares: number[]; words: number[] };

/** The same number of signals for every sentence and theme, in the same order. */
export function createCourse(
  { sentences, own }: Scene,
  shares: readonly (readonly number[])[],
): (index: number, theme: number) => number[] {
  const oddsOf = (index: number) => own[index]?.odds ?? [];
  const themes = oddsOf(0).map((_, theme) => theme);
  const articles = groupBy(sentences, oddsOf, ({ article }) => `${article}`);
  const sections = groupBy(sentences, oddsOf, ({ article, heading }) => `${article} ${heading}`);
  const paragraphs = groupBy(sentences, oddsOf, ({ article, block }) => `${article} ${block}`);
  const courses = new Map([...articles].map(([key, group]) => [key, surveyCourse(group, own, shares)]));
  const none: Most = { shares: themes.map(() => 0), words: themes.map(() => 0) };
  const forms = sentences.map(({ text }) => formOf(text));
  const isNear = (index: number, other: number) =>
    sentences[other]?.article === sentences[index]?.article && sentences[other]?.kind === 'body';

  const plan = (index: number) => {
    const sentence = sentences[index] as PlainSentence;
    const isHeading = sentence.kind === 'heading';
    const mine = oddsOf(index);
    /** Mean odds of the others of a group; its own where there are none. */
    const meanOf = (group: Group | undefined) => {
      const count = (group?.members.length ?? 0) - (isHeading ? 0 : 1);
      if (group === undefined || count < 1) return mine;
      return group.odds.map((sum, theme) => (sum - (isHeading ? 0 : (mine[theme] ?? 0))) / count);
    };
    const course = courses.get(`${sentence.article}`);
    const members = course?.article.members ?? [];
    const above = isHeading ? index : sentence.heading;
    const section = sections.get(`${sentence.article} ${above}`);
    const paragraph = paragraphs.get(`${sentence.article} ${sentence.block}`);
    const place = countBelow(members, index);
    const rest = members.length - place - (isHeading ? 0 : 1);
    const most = Math.max(...mine);
    const isAlone = (paragraph?.members.length ?? 0) - (isHeading ? 0 : 1) < 1;
    return {
      mine,
      article: meanOf(course?.article),
      section: meanOf(section),
      paragraph: meanOf(paragraph),
      window: windowOf(index),
      before: course?.before[place - 1] ?? none,
      after: course?.after[members.length - rest] ?? none,
      most,
      form: [isAlone ? 1 : 0, ...(forms[index] ?? [])],
      ends: [Math.min(place, edge) / edge, Math.min(Math.max(rest, 0), edge) / edge],
      course,
    };
  };
  const windowOf = (index: number) => {
    const sums = themes.map(() => 0);
    let total = 0;
    for (let step = -widest; step <= widest; step += 1) {
      if (step === 0 || !isNear(index, index + step)) continue;
      const weight = widest + 1 - Math.abs(step);
      total += weight;
      oddsOf(index + step).forEach((it, theme) => {
        sums[theme] = (sums[theme] ?? 0) + weight * it;
      });
    }
    return total === 0 ? oddsOf(index) : sums.map((it) => it / total);
  };
  const plans = sentences.map((_, index) => plan(index));
  const steps = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach).filter((it) => it !== 0);

  return (index, theme) => {
    const own = plans[index];
    if (own === undefined) return [];
    const otherArticle = Math.max(...themes.map((it) => (it === theme ? -9 : (own.article[it] ?? -9))));
    const near = steps.map((step) =>
      isNear(index, index + step) ? (oddsOf(index + step)[theme] ?? 0) / unit : -1,
    );
    return [
      own.before.shares[theme] ?? 0,
      own.after.shares[theme] ?? 0,
      own.before.words[theme] ?? 0,
      own.after.words[theme] ?? 0,
      (own.article[theme] ?? 0) / unit,
      otherArticle / unit,
      (own.section[theme] ?? 0) / unit,
      (own.paragraph[theme] ?? 0) / unit,
      (own.window[theme] ?? 0) / unit,
      ...near,
      ...own.form,
      ...own.ends,
      ((own.mine[theme] ?? 0) - own.most) / unit,
      own.course?.leads[theme] ?? 0,
      own.course?.quiet ?? 1,
    ];
  };
}

/** A turn of a dialogue, an item of an enumeration, somebody or something told of before, a quotation. */
function formOf(text: string): number[] {
  const opening = text.slice(0, 8);
  return [
    /^(?:问|答|记者|男|女|【|主持人|[^，。：]{2,4}：)/u,
    /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[一二三四五六]是|第[一二三四]|首先|其次)/u,
    /^[他她它这那我]/u,
  ]
    .map((it) => (it.test(opening) ? 1 : 0))
    .concat(/[“"「]/u.test(text) ? 1 : 0);
}

function groupBy(
  sentences: readonly PlainSentence[],
  oddsOf: (index: number) => readonly number[],
  keyOf: (sentence: PlainSentence) => string,
): Map<string, Group> {
  const groups = new Map<string, Group>();
  sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body') return;
    const key = keyOf(sentence);
    const group = groups.get(key) ?? { members: [], odds: oddsOf(index).map(() => 0) };
    groups.set(key, group);
    group.members.push(index);
    oddsOf(index).forEach((it, theme) => {
      group.odds[theme] = (group.odds[theme] ?? 0) + it;
    });
  });
  return groups;
}

function surveyCourse(article: Group, own: Scene['own'], shares: readonly (readonly number[])[]): Course {
  const { members } = article;
  const running = (order: readonly number[]): Most[] => {
    let most: Most | null = null;
    return order.map((index) => {
      const [mine, words] = [shares[index] ?? [], own[index]?.words ?? []];
      const last: Most | null = most;
      most = {
        shares: mine.map((it, theme) => Math.max(it, last?.shares[theme] ?? 0)),
        words: words.map((it, theme) => Math.max(it, last?.words[theme] ?? 0)),
      };
      return most;
    });
  };
  const leaders = members.flatMap((index) => {
    const mine = shares[index] ?? [];
    const most = Math.max(...mine);
    return most > leaning ? [mine.indexOf(most)] : [];
  });
  return {
    article,
    before: running(members),
    after: running([...members].reverse()).reverse(),
    leads: (shares[members[0] ?? 0] ?? []).map(
      (_, theme) => leaders.filter((it) => it === theme).length / (leaders.length || 1),
    ),
    quiet: 1 - leaders.length / members.length,
  };
}

/** How many of the ascending numbers are below. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
