/** The words of the briefing that are ours, not the reports': levels, warnings, reasons, counts. */
import type { ComparisonWarning, OffTopicReason, PlaceLevel, WarningCode } from '../model.ts';

const levels: Record<PlaceLevel, string> = {
  nation: '全国',
  province: '省级',
  city: '市级',
  county: '县级',
  town: '乡镇级',
  village: '村级',
  unit: '单位',
  unknown: '地方待核',
};

/** Short, for the last column of a table; the method at the end says what they mean. */
const warnings: Record<WarningCode, string> = {
  'years-differ': '年份不同',
  'years-unknown': '年份不明',
  'periods-differ': '时段不同',
  'levels-differ': '层级不同',
  'stock-and-flow': '有累计数有当期数',
  'part-and-whole': '有部分有全部',
  'rounded-and-exact': '有约数有确数',
  'contained-place': '有上下级，不可相加',
  'scopes-differ': '范围不同',
  'objects-differ': '对象不同',
};

const reasons: Record<OffTopicReason, string> = {
  'no-theme': '与各主题无关',
  chrome: '网页栏目、广告等',
  'photo-news': '图片新闻',
  'weak-theme': '与主题关系不大',
  duplicate: '与另一篇重复',
  'no-place': '说的是哪个地区不明',
  'other-place': '说的是其他地区',
  'wider-place': '说的是全国或所在省、市、县',
  'one-of-many': '说的是其中一处或一人，不是全地',
  'unclear-part': '说的是全地还是其中一处不明',
  'half-sentence': '文中半句，未找到另一半',
};

export const levelText = (level: PlaceLevel): string => levels[level];
export const warningText = ({ code }: ComparisonWarning): string => warnings[code];
export const reasonText = (reason: OffTopicReason): string => reasons[reason];

/** 2026-01-09 → 2026年1月9日, 2024-06 → 2024年6月, 2025 → 2025年: no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** A five-year plan that a reader's year is of bears its marks: 十四五 → “十四五”; 2025年 stays. */
export const markPlan = (period: string): string => period.replace(/^十[一二三四五六七]五/u, '“$&”');

/** 45.3 % of a place's text, as a whole number: 45%. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;
