/** 按语 and 说明: sentences made from counts and facts only. */
import type { Comparison, IndicatorRow } from '../model.ts';
import { chineseNumber } from '../text/chinese-number.ts';
import type { BriefingOptions } from './options.ts';
import { headPlace } from './point-view.ts';
import type { Briefing } from './shape.ts';
import type { TemplateLimits } from './template.ts';
import { percentText, warningText } from './wording.ts';

/** Places that a sentence names; with more it would be a list, not a note. */
const namedPlaces = 6;
/** A list leaves out at least so many: six of seven would be neither complete nor short. */
const fewestLeftOut = 3;
/** How much more than the second a theme must have that a place is said to stress. */
const clearlyAhead = 1.25;

/** 按语, three to five sentences: what was read, what each place stresses, what must not be compared. */
export function writeNote(
  comparison: Comparison,
  counts: Briefing['counts'],
  limits: TemplateLimits,
): string[] {
  return [
    introduce(comparison, counts),
    ...stressed(comparison, limits.emphasis / 100),
    ...cautions(
      comparison,
      comparison.themes.flatMap(({ indicators }) => indicators),
    ),
    ...(counts.notUsed > 0 ? [`另有${counts.notUsed}篇（段）未采用，原因见文末“未采用”。`] : []),
  ];
}

/**
 * The same for a short edition: what was read, what must not be compared in the rows that it has, and the places of which
 * it has nothing (`shown`: names of those that it has something of).
 */
export function writeBriefNote(
  comparison: Comparison,
  counts: Briefing['counts'],
  { rows, shown }: { rows: IndicatorRow[]; shown: ReadonlySet<string> },
): string[] {
  const left = comparison.places.filter(({ id }) => !shown.has(id)).map(({ name }) => name);
  return [
    introduce(comparison, counts),
    ...cautions(comparison, rows),
    ...(left.length > 0 ? [`${listPlaces(left)}的内容未选入本版。`] : []),
  ];
}

function introduce({ places }: Comparison, counts: Briefing['counts']): string {
  const known = places.filter(({ level }) => level !== 'unknown');
  const named = known.map((place) => `${place.name}（${headPlace(place).year}）`);
  const about = known.length === 0 ? '所写地区均待核' : `涉及${listPlaces(named, `${known.length}个地区`)}`;
  return (
    `本期共收录报道${counts.reports}篇，${about}。` +
    `摘录做法${counts.points}条、数据${counts.figures}个，均照录原文并注明出处。`
  );
}

/**
 * 从篇幅看，侧重基层组织的有清徐县（93%）；…: the places whose text speaks of one theme for at least `share`, and clearly
 * more than of any other.
 */
function stressed({ places, themes, coverage }: Comparison, share: number): string[] {
  const stresses = places.flatMap(({ id, name }) => {
    const [most, second] = coverage.filter(({ place }) => place === id).sort((a, b) => b.share - a.share);
    const isStressed = most && most.share >= share && most.share >= (second?.share ?? 0) * clearlyAhead;
    return isStressed ? [{ theme: most.theme, text: `${name}（${percentText(most.share)}）` }] : [];
  });
  const parts = themes.flatMap(({ id, name }) => {
    const stressing = stresses.filter(({ theme }) => theme === id).map(({ text }) => text);
    return stressing.length > 0 ? [`侧重${name}的有${listPlaces(stressing)}`] : [];
  });
  return parts.length > 0 ? [`从篇幅看，${parts.join('；')}。`] : [];
}

/** 甲县、乙县, with what ends a complete list; of many the first, and how many they are: 甲县、乙县等12个地区. */
function listPlaces(names: string[], end = ''): string {
  return names.length < namedPlaces + fewestLeftOut
    ? `${names.join('、')}${end}`
    : `${names.slice(0, namedPlaces).join('、')}等${names.length}个地区`;
}

function cautions({ places }: Comparison, rows: IndicatorRow[]): string[] {
  // Which place lies in which is said in a sentence of its own.
  const kinds = new Set<string>();
  for (const { warnings } of rows)
    for (const warning of warnings.filter(({ code }) => code !== 'contained-place'))
      kinds.add(warningText(warning));
  const counted = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ place, values }) => (values.length > 0 ? place : []))),
  );
  const inside = places.flatMap((outer) => {
    const within = places
      .filter((place) => place.within === outer.id && counted.has(place.id) && counted.has(outer.id))
      .map(({ name }) => name);
    return within.length > 0 ? [`${listPlaces(within)}属${outer.name}，数据不能相加`] : [];
  });
  const unknown = places.filter(({ level }) => level === 'unknown').length;
  const parts = [
    ...(unknown > 0 ? [`有${unknown}份报道看不出写的是哪里，按文件名单列“待核”，引用前请核实`] : []),
    ...(kinds.size > 0 ? [`数据对照中有${[...kinds].join('、')}的情况，已逐行注明，不宜直接排比`] : []),
    ...inside,
  ];
  return parts.length > 0 ? [`${parts.join('；')}。`] : [];
}

/** Method and limits, in five lines. */
export function describeMethod({ punctuation = 'standard' }: BriefingOptions): string[] {
  const marks = punctuation === 'standard' ? '半角标点按GB/T 15834改为全角，字句未改' : '字句和标点未改';
  return [
    `各表语句和数据照录报道原文，删节处标“……”；${marks}。`,
    '主题、专题由程序按用词归类，一句可归几个主题，合计只计一次；未列出不等于没有开展。',
    '“未提及”指所收报道查不到这方面的字词，不代表当地没有这项工作；“有提及，未摘录”指该处未摘，后注段落或另见何处；“未摘得”“未摘得此项数据”指本件没有摘出，报道是否写到以原文为准。',
    '同一指标归为一行，单元格内保留原文数字和单位；“说明”栏有提示的行口径不一，不作合计、不作排名。',
    '注“计划”的是报道所说的打算、要求；各地数据的年份、层级和统计口径以原报道为准，引用前请核对出处。',
  ];
}

/** The title that was given; else 五地党建工作做法对照, 两地……. */
export function titleOf({ places }: Comparison, { title }: { title?: string }): string {
  if (title !== undefined) return title;
  const known = places.filter(({ level }) => level !== 'unknown');
  if (known.length === 0) return '党建工作摘编';
  return known.length === 1
    ? `${known[0]?.name ?? ''}党建工作摘编`
    : `${known.length === 2 ? '两' : chineseNumber(known.length)}地党建工作做法对照`;
}
