/** What the part of a report that a sentence stands in tells of: what is still to be done, or what is wrong. */
import type { Article, Sentence } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** `plan`: 三、下步打算, 2025年工作要点; `problems`: 二、存在的不足; `particulars`: 一、轮训对象; null where none is told. */
export type Section = 'plan' | 'problems' | 'particulars' | null;

/** The sections of an article's sentences, in their order. */
export type SectionReader = (
  article: Pick<Article, 'title' | 'subtitles' | 'date'>,
  sentences: Sentence[],
) => Section[];

/** What a heading says of what stands under it; `so-far`: 一、基本情况, in a plan, too; `turning`: 存在问题和下一步打算, up to the first word of what is ahead. */
type Heading = { level: number; section: Section | 'so-far'; isTurning: boolean };

/** Characters of a line with a number that is a heading. */
const longestHeading = 25;

/** 一、 stands over （一）, that over 1.; a line without a number over all. */
const levels = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}[.．、]/u,
];

export function prepareSections({
  points,
  figures,
}: Pick<IndicatorLexicon, 'points' | 'figures'>): SectionReader {
  const isAhead = matchWords([...figures.ahead, ...figures.plans]);
  const [ahead, soFar] = [matchWords(figures.ahead), matchWords(figures.soFar)];
  const [shortcomings, remedies] = [matchWords(points.shortcomings), matchWords(points.remedies)];
  // 下一步，我们将…: it opens its paragraph and the items behind it
  const lead = new RegExp(
    `^(?:[^，,。；;]{1,8}[，,])?${anyOf(figures.ahead)}[^，,。；;]{0,12}?[，,：:将要]`,
    'u',
  );
  const item = new RegExp(
    `^(?:${anyOf(points.numbering)}|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])`,
    'u',
  );
  // 四是存在问题。, 不足之处：有9个…: so is what stands behind it in its paragraph, up to the next item; not 存在问题整改到位
  const troubles = new RegExp(
    `^(${anyOf(points.numbering)}|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．])?(?:工作|目前|当前)?${anyOf(points.shortcomings)}(?:主要)?(?:[：:。]|是|表现|体现)`,
    'u',
  );
  // 目前，已建成12个 under such a heading has been done; but not 在已有基础上
  // 村集体去年进账52万元, but not 比去年多12个
  const been = `(?:${anyOf(points.done)}|(?<![比较同于以照按])${anyOf(points.past)})`;
  // 治安镇某嘎查去年先走了一步; not 对去年收入不足5万元的47个村…, 将已到期的合同…
  const head = '(?:^|[，,；;])[^，,；;对把将由]{0,14}?';
  const done = new RegExp(`${head}${been}(?![^，,；;]{0,12}基础)`, 'u');
  // 2023年，全旗总收入9870万元; not 2023年确定的8个村
  const yearTold = new RegExp(`${head}(?<![比较同于以照按\\d])(20\\d\\d)年(?!前|[^，,；;]{0,12}的)`, 'gu');
  const tellsOfBefore = (text: string, year: number) =>
    [...text.matchAll(yearTold)].some(([, named]) => Number(named) < year);
  // 2025年工作要点, 关于印发《…实施方案》的通知; but not 我县出台实施方案推进…
  const plan = new RegExp(`${anyOf(figures.plans)}(?:》的?通知)?》?$`, 'u');
  // 关于开展集中轮训的通知, but not 关于表彰先进的通知
  const notice = new RegExp(`关于[^，,。]{0,4}?${anyOf(figures.notices)}`, 'u');
  // 一、轮训对象
  const particulars = new RegExp(`^.{0,10}${anyOf(points.particulars)}$`, 'u');
  // 一、基本情况
  const standing = new RegExp(`${anyOf(points.standings)}$`, 'u');
  const readTitle = (title: string): Section => {
    const bare = title.replace(/[（(][^（(）)]{0,20}[）)]$/u, '');
    const isPlan = plan.test(bare) || (bare.endsWith('通知') && notice.test(bare));
    return isPlan && !soFar.has(title) ? 'plan' : null;
  };

  const readHeading = (text: string): Heading => {
    const level = levels.findIndex((mark) => mark.test(text)) + 1;
    const isProblems = shortcomings.has(text) && !remedies.has(text);
    const isPlan = isAhead.has(text);
    const isTurning = isPlan && (isProblems || soFar.has(text));
    const section = isProblems ? 'problems' : isPlan && !isTurning ? 'plan' : null;
    const other = particulars.test(text) ? 'particulars' : standing.test(text) ? 'so-far' : null;
    return { level, isTurning, section: section ?? other };
  };

  return ({ title, subtitles, date }, sentences) => {
    // the unit may stand over what it is: 中共某县委 / 2024年工作要点
    const titles = [title ?? '', ...subtitles];
    const ofTitle = titles.map(readTitle).find((it) => it !== null) ?? null;
    const years = [...titles, date?.value ?? ''].flatMap((text) => text.match(/20\d\d/gu) ?? []);
    const year = Math.max(0, ...years.map(Number));
    const above: Heading[] = [];
    let [hasTurned, opened] = [false, 0];
    let troubled = { paragraph: -1, isItem: false };
    return sentences.map(({ kind, text, paragraph }) => {
      if (kind === 'heading' || isNumberedLine(text)) {
        const heading = readHeading(text);
        while (above.length > 0 && (above.at(-1)?.level ?? 0) >= heading.level) above.pop();
        above.push(heading);
        hasTurned = false;
        // a short 一是… looks like a heading and is an item
        opened = opened > 0 && item.test(text) && heading.level === 0 ? paragraph : 0;
        return null;
      }
      const trouble = troubles.exec(text);
      if (trouble) troubled = { paragraph, isItem: trouble[1] !== undefined };
      else if (lead.test(text) || (troubled.isItem && item.test(text))) troubled.paragraph = -1;
      if (lead.test(text) || (opened > 0 && item.test(text))) opened = paragraph;
      hasTurned ||= lead.test(text);
      const isTurned = hasTurned && above.some((it) => it.isTurning);
      hasTurned ||= ahead.has(text);
      const under = above.findLast((it) => it.section !== null)?.section ?? ofTitle;
      const section =
        opened === paragraph || isTurned ? 'plan' : troubled.paragraph === paragraph ? 'problems' : under;
      const isDone = section === 'plan' && (done.test(text) || tellsOfBefore(text, year));
      return isDone || section === 'so-far' ? null : section;
    });
  };
}

/** 三、下一步努力方向 over another heading is read as a paragraph. */
function isNumberedLine(text: string): boolean {
  return (
    text.length <= longestHeading && !/[。；！？，：]/u.test(text) && levels.some((mark) => mark.test(text))
  );
}
