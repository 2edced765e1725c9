/** Clauses that speak of a county or city inside their article's place, also by its short name: 罗定由12个村…, 三、郁南：…. */
import type { Place, Span } from '../../model.ts';
import { measureLead } from './other-place.ts';
import { type Division, isWithin, type PlaceTable, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** A part of a sentence and the place inside the article's that it speaks of, called as the text has it there. */
export type InnerClause = Span & { place: Place; named: Span };

/** A sentence as this rule reads it: simplified text, the names in it, and the division of its article. */
export type InnerSentence = {
  text: string;
  mentions: readonly Mention[];
  division: Division;
  /** The divisions that the article names in full somewhere: 新兴县. */
  full: ReadonlySet<Division>;
  table: Pick<PlaceTable, 'verbs' | 'wording'>;
};

// 三、 · （二） · 2. before the name of a heading
const numbering =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])?/u;
// 在郁南，县纪委…: the name is the place of what follows
const placedAt = /[在看到]$/u;
// 在面临经济转型压力的|淮北市，…
const describedAt = /^在[^在，。]{2,20}的$/u;
const comma = /^(?:[，,]|$)/u;
// 市|委
const body = /^(?:委|政府|纪委)/u;
// 罗定12个
const ownNumber = /^\d/u;
// 小店、|迎泽2个区
const listing = /[、和与及]/u;
// 罗定、新兴两地; 罗定和新兴: more than one
const goesOnListing = /^(?:[、/]|[和与及]\p{Script=Han})/u;

/**
 * The clauses of a sentence whose subject is one division inside the article's own. It holds from clause to clause until
 * the sentence speaks of another or of the whole place. None where the article is about a county or less.
 */
export function findInnerClauses(sentence: InnerSentence): InnerClause[] {
  const { text, division } = sentence;
  const mentions = withShortNames(sentence);
  const isInner = (it: Mention) => it.division !== division && isWithin(it.division, division);
  if (!['nation', 'province', 'city'].includes(division.level) || !mentions.some(isInner)) return [];
  const clauses: InnerClause[] = [];
  let subject: InnerClause | null = null;
  for (const match of text.matchAll(/[^，。；：！？,;]+[，。；：！？,;]?/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const named = mentions.filter((it) => it.start >= span.start && it.end <= span.end);
    const told = listSubjects(named, match[0], span.start, sentence);
    if (told.length > 0) {
      clauses.push(...cutAt(told, span));
      subject = clauses.at(-1) ?? null;
      continue;
    }
    if (named.some((it) => isInner(it) || it.division === division) || speaksOfWhole(match[0], division))
      subject = null;
    if (subject) clauses.push({ ...span, place: subject.place, named: subject.named });
  }
  return clauses;
}

/** The clause's subject, and each name with a number of its own behind it: 新建罗定12个、郁南9个; not 赴罗定、郁南2个县. */
function listSubjects(
  named: readonly Mention[],
  clause: string,
  offset: number,
  sentence: InnerSentence,
): Mention[] {
  return named.filter((it, at) => {
    if (it.division === sentence.division || !isWithin(it.division, sentence.division)) return false;
    const [item = '', last = '0'] = clause
      .slice(0, it.start - offset)
      .split(listing)
      .reverse();
    const isListed = item === '' && !/\d/u.test(last);
    const hasNumber = ownNumber.test(clause.slice(it.end - offset));
    return (hasNumber && !isListed) || (at === 0 && isSubject(it, clause, offset, sentence));
  });
}

/** 其中罗定12个、郁南9个: one stretch for each. */
function cutAt(told: readonly Mention[], { start, end }: Span): InnerClause[] {
  return told.map((it, at) => ({
    start: at === 0 ? start : it.start,
    end: told[at + 1]?.start ?? end,
    place: { ...toPlace(it.division), name: it.text },
    named: { start: it.start, end: it.end },
  }));
}

/** 小店9个 in an article that has 小店区 as well: a short name that is a word, too, is one right before a number. */
function withShortNames({ text, mentions, division, full }: InnerSentence): readonly Mention[] {
  if (!/\d/u.test(text)) return mentions;
  const found = [...full].flatMap((it): Mention[] => {
    const start = it.short.length < 2 || !isWithin(it, division) ? -1 : findBeforeNumber(text, it.short);
    const end = start + it.short.length;
    const isNew = start >= 0 && mentions.every((own) => own.end <= start || end <= own.start);
    return isNew ? [{ start, end, text: it.short, division: it }] : [];
  });
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.start - b.start);
}

/** Where the word stands with a digit right behind it, or -1. */
function findBeforeNumber(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (ownNumber.test(text.slice(at + word.length))) return at;
  return -1;
}

/** 全市, 我市, 市委 in the article of a city. */
function speaksOfWhole(clause: string, { name, level }: Division): boolean {
  const kinds = level === 'nation' ? ['国'] : level === 'province' ? ['省', '区', '市'] : [name.slice(-1)];
  return kinds.some(
    (kind) =>
      [`全${kind}`, `我${kind}`, `本${kind}`].some((word) => clause.includes(word)) ||
      (clause.startsWith(kind) && body.test(clause.slice(kind.length))),
  );
}

/** Whether a clause (at `offset` of its sentence) goes on from the name as from its subject. */
function isSubject(
  mention: Mention,
  clause: string,
  offset: number,
  { full, table: { verbs, wording } }: InnerSentence,
): boolean {
  const { start, end, text, division } = mention;
  const { noSubject, nameGoes, innerGoes } = wording.elsewhere;
  const before = clause.slice(0, start - offset).replace(numbering, '');
  const after = clause.slice(end - offset);
  const isLed = (words: string) => measureLead(words, wording.elsewhere) === words.length;
  if (placedAt.test(before) && isLed(before.slice(0, -1)) && comma.test(after)) return true;
  if (describedAt.test(before) && comma.test(after) && text.endsWith(division.name.slice(-1))) return true;
  if (!isLed(before) || goesOnListing.test(after) || noSubject.test(after)) return false;
  const isShort = text === division.short;
  if (!isShort || after === '') return true;
  if (verbs.has(text) && !full.has(division)) return false;
  return (
    ownNumber.test(after) || nameGoes.test(after) || innerGoes.test(after) || verbs.has(after.slice(0, 2))
  );
}
