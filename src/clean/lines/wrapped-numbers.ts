/** Numbers that a hard wrap parted from the words around them: 处分 / 51 / 人, 培训党员3500 / 余名. */
import { fold, withoutSpace } from '../../text/fold.ts';
import { anyOf } from '../../text/word-list.ts';
import type { Cues } from '../cues.ts';
import { type Line, plainText } from './lines.ts';

const number = /^\d{1,8}(?:\.\d{1,2})?$/u;
/** Words, a number at their end or none: 整顿软弱涣散村12. No end of a sentence. */
const open = /[\p{Script=Han}、“（(][\d.]{0,9}$/u;
const mark = /^(?:#|\||[-—*·•])/u;
/** A line this long with such a mark is running text, no heading. */
const shortest = 12;
const inText = /[，,。；;]/u;

/**
 * Lines of one paragraph in which a number, or the words that it counts, stand on a line of their own, as one line. A
 * number with one more or one less than one that nothing is counted by is a page's.
 */
export function joinNumbers(text: string, lines: readonly Line[], cues: Cues): Line[] {
  const { counts, opensWithCount } = compileCounters(cues);
  const alone = new Set(
    lines.flatMap(({ plain }, at) =>
      number.test(plain) && !counts.test(lines[at + 1]?.plain ?? '') ? [Number(plain)] : [],
    ),
  );
  const isPage = ({ plain }: Line) => alone.has(Number(plain) - 1) || alone.has(Number(plain) + 1);
  /** How many lines from `at` on go on with the line before them. */
  const goesOn = (before: Line, at: number): number => {
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
      const plain = plainText(fold(text.slice(before.start, last.end), withoutSpace));
      joined.splice(-1, 1, { ...before, end: last.end, plain });
    } else joined.push(...lines.slice(at, at + 1));
    at += Math.max(1, size);
  }
  return joined;
}

function compileCounters({ numbers: { clear, counters, notCounters } }: Cues) {
  const scaled = '[余多]?[百千万亿]{0,2}';
  const ending = '(?=$|[，,。；;、）)！!])';
  return {
    /** Behind a number: 余名, 人，. */
    counts: new RegExp(
      `^(?!${anyOf(notCounters)})(?:[%％‰]|[余多][百千万亿]|${scaled}${anyOf(clear)}|${scaled}${anyOf(counters)}${ending})`,
      'u',
    ),
    /** 3500余名，: the number, too. */
    opensWithCount: new RegExp(
      `^\\d{1,8}(?:\\.\\d{1,2})?(?:[%％‰]|${scaled}${anyOf([...clear, ...counters])})${ending}`,
      'u',
    ),
  };
}
