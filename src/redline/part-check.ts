/**
 * A sentence that is as it was but for the name of a village, town or firm: what one of them has must not stand as its whole
 * place's, nor what the place has as that of one of them.
 */
import type { Claim } from './claims.ts';
import { type Context, factsBehind, innermost, type Told, toClaim } from './owner-check.ts';
import type { NamedPlace, OwnedFact, Owners } from './owners.ts';
import type { Quotations } from './quotations.ts';
import { foldText, type TextSpan } from './sentences.ts';

/** `context` are the places that the sentence is understood of without a name of its own. */
export function checkParts(
  sentence: TextSpan,
  old: Told,
  context: Context,
  owners: Owners,
  quotations: Quotations,
): Claim[] {
  const [now, before] = [owners.namesIn(sentence.text), owners.namesIn(old.text)];
  const isPart = ({ name }: NamedPlace) => owners.around(name).size > 0;
  const lost = without(before.filter(isPart), now).map(({ name }) => name);
  const added = without(now, before);
  if (lettersOf(sentence.text, now) !== lettersOf(old.text, before)) return [];
  const facts = factsBehind(old, before, owners);
  if (facts.length === 0) return [];
  const others = [...now.map(({ name }) => name), ...context].filter((name) => owners.around(name).size > 0);
  if (lost.length > 0) {
    const isLost = (fact: OwnedFact) => has(fact, lost) && !has(fact, others);
    if (!facts.every(isLost)) return [];
    const told = added.length > 0 ? added.map(({ name }) => name) : innermost(context, owners);
    const around = lost.flatMap((name) => [...owners.around(name)].slice(0, 1));
    return [{ ...toClaim(sentence, told.length > 0 ? told : around, facts), was: old.text }];
  }
  const parts = added.filter(isPart);
  if (parts.length === 0 || before.some(isPart) || others.length > parts.length) return [];
  const names = parts.map(({ name }) => name);
  const words = parts.map(({ start, end }) => foldText(sentence.text.slice(start, end)));
  // What nobody knows the part of may be of one that is named beside it.
  const isOfPlace = (fact: OwnedFact) =>
    !has(fact, names) && (ofWhole.test(fact.text) || !isNamedBeside(fact, words, quotations));
  return facts.every(isOfPlace) ? [{ ...toClaim(sentence, names, facts), was: old.text }] : [];
}

const without = (names: NamedPlace[], others: NamedPlace[]): NamedPlace[] =>
  names.filter(({ name }) => !others.some((it) => it.name === name));

const has = (fact: OwnedFact, names: readonly string[]): boolean =>
  names.some((name) => fact.owners.has(name));

// 全县改扩建党群服务中心19个
const ofWhole = /全[省市州盟县区旗]/u;

function isNamedBeside({ at }: OwnedFact, words: readonly string[], { passageAt }: Quotations): boolean {
  const near = [at.paragraph - 1, at.paragraph].map((paragraph) => passageAt({ ...at, paragraph })?.text);
  const said = foldText(near.join('\n'));
  return words.some((word) => said.includes(word));
}

/** The words of a text beside the names, and the signs that part them. */
function lettersOf(text: string, named: NamedPlace[]): string {
  const rest = named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return foldText(rest).replaceAll(/[^\p{L}\p{N}%]/gu, '');
}
