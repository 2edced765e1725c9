/** Figures that a hard wrap or a soft break parted: 处分 / 51 / 人, 培训党员3500余 / 名, 50万 / 元, 百分之 / 八十七. */
import { anyOf } from '../../text/word-list.ts';
import type { Cues } from '../cues.ts';
import type { Line } from './lines.ts';

const number = /^\d{1,8}(?:\.\d{1,2})?$/u;
/** Words, a number at their end or none: 整顿软弱涣散村12. No end of a sentence. */
const open = /[\p{Script=Han}、“（(][\d.]{0,9}$/u;
const mark = /^(?:#|\||[-—*·•])/u;
/** A heading or the row of a table ends with its line. */
const whole = /^[#|]/u;
/** A line this long with such a mark is running text, no heading. */
const shortest = 12;
const inText = /[，,。；;]/u;
/** 二、存在的不足, （三）底子约: a numbered heading, which ends with its line. */
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d))[^，,。；;]*$/u;
const lead = /^(?:[近约逾超上过]|不[足到满])$/u;
/** So much of a figure is looked for on either side of a break. */
const reach = 16;

/**
 * Lines of one paragraph in which a number, or the words that it counts, stand on a line of their own, or between which
 * a figure is broken, as one line. A number with one more or one less than one that nothing is counted by is a page's.
 */
export function joinNumbers(lines: readonly Line[], cues: Cues): Line[] {
  const { counts, opensWithCount, isBroken } = compileCounters(cues);
  const alone = new Set(
    lines.flatMap(({ plain }, at) =>
      number.test(plain) && !counts.test(lines[at + 1]?.plain ?? '') ? [Number(plain)] : [],
    ),
  );
  const isPage = ({ plain }: Line) => alone.has(Number(plain) - 1) || alone.has(Number(plain) + 1);
  /** How many lines from `at` on go on with the line before them. */
  const goesOn = (before: Line, at: number): number => {
    const next = lines[at];
    if (next && next.gap === 0 && !whole.test(before.plain) && isBroken(before.plain, next.plain)) return 1;
    if (!open.test(before.plain) || mark.test(before.plain)) return 0;
    // 1 / 276 / 份: one number that is spread over two lines
    const digits = lines.slice(at, at + 2).findIndex(({ plain }) => !number.test(plain));
    const size = (digits < 0 ? 2 : digits) + 1;
    const run = lines.slice(at, at + size);
    const last = run[size - 1];
    if (!last || run.some(({ gap }) => gap > 0) || run.slice(0, -1).some(isPage)) return 0;
    const isParted = size > 1 || /\d$/u.test(before.plain);
    const isCount = isParted
      ? counts.test(last.plain)
      : before.plain.length >= shortest && inText.test(before.plain) && opensWithCount.test(last.plain);
    return isCount ? size : 0;
  };
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const before = joined.at(-1);
    const size = before ? goesOn(before, at) : 0;
    const last = lines[at + size - 1];
    if (before && last && size > 0) {
      const plain = [before, ...lines.slice(at, at + size)].map((it) => it.plain).join('');
      joined.splice(-1, 1, { ...before, end: last.end, plain });
    } else joined.push(...lines.slice(at, at + 1));
    at += Math.max(1, size);
  }
  return joined;
}

function compileCounters({ numbers: { clear, counters, notCounters } }: Cues) {
  const scaled = '[余多]?[百千万亿]{0,2}';
  const ending = '(?=$|[，,。；;、）)！!])';
  const unit = `(?!${anyOf(notCounters)})(?:[%％‰]|${anyOf([...clear, ...counters].toSorted((a, b) => b.length - a.length))})`;
  const numeral = '(?:\\d{1,9}(?:[.,]\\d{1,4}){0,3}|[〇零一二三四五六七八九十百千万亿两]{1,9})';
  /** 近3500余名 · 10-50万元 · 百分之八十七, 三分之二: groups are what stands before the number's end, and behind it. */
  const figure = new RegExp(
    `((?:[近约逾超]|[上过](?=[百千万亿])|不[足到满]|${numeral}分之)?${numeral}(?:[-－—~～至到]${numeral})?)([余多几]?[百千万亿]{0,2}[余多]?${unit}(?:以[上下内]|左右|上下)?)?`,
    'gu',
  );
  /** Behind a number: 余名, 人，. */
  const counts = new RegExp(
    `^(?!${anyOf(notCounters)})(?:[%％‰]|[余多][百千万亿]|${scaled}${anyOf(clear)}|${scaled}${anyOf(counters)}${ending})`,
    'u',
  );
  return {
    counts,
    /** 3500余名，: the number, too. */
    opensWithCount: new RegExp(
      `^\\d{1,8}(?:\\.\\d{1,2})?(?:[%％‰]|${scaled}${anyOf([...clear, ...counters])})${ending}`,
      'u',
    ),
    isBroken: (before: string, next: string) => isBroken(before, next, figure, counts),
  };
}

/** Whether a figure begins on the one line and ends on the other. */
function isBroken(before: string, next: string, figure: RegExp, counts: RegExp): boolean {
  const tail = before.slice(-reach);
  const seam = tail.length;
  const isText = before.length + next.length >= shortest && inText.test(before + next);
  for (const found of (tail + next.slice(0, reach)).matchAll(figure)) {
    const [words, amount = '', unit = ''] = found;
    const [start, numberEnd, end] = [found.index, found.index + amount.length, found.index + words.length];
    if (end <= seam) continue;
    if (start >= seam) return false;
    const isShare = amount.includes('分之');
    if (unit === '' && !isShare) return false;
    // 12 / 76人: two numbers as well as one
    if (seam < numberEnd && /\d$/u.test(before) && /^[\d.,]/u.test(next)) return false;
    if (isShare || seam > numberEnd) return true;
    // 二、存在的不足 / 5个村…: a heading, and no 不足5个; but 2.整顿村党组织12 / 个
    const isShort = before.length < shortest && !inText.test(before);
    if (lead.test(words.slice(0, seam - start)) && (isShort || heading.test(before))) return false;
    if (/\d|^两$/u.test(amount)) return isText;
    // 三百 / 名, 两 / 个, but 统一 / 个, 第二 / 项
    const isSpoken = !amount.endsWith('一') && !/[第周期初]$/u.test(tail.slice(0, start));
    return isSpoken && inText.test(before) && (amount.length > 1 || counts.test(next));
  }
  return false;
}
