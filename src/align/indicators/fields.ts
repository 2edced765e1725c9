/** In which field cases and checks are: 扶贫领域, 集体“三资”, 医疗、教育、养老等民生领域. */
import type { Figure } from '../../model.ts';
import { anyOf, matchWords, type WordMatcher } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** A kind, and what a row's name may say of it. */
export type Aside = { kind: string; told: string };

/** A word that names a kind, and the words by which a text speaks of it. */
export type Named = { name: string; words: string[] };

export type FieldWords = {
  /** 扶贫, 集体三资. */
  known: Named[];
  /** 巡察, 受理: what the cases of a sentence came out of. */
  occasions: WordMatcher;
  /** 其中, 此次: a sentence that opens so goes on telling of what the one before it is about. */
  continuing: WordMatcher;
  /** 围绕扶贫领域开展检查; 把集体资金管理作为重点，开展专项监督: what the next sentence counts is of that field. */
  framing: RegExp;
  /** 医疗、教育、养老等民生领域, with what stands right before it. */
  lists: RegExp;
  /** 聚焦, before the first of such a list. */
  lead: RegExp;
};

export function prepareFields(kinds: IndicatorLexicon['kinds']): FieldWords {
  return {
    known: Object.entries(kinds.fields).map(([name, words]) => ({ name, words })),
    occasions: matchWords(kinds.occasions),
    continuing: matchWords(kinds.continuing),
    framing: new RegExp(
      `^[^，,。；;]{0,12}?${anyOf(kinds.framing)}[^，,。；;]*|^.*${anyOf(kinds.campaigns)}.*`,
      'u',
    ),
    // 聚焦医疗、教育、养老等民生领域, 医疗等领域
    lists: new RegExp(
      `\\p{Script=Han}{2,8}?(?:、\\p{Script=Han}{2,8}?){0,8}等?\\p{Script=Han}{0,4}?${anyOf(kinds.fieldEnds)}`,
      'gu',
    ),
    lead: new RegExp(`^.*(?:${anyOf(kinds.framing)}|[在对])`, 'u'),
  };
}

/** 乡村建设领域, “校园餐”领域. */
const ofField =
  /(?<=[在对的、，]|围绕|聚焦|针对|查处|其中)(?!其中|[在对])(?:\p{Script=Han}{2,6}|“\p{Script=Han}{2,8}”)领域/gu;

/** A longer list is told by its first. */
const longestList = 24;

/** The field that the sentence itself names; of cases, also the one that the sentence right before it surely sets. */
export function readFields(
  { what }: Figure,
  around: Surroundings,
  words: FieldWords,
  entry: IndicatorEntry | null,
  isCase: boolean,
): Aside {
  const own = entry ? [entry.name, ...entry.objects].join(' ') : '';
  const set = isCase ? readFrame(around, words) : '';
  const text = `${set}${around.before} ${what}`;
  // 聚焦医疗、教育等领域: one of them alone would be another field
  // and “校园餐”、农村集体“三资”管理等领域 with their marks off
  const lists = [...text.replace(/[“”]/gu, '').matchAll(words.lists)].map(([list]) =>
    list.replace(words.lead, ''),
  );
  const list = lists.findLast((it) => /[、等]/u.test(it));
  if (list !== undefined) return { kind: list, told: tellList(list) };
  const namedIn = (text: string): Aside[] => {
    const known = words.known.flatMap(({ name, words: spoken }) => {
      const said = spoken.filter((word) => text.includes(word) && !own.includes(word));
      // 清退礼金, told as 礼金: no name that the report does not have
      const longest = said.sort((a, b) => b.length - a.length)[0];
      return longest === undefined ? [] : [{ kind: name, told: text.includes(name) ? name : longest }];
    });
    const unknown = new Set([...text.matchAll(ofField)].map(([name]) => name));
    return known.length > 0 ? known : [...unknown].map((name) => ({ kind: name, told: name }));
  };
  // “校园餐”领域立案21件，“三资”领域立案34件: a clause that says 领域 names its own
  const clause = around.before.split(/[，,；;]/u).at(-1) ?? '';
  const fields = namedIn(clause.includes('领域') ? `，${clause} ${what}` : text);
  const join = (which: keyof Aside) => fields.map((field) => field[which]).join('、');
  return { kind: join('kind'), told: join('told') };
}

function tellList(list: string): string {
  return list.length > longestList ? `${list.split('、')[0]}等领域` : list;
}

/** 三是抓查处: another item begins. */
const nextItem = /^\s*(?:[（(]?[一二三四五六七八九十\d]+(?:[）)、.]|[是要])|同时|此外|另外)/u;

/** What the sentence right before says of the field of this one's cases; '' where nothing is sure. */
function readFrame({ told, before }: Surroundings, { occasions, continuing, framing }: FieldWords): string {
  const previous = told.slice(0, told.length - before.length).split(/[。！？!?]/u);
  const last = previous.findLast((it) => it.trim() !== '')?.trim() ?? '';
  if (continuing.opens(before)) return last;
  return nextItem.test(before) || occasions.has(before) ? '' : (framing.exec(last)?.[0] ?? '');
}
