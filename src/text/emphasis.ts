/** Marks of emphasis in a line of Markdown (`*强调*`, `_斜体_`, `***从严***`), told from stars and bars that are words. */

type Run = { start: number; end: number };

/**
 * A line without its marks of emphasis, which open and close as CommonMark says. A star that a reader takes for a word
 * stays where CommonMark would drop it: 3*4*5, 李*明、王*华.
 */
export function withoutEmphasis(line: string): string {
  const open = new Map<string, Run>();
  const dropped: Run[] = [];
  for (const match of line.matchAll(/\*+|_+/g)) {
    const [mark] = match;
    const run = { start: match.index, end: match.index + mark.length };
    if (mark.length > 3) continue; // 5*****, 姓名____
    const { opens, closes } = sidesOf(line, run);
    const opener = closes ? open.get(mark) : undefined;
    if (opener && !isOfWords(line, opener, run)) {
      dropped.push(opener, run);
      for (const [key, { start }] of open) if (start >= opener.start) open.delete(key);
    } else if (opens) open.set(mark, run);
  }
  let [plain, from] = ['', 0];
  for (const { start, end } of dropped.sort((a, b) => a.start - b.start)) {
    plain += line.slice(from, start);
    from = end;
  }
  return plain + line.slice(from);
}

const blank = /^\s?$/;
const sign = /^[\p{P}\p{S}]$/u;
const latin = /^[A-Za-z\d]$/;

/** Whether a run of marks may open and close emphasis: by the characters before and behind it. */
function sidesOf(line: string, { start, end }: Run): { opens: boolean; closes: boolean } {
  const [before, behind] = [line.charAt(start - 1), line.charAt(end)];
  if (latin.test(before) && latin.test(behind)) return { opens: false, closes: false }; // 3*4, a_b_c
  const isApart = (side: string) => blank.test(side) || sign.test(side);
  const isLeft = !blank.test(behind) && (!sign.test(behind) || isApart(before));
  const isRight = !blank.test(before) && (!sign.test(before) || isApart(behind));
  if (line[start] === '*') return { opens: isLeft, closes: isRight };
  // 共_3_个: a bar inside a word is a word's.
  return {
    opens: isLeft && (!isRight || sign.test(before)),
    closes: isRight && (!isLeft || sign.test(behind)),
  };
}

/** Han or Latin on both outer sides, and a list or two measures between: 李*明、王*华, 长3米*宽4米*高5米. */
function isOfWords(line: string, opener: Run, closer: Run): boolean {
  const word = /^[\p{L}\p{N}]$/u;
  if (!word.test(line.charAt(opener.start - 1)) || !word.test(line.charAt(closer.end))) return false;
  const inside = line.slice(opener.end, closer.start);
  const measure = /\d\p{Script=Han}{0,2}$/u; // 宽4米
  return (
    /[、，,；;。]/.test(inside) ||
    (measure.test(line.slice(Math.max(0, opener.start - 4), opener.start)) && measure.test(inside.slice(-4)))
  );
}
