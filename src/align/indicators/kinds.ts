/** What exactly a figure counts: only figures of one kind stand side by side in a row. */
import type { Figure } from '../../model.ts';
import { fold, lettersOnly } from '../../text/fold.ts';
import { anyOf, matchWords, type WordMatcher } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import { type Aside, type FieldWords, type Named, prepareFields, readFields } from './fields.ts';
import { type LimitReader, prepareLimits } from './limits.ts';
import { type NounKinds, prepareNouns } from './nouns.ts';
import { type OwnerReader, prepareOwners } from './owners.ts';
import { type Surroundings, withoutAside } from './surroundings.ts';

/**
 * `key` is the same for figures that count alike; `name` is what a row of them is called, `wide` that of a row whose
 * figures tell their field in different words.
 */
export type Kind = {
  key: string;
  name: string;
  wide: string;
  /** 村均, 每户: what a sum is said for each of; '' where it is a total. */
  basis: string;
  /** A share of people who are not named. */
  isOfUnnamed: boolean;
  counted: CountedObject;
};

/** What the words tell of the object itself, whatever is said of it (新增, 村均, 计划). */
export type CountedObject = {
  /** The sorts that the lexicon keeps apart, or what its words have left; none where they are silent. */
  sorts: string[];
};

/** What the lexicon knows of kinds, made ready. */
export type KindWords = {
  /** 村均, 每日: what a sum is said for each of. */
  bases: Named[];
  fields: FieldWords;
  /** 新增, 新建: what was added, not what there is. */
  added: string[];
  people: NounKinds;
  things: NounKinds;
  /** Who tells nothing of whom it counts: 干部. */
  neutral: WordMatcher;
  /** 各类, 专题: what tells nothing of a thing. */
  plain: RegExp;
  /** 省级, 边境村: what makes a count one of some. */
  readLimit: LimitReader;
  readOwners: OwnerReader;
};

export function prepareKinds(lexicon: IndicatorLexicon): KindWords {
  const { kinds, figures } = lexicon;
  const list = (table: Record<string, string[]>) =>
    Object.entries(table).map(([name, words]) => ({ name, words: [name, ...words] }));
  return {
    bases: list(figures.basis),
    fields: prepareFields(kinds),
    added: figures.added,
    people: prepareNouns(kinds.people),
    things: prepareNouns(kinds.things, kinds.breaks),
    neutral: matchWords(kinds.people[''] ?? []),
    plain: new RegExp(anyOf(kinds.plain), 'gu'),
    readLimit: prepareLimits(lexicon),
    readOwners: prepareOwners(kinds),
  };
}

/**
 * Of a figure of the lexicon: the sort of its indicator's object, and, where the lexicon keeps those apart, who is
 * counted, in which field, and whether only what is new. Of another: its verb, who or what it counts, whose that is, in which field.
 * Of both: what it is said for each of, and whether it is but aimed at.
 */
