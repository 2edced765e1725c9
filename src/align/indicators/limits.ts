/** What makes a count one of some: 省级 of 省级5个、市级12个, 边境村 of 边境村驻村干部61名. */
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** The limit in the report's words, '' where none is told or the entry itself is of such. */
export type LimitReader = (entry: IndicatorEntry, what: string, around: Surroundings) => string;

// 省级, 国家级, 省、市级, 市级以上
const level = '(?:(?:国家|[省州市县区旗盟乡镇])级?[、和及]){0,2}(?:国家|[省州市县区旗盟乡镇])级(?:及?以上)?';

export function prepareLimits({ kinds }: Pick<IndicatorLexicon, 'kinds'>): LimitReader {
  const limited = anyOf(kinds.limits);
  // 边境村选派…, but 向脱贫村、软弱涣散村等选派…: all that are sent
  const ofSome = new RegExp(`(?<![、和及])${limited}(?!\\p{Script=Han}{0,4}(?:[、和及]|等))`, 'u');
  const levelLast = new RegExp(`${level}[“（(]?$`, 'u');
  const ofEntries = new WeakMap<IndicatorEntry, { levelOfObject: RegExp; own: string }>();
  const prepare = (entry: IndicatorEntry) => {
    const known = ofEntries.get(entry);
    if (known) return known;
    const made = {
      levelOfObject: new RegExp(
        `${level}(?=的?${anyOf(entry.objects.flatMap((it) => it.split(/\s+/u)))})`,
        'u',
      ),
      own: [entry.name, ...entry.objects, ...Object.values(entry.sorts).flat()].join(' '),
    };
    ofEntries.set(entry, made);
    return made;
  };
  return (entry, what, { lead, near, isFollowed }) => {
    const { levelOfObject, own } = prepare(entry);
    const told = `${lead} ${what}`;
    const named = isFollowed ? `${told} ${near}` : told;
    // 市级以上资金 is no money of some
    const rank = entry.unit === '元' ? undefined : (levelLast.exec(lead) ?? levelOfObject.exec(named))?.[0];
    const found = [rank, ofSome.exec(told)?.[0]];
    return found.flatMap((it) => (it === undefined || own.includes(it) ? [] : [it])).join('、');
  };
}
