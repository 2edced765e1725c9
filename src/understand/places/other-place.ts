/** Sentences and clauses that speak of another division than their article: their facts are not its own. */
import type { Place, Span } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import { type Division, mayLieIn, toPlace } from './place-table.ts';
import type { Mention } from './resolve-names.ts';
import { isAround, readWider, readWiderBody } from './wider-area.ts';

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
  /** Verbs of two characters. */
  verbs: ReadonlySet<string>;
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
  let last: Place | null = previous;
  let linkAt: number | null = null;
  for (const match of text.matchAll(/[^，。；：！？,;]+[，。；：！？,;]?/gu)) {
    // 今年以来，|贵州全面推行…
    const isWhen = measureLead(match[0], wording) === match[0].length - 1 && /[，,]$/u.test(match[0]);
    if (link.test(match[0]) || isWhen) {
      linkAt ??= match.index;
      continue;
    }
    const skip = relation.exec(match[0])?.[0].length ?? 0;
    const clause = match[0].slice(skip);
    const span = { start: match.index + skip, end: match.index + match[0].length };
    const named = mentions.filter((it) => it.start >= span.start && it.end <= span.end);
    const isOwn = named.some((it) => mayLieIn(it.division, division)) || isOwnWord(clause, division, own);
    const words = clause.slice(measureLead(clause, wording));
    const body = isOwn ? null : readWiderBody(words, division, wording);
    const wider =
      isOwn || named.length > 0
        ? readNamedWider(clause, span, named, sentence)
        : readWider(words, division, wording);
    const kind = same.exec(clause)?.[1];
    if (wider) subject = wider;
    else if (isOwn || (kind && !subject?.name.endsWith(kind))) subject = null;
    else
      subject =
        readSubject(clause, span, named, sentence) ??
        readStranger(clause, sentence) ??
        readOutside(clause, sentence) ??
        (wording.there.test(words) ? last : null) ??
        subject;
    // 根据省统计局数据，: what comes next is the province's
    const told = subject ?? body;
    if (told) clauses.push({ ...span, start: linkAt ?? match.index, place: told });
    if (wording.source.test(clause))
      subject = readWiderBody(clause.replace(wording.source, ''), division, wording);
    const outer = named.at(-1);
    if (outer) last = mayLieIn(outer.division, division) ? null : toPlace(outer.division);
    linkAt = null;
  }
  return clauses;
}

/** 运城全市去年…, 全运城市…: the area around that the clause names as a whole, which is not the own place though that be 河津市. */
function readNamedWider(
  clause: string,
  span: Span,
  named: readonly Mention[],
  { division, wording }: GuardedSentence,
): Place | null {
  const [first, second] = named;
  if (!first || second || first.division === division || !division.lineage.includes(first.division))
    return null;
  const kind = first.division.name.slice(-1);
  const before = clause.slice(0, first.start - span.start);
  const rest = clause.slice(first.end - span.start);
  const isLedIn = (words: string) => measureLead(words, wording) === words.length;
  if (rest.startsWith(`全${kind}`))
    return isLedIn(before) && wording.wide.test(rest) ? toPlace(first.division) : null;
  const isWhole = before.endsWith('全') && isLedIn(before.slice(0, -1)) && first.text.endsWith(kind);
  return isWhole && wording.wide.test(`全${kind}${rest}`) ? toPlace(first.division) : null;
}

/** 我县, 县委 in a county's article; not 我市 and 市委, which are around it. */
function isOwnWord(clause: string, division: Division, own: RegExp): boolean {
  const kind = own.exec(clause)?.[1];
  return kind !== undefined && !isAround(kind, division);
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

/** 外地做法：把…写进村规民约, 外省一县发展党员…, 晋南地区化解…. */
function readOutside(clause: string, { wording, division, verbs }: GuardedSentence): Place | null {
  if (division.level !== 'county' && wording.region.test(clause)) return null;
  const rest = clause.slice(measureLead(clause, wording));
  if (wording.outside.test(rest)) return somewhere;
  const head = (wording.outsider.exec(rest) ?? wording.region.exec(rest))?.[0];
  return head !== undefined && verbs.has(rest.slice(head.length, head.length + 2)) ? somewhere : null;
}

function readSubject(
  clause: string,
  span: Span,
  named: readonly Mention[],
  sentence: GuardedSentence,
): Place | null {
  const { division, wording, verbs } = sentence;
  const { leadPiece, noSubject, nameGoes, innerGoes, worked, sentHere } = wording;
  const [first] = named;
  if (!first || mayLieIn(first.division, division)) return null;
  const before = clause.slice(0, first.start - span.start);
  const rest = clause.slice(first.end - span.start);
  const isLedIn = (words: string) => measureLead(words, { leadPiece }) === words.length;
  // 在侯马，网格员有700名; 时任副县长的王某在平陆县工作时，…
  const isPlaced =
    before.endsWith('在') && (worked.test(rest) || (isLedIn(before.slice(0, -1)) && /^[，,]/u.test(rest)));
  // 前任所在的洪洞县去年化解…
  const isFull = first.text.endsWith(first.division.name.slice(-1));
  const goesOn = nameGoes.test(rest) || innerGoes.test(rest) || verbs.has(rest.slice(0, 2));
  const isDescribed = before.endsWith('的') && isFull && goesOn;
  if (isPlaced || isDescribed) return toPlace(first.division);
  const isSubject =
    !noSubject.test(rest) && !sentHere.test(rest) && (!isWord(first, sentence) || nameGoes.test(rest));
  return isLedIn(before) && isSubject ? toPlace(first.division) : null;
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
