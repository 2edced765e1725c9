/** Of which level an article speaks: 全县, 县里, 县纪委 against 全市 and 全镇, whoever they are. */
import type { Wording } from '../wording/index.ts';
import type { ArticleLines } from './article-lines.ts';
import type { Division } from './place-table.ts';

/** How often the article speaks of a whole that ends so: 县 of 全县, 县里 and 县纪委; 我县 counts threefold, for it is its own. */
export type LevelWords = ReadonlyMap<LevelKind, number>;

type LevelKind = '省' | '市' | '州' | '盟' | '县' | '旗' | '区' | '镇' | '村';

export function countLevels({ lines }: ArticleLines, { settlements }: Wording): LevelWords {
  const words = new Map<LevelKind, number>();
  for (const line of lines) {
    if (line.kind === 'caption' || line.kind === 'byline') continue;
    for (const match of line.text.matchAll(settlements.level)) {
      // 宝清县城: the town of a county that is named says nothing of whose article it is
      const isNamed = match[0].endsWith('城') && line.mentions.some((it) => it.end === match.index + 1);
      if (isNamed) continue;
      const kind = kindOf(match[2] ?? match[3] ?? '', settlements);
      words.set(kind, (words.get(kind) ?? 0) + (match[1] === undefined ? 1 : 3));
    }
  }
  return words;
}

function kindOf(word: string, { townName, villageName }: Wording['settlements']): LevelKind {
  if (townName.test(word)) return '镇';
  if (villageName.test(word)) return '村';
  return word === '自治区' ? '省' : (word as LevelKind);
}

export function countOf(words: LevelWords, ...kinds: LevelKind[]): number {
  return kinds.reduce((total, kind) => total + (words.get(kind) ?? 0), 0);
}

/** How often the words may speak of this division: 全市 is said in a county-level city, too, 全区 in 宁夏. */
export function wordsFor({ name, level: own }: Division, words: LevelWords): number {
  if (own === 'province' && name.endsWith('自治区')) return countOf(words, '省') + countOf(words, '区') / 2;
  return countOf(words, kindOfName(name));
}

/**
 * Whether the article speaks of a county, district or banner of another kind than this: 县委 in an article of a 旗. As
 * it is written, 徐水县 is a county, though it is a district today.
 */
export function isOtherKind({ name, level: own }: Division, written: string, words: LevelWords): boolean {
  if (own !== 'county' || name.endsWith('市')) return false;
  const mine = countOf(words, kindOfName(/[县旗区]$/u.test(written) ? written : name));
  return mine === 0 && countOf(words, '县', '旗', '区') > 0;
}

function kindOfName(name: string): LevelKind {
  const last = name.at(-1) ?? '';
  return /^[省市州盟县旗]$/u.test(last) ? (last as LevelKind) : '区';
}
