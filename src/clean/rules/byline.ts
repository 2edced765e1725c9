/** Authors, photographers, sources and date lines that stand alone. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isWriterUnderTitle } from './around.ts';
import { namesColumn } from './opening.ts';
import type { LineRule } from './rule.ts';

/** So many lines below a name are looked at for it. */
const nearLines = 40;

/** Short, and neither a sentence nor a credit. */
const isTitleLine = (it: Piece | undefined) =>
  it !== undefined && it.credit === null && it.plain.length > 4 && it.plain.length <= 60 && !isParagraph(it);

/** 大树底下 / 江小满 over the text, which does not name the person: a story about somebody says the name again. */
function isLoneWriter(it: Piece, pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const above = pieces[at - 1];
  if (above === undefined || above.credit !== null || above.plain.length < 4 || isParagraph(above))
    return false;
  if (it.plain.length !== 3 || namesColumn(above.words, cues) || above.plain.includes(it.plain)) return false;
  const called = it.plain.slice(1);
  return !pieces.slice(at + 1, at + 1 + nearLines).some(({ plain }) => plain.includes(called));
}

export const bylineRules: LineRule[] = [
  { name: 'format-byline', kind: 'byline', fits: (it) => it.mark === 'byline' },
  { name: 'credit-line', kind: 'byline', fits: (it) => it.credit !== null },
  // 2025年06月21日 18:00 山西; 中共某县委组织部 2025年7月8日
  {
    name: 'dated-line',
    kind: 'byline',
    fits: (it, index, { bodyStart }) =>
      index > 0 &&
      index < bodyStart &&
      it.level === 0 &&
      it.plain.length <= 60 &&
      /\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?\s*(?:\d{1,2}:\d{2}|$)/.test(it.plain) &&
      !/[。,;!?]/.test(it.plain),
  },
  // A bare name in the head of the file beside a date, source or author line.
  {
    name: 'bare-name',
    kind: 'byline',
    fits: (it, index, { pieces, cues, bodyStart }) => {
      if (index === 0 || it.level > 0 || it.isVertical) return false;
      if (index >= bodyStart && isWriterUnderTitle(pieces, index, cues)) return true;
      const names = it.plain.split(/\s+/);
      const areNames =
        names.length <= 6 && names.every((name) => name.length > 1 && isName(name, cues, true));
      if (!areNames) return false;
      const [above, below] = [pieces[index - 1], pieces[index + 1]];
      if (index >= bodyStart) return isTitleLine(above) && below !== undefined && below.credit === 'date';
      // 江小满 柳青 between the title and the first paragraph
      const areWriters = names.length > 1 && it.isSetApart && index === bodyStart - 1;
      if (index === bodyStart - 1 && isLoneWriter(it, pieces, index, cues)) return true;
      return (
        (areWriters && isTitleLine(above)) || [above, below].some((near) => near && near.credit !== null)
      );
    },
  },
  // (张三 李四): names in brackets, alone in the last line.
  {
    name: 'bracketed-names',
    kind: 'byline',
    fits: (it, _, { cues }) => {
      const inner = /^\(([^()]{2,30})\)$/.exec(it.plain)?.[1];
      return inner?.split(/[\s、]+/).every((name) => name.length > 1 && isName(name, cues, true)) ?? false;
    },
  },
];
