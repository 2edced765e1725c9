/** What a reader should look at again, as warnings with their lines. */
import type { PlainArticle, SourceText } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import type { NamedPiece } from './pieces/pieces.ts';
import type { Cuts } from './sentences/cuts.ts';

/** First characters, to recognise a line by. */
const opening = (it: NamedPiece) => (it.plain.length > 16 ? `${it.plain.slice(0, 16)}…` : it.plain);
const ending = (it: NamedPiece) => (it.plain.length > 16 ? `…${it.plain.slice(-16)}` : it.plain);

/** Warnings in file order. `placed` are lines of text that was given to an article by its words alone. */
export function findDoubts(
  { file, meta }: Pick<SourceText, 'file' | 'meta'>,
  pieces: readonly NamedPiece[],
  articles: readonly PlainArticle[],
  cuts: Cuts,
  placed: readonly number[],
): Problem[] {
  const problems: Problem[] = [];
  const first = pieces.find((it) => it.kind !== 'chrome');
  if (first && articles[0]?.title === null && meta.title === undefined)
    problems.push(problem('title-missing', {}, { file, line: first.number }));
  for (const line of placed) problems.push(problem('article-doubtful', {}, { file, line }));
  pieces.forEach((it, index) => {
    const place = { file, line: it.number };
    if (cuts.openEnds.has(index)) problems.push(problem('sentence-cut', { text: ending(it) }, place));
    if (cuts.openStarts.has(index)) problems.push(problem('sentence-headless', { text: opening(it) }, place));
  });
  return problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
