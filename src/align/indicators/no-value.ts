/** What makes a figure no number of what its row counts, although its words are by it. */
import type { Figure } from '../../model.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorEntry } from '../lexicon.ts';
import type { FigurePatterns } from './figure-wording.ts';
import type { Surroundings } from './surroundings.ts';
import type { Amount, UnitTable } from './units.ts';

/** Not this place's alone, not done, only supposed, or of a thing that was named before another. */
export function isNoValue(
  figure: Figure,
  passage: Passage,
  around: Surroundings,
  patterns: FigurePatterns,
): boolean {
  return (
    patterns.joint.test(around.clause) ||
    isSupposed(around, patterns) ||
    isDropped(figure, passage, around, patterns) ||
    isOneOfSeries(figure, passage, around)
  );
}

/** 对考核优秀的村，给予15万元奖励; 每个中心补助15万元: a sum that each of some gets, of which no row can say of whom. */
export function isForEach(
  figure: Figure,
  { before, behind, lead }: Surroundings,
  patterns: FigurePatterns,
): boolean {
  if (!figure.unit.endsWith('元')) return false;
  // nothing counted stands between: 对20个村给予300万元 is all that they got
  const told = before.split(/[。；;\d]/u).at(-1) ?? '';
  return (
    patterns.toEach.test(`${lead} ${figure.what}`) || patterns.toSome.test(`${told}${figure.text}${behind}`)
  );
}

/** 若按此推算，可清理7000份; 每年可增收12万元: up to the end of its item, or to what has been done. */
function isSupposed({ before }: Surroundings, { supposed, reckoning, yearly }: FigurePatterns): boolean {
  const item = before.split(/[。；;已]/u).at(-1) ?? '';
  const from = item.search(reckoning);
  return supposed.has(item) || yearly.test(item) || (from >= 0 && /[可将能]/u.test(item.slice(from)));
}

/** 原计划改造45个，因资金原因已全部取消: before another number, which may be what was dropped. */
function isDropped(
  figure: Figure,
  { sentence }: Passage,
  { at }: Surroundings,
  { dropped }: FigurePatterns,
): boolean {
  const from = at + figure.text.length;
  return dropped.test(sentence.text.slice(from, from + 40));
}

/** 广场、基地、示范点3个、2处、18个: each is of a thing named before, in their order; only the last stands by its own. */
function isOneOfSeries(figure: Figure, { sentence }: Passage, { at, isSharedOut }: Surroundings): boolean {
  const next = sentence.figures[sentence.figures.findIndex((it) => it.start === figure.start) + 1];
  const start = next ? locateSpan(sentence, next)?.start : undefined;
  if (!next || start === undefined || isSharedOut) return false;
  const behind = sentence.text.charAt(start + next.text.length);
  return sentence.text.slice(at + figure.text.length, start) === '、' && /^[、，,。；;]?$/u.test(behind);
}

/** 11名教师有7名被派到镇上挂职: what was done is said of the second number alone. */
export function isWholeOfNext(figure: Figure, { sentence }: Passage, { at }: Surroundings): boolean {
  const next = sentence.figures[sentence.figures.findIndex((it) => it.start === figure.start) + 1];
  const start = next?.unit === figure.unit ? locateSpan(sentence, next)?.start : undefined;
  if (start === undefined || figure.verb !== null) return false;
  return /^[^，,；;、。]{1,8}[，,]?[已也]?有$/u.test(sentence.text.slice(at + figure.text.length, start));
}

/** 举办1轮读书班, 1名召回: one is no number to compare. */
export function isSingle(figure: Figure, { kind, value }: Amount, units: UnitTable): boolean {
  return units.isCount(kind) && value === 1 && figure.qualifier === null && figure.valueTo === undefined;
}

/** Behind the word that says what befell them the entry's own would tell that this is what is counted: 118人被处分. */
export function isSaidOfSome({ objects }: IndicatorEntry, behind: string, honoured: RegExp): boolean {
  const said = honoured.exec(behind)?.[0] ?? '';
  const rest = behind.slice(said.length);
  return said !== '' && !objects.some((object) => object.split(/\s+/u).every((word) => rest.includes(word)));
}

/** More than these are not spoken of one by one. */
const fewPeople = 100;

/** 五人受到处分: they are some that were told of before. */
export function isSuffered(
  { kind, value, apart }: Amount,
  { lead, behind, isFollowed }: Surroundings,
  patterns: FigurePatterns,
): boolean {
  return (
    isFollowed &&
    kind === '人' &&
    value < fewPeople &&
    apart === null &&
    patterns.undergone.test(behind) &&
    !patterns.summed.test(lead)
  );
}
