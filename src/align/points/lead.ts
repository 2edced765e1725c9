/** What a sentence begins with that a cell can do without: 同时，, 三是, 县委组织部负责人表示，. */
import type { Place } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { PartWording } from '../columns/part-wording.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** Characters of a clause that only says who spoke. */
const longestAttribution = 32;

/** Measures the openers and the attribution that a sentence begins with, commas included. */
export function prepareLead(
  { numbering, openers, attributions, persons: pronouns }: IndicatorLexicon['points'],
  { spokenFor }: PartWording,
): (passage: Passage) => number {
  const persons = matchWords(pronouns);
  const opening = matchWords(openers.flatMap((word) => [`${word}，`, `${word},`]));
  // 三是, （二）, 4., 【配音】; but not 【盐池县】
  const counter = new RegExp(
    `^(?:【[^】]{1,15}[^】县市区旗镇乡村]】|${anyOf(numbering)}|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]{1,3}、)`,
    'u',
  );
  return ({ sentence: { text }, column }) => {
    let lead = counter.exec(text)?.[0].length ?? 0;
    for (const { start, end } of splitClauses(text)) {
      if (end <= lead) continue;
      const clause = text.slice(Math.max(start, lead), end);
      const words = clause.slice(0, -1);
      const isAttribution =
        words.length <= longestAttribution &&
        !/[“”。：]/u.test(words) &&
        attributions.some((verb) => words.endsWith(verb));
      const rest = text.slice(end);
      // 周敏说，她手机里有42个号码: without the speaker nobody is named
      const isIdle =
        opening.opens(clause) ||
        (isAttribution && !persons.opens(rest) && !namesPart(words, rest, column, spokenFor));
      if (end === text.length || !isIdle) break;
      lead = end;
    }
    return lead;
  };
}

/** 南坡镇河湾村支书介绍，: without it, what follows would be told of the whole county. */
function namesPart(clause: string, rest: string, { name }: Place, spokenFor: RegExp): boolean {
  const parts = clause.replace(name, '').match(spokenFor) ?? [];
  return parts.some((part) => !rest.includes(part));
}
