/** Sentences in their columns, and where the words of a quotation stand in their report. */
import type { Place, Quote, Report, Sentence, Span } from '../../model.ts';
import { hideSpans } from '../../text/hide-spans.ts';
import { findAround } from './around-place.ts';
import { findForewords } from './forewords.ts';
import { ofArticle } from './of-article.ts';
import { findOnes } from './one-of-many.ts';
import { findLocalPlaces, isNameless } from './part-of-place.ts';
import type { PartWording } from './part-wording.ts';
import { type Column, type ColumnArticle, liesIn } from './places.ts';
import type { Section, SectionReader } from './sections.ts';
import type { LocalPlace } from './told-parts.ts';

/** A body sentence under the place whose column it stands in. */
export type Passage = ColumnArticle & {
  /** Id of the compared place. */
  place: string;
  column: Place;
  sentence: Sentence;
  /** The name of the part (清河镇荆庄村) as an earlier sentence or the title has it, where this sentence has it not. */
  named: { text: string; quotes: Quote[] } | null;
  /** It may be told of the part named before it or of the whole place: it is quoted for neither. */
  isDoubtful: boolean;
  /** It surely tells of one village, park, cooperative or person that has no name of its own to stand under: doubtful, too. */
  isOfOne: boolean;
  /** The sentence before it in its paragraph, where that may be quoted. */
  before: Sentence | null;
  /** The sentence behind it, where its paragraph goes on. */
  next: Sentence | null;
  /** The body sentences around it in its paragraph. */
  around: Sentence[];
  /** It stands in the editor's note or the lead, not in the report's matter. */
  isForeword: boolean;
  /** What the part of the report that it stands in tells of. */
  section: Section;
};

/**
 * The body sentences of a column, in the order of its articles. A sentence that speaks of a place outside the
 * column's is not among them but in `elsewhere`, with that as its part; one that speaks of a village or town inside it has that as its part.
 */
export function collectPassages(
  column: Column,
  wording: PartWording,
  readSections: SectionReader,
): { passages: Passage[]; elsewhere: Passage[] } {
  const { place } = column;
  const passages: Passage[] = [];
  const elsewhere: Passage[] = [];
  for (const ref of column.articles) {
    const sentences = ofArticle(ref.report.sentences, ref.article.id);
    const lastParagraph = (sentence: Sentence) => endParagraph(ref.report, sentence);
    const local = findLocalPlaces(sentences, place, wording, lastParagraph);
    // an article on a village in its county's column
    const around = ref.part ? findAround(sentences, ref.part, wording, lastParagraph) : null;
    const ones = findOnes(sentences, place, wording);
    const forewords = findForewords(ref.report, ref.article);
    const sections = readSections(ref.article, sentences);
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.kind !== 'body') continue;
      const last = sentences[index - 1];
      const found = local[index] ?? null;
      const wider = around?.get(sentence) ?? null;
      const other = sentence.otherPlace ?? wider ?? (found?.isForeign ? found.place : null);
      const isInside = other !== null && liesIn(other, place);
      const isElsewhere = other !== null && other.fullName !== place.fullName && !isInside;
      const part = isElsewhere || isInside ? other : ((wider ? null : ref.part) ?? found?.place ?? null);
      const named =
        found && part === found.place
          ? nameFromSentence(ref.report, found)
          : nameFromBlocks(ref, part, sentence);
      const isOfOne =
        (part === null && ones.has(sentence)) ||
        (part === found?.place &&
          found?.isDoubtful === true &&
          isNameless(found.place) &&
          !isRemark(sentence.text));
      (isElsewhere ? elsewhere : passages).push({
        ...ref,
        sentence,
        place: place.fullName,
        column: place,
        part,
        named,
        isOfOne,
        isDoubtful:
          isOfOne ||
          (part === found?.place && found?.isDoubtful === true) ||
          (part === null && isOfSpeaker(sentence, sentences[index + 1], local[index + 1] ?? null)),
        before: isBefore(last, sentence) && !local[index - 1]?.isDoubtful ? (last ?? null) : null,
        next: findNext(ref.report, sentence, sentences[index + 1]),
        around: [last, sentences[index + 1]].filter((it) => isAround(it, sentence)),
        isForeword: forewords.has(sentence.paragraph),
        section: sections[index] ?? null,
      });
    }
  }
  return { passages, elsewhere };
}

