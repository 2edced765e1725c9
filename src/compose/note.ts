/** 按语 and 说明: sentences made from counts and facts only. */
import type { Comparison } from '../model.ts';
import { headPlace } from './point-view.ts';
import type { Briefing } from './shape.ts';
import { chineseNumber, percentText, warningText } from './wording.ts';

/** Places that the first sentence names; with more it would be a list, not a note. */
const namedPlaces = 6;

/** 按语, three to five sentences: what was read, what each place stresses, what must not be compared. */
export function writeNote(comparison: Comparison, counts: Briefing['counts']): string[] {
  return [
    introduce(comparison, counts),
    ...stressed(comparison),
    ...cautions(comparison),
    ...(counts.notUsed > 0 ? [`另有${counts.notUsed}篇（段）未采用，原因见文末“未采用”。`] : []),
  ];
}

/** The same for a short edition: what was read and what must not be compared. */
export function writeBriefNote(comparison: Comparison, counts: Briefing['counts']): string[] {
  return [introduce(comparison, counts), ...cautions(comparison)];
}

function introduce({ places }: Comparison, counts: Briefing['counts']): string {
  const known = places.filter(({ level }) => level !== 'unknown');
  const named = known.slice(0, namedPlaces).map((place) => `${place.name}（${headPlace(place).year}）`);
  const about =
    known.length === 0
      ? '所写地区均待核'
      : `涉及${named.join('、')}${known.length > named.length ? '等' : ''}${counts.places}个地区`;
  return (
    `本期共收录报道${counts.reports}篇，${about}。` +
    `摘录做法${counts.points}条、数据${counts.figures}个，均照录原文并注明出处。`
  );
}

/** 从篇幅看，太原市侧重干部队伍（41%）… : the theme that each place gives most of its text to. */
function stressed({ places, themes, coverage }: Comparison): string[] {
  const said = places.flatMap(({ id, name }) => {
    const most = coverage.filter(({ place }) => place === id).sort((a, b) => b.share - a.share)[0];
    const theme = themes.find((item) => item.id === most?.theme);
    return most && theme && most.share > 0 ? [`${name}侧重${theme.name}（${percentText(most.share)}）`] : [];
  });
  if (said.length === 0) return [];
  const shown = said.slice(0, namedPlaces);
  return [`从篇幅看，${shown.join('，')}${said.length > shown.length ? '，其余见总览' : ''}。`];
}

function cautions({ places, themes }: Comparison): string[] {
  // Which place lies in which is said in a sentence of its own.
  const kinds = new Set<string>();
  for (const { indicators } of themes) {
    for (const { warnings } of indicators)
      for (const warning of warnings.filter(({ code }) => code !== 'contained-place'))
        kinds.add(warningText(warning));
  }
  const inside = places.flatMap((place) => {
    const outer = places.find(({ id }) => id === place.within);
    return outer ? [`${place.name}属${outer.name}，两地数据不能相加`] : [];
  });
  const unknown = places.filter(({ level }) => level === 'unknown').length;
  const parts = [
    ...(unknown > 0 ? [`有${unknown}份报道看不出写的是哪里，按文件名单列“待核”，引用前请核实`] : []),
    ...(kinds.size > 0
      ? [`数据对照中有${[...kinds].slice(0, 4).join('、')}等情况，已逐行注明，不宜直接排比`]
      : []),
    ...inside,
  ];
  return parts.length > 0 ? [`${parts.join('；')}。`] : [];
}

/** Method and limits, in five lines. */
export function describeMethod(): string[] {
  return [
    '正文各表中的语句和数据均照录报道原文；有删节处以“……”标出，字句未作改写。',
    '主题和专题按词表归类，同一句话可见于不止一个主题；未列出不等于该地没有开展。',
    '“未提及”指所收报道没有写到，不代表当地没有这项工作。',
    '同一指标归为一行，单元格内保留原文数字和单位；“说明”栏有提示的行口径不一，不作合计、不作排名。',
    '各地数据的年份、层级和统计口径以原报道为准，引用前请核对出处。',
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
