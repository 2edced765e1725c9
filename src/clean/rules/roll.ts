/** Rolls: a person or a village a line, with what each is or does. Such a line is neither a heading nor a part of the next. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { LineRule } from './rule.ts';

const longest = 120;

/** 1.江小满,县水利局干部,派驻柳湾村 · 柳湾镇石门村,种茶,六十户 */
const line = /^(?:\d{1,2}[.、] ?|\(\d{1,2}\))?(\p{Script=Han}{2,12}),[^。]{2,}[。;]?$/u;

function isOfRoll(it: Piece | undefined, cues: Cues): boolean {
  const first = it === undefined || it.plain.length > longest ? undefined : line.exec(it.plain)?.[1];
  if (first === undefined) return false;
  return (first.length < 4 && isName(first, cues, true)) || cues.patterns.settlement.test(first);
}

export const rollLine: LineRule = {
  name: 'roll-line',
  kind: 'body',
  fits: (it, index, { pieces, cues, bodyStart }) =>
    index > bodyStart &&
    it.level === 0 &&
    it.mark === null &&
    it.credit === null &&
    isOfRoll(it, cues) &&
    (isOfRoll(pieces[index - 1], cues) || isOfRoll(pieces[index + 1], cues)),
};
