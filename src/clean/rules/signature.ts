/** Who signs below the last paragraph, and when, by signs that add up. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { readStamp } from '../lines/stamp.ts';
import { isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { numbered } from './head.ts';
import type { Around, LineRule } from './rule.ts';
import { tellsOnlyDay } from './writer-line.ts';

const longest = 40;
/** So many signs make a line below the last paragraph a signature. */
const enough = 2;

/** A short line that says no sentence and counts nothing. */
const isSignatureLine = (it: Piece | undefined): it is Piece =>
  it !== undefined &&
  it.level === 0 &&
  it.plain.length <= longest &&
  !/[。!?;:,]/.test(it.plain) &&
  !numbered.test(it.plain);

type Sign = { weight: number; holds: (plain: string, around: Around) => boolean };

const signs: readonly Sign[] = [
  // 江小满 · 柳 青
  { weight: 2, holds: (plain, { cues }) => isWriter(plain, cues) },
  // 爸爸 · 女儿 小满
  { weight: 2, holds: (plain, { cues }) => cues.kin.includes(plain.split(' ')[0] ?? '') },
  // 12月9日夜,雪 · 正月十九夜 · 立冬
  { weight: 2, holds: (plain, { cues }) => tellsDay(plain, cues) },
  // 老会计 江小满 代笔
  { weight: 2, holds: (plain, { cues }) => tellsWriter(plain, cues) },
  // Whoever greets somebody at the beginning signs at the end.
  { weight: 2, holds: (plain, around) => plain.length <= 14 && !plain.includes(',') && isLetter(around) },
  // 谢谢大家: takes leave, argues
  {
    weight: -3,
    holds: (plain, { cues }) =>
      !tellsWriter(plain, cues) && cues.caption.never.some((word) => plain.includes(word)),
  },
];

/** 老会计 江小满 代笔: 会 in it argues nothing. */
const tellsWriter = (plain: string, { closingNotes }: Cues) =>
  closingNotes.some((word) => plain.endsWith(` ${word}`));

function isWriter(plain: string, cues: Cues): boolean {
  const name = plain.replaceAll(' ', '');
  return name.length > 1 && name.length <= 3 && isName(name, cues, true);
}

/** Without its year: a day of either calendar or a day of the season, and a word on the hour or the weather. */
function tellsDay(plain: string, { solarTerms }: Cues): boolean {
  if (solarTerms.some((term) => plain.startsWith(term) && plain.length <= term.length + 2)) return true;
  const day =
    /^(?:\d{1,2}月\d{1,2}日|[正腊冬一二三四五六七八九十]{1,2}月(?:初|廿|[一二三十])[一二三四五六七八九十]{0,2}日?)/;
  return (
    day.test(plain) && /^[, ]?[夜晚晨午雨雪晴阴于]?[, ]?\p{Script=Han}{0,2}$/u.test(plain.replace(day, ''))
  );
}

/** 小满: · 爸: */
function isLetter({ pieces, bodyStart }: Around): boolean {
  return pieces.slice(1, bodyStart).some((it) => /^\p{Script=Han}{1,6}:$/u.test(it.plain));
}

function isSigned(index: number, around: Around): boolean {
  const { pieces, bodyEnd } = around;
  const plain = pieces[index]?.plain ?? '';
  if (index <= bodyEnd || bodyEnd < 0 || plain.length > 20 || /[。!?;:]/.test(plain)) return false;
  return signs.reduce((sum, sign) => sum + (sign.holds(plain, around) ? sign.weight : 0), 0) >= enough;
}

/** 此致 / 敬礼 over whoever signs */
function takesLeave({ plain }: Piece, below: Piece | undefined, { valedictions }: Cues): boolean {
  return (
    valedictions.includes(plain) ||
    (plain.length < 3 && valedictions.includes(below?.plain.replace(/!$/, '') ?? ''))
  );
}

/** 中共青石县柳湾镇委员会 / 2024年12月20日: whoever signs stands over the day, or ends the text. */
export const signature: LineRule = {
  name: 'signature',
  kind: 'byline',
  fits: (it, index, around) => {
    const { pieces, cues, bodyStart, bodyEnd } = around;
    if (index > bodyStart && it.level === 0 && isSigned(index, around)) return true;
    if (index <= bodyStart || !isSignatureLine(it) || takesLeave(it, pieces[index + 1], cues)) return false;
    const above = pieces[index - 1]?.plain.replace(/[!。]$/, '') ?? '';
    if (cues.valedictions.some((word) => above.endsWith(word))) return true;
    const rest = pieces.slice(index + 1, index + 5);
    const day = rest.findIndex((next) => tellsOnlyDay(next, cues));
    const isOverDay = day >= 0 && day < 3 && rest.slice(0, day).every(isSignatureLine);
    if (isOverDay) return !(rest[day + 1] && isParagraph(rest[day + 1] as Piece)) || index > bodyEnd;
    const stamp = index > bodyEnd ? readStamp(it.plain, cues) : null;
    return stamp !== null && stamp.bodies > 0 && stamp.rest === 0 && stamp.buttons === 0;
  },
};