export function readKind(
  counted: Figure,
  around: Surroundings,
  entry: IndicatorEntry | null,
  isTarget: boolean,
  words: KindWords,
): Kind {
  const figure = { ...counted, what: withoutAside(counted.what, counted) };
  const by = entry?.by ?? ['who', 'field'];
  // 其中规上企业31家，党组织覆盖率100%
  const some = entry && by.includes('what') && figure.unit === '%' ? readSome(around, entry) : '';
  const sorts = entry ? findSorts(figure, around, entry, some) : [];
  const who = by.includes('who') ? readWho(figure, around, entry, words) : nobody;
  const isCase = by.includes('case');
  const field =
    isCase || by.includes('field') ? readFields(figure, around, words.fields, entry, isCase) : nobody;
  const isNew = entry?.measure === 'stock' && isAdded(figure, around, words.added);
  const basis = entry?.each ? '' : readBasis(figure, around, words.bases);
  const rest =
    entry && sorts.length === 0 && by.includes('what') ? readRest(figure, entry, words.plain) || some : '';
  const bar = by.includes('bar') && sorts.length === 0 ? readBar(around) : '';
  const what = entry
    ? `${sorts.join('、')} ${rest}`
    : [
        figure.verb ?? '',
        readThing(figure, around, words.things) ?? '',
        words.readOwners(figure, around),
      ].join(' ');
  const limit = entry ? words.readLimit(entry, figure.what, around) : '';
  const named = rest !== '' && rest === some ? { ...figure, what: some } : figure;
  const plain = entry ? nameSorts(entry, sorts, rest, named) : figure.what;
  const nameWith = (told: string) => {
    const asides = [limit, bar, who.told, told, isTarget ? '计划' : ''].filter((it) => it !== '');
    return `${isNew ? '新增' : ''}${basis}${plain}${asides.map((it) => `（${it}）`).join('')}`;
  };
  return {
    key: [what, limit, bar, who.kind, field.kind, isNew ? 'new' : '', basis, isTarget ? 'target' : ''].join(
      '|',
    ),
    name: nameWith(field.told),
    wide: nameWith(field.kind),
    basis,
    isOfUnnamed: by.includes('who') && figure.unit === '%' && entry !== null && who.kind === '',
    counted: { sorts: rest === '' ? sorts : [rest] },
  };
}

/** Whether the words leave it open that both are one thing: one that tells no sort may be of any. */
export function mayBeOne(a: CountedObject, b: CountedObject): boolean {
  const isOpen = a.sorts.length === 0 || b.sorts.length === 0;
  return isOpen || a.sorts.some((sort) => b.sorts.includes(sort));
}

/** Several sorts in a list (村干部和党务干部) are none of them: the row says whom in the report's words, where it can. */
function nameSorts({ name }: IndicatorEntry, sorts: string[], rest: string, { what }: Figure): string {
  if (rest !== '' || (sorts.length > 1 && listing.test(what))) return `${name}：${what}`;
  return sorts.length > 1 ? name : (sorts[0] ?? name);
}

const listing = /[、和与及]/u;

/** Characters before a figure that say more of it. */
const rightBefore = 12;

/** 旁听庭审等警示教育: what stands before 等 is but an example. */
const listed = /^.*等(?=.)/u;

/** 规上企业党组织覆盖率72%，党的工作覆盖率: the clause before, where that gives a share, too. */
function shareBefore({ before }: Surroundings): string {
  const [earlier = '', own = ''] = before.split(/[，,；;。]/u).slice(-2);
  const isBehind = own.length <= 16 && !/\d/u.test(own);
  return isBehind && earlier.length <= 64 && earlier.includes('率') ? earlier : '';
}

