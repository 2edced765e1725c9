/** Every name of the place table in one trie, ready for look-ups. */
import { addWord, createTrie, type WordTrie } from '../../text/word-trie.ts';
import type { Division, NameForm, NameRole, NameWords, PlaceTable } from './place-table.ts';

/**
 * A table is plain data, and building the trie takes longer than reading the table: it is built at the first look-up
 * and kept as long as the table. A table extended by a report shares its trie.
 */
const built = new WeakMap<NameWords, WordTrie<NameRole>>();

export function namesOf({ divisions, nameWords }: PlaceTable): WordTrie<NameRole> {
  const before = built.get(nameWords);
  if (before) return before;
  const names = buildNames(divisions, nameWords);
  built.set(nameWords, names);
  return names;
}

function buildNames(
  divisions: readonly Division[],
  { former, generic, doubtful, ordinary, compounds }: NameWords,
): WordTrie<NameRole> {
  const trie = createTrie<NameRole>();
  const formOf = (name: string, plain: NameForm): NameForm =>
    generic.includes(name) ? 'chained' : doubtful.includes(name) ? 'doubtful' : plain;
  const add = (name: string, form: NameForm, division: Division) =>
    addWord(trie, name, { kind: 'name', form, division });
  const bearers = new Map<string, number>();
  for (const { short } of divisions) bearers.set(short, (bearers.get(short) ?? 0) + 1);
  const words = new Set(ordinary);
  // 拱墅, 顺德; but 和平, 朝阳, 东方 mean much else
  const shortFormOf = ({ name, short, level }: Division): NameForm => {
    if (level !== 'county') return 'short';
    const isWord = words.has(short) || (bearers.get(short) ?? 0) > 1;
    return name.endsWith('区') ? (isWord ? 'chained' : 'short') : isWord ? 'ordinary' : 'short';
  };
  for (const division of divisions) {
    add(division.name, formOf(division.name, 'full'), division);
    if (division.short !== '' && division.short !== division.name)
      add(division.short, shortFormOf(division), division);
  }
  for (const division of divisions) {
    const kind = /自治([县州旗])$/u.exec(division.name)?.[1];
    if (!kind || division.short.length < 2) continue;
    for (const name of [`${division.short}${kind}`, `${division.short}自治${kind}`])
      add(name, 'former', division);
  }
  for (const { name, division } of former) add(name, formOf(name, 'former'), division);
  for (const word of compounds) addWord(trie, word, { kind: 'compound' });
  return trie;
}
