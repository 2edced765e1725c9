/** 未采用: what stays out of the briefing, and why. Nothing is dropped silently. */
import type { Article, Block, NotUsed, OffTopicReason, Report } from '../../model.ts';
import { groupBy } from '../../text/group.ts';
import { ofArticle } from './of-article.ts';
import type { Passage } from './passages.ts';
import { type ArticleRef, compareText, liesIn } from './places.ts';

/** Characters by which a reader recognises a passage. */
const openingLength = 18;

/** What was on topic and still stays out. */
export type LeftOut = {
  /** Articles without a place. */
  homeless: ArticleRef[];
  /** Articles of a place that no sentence says anything of. */
  silent: ArticleRef[];
  /** Sentences that speak of another place, with that as their part. */
  elsewhere: Passage[];
  /** Sentences of a theme of which nobody knows whether they are told of the whole place. */
  doubtful: Passage[];
  /** Half sentences of articles that are quoted. */
  halves: Passage[];
};

/**
 * Off-topic articles, on-topic ones without a place or without a themed sentence, runs of chrome, sentences that speak
 * of another place or of nobody knows which, and half sentences: by file, in the order in which they stand in it.
 */
export function listNotUsed(reports: Report[], left: LeftOut): NotUsed[] {
  const { homeless, silent, elsewhere } = left;
  const reasons = new Map<Article, OffTopicReason>([
    ...homeless.map((ref) => [ref.article, 'no-place'] as const),
    ...silent.map((ref) => [ref.article, 'weak-theme'] as const),
  ]);
  const listed = reports.flatMap((report) => [
    ...report.articles
      .filter((article) => !article.isOnTopic || reasons.has(article))
      .map((article) => describeArticle(report, article, reasons.get(article) ?? null)),
    ...listChrome(report),
  ]);
  const bySubject = groupBy(elsewhere, (it) => `${it.report.file} ${it.article.id} ${it.part?.fullName}`);
  const byArticle = (list: Passage[]) => [
    ...groupBy(list, (it) => `${it.report.file} ${it.article.id}`).values(),
  ];
  return [
    ...listed,
    ...[...bySubject.values()].map((passages) => describePassages(passages, reasonElsewhere(passages))),
    ...byArticle(left.doubtful.filter(({ isOfOne }) => isOfOne)).map((it) =>
      describePassages(it, 'one-of-many'),
    ),
    ...byArticle(left.doubtful.filter(({ isOfOne }) => !isOfOne)).map((it) =>
      describePassages(it, 'unclear-part'),
    ),
    ...byArticle(left.halves).map((passages) => describePassages(passages, 'half-sentence')),
  ]
    .sort((a, b) => compareText(a.entry.file, b.entry.file) || a.start - b.start)
    .map((it) => it.entry);
}

type Placed = { start: number; entry: NotUsed };

function describeArticle(report: Report, article: Article, reason: OffTopicReason | null): Placed {
  const blocks = ofArticle(report.blocks, article.id).filter(({ kind }) => kind !== 'chrome');
  const first = blocks.find((block) => block.kind === 'body') ?? blocks[0];
  return {
    start: blocks[0]?.start ?? 0,
    entry: {
      file: report.file,
      article: article.id,
      title: article.title,
      reason: reason ?? article.offTopic ?? 'no-theme',
      opening: openingOf(first?.text ?? article.title ?? ''),
      chars: blocks.reduce((sum, block) => sum + block.text.length, 0),
      place: article.place?.value.name ?? null,
    },
  };
}

/** One entry for each run of chrome blocks that follow each other. What the user says at a report's head is none of it. */
function listChrome(report: Report): Placed[] {
  const runs: Block[][] = [];
  let isRunning = false;
  for (const block of report.blocks) {
    const isChrome = block.kind === 'chrome' && block.rule !== 'front-matter';
    if (isChrome && isRunning) runs.at(-1)?.push(block);
    else if (isChrome) runs.push([block]);
    isRunning = isChrome;
  }
  return runs.map((run) => ({
    start: run[0]?.start ?? 0,
    entry: {
      file: report.file,
      article: 0,
      title: null,
      reason: 'chrome',
      opening: openingOf(run.map((block) => block.text).join(' ')),
      chars: run.reduce((sum, block) => sum + block.text.length, 0),
      place: null,
    },
  }));
}

function describePassages(passages: Passage[], reason: OffTopicReason): Placed {
  const [first] = passages;
  return {
    start: first?.sentence.start ?? 0,
    entry: {
      file: first?.report.file ?? '',
      article: first?.article.id ?? 0,
      title: first?.article.title ?? null,
      reason,
      opening: openingOf(first?.sentence.text ?? ''),
      chars: passages.reduce((sum, it) => sum + it.sentence.text.length, 0),
      place: ((/^(?:other|wider)-place$/.test(reason) ? first?.part : null) ?? first?.column)?.name ?? null,
    },
  };
}

/** 全国, and 全省 around a county, are no other region: the place itself is in them. */
function reasonElsewhere([first]: Passage[]): OffTopicReason {
  const { part, column } = first ?? {};
  const isWider = part && column && (part.level === 'nation' || liesIn(column, part));
  return isWider ? 'wider-place' : 'other-place';
}

function openingOf(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.slice(0, openingLength).join('') + (letters.length > openingLength ? '……' : '');
}
