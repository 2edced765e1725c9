/** Blocks → sentences, cut ones joined again. */
import type { Block, PlainSentence, Span } from '../../model.ts';
import { cutSentences, type SentenceRules } from '../../text/sentences.ts';
import { trimSpan } from '../lines/lines.ts';

/** Which blocks' last and first sentences are one, and which edges are torn and stay so: indices of blocks. */
export type Torn = {
  joined: ReadonlyMap<number, number>;
  openEnds: ReadonlySet<number>;
  openStarts: ReadonlySet<number>;
};

const enders = '。．｡！？!?';

/** `“谁来种地？”的难题` goes on; each character of a block is in one sentence. */
const rules: SentenceRules = { enders, closers: '”’」』)）》〉】]"', breaks: '', endsAt: isEnder, goesOn };

/** Spans of the sentences in a piece of text, in order, blanks between them left out. */
export function splitSentences(text: string, span: Span): Span[] {
  return cutSentences(text, span, rules)
    .map(({ start, end }) => trimSpan(text, start, end))
    .filter((it) => it.end > it.start);
}

/**
 * A Latin full stop ends a sentence only after Han text and before a blank, a closing mark or the end; a full-width
 * one between digits is a decimal point (９８．６％).
 */
function isEnder(text: string, at: number, end: number): boolean {
  const sign = text[at] ?? '';
  if (sign === '．' && /[\d０-９]/.test(text[at - 1] ?? '') && /[\d０-９]/.test(text[at + 1] ?? ''))
    return false;
  if ((sign === '?' || sign === '!') && isInside(text, at)) return false;
  if (enders.includes(sign)) return true;
  if (sign !== '.' || !/\p{Script=Han}/u.test(text[at - 1] ?? '')) return false;
  return at + 1 >= end || /[\s”’」』)）"]/.test(text[at + 1] ?? '');
}

/** Between letters, digits and signs of an address no sentence ends: https://a.cn/b?id=3 */
const isInside = (text: string, at: number): boolean =>
  /[\w/.#=&%-]/.test(text[at - 1] ?? '') && /[\w/.#=&%-]/.test(text[at + 1] ?? '');

/** After 》 a sentence goes on; after a quotation it does where the next word leans on it. */
function goesOn(closing: string, next: string): boolean {
  return /[》〉】\]]$/.test(closing) ? next !== '' : /[的等、，,；;：:。和与及为是之）)]/.test(next);
}

/** The sentences of all body and heading blocks in file order; each block's text is spent on exactly one. */
export function readSentences(text: string, blocks: readonly Block[], torn: Torn): PlainSentence[] {
  const sentences: PlainSentence[] = [];
  const firstOf = new Map<number, PlainSentence>();
  const lastOf = new Map<number, PlainSentence>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'body' && block.kind !== 'heading') return;
    const spans = block.kind === 'heading' ? [headingSpan(text, block)] : splitSentences(text, block);
    const made = spans.map((span) => makeSentence(text, span, block, index));
    const [first, last] = [made[0], made.at(-1)];
    if (!first || !last) return;
    if (torn.openStarts.has(index)) first.isFragment = true;
    if (torn.openEnds.has(index)) last.isFragment = true;
    firstOf.set(index, first);
    lastOf.set(index, last);
    sentences.push(...made);
  });
  const joined = joinCut(text, torn.joined, firstOf, lastOf);
  return withHeadings(sentences.filter((it) => !joined.has(it)));
}

function makeSentence(text: string, span: Span, block: Block, index: number): PlainSentence {
  return {
    ...span,
    article: block.article,
    kind: block.kind === 'heading' ? 'heading' : 'body',
    block: index,
    paragraph: block.paragraph,
    text: text.slice(span.start, span.end),
    parts: [span],
    heading: null,
  };
}

/** Without Markdown's marks. */
function headingSpan(text: string, block: Block): Span {
  const marks = /^(?:#{1,6}\s*(?!\S{1,20}#)|\*\*)/.exec(block.text)?.[0].length ?? 0;
  const end = block.text.endsWith('**') && marks > 0 ? block.end - 2 : block.end;
  return block.start + marks < end ? trimSpan(text, block.start + marks, end) : block;
}

/** Joins from the last cut backwards, so that a sentence cut twice comes together; returns the second halves. */
function joinCut(
  text: string,
  joined: ReadonlyMap<number, number>,
  firstOf: ReadonlyMap<number, PlainSentence>,
  lastOf: ReadonlyMap<number, PlainSentence>,
): Set<PlainSentence> {
  const spent = new Set<PlainSentence>();
  const pairs = [...joined].sort((a, b) => b[0] - a[0]);
  for (const [left, right] of pairs) {
    const [half, rest] = [lastOf.get(left), firstOf.get(right)];
    if (!half || !rest || half === rest || spent.has(rest) || rest.parts.includes(half.parts[0] as Span))
      continue;
    half.parts.push(...rest.parts);
    half.text = half.parts.map((part) => text.slice(part.start, part.end)).join('');
    if (rest.isFragment) half.isFragment = true;
    spent.add(rest);
  }
  return spent;
}

function withHeadings(sentences: PlainSentence[]): PlainSentence[] {
  const above = new Map<number, number>();
  sentences.forEach((it, index) => {
    it.heading = it.kind === 'heading' ? null : (above.get(it.article) ?? null);
    if (it.kind === 'heading') above.set(it.article, index);
  });
  return sentences;
}
