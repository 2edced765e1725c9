/** Whether the name of a row or figure says less, or another thing, of what is counted than the report does. */
import { shinglesOf } from '../text/shingles.ts';
import { foldText } from './sentences.ts';

/**
 * `said` are the sentences of the reports that have the figures; `hasUnit` of the head of a row, which ends in one (个). A shorter or
 * otherwise ordered wording of the same is none; what limits it at the end of its name (计划, 专项检查), words that no report has,
 * and a beginning that all of them have are; so is a word in the place of one that stands beside the figure (`beside`), where the
 * new one does not.
 */
export function isFalseName(
  now: string,
  was: string,
  said: readonly string[],
  hasUnit: boolean,
  beside: readonly string[] = [],
): boolean {
  const [fresh, old] = [cutName(now), cutName(was)];
  const words = said.map(foldText);
  const isSaid = (part: string) => words.some((text) => text.includes(part));
  const limits = (pieces: string[]) => (hasUnit ? pieces.slice(0, -1) : pieces);
  const isKept = (limit: string) => fresh.asides.some((it) => it.includes(limit));
  if (!limits(old.asides).every(isKept)) return true;
  if (limits(fresh.asides).some((it) => !old.asides.includes(it) && !isSaid(it))) return true;
  if (words.length === 0 || fresh.core === old.core) return false;
  if (isStrange(fresh.core, old.core, isSaid) || isBeheaded(fresh.core, old.core, words)) return true;
  return isReplaced(fresh.core, old.core, beside);
}

const bracket = /\(([^()]*)\)/gu;

/** 挽回损失（专项检查、“三资”；万元）: its name, and what limits it at the end, with the unit. */
function cutName(name: string): { core: string; asides: string[] } {
  const folded = foldText(name);
  const asides = [...folded.matchAll(bracket)]
    .filter(({ index, 0: all }) => folded.slice(index + all.length).replaceAll(bracket, '') === '')
    .flatMap(([, words = '']) => words.split(/[;、]/u));
  return { core: folded.replaceAll(bracket, ''), asides };
}

/** Words that came in, of which no two signs beside each other stand in a report. */
function isStrange(now: string, was: string, isSaid: (part: string) => boolean): boolean {
  const fresh = [...shinglesOf(now, 2)].filter((pair) => [...pair].some((sign) => !was.includes(sign)));
  return fresh.length > 0 && !fresh.some(isSaid);
}

/**
 * 联合党支部 of 联合党委, where the report founds 联合党委12个: 党委 went, that stands beside the figure, and 支部 came, of which
 * nothing does.
 */
function isReplaced(now: string, was: string, beside: readonly string[]): boolean {
  const isBeside = (part: string) => beside.some((text) => text.includes(part));
  const gone = [...shinglesOf(was, 2)].filter((pair) => [...pair].some((sign) => !now.includes(sign)));
  return gone.some(isBeside) && hasStrangeRun(now, was, isBeside);
}

/** Two signs beside each other that came in and of which nothing stands there, or one between signs that were there. */
function hasStrangeRun(now: string, was: string, isBeside: (part: string) => boolean): boolean {
  const signs = [...now];
  const isNew = signs.map((sign) => !was.includes(sign));
  const isPair = signs.map((sign, at) => at + 1 < signs.length && isBeside(sign + signs[at + 1]));
  const isStrange = signs.map((_, at) => isNew[at] && !isPair[at] && !isPair[at - 1]);
  return isStrange.some((it, at) => it && (isStrange[at + 1] || !(isNew[at - 1] || isNew[at + 1])));
}

/** 干部 of 后备干部, where a report has it behind 后备 alone. */
function isBeheaded(now: string, was: string, said: readonly string[]): boolean {
  const start = now.slice(0, fewestSigns);
  const at = was.endsWith(now) ? was.length - now.length : was.indexOf(start);
  if (at <= 0 || start.length < fewestSigns) return false;
  const whole = was.charAt(at - 1) + start;
  return said.some((text) => text.includes(whole) && !text.replaceAll(whole, '').includes(start));
}

const fewestSigns = 2;
