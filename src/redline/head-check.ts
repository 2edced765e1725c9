/** Whether heads of rows and columns, captions and headings still stand over what they stood over when the briefing was made. */
import { type Claim, claim } from './claims.ts';
import type { LabelCheck } from './labels.ts';
import { foldText } from './sentences.ts';
import { type Cell, countVotes, indexOnce, listTables, pairTables } from './table-order.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A shorter paragraph tells of no heading. */
const shortest = 10;

/**
 * By the index of its first paragraph each head that says another row's, table's or section's name, of what is known by most
 * that stands under it, and each head of a row of figures that says another thing than its figures are (`isFalseRow`). `told` are
 * figures that were found to stand under a false head.
 */
export function findFalseHeads(
  edited: WordParagraph[],
  made: WordParagraph[],
  isOther: LabelCheck,
  told: ReadonlySet<number>,
  isFalseRow: LabelCheck,
): ReadonlyMap<number, Claim> {
  const found = new Map<number, Claim>();
  const note = (at: number | undefined, was: string, isFalse = isOther) => {
    const words = edited[at ?? -1]?.text;
    if (at === undefined || words === undefined || !isFalse(words, was)) return;
    found.set(at, claim('label', { start: 0, end: words.trimEnd().length }, was.trim(), null));
  };
  const isFalseHead: LabelCheck = (now, was) => isOther(now, was) || isFalseRow(now, was);
  const tables = listTables(edited, 'body');
  const before = listTables(made, 'body');
  for (const [table, origin] of pairTables(tables, before)) {
    const [cells, stood] = [tables.get(table) ?? [], before.get(origin) ?? []];
    const [caption, was] = [captionOf(cells, edited), captionOf(stood, made)];
    if (was !== null) note(caption ?? undefined, made[was]?.text ?? '');
    for (const line of ['row', 'column'] as const) {
      const isTold = ({ paragraphs }: Cell) => paragraphs.some((at) => told.has(at));
      const lines = new Set(cells.filter(isTold).map((it) => it[line]));
      for (const { head, origin: from } of listStrayLines(cells, stood, line))
        if (!lines.has(head[line]))
          note(head.paragraphs[0], textOf(from, made), line === 'row' ? isFalseHead : isOther);
    }
  }
  for (const { at, was } of listStrayHeadings(edited, made)) note(at, was);
  return found;
}

const textOf = ({ paragraphs }: Cell, all: WordParagraph[]): string =>
  paragraphs.map((at) => all[at]?.text ?? '').join(' ');

/** 表2　基层组织：各地做法对照, right above the table. */
function captionOf(cells: Cell[], paragraphs: WordParagraph[]): number | null {
  const at = (cells[0]?.paragraphs[0] ?? 0) - 1;
  const above = paragraphs[at];
  return above && above.cell === null && /^表\s?\d/u.test(above.text.trim()) ? at : null;
}

/** Rows or columns that have a head which none of the lines has that their cells stood in, with the head of most of those. */
function listStrayLines(
  cells: Cell[],
  stood: Cell[],
  line: 'row' | 'column',
): { head: Cell; origin: Cell }[] {
  const across = line === 'row' ? 'column' : 'row';
  const inside = (list: Cell[]) => list.filter((it) => it[across] > 0 && it[line] > 0);
  const lineOf = indexOnce(inside(stood).map((it) => [it.text, it[line]]));
  const headsOf = (list: Cell[]) =>
    new Map(list.flatMap((it) => (it[across] === 0 ? [[it[line], it] as const] : [])));
  const [heads, were] = [headsOf(cells), headsOf(stood)];
  const lines = new Map<number, (number | null)[]>();
  for (const { text, [line]: at } of inside(cells)) {
    const list = lines.get(at) ?? [];
    list.push(lineOf.get(text) ?? null);
    lines.set(at, list);
  }
  return [...lines].flatMap(([at, list]) => {
    const head = heads.get(at);
    const votes = countVotes(list);
    const origin = were.get(leader(votes) ?? -1);
    const isOwn = [...votes.keys()].some((it) => were.get(it)?.text === head?.text);
    return head && origin && !isOwn ? [{ head, origin }] : [];
  });
}

/** What has more than half of the votes. */
function leader<T>(votes: ReadonlyMap<T, number>): T | null {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  return [...votes].find(([, count]) => 2 * count > all)?.[0] ?? null;
}

/** Headings with the one under which most of what follows them stood. */
function listStrayHeadings(edited: WordParagraph[], made: WordParagraph[]): { at: number; was: string }[] {
  const headings = [...new Set(made.map(({ place }) => place.heading ?? ''))];
  const numbers = new Map(headings.map((it, at) => [it, at]));
  const stood = indexOnce(
    made.flatMap((it) =>
      isUnder(it) ? [[foldText(it.text), numbers.get(it.place.heading ?? '') ?? -1] as const] : [],
    ),
  );
  const votes = new Map<number, number[]>();
  let heading = -1;
  for (const [at, paragraph] of edited.entries()) {
    if (paragraph.place.part !== 'body') continue;
    if (paragraph.text.trim() === paragraph.place.heading) heading = at;
    else if (isUnder(paragraph)) {
      const from = stood.get(foldText(paragraph.text));
      const list = votes.get(heading) ?? [];
      if (from !== undefined && from !== null) list.push(from);
      votes.set(heading, list);
    }
  }
  return [...votes].flatMap(([at, list]) => {
    const was = headings[leader(countVotes(list)) ?? -1];
    const isOwn = list.some((it) => headings[it] === edited[at]?.place.heading);
    return was === undefined || isOwn ? [] : [{ at, was }];
  });
}

const isUnder = ({ place, text }: WordParagraph): boolean =>
  place.part === 'body' && place.heading !== null && text.trim() !== place.heading && text.length >= shortest;
