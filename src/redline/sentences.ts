/** Sentences, folded text and numbers: what the proof compares. */

import type { Span } from '../model.ts';
import { fold, makeFolding, wideForms } from '../text/fold.ts';
import { cutSentences, type SentenceRules } from '../text/sentences.ts';

export type TextSpan = { start: number; end: number; text: string };

/** A semicolon ends what is compared too; a line end or tab does not, for blanks count as none. No exceptions. */
const rules: SentenceRules = {
  enders: '。｡！!？?；;',
  closers: '”’」』）)"＂\'＇',
  breaks: '',
  dropsLoneEnders: true,
};

/** ……全面彻底整改……（报道12第43段）: where words are from is ours, and no part of the quotation before it. */
const reference = /[（(]\s*报道\s*[0-9０-９][^（）()]*[）)]/g;
const wholeReference = new RegExp(`^${reference.source}$`);

/** Whether a piece that `splitSentences` gives is nothing but such a reference. */
export const isReference = (text: string): boolean => wholeReference.test(text);

/** Sentences without the blanks at their ends, what tells their source apart; blank ones are left out. */
export function splitSentences(text: string): TextSpan[] {
  return cutSentences(text, { start: 0, end: text.length }, rules)
    .flatMap((span) => cutReferences(text, span))
    .flatMap((span) => {
      const written = text.slice(span.start, span.end);
      const sentence = written.trim();
      const start = span.start + written.length - written.trimStart().length;
      return sentence === '' ? [] : [{ start, end: start + sentence.length, text: sentence }];
    });
}

function cutReferences(text: string, span: Span): Span[] {
  const written = text.slice(span.start, span.end);
  const cuts = [...written.matchAll(reference)].flatMap((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  if (cuts.length === 0) return [span];
  return [0, ...cuts]
    .map((from, at) => ({ start: span.start + from, end: span.start + (cuts[at] ?? written.length) }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/**
 * White space, zero-width and non-XML characters go; quotation marks are turned by Word and WPS as one types, and 。 and the
 * signs of the keyboard have two widths.
 */
const asTyped = makeFolding(
  [
    ['“”„‟＂', '"'],
    ['‘’＇', "'"],
    ...wideForms.filter(([wide]) => !'＂＇'.includes(wide)),
    ['｡', '。'],
    ['､', '、'],
    ['￥', '¥'],
  ],
  /[\s\u200b-\u200f\u2060\ufeff\ufffe\uffff\u0000-\u001f]+/g,
);

/** What two writings of the same words share. */
export function foldText(text: string): string {
  return fold(text, asTyped);
}

/** To which of two sentences a straight quotation mark between them belongs, nobody can tell. */
const edges = '"\'()[]';

/** The same for a sentence: ……好。" is ……好。 */
export function foldSentence(sentence: string): string {
  const folded = foldText(sentence);
  let [start, end] = [0, folded.length];
  while (start < end && edges.includes(folded.charAt(start))) start += 1;
  while (end > start && edges.includes(folded.charAt(end - 1))) end -= 1;
  return folded.slice(start, end);
}

/** How many letters a text has, figures and punctuation aside: what somebody who wanted to guess it would have to know. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/**
 * Digits with point or separators (3,435.81), and numerals of a count or share (三成, 十二个, 三分之一). A lone 一 or 两
 * is hardly ever a count (这一条, 一批), nor is a numeral after 第, and the 万 of 38.5万元 is a unit. No numeral
 * is tried again from its middle, so that the pattern is linear.
 */
const number =
  /[0-9０-９]+(?:[.．][0-9０-９]+|[,，][0-9]{3}(?![0-9]))*[%％‰]?|(?<![第这那每某余多]|[0-9０-９]\s{0,4})(?:[三四五六七八九十百千万]|(?<!(?<![第这那每某])[〇零一二三四五六七八九十百千万亿两])[〇零一二三四五六七八九十百千万亿两]{2,})(?=[成个名人户件场次期年月日元亩项处所家条份倍届级里地]|分之)|(?<=分之)[一二三四五六七八九十百千]+/gu;

/**
 * 余 and 多, 万 and 亿, and what is counted: of 3500余名 the 余名, of 50万元 the 万元. Blanks count as none, but for the wide one
 * behind the figure of a cell: 89%　今年.
 */
const measure =
  /^(?:[^\S\u3000]*[余多])?(?:[^\S\u3000]*[十百千万亿])*(?:[^\S\u3000]*[余多])?(?:[^\S\u3000]*\p{Script=Han})?/u;

/** The number with its unit as written; for long words no more is read than a unit takes. */
export function withUnit(text: string, { start, end }: Span): TextSpan {
  const unit = measure.exec(text.slice(end, end + longestUnit))?.[0] ?? '';
  return { start, end: end + unit.length, text: text.slice(start, end + unit.length) };
}

const longestUnit = 12;

export function findNumbers(text: string): TextSpan[] {
  return [...text.matchAll(number)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