/** Whether the word stands in the text; a sum as it is: 5万元 does not stand in 15万元. */
export function holdsWord(text: string, word: string): boolean {
  if (!/^\d/u.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\d.]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Its own words come first; those that stand by count where they are silent. */
function findSorts(
  figure: Figure,
  around: Surroundings,
  { sorts, objects }: IndicatorEntry,
  some: string,
): string[] {
  const { what, verb } = figure;
  const { item, region, isFollowed } = around;
  const lead = withoutAside(around.lead, figure);
  const namedIn = (text: string) =>
    Object.entries(sorts).flatMap(([name, words]) =>
      words.some((word) => holdsWord(text, word)) ? [name] : [],
    );
  const bare = what.replace(listed, '');
  // 提拔和职级晋升干部14名: the verb may open the word that names it
  const own = `${bare} ${verb ?? ''}${bare}`;
  const named = namedIn(own);
  // 提拔和职级晋升: a sort of both
  const both = named.filter((name) => sorts[name]?.some((word) => listing.test(word) && own.includes(word)));
  if (both.length > 0) return both;
  // of several that are no list, the first says what it is
  if (named.length > 0) return listing.test(bare) ? named : named.slice(0, 1);
  const isNamed = objects.some((object) => object.split(/\s+/u).every((word) => own.includes(word)));
  // 从乡村一线提拔使用29名: what stands right before may tell more than its own words
  // 57名村干部、22名后备干部: but for what the number before it counts
  const told = isFollowed ? lead.slice(lead.lastIndexOf('、') + 1) : lead;
  const beside = told.replace(/^.*等/u, '').slice(-rightBefore);
  const near = around.isSharedOut ? [around.clause] : isNamed ? [beside, some] : [item, region, some];
  // 规上企业党组织覆盖率72%，党的工作覆盖率96%: of the same
  if (figure.unit === '%' && objects.includes(bare)) near.push(shareBefore(around));
  return near.map(namedIn).find((it) => it.length > 0) ?? [];
}

/** Whom the clause before tells of, where it is of some of them: 规上企业 of 其中规上企业31家，党组织覆盖率100%. */
function readSome({ before }: Surroundings, { objects }: IndicatorEntry): string {
  const told =
    /[，,；;]其中(\p{Script=Han}{2,12})\d[^，,。；;]{0,6}[，,][^，,。；;\d]{0,16}$/u.exec(before)?.[1] ?? '';
  // 其中建立党组织的386家: what the rate is made of
  return objects.some((object) => object.split(/\s+/u).some((word) => told.includes(word))) ? '' : told;
}

/** The sum that it says things are counted by: 15万元 of 79个村集体经济收入达到15万元以上. */
function readBar({ region }: Surroundings): string {
  return /[\d.一二三四五六七八九十百千两]{1,12}[多余]?[万亿]元/u.exec(region)?.[0] ?? '';
}

/** What is left of its words without the indicator's own: 招商引资 of 招商引资专题培训. */
function readRest({ what }: Figure, { objects, verbs }: IndicatorEntry, plain: RegExp): string {
  const own = [...objects.flatMap((object) => object.split(/\s+/u)), ...verbs].sort(
    (a, b) => b.length - a.length,
  );
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), what);
  return fold(rest.replace(plain, ''), lettersOnly);
}

/** The kind of things that it counts, where its words tell. */
export function readThing(figure: Figure, around: Surroundings, nouns: NounKinds): string | null {
  const what = withoutAside(figure.what, figure);
  return around.isFollowed ? nouns.ofFirst(what) : nouns.ofLast(what);
}

const nobody: Aside = { kind: '', told: '' };

/** The people that it counts; where it does not say, those that it is some of. */
function readWho(
  figure: Figure,
  around: Surroundings,
  entry: IndicatorEntry | null,
  { people: nouns, neutral }: KindWords,
): Aside {
  const own = readThing(figure, around, nouns);
  if (own !== null) return { kind: own, told: own };
  if (around.isSharedOut) return nobody;
  // 8名揭榜人被提拔: they are who they are said to be
  const isDeed =
    (figure.verb !== null && figure.what.includes(figure.verb)) || entry?.objects.includes(figure.what);
  if (around.isFollowed && !isDeed && !neutral.has(figure.what))
    return { kind: figure.what, told: figure.what };
  const isShare = entry !== null && figure.unit === '%';
  const earlier = isShare ? around.told : around.before.slice(-earlierReach);
  // 村书记平均年龄下降7.8岁，大专以上学历占比提高到63%: a share is of those who were named last
  const isOfThem = figure.unit === '%' || amongThem.test(earlier);
  const kind = isOfThem ? (nouns.ofLast(earlier) ?? '') : '';
  return { kind, told: kind };
}

/** 科级干部167人次，其中提拔48人; 88名学员中，已有23人; 9位书记…，也有3位. */
const amongThem = /其中|中[，,]|[已也]有/u;

/** Characters before a figure within which those of whom it counts some are named. */
const earlierReach = 24;

function isAdded({ what, verb }: Figure, { lead }: Surroundings, added: string[]): boolean {
  return added.some((word) => verb === word || what.startsWith(word) || lead.includes(word));
}

/** 村均, 每户, 每日: of a sum for each of something. */
function readBasis({ what, scope }: Figure, { lead }: Surroundings, bases: Named[]): string {
  const text = `${scope ?? ''} ${lead} ${what}`;
  return bases.find(({ words }) => words.some((word) => text.includes(word)))?.name ?? '';
}