/** 临河日报讯（记者 某某）“…。”9月18日，在双槐村，…: what somebody says before the text tells in which village. */
function isOfSpeaker(sentence: Sentence, next: Sentence | undefined, told: LocalPlace | null): boolean {
  const isInside = told !== null && /^(?:town|village)$/.test(told.place.level) && told.named === null;
  return isInside && isAround(next, sentence) && openingSpeech.test(sentence.text.trimEnd());
}

// “去年分红……再扩一倍。” with nothing but a dateline before it
const openingSpeech = /^(?:[^“”。，\s]{2,12}[讯电]\s*(?:[（(][^（）()]{0,40}[）)]\s*)?)?“[^“”]*”$/u;

// 村里有没有钱, 说话算不算: a question that a saying leaves open
const openQuestion = /(\p{Script=Han})[没不]\1/u;

/** 村里有没有钱，说话有没有人听，…: a saying, which tells no fact of any one village. */
function isRemark(text: string): boolean {
  return openQuestion.test(text) && !/\d/u.test(text);
}

function isAround(other: Sentence | undefined, { paragraph }: Sentence): other is Sentence {
  return other?.kind === 'body' && other.paragraph === paragraph;
}

function findNext(report: Report, sentence: Sentence, next: Sentence | undefined): Sentence | null {
  return next?.kind === 'body' && next.paragraph === endParagraph(report, sentence) ? next : null;
}

function isBefore(last: Sentence | undefined, { paragraph }: Sentence): boolean {
  return last?.kind === 'body' && last.paragraph === paragraph && !last.isFragment;
}

function nameFromSentence(report: Report, { named }: LocalPlace): Passage['named'] {
  if (!named) return null;
  const { sentence, start, end } = named;
  return { text: sentence.text.slice(start, end), quotes: quoteRange({ report, sentence }, start, end) };
}

/** The name of a town or village in the title or the text of its own article. */
function nameFromBlocks(
  { report, article }: ColumnArticle,
  part: Place | null,
  { text }: Sentence,
): Passage['named'] {
  if (part === null || text.includes(part.name)) return null;
  const block = ofArticle(report.blocks, article.id).find((it) => it.text.includes(part.name));
  if (!block) return null;
  const start = block.start + block.text.indexOf(part.name);
  const quote = { file: report.file, article: article.id, paragraph: block.paragraph };
  return { text: part.name, quotes: [{ ...quote, start, end: start + part.name.length }] };
}

/** The quotations that give `sentence.text.slice(start, end)` when joined: one for each part it touches. */
export function quoteRange(
  { report, sentence }: Pick<Passage, 'report' | 'sentence'>,
  start: number,
  end: number,
): Quote[] {
  const quotes: Quote[] = [];
  let before = 0;
  for (const [index, part] of sentence.parts.entries()) {
    const length = part.end - part.start;
    const from = Math.max(start - before, 0);
    const to = Math.min(end - before, length);
    if (from < to) {
      const span = { start: part.start + from, end: part.start + to };
      const paragraph = index === 0 ? sentence.paragraph : findParagraph(report, span, sentence.paragraph);
      quotes.push({ file: report.file, article: sentence.article, paragraph, ...span });
    }
    before += length;
  }
  return quotes;
}

/** The sentence's text with blanks for what it tells of another place. */
export function ownText({ text, elsewhere = [] }: Sentence): string {
  return hideSpans(text, elsewhere);
}

/** Where a span of the report lies in the sentence's text, or null where it lies outside its parts. */
export function locateSpan(sentence: Sentence, span: Span): Span | null {
  let before = 0;
  for (const part of sentence.parts) {
    if (span.start >= part.start && span.start < part.end) {
      const start = before + span.start - part.start;
      return { start, end: start + span.end - span.start };
    }
    before += part.end - part.start;
  }
  return null;
}

/** The paragraph of a sentence's last piece. */
function endParagraph(report: Report, { parts, paragraph }: Sentence): number {
  const last = parts.at(-1);
  return last && parts.length > 1 ? findParagraph(report, last, paragraph) : paragraph;
}

function findParagraph(report: Report, span: Span, otherwise: number): number {
  const block = report.blocks.find((it) => it.start <= span.start && span.start < it.end);
  return block?.paragraph ?? otherwise;
}
