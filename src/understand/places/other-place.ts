/** Sentences and clauses that speak of another division than their article: their facts are not its own. */
import type { Place, Span } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** A part of a sentence and the place outside the article's that it speaks of. */
export type ForeignClause = Span & { place: Place };

/** A sentence as this rule reads it: simplified text, the names in it, and the division of its article. */
export type GuardedSentence = {
  text: string;
  mentions: readonly Mention[];
  division: Division;
  /** Whether the article names the division in full somewhere: 惠农区. */
  isToldInFull: (division: Division) => boolean;
  /** The name of a division that a text is headed by and nothing is known of; null without one. */
  findStranger: (text: string) => string | null;
  wording: Wording['elsewhere'];
  /** What the sentence before in the same paragraph spoke of at its end, where that was another place. */
  previous: Place | null;
};

/** A place elsewhere that the text does not name. */
export const somewhere: Place = { name: '外地', fullName: '外地', level: 'county' };

/** 全县, 该县 go on speaking of the county that was named last. */
const same = /(?:全|该)([市县区州旗])/u;

/**
 * The clauses of a sentence whose subject is clearly another division, outside the article's own or around it
 * (万荣县 or 全省 in an article about 稷山县). It holds from clause to clause until the sentence names its own place.
 */
export function findForeignClauses(sentence: GuardedSentence): ForeignClause[] {
  const { text, mentions, division, previous, wording } = sentence;
  const { link, relation, own } = wording;
  const clauses: ForeignClause[] = [];
  let subject: Place | null = previous && /^(?:[该全][市县区州旗镇]|当地)/u.test(text) ? previous : null;
  let linkAt: number | null = null;
  for (const match of text.matchAll(/[^，。；：！？,;]+[，。；：！？,;]?/gu)) {
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
    else
      subject =
        readSubject(clause, span, named, sentence) ??
        readStranger(clause, sentence) ??
        readOutside(clause, wording) ??
        subject;
    if (subject) clauses.push({ ...span, start: linkAt ?? match.index, place: subject });
    linkAt = null;
  }
  return clauses;
}

/** 邻近的枫渡县整顿…: a county that no table knows lies in no other county. */
function readStranger(clause: string, { division, findStranger, wording }: GuardedSentence): Place | null {
  if (division.level !== 'county') return null;
  const rest = clause.slice(measureLead(clause, wording));
  const name = findStranger(rest);
  if (
    name === null ||
    !/[县旗]$/u.test(name) ||
    wording.noSubject.test(rest.slice(rest.indexOf(name) + name.length))
  )
    return null;
  return { name, fullName: name, level: 'county' };
}

/** 外地做法：把…写进村规民约. */
function readOutside(clause: string, wording: Wording['elsewhere']): Place | null {
  return wording.outside.test(clause.slice(measureLead(clause, wording))) ? somewhere : null;
}

function readSubject(
  clause: string,
  span: Span,
  named: readonly Mention[],
  sentence: GuardedSentence,
): Place | null {
  const { division, wording } = sentence;
  const { leadPiece, noSubject, nameGoes, wide } = wording;
  const [first] = named;
  const isLedIn = (words: string) => measureLead(words, { leadPiece }) === words.length;
  if (first && isLedIn(clause.slice(0, first.start - span.start))) {
    const rest = clause.slice(first.end - span.start);
    const isSubject = !noSubject.test(rest) && (!isWord(first, sentence) || nameGoes.test(rest));
    if (isSubject) return toPlace(first.division);
  }
  const at = clause.search(/全国|我国|全省/u);
  const around = at >= 0 && isLedIn(clause.slice(0, at)) ? wide.exec(clause.slice(at)) : null;
  if (around === null) return null;
  const [province] = division.lineage;
  if (around[1] !== '全省') return { name: '全国', fullName: '全国', level: 'nation' };
  return province && division !== province ? toPlace(province) : null;
}

/**
 * 惠农补贴, 盐湖的镜面: a county's short name, which may be a word or a part of one, of a county that the article names
 * nowhere in full.
 */
function isWord({ text, division }: Mention, { isToldInFull }: GuardedSentence): boolean {
  return division.level === 'county' && text === division.short && !isToldInFull(division);
}

/** Length of what stands before a clause's subject: 截至2021年底，邻近的. Piece by piece, so that it is linear. */
export function measureLead(clause: string, { leadPiece }: Pick<Wording['elsewhere'], 'leadPiece'>): number {
  leadPiece.lastIndex = 0;
  let end = 0;
  while (leadPiece.test(clause)) end = leadPiece.lastIndex;
  return end;
}
