/** Whether a head is a headline, which the first sentence below tells again, or says that something was held. */
import type { Cues } from '../cues.ts';
import type { NamedPiece } from '../pieces/pieces.ts';

/** Shorter heads share their words with the text whatever they are. */
const fewestWords = 10;
/** The headline's words come again in the first so many characters below it. */
const lead = 90;
const enough = 0.6;

/** Most pairs of the head's Han characters stand in the first sentences below it, too. */
function isRetold(words: string, below: string): boolean {
  const runs = words.match(/\p{Script=Han}{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)));
  const text = below.slice(0, lead);
  const found = pairs.filter((pair) => text.includes(pair)).length;
  return words.length >= fewestWords && pairs.length > 4 && found >= pairs.length * enough;
}

/** 柳湾社区开展“爱护绿地”活动: somebody, and what was held or done on a day. */
export function tellsEvent(words: string, cues: Cues): boolean {
  return words.length >= fewestWords && cues.events.some((verb) => words.indexOf(verb) > 1);
}

/** The head is a headline of the paragraph below it. */
export function isToldBelow(head: NamedPiece, below: NamedPiece | undefined): boolean {
  return head.level === 0 && below?.kind === 'body' && isRetold(head.words, below.plain);
}

/** Headlines in a list of news are no fewer. */
const fewHeadlines = 3;

/** Most heads over a paragraph are told again in it: 今日要闻, a portal's page. */
export function isNewsList(pieces: readonly NamedPiece[]): boolean {
  const over = pieces.flatMap((it, at) =>
    it.kind === 'head' && pieces[at + 1]?.kind === 'body' ? [at] : [],
  );
  const told = over.filter((at) => isToldBelow(pieces[at] as NamedPiece, pieces[at + 1])).length;
  return told >= fewHeadlines && told * 2 >= over.length;
}
