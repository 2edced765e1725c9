/** Whose it is, or for whom it was done, what a figure counts that no indicator knows: 两新组织 of 为两新党组织配发学习包320套. */
import type { Figure } from '../../model.ts';
import { anyOf, wordAlternatives } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** All of them that the figure's own words and its clause name, '' for none. */
export type OwnerReader = (figure: Figure, around: Surroundings) => string;

export function prepareOwners({ owners, ownersFollow }: IndicatorLexicon['kinds']): OwnerReader {
  const nameOf = new Map(
    Object.entries(owners).flatMap(([name, words]) => words.map((word) => [word, name])),
  );
  if (nameOf.size === 0) return () => '';
  const known = new RegExp(wordAlternatives([...nameOf.keys()]), 'gu');
  // 向村党组织发放学习包, 发放学习包320套给村党组织
  const toWhom = new RegExp(`${anyOf(ownersFollow)}[^，,。；;]*`, 'u');
  return ({ what }, { item }) => {
    const text = `${toWhom.exec(item)?.[0] ?? ''} ${what}`;
    const named = [...text.matchAll(known)].map(([word]) => nameOf.get(word) ?? '');
    return [...new Set(named)]
      .filter((name) => name !== '')
      .sort()
      .join('、');
  };
}
