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
  return [...findPairs(lines, table), ...findNeighbours(lines, table)];
}

/** 晋江市 in 晋江市与东乡县携手…: 我县 says which of the two is the article's own. */
function findPairs(lines: readonly Line[], { wording }: PlaceTable): Mention[] {
  const deixis = findDeixis({ lines });
  const isPact = lines.some(({ text }) => wording.visits.pact.test(text));
  if (!deixis?.isOwn || !isPact) return [];
  const all = lines.flatMap(({ mentions }) => mentions);
  const named = [...new Set(all.map(({ division }) => division))];
  const own = named.filter(({ name }) => name.endsWith(deixis.kind));
  const [only] = own;
  if (only === undefined || own.some((it) => !isOne(it, only))) return [];
  return all.filter(({ division }) => !isOne(division, only) && division.lineage[0] !== only.lineage[0]);
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
  const heads = lines.filter(isHead).flatMap(({ mentions }) => mentions.map(({ division }) => division));
  const beside = lines
    .filter((it) => !isHead(it))
    .flatMap(({ text, mentions }) =>
      mentions.filter(
        ({ start, end }) =>
          /[与同跟和]$/u.test(text.slice(0, start)) && wording.visits.beside.test(text.slice(end)),
      ),
    )
    .map(({ division }) => division)
    .filter((it) => !heads.some((head) => isOne(head, it)));
  return lines.flatMap(({ mentions }) =>
    mentions.filter(({ division }) => beside.some((it) => isWithin(division, it))),
  );
}
