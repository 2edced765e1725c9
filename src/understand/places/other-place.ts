/** Sentences and clauses that speak of another division than their article: their facts are not its own. */
import type { Place, Span } from '../../model.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** A part of a sentence and the place outside the article's that it speaks of. */
export type ForeignClause = Span & { place: Place };

/** A sentence as this rule reads it: simplified text, the names in it, and the division of its article. */
export type GuardedSentence = {
  text: string;
  mentions: readonly Mention[];
  division: Division;
  /** The name of a division that a text is headed by and nothing is known of; null without one. */
  findStranger: (text: string) => string | null;
  /** What the sentence before in the same paragraph spoke of at its end, where that was another place. */
  previous: Place | null;
};

/** What may stand before a clause's subject: a date, 目前, 比如, 而邻近的. */
const before =
  /^(?:[\d年月日末底初来以间上半下、\s]|截至|目前|如今|近年|今年|去年|同期|其中|而|邻近|相邻|周边|兄弟|邻县|邻市|邻区|的|比如|例如|又如|据悉|据统计|此外|同时|“)*$/u;

/** The same at a clause's head, whatever follows. */
const lead = new RegExp(before.source.slice(0, -1), 'u');

/** 我市, 本县, 市委 at a clause's head: the article's own place. */
const own = /[我本][市县区州旗]|(?:^|[，。；、])(?:[市县区]委|[市县区]政府|[市县区]纪委)/u;

/** 相比之下，: what leads over belongs to the clause after it. */
const link = /^(?:而|但)?(?:相比之下|与之相比|与此同时|此外|另外|同样|据了解|据悉)[，,]$/u;

/** 与稷山县一河之隔的柏林县: how the subject lies to the own place, which is not the subject. */
const relation = /^(?:而|同样)?[与和同跟][^，。]{2,12}(?:之隔|相邻|毗邻|接壤|交界|相望|相连|为邻|结对)的/u;

/** 全县, 该县 go on speaking of the county that was named last. */
const same = /(?:全|该)([市县区州旗])/u;

/** 全省, 全国 as what a statement is about: 全省共有 …, not 全省前列, 全省率先, 全省首个. */
const wide =
  /^(全国|我国|全省)(?!(?:前列|第|首|率先|唯一|领先|推广|先进|优秀|示范|文明|百强|各地|上下|的|.{0,24}在.{1,8}(?:召开|举行)))/u;

/** What a place at a clause's head is followed by where it is no subject: 万荣县召开的, 太原举行; 经验, 籍. */
const noSubject = /^(?:籍|经验|召开|举行|举办的|学习|考察|调研|打工|务工)/u;

/**
 * The clauses of a sentence whose subject is clearly another division, outside the article's own or around it
 * (万荣县 or 全省 in an article about 稷山县). It holds from clause to clause until the sentence names its own place.
 */
export function findForeignClauses(sentence: GuardedSentence): ForeignClause[] {
  const { text, mentions, division, previous } = sentence;
  const clauses: ForeignClause[] = [];
  let subject: Place | null = previous && /^(?:[该全][市县区州旗镇]|当地)/u.test(text) ? previous : null;
  let linkAt: number | null = null;
  for (const match of text.matchAll(/[^，。；！？,;]+[，。；！？,;]?/gu)) {
    if (link.test(match[0])) {
      linkAt ??= match.index;
      continue;
    }
    const skip = relation.exec(match[0])?.[0].length ?? 0;
    const clause = match[0].slice(skip);
    const span = { start: match.index + skip, end: match.index + match[0].length };
    const named = mentions.filter((it) => it.start >= span.start && it.end <= span.end);
    const isOwn = named.some((it) => mayLieIn(it.division, division)) || own.test(clause);
    const kind = same.exec(clause)?.[1];
    if (isOwn || (kind && !subject?.name.endsWith(kind))) subject = null;
    else subject = readSubject(clause, span, named, division) ?? readStranger(clause, sentence) ?? subject;
    if (subject) clauses.push({ ...span, start: linkAt ?? match.index, place: subject });
    linkAt = null;
  }
  return clauses;
}

/** 邻近的枫渡县整顿…: a county that no table knows lies in no other county. */
function readStranger(clause: string, { division, findStranger }: GuardedSentence): Place | null {
  if (division.level !== 'county') return null;
  const rest = clause.slice(lead.exec(clause)?.[0].length ?? 0);
  const name = findStranger(rest);
  if (name === null || !/[县旗]$/u.test(name) || noSubject.test(rest.slice(rest.indexOf(name) + name.length)))
    return null;
  return { name, fullName: name, level: 'county' };
}

function readSubject(
  clause: string,
  span: Span,
  named: readonly Mention[],
  division: Division,
): Place | null {
  const [first] = named;
  if (first && before.test(clause.slice(0, first.start - span.start))) {
    const isSubject = !noSubject.test(clause.slice(first.end - span.start));
    if (isSubject) return toPlace(first.division);
  }
  const opening = before.exec(clause.slice(0, clause.search(/全国|我国|全省/u)))?.[0] ?? null;
  const around = opening === null ? null : wide.exec(clause.slice(opening.length));
  if (around === null) return null;
  const [province] = division.lineage;
  if (around[1] !== '全省') return { name: '全国', fullName: '全国', level: 'nation' };
  return province && division !== province ? toPlace(province) : null;
}
