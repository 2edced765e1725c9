/** Places that an article names beside its own: a pair county that helps or is helped, a neighbour across the river. */
import type { Line } from './article-lines.ts';
import { findDeixis } from './deixis.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/**
 * The mentions of a partner: in an article that says 我县 of its own place and speaks of pacts (东西部协作, 结对帮扶), of all
 * but the one county that can be meant; and whoever 与…一河之隔 names.
 */
export function findPartners(lines: readonly Line[], table: PlaceTable): Mention[] {
  const others = findOthers(lines);
  const named = lines.flatMap(({ mentions }) => mentions.filter(({ division }) => others.has(division)));
  return [...named, ...findPairs(lines, table), ...findNeighbours(lines, table)];
}

/** 晋江市 in 晋江市与东乡县携手…: 我县 says which of the two is the article's own. */
function findPairs(lines: readonly Line[], { wording }: PlaceTable): Mention[] {
  const deixis = findDeixis({ lines });
  const isPact = lines.some(({ text }) => wording.visits.pact.test(text));
  if (!deixis?.isOwn || !isPact) return [];
  const all = lines.flatMap(({ mentions }) => mentions);
  const named = [...new Set(all.map(({ division }) => division))];
  const others = findOthers(lines);
  const own = named.filter((it) => it.name.endsWith(deixis.kind) && !others.has(it));
  const [only] = own;
  if (only === undefined || own.some((it) => !isOne(it, only))) return [];
  return all.filter(({ division }) => !isOne(division, only) && division.lineage[0] !== only.lineage[0]);
}

/** 我县与|闽侯县|结对, 闽侯县|与我县: whoever stands beside 我县 is another. */
function findOthers(lines: readonly Line[]): ReadonlySet<Division> {
  const isBeside = (text: string, { start, end }: Mention) =>
    /我[市县区旗州][与同和跟]$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^[与同和跟]我[市县区旗州]/u.test(text.slice(end, end + 3));
  return new Set(
    lines.flatMap(({ text, mentions }) => mentions.flatMap((it) => (isBeside(text, it) ? it.division : []))),
  );
}

/** 石门县把议事会开到…, 石门县委: the division itself does something, so that it is no mere neighbour. */
function acts(it: Division, lines: readonly Line[], { divisions }: PlaceTable['wording']): boolean {
  return lines.some(({ text, mentions }) =>
    mentions.some(
      ({ start, end, division }) =>
        division === it &&
        (start === 0 ||
          /[。；！？”\s\u3000]/u.test(text.charAt(start - 1)) ||
          divisions.organ.test(text.slice(end, end + 12))),
    ),
  );
}

function isOne(one: Division, other: Division): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/**
 * 启隆镇与|上海市崇明区|新村乡一河之隔: who stands behind 与 lies beside the place that is spoken of, and so it does wherever
 * else it is named, but where the article is headed by it.
 */
function findNeighbours(lines: readonly Line[], { wording }: PlaceTable): Mention[] {
  const isHead = ({ kind }: Line) => kind === 'title' || kind === 'subtitle' || kind === 'byline';
  const divisionsOf = (mentions: readonly Mention[]) => mentions.map(({ division }) => division);
  const heads = [...new Set(lines.filter(isHead).flatMap(({ mentions }) => divisionsOf(mentions)))];
  const isBeside = (text: string, { start, end }: Mention) =>
    /[与同跟和]/u.test(text.charAt(start - 1)) && wording.visits.beside.test(text.slice(end, end + 40));
  const named = lines
    .filter((it) => !isHead(it))
    .flatMap(({ text, mentions }) => divisionsOf(mentions.filter((it) => isBeside(text, it))));
  // each division once: a file may name one ten thousand times
  const beside = [...new Set(named)].filter(
    (it) => !heads.some((head) => isOne(head, it)) && !acts(it, lines, wording),
  );
  return lines.flatMap(({ mentions }) =>
    mentions.filter(({ division }) => beside.some((it) => isWithin(division, it))),
  );
}
