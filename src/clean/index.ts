/** The clean stage: a report's decoded text → articles, blocks and sentences. */
import type { Block, BlockKind, CleanReport, Outcome, SourceText, Span } from '../model.ts';
import { assignArticles } from './articles/articles.ts';
import { cutRuns } from './articles/runs.ts';
import { readArticles } from './articles/titles.ts';
import type { Cues } from './cues.ts';
import { findDoubts } from './doubts.ts';
import { judgeHeads } from './heads/heads.ts';
import { weighPieces } from './pieces/cohesion.ts';
import { cutPieces, type NamedPiece } from './pieces/pieces.ts';
import { classifyPieces } from './rules/classify.ts';
import { type Cuts, pairCuts } from './sentences/cuts.ts';
import { addHeadless } from './sentences/headless.ts';
import { readSentences } from './sentences/sentences.ts';

export { type Cues, parseCues } from './cues.ts';

/**
 * Cuts a report into blocks, gives each a kind and an article, and reads the sentences. Every character is in one
 * block or in `dropped`; blocks are in file order. What is doubtful (no title, a torn sentence, text placed by its
 * words alone) is a warning with its line. Never throws; time is linear in the text.
 */
export function cleanReport(source: SourceText, cues: Cues): Outcome<CleanReport> {
  const around = classifyPieces(cutPieces(source, cues), cues);
  const vectors = weighPieces(around.pieces, cues);
  const { pieces, groups } = judgeHeads(around, vectors);
  const cuts = addHeadless(pairCuts(pieces, vectors, cues), pieces, cues);
  const runs = cutRuns(pieces, groups, cuts, cues);
  const { articles: ids, doubtful } = assignArticles(pieces, runs, cuts, vectors);
  const blocks = pieces.map((it, index) => makeBlock(source.text, it, ids[index] ?? 0));
  const sentences = readSentences(source.text, blocks, tornBlocks(cuts));
  const articles = readArticles(blocks, cues);
  const placed = doubtful.map((run) => pieces[runs[run]?.members[0] ?? 0]?.number ?? 1);
  return {
    value: { source, articles, blocks, sentences, dropped: findDropped(source.text, blocks) },
    problems: findDoubts(source, pieces, articles, cuts, [...new Set(placed)]),
  };
}

function makeBlock(text: string, it: NamedPiece, article: number): Block {
  const kind: BlockKind = it.kind === 'head' ? 'heading' : it.kind;
  const { start, end, paragraph, rule } = it;
  return {
    start,
    end,
    kind,
    article: kind === 'chrome' ? 0 : article,
    text: text.slice(start, end),
    paragraph,
    rule,
  };
}

/** Blocks and pieces have the same indices. */
function tornBlocks(cuts: Cuts) {
  return {
    joined: new Map(cuts.joined.map(({ left, right }) => [left, right])),
    openEnds: cuts.openEnds,
    openStarts: cuts.openStarts,
  };
}

/** The gaps between the blocks. */
function findDropped(text: string, blocks: readonly Block[]): Span[] {
  const dropped: Span[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    if (start > at) dropped.push({ start: at, end: start });
    at = end;
  }
  if (at < text.length) dropped.push({ start: at, end: text.length });
  return dropped;
}
