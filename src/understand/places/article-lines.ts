/** An article as the place rules read it: its lines by role, with the places that each names. */
import type { Block } from '../../model.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { type Ambiguity, type Mention, resolveNames } from './resolve-names.ts';

/** A line and where it stands; the mentions' offsets count in `text`. */
export type Line = {
  kind: Block['kind'];
  /** Simplified, as long as what is written. */
  text: string;
  /** Offset of the line in the report. */
  start: number;
  /** Length of 本报讯（记者 …） and the like at the line's start. */
  dateline: number;
  mentions: Mention[];
};

export type ArticleLines = {
  id: number;
  lines: Line[];
  /** Titles, then kickers and subtitles. */
  titles: Line[];
  /** The first body line; where there is none, the first caption. */
  lead: Line | null;
  body: Line[];
  ambiguities: Ambiguity[];
};

/** Length of 本报讯（记者 …） and the like at a body line's start. */
export function measureDateline(text: string, { wording }: PlaceTable): number {
  return wording.papers.dateline.exec(text)?.[0].length ?? 0;
}

// 编辑同志：is no opening yet
const greeting = /^[^，。]{0,16}[：:]\s*$/u;

/** Reads an article from its blocks. `hints` are divisions known from outside the article: its paper's place. */
export function readLines(
  id: number,
  all: readonly Block[],
  { table, simplify, hints }: { table: PlaceTable; simplify: (text: string) => string; hints: Division[] },
): ArticleLines {
  const blocks = all.filter((block) => block.kind !== 'chrome');
  const texts = blocks.map((block) => simplify(block.text));
  const { mentions, ambiguities } = resolveNames(texts, table, hints);
  const lines = blocks.map((block, index): Line => {
    const text = texts[index] ?? '';
    const lead = block.kind === 'body' ? measureDateline(text, table) : 0;
    return { kind: block.kind, text, start: block.start, dateline: lead, mentions: mentions[index] ?? [] };
  });
  const of = (kind: Block['kind']) => lines.filter((line) => line.kind === kind);
  const body = of('body');
  return {
    id,
    lines,
    titles: [...of('title'), ...of('subtitle')],
    lead: body.find((line) => !greeting.test(line.text)) ?? body[0] ?? of('caption')[0] ?? null,
    body,
    ambiguities,
  };
}
