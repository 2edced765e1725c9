/** Sentences that point back (他, 这笔钱, 该平台), and whether the sentence before says at whom or what. */
import { anyOf } from '../../text/word-list.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/**
 * How a sentence is understood alone: it is, it is together with the one before it, or it is not; `nobody`: it tells of
 * somebody (她) whom neither names.
 */
export type Standing = 'alone' | 'with-before' | 'unclear' | 'nobody';

export type StandingReader = (passage: Passage, lead: number) => Standing;

/** Characters of a sentence before that may be quoted along. */
const longestBefore = 70;

// what is quoted, and names between quotation marks
const quoted = '“[^“”]*”|"[^"]*"|「[^「」]*」';

export function prepareStanding(
  {
    pointers,
    noPointers,
    persons,
    people,
    surnames,
    deeds,
    whens,
    noOwnVoice,
    ...words
  }: IndicatorLexicon['points'],
  { towns, villages }: IndicatorLexicon['settlements'],
): StandingReader {
  const opening = '(?:[^，,。；;“”]{1,12}[，,])?';
  // 结合“两学一做”活动，他…; 学过兽医的他，…; but not 顾长宁原是教师，他…
  const leadUp = `[^，,。；;]{0,16}${anyOf(whens)}[，,]|[^，,。；;]{1,12}的`;
  const person = new RegExp(`^(?:${leadUp})?${anyOf(persons)}`, 'u');
  const thing = new RegExp(`^${opening}(?!${anyOf(noPointers)})(${anyOf(pointers)})(.{0,4})`, 'u');
  // 白桂芝看中的是…
  const named = new RegExp(
    `${anyOf(people)}|^${anyOf([...surnames])}\\p{Script=Han}{1,2}${anyOf([...deeds])}`,
    'u',
  );
  const pronoun = new RegExp(anyOf(persons), 'u');
  // 问能不能不让他走: one person, but not 他们, 其他, 吉他
  const somebody = /(?<![其吉维利排像])[他她](?!们|人|乡|山|日|律|国|项|处|家|村|县|市)/u;
  // 这笔钱 after 投入3万元; 该村冷库 after 西坡上村距县城19公里
  const money = new RegExp(anyOf(words.money), 'u');
  const sums = new RegExp(anyOf(words.sums), 'u');
  const settlement = new RegExp(`^${anyOf([...towns, ...villages])}`, 'u');
  const isPointing = (text: string) => person.test(text) || thing.test(text);
  const names = (before: string, text: string): boolean => {
    // 县委点了他的名: it points further back
    const pointedAt = before.search(pronoun);
    if (person.test(text)) return named.test(pointedAt < 0 ? before : before.slice(0, pointedAt));
    const pointed = thing.exec(text)?.[2] ?? '';
    if (money.test(pointed)) return sums.test(before);
    const place = settlement.exec(pointed)?.[0];
    if (place !== undefined) return before.includes(place);
    // 该平台: the sentence before speaks of a 平台; 这 and 此 alone mean all that it says
    const nouns = [...pointed].slice(0, -1).map((_, at) => pointed.slice(at, at + 2));
    return nouns.some((noun) => before.includes(noun));
  };
  const quotation = new RegExp(quoted, 'gu');
  // who it is stands before it: 乌日娜回嘎查当了副书记，她…; a name, or what somebody is
  const anybody = new RegExp(
    `${anyOf(people)}|[人员长者户家师]|[阿老小]\\p{Script=Han}|${anyOf([...surnames])}\\p{Script=Han}{1,2}`,
    'u',
  );
  const notSpeaker = new RegExp(`${quoted}|${anyOf(noOwnVoice)}`, 'gu');
  return ({ sentence, before, named: part }, lead) => {
    const text = sentence.text.slice(lead);
    // 我没急着动人，…: who speaks is not told
    if (text.includes('我') && text.replace(notSpeaker, '').includes('我')) return 'unclear';
    const at = text.replace(quotation, (it) => '　'.repeat(it.length)).search(somebody);
    const isOfSomebody = at >= 0 && (person.test(text) || !anybody.test(text.slice(0, at)));
    if (!isPointing(text)) return isOfSomebody ? 'nobody' : 'alone';
    if (part !== null && !person.test(text)) return 'alone';
    const unclear = isOfSomebody ? 'nobody' : 'unclear';
    if (before === null || before.otherPlace || before.text.length > longestBefore) return unclear;
    const isWhole = !/[“”]/u.test(before.text.replace(/“[^“”]*”/gu, ''));
    return isWhole && !isPointing(before.text) && names(before.text, text) ? 'with-before' : unclear;
  };
}
