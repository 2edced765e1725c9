/** What our own words say of a place right behind its name: its share in brackets, its level and time in the head of a table. */
import { type Claim, claim } from './claims.ts';
import { isNoFact } from './owner-check.ts';
import type { Owners } from './owners.ts';
import { findNumbers, foldText, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** 万荣县（98%）: `start` and `end` are those of the whole in its text. */
type Attached = { name: string; words: string; start: number; end: number };

/**
 * 侧重基层组织的有南山县（58%）、北山县（65%） with another place's share, 南山县 市级，2025年 of a 县级 one, or 南山县（2025年） of what is
 * known from a report of 2025 alone (2025年报道). Numbers that came in are told by those who look for numbers.
 */
export function checkAttached(
  sentence: TextSpan,
  old: string,
  { cell }: Pick<WordParagraph, 'cell'>,
  owners: Owners,
): Claim[] {
  const before = listAttached(old, cell !== null, owners);
  if (before.length === 0) return [];
  return listAttached(sentence.text, cell !== null, owners).flatMap((it) => {
    const own = before.filter(({ name }) => name === it.name);
    const others = before.filter(({ name, words }) => name !== it.name && isSame(words, it.words));
    const span = { start: sentence.start + it.start, end: sentence.start + it.end };
    if (own.some(({ words }) => isSame(words, it.words))) return [];
    if (isFigure(it.words) && others.length > 0)
      return [claim('place', span, others.map(({ name }) => name).join('、'), null)];
    const [was] = own;
    if (!was || !isLess(it.words, was.words)) return [];
    return [claim('label', span, old.slice(was.start, was.end), null)];
  });
}

const isSame = (one: string, other: string): boolean => foldText(one) === foldText(other);

const isFigure = (words: string): boolean =>
  findNumbers(words).some((number) => !isNoFact(words, number) && !isYear(words));

// “十四五”，2025年报道
const isYear = (words: string): boolean => /\d{4}年/u.test(words);

const numbersIn = (words: string): string[] => findNumbers(words).map(({ text }) => foldText(text));

/** What words say beside numbers and the signs of dates: 2025年 and 2025 are the same. */
const sayings = (words: string): string[] =>
  words
    .split(/[\s，,、；;]+/u)
    .map((piece) => piece.replaceAll(/[^\p{Script=Han}]|[年月日至]/gu, ''))
    .filter((piece) => piece !== '');

/** Words that leave out what they said, and bring no number in. */
function isLess(now: string, was: string): boolean {
  const [fresh, old] = [numbersIn(now), numbersIn(was)];
  if (fresh.some((number) => !old.includes(number))) return false;
  const said = sayings(now).join('，');
  return old.some((number) => !fresh.includes(number)) || sayings(was).some((it) => !said.includes(it));
}

const inBrackets = /^\s*[（(]([^（）()]{1,40})[）)]/u;
// 晋城市⏎市级⏎2025年, 南山县 县级，2025年报道
const inHead = /^\s+(\S[^。：:]{0,60})$/u;

function listAttached(text: string, isCell: boolean, owners: Owners): Attached[] {
  return owners.namesIn(text).flatMap(({ name, start, end }) => {
    const rest = text.slice(end);
    const isHead = isCell && text.slice(0, start).trim() === '';
    const match = inBrackets.exec(rest) ?? (isHead ? inHead.exec(rest.trimEnd()) : null);
    return match ? [{ name, words: match[1] ?? '', start, end: end + match[0].length }] : [];
  });
}
