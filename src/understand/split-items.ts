/**
 * A digest that was read as one article: its items, which tell of one place after another, become articles of their
 * own, so that no item stands under the place of its neighbour.
 */
import type { Block, CleanReport, PlainArticle, PlainSentence } from '../model.ts';
import { groupByArticle } from './by-article.ts';
import { type ItemHead, readItemHead } from './places/item-heads.ts';
import { type Division, isWithin, type PlaceTable } from './places/place-table.ts';
import { scanNames } from './places/scan-names.ts';
import { findTowns } from './places/towns.ts';

type Options = { table: PlaceTable; simplify: (text: string) => string };

/** A block of the article at hand, by its index in the report, and what heads it. */
type Line = { at: number; text: string; kind: Block['kind']; head: ItemHead | null };

/** A block from which on the text is another article's, or the whole's again. */
type Opening = { at: number; isRest: boolean };

/**
 * The report with every item as an article; the same object where none is to be cut. Where the user says which place
 * the report is of, that holds for all of it.
 */
export function splitItems(clean: CleanReport, options: Options): CleanReport {
  if (clean.source.meta.place !== undefined) return clean;
  const linesOf = groupByArticle(clean.blocks.map((block, at) => ({ article: block.article, block, at })));
  const openings = clean.articles.flatMap(({ id }) => {
    const lines = linesOf(id).map(({ block, at }): Line => {
      const text = options.simplify(block.text);
      return { at, text, kind: block.kind, head: null };
    });
    return findOpenings(lines, options.table);
  });
  return openings.length === 0 ? clean : cutAt(clean, openings);
}

/** The blocks that open another article: every item, or all but the first where it opens the article. */
function findOpenings(all: readonly Line[], table: PlaceTable): Opening[] {
  const lines = all.map((line) =>
    headed.includes(line.kind) ? { ...line, head: readItemHead(line.text, line.kind, table) } : line,
  );
  for (const kind of ['profile', 'label', 'subject'] as const) {
    const heads = lines.filter((it, at) => it.head?.kind === kind && isNamedBelow(it.head, lines, at, table));
    const [first] = heads;
    if (first === undefined || heads.length > MANY || !areItems(heads)) continue;
    const before = lines.slice(0, lines.indexOf(first));
    const isDigest =
      kind === 'subject' ? isWalk(lines, heads, before, table) : isOfNoPlace(lines, heads, before, table);
    if (!isDigest) continue;
    const items = heads.filter((it, index) => index === 0 || it.head?.name !== heads[index - 1]?.head?.name);
    const rest = kind === 'subject' ? findRest(lines, items) : null;
    const openings = items
      .slice(before.length > 0 && !isOpened(before, first) && !isTitled(lines, items) ? 0 : 1)
      .map((it) => ({ at: headingOf(lines, it)?.at ?? it.at, isRest: false }));
    return rest === null ? openings : [...openings, { at: rest, isRest: true }];
  }
  return [];
}

/** 老字号里的党员师傅 over 青州市…: the heading that stands right over an item's first line is the item's. */
function headingOf(lines: readonly Line[], item: Line): Line | null {
  const above = lines[lines.indexOf(item) - 1];
  return above?.kind === 'heading' && isBody(item) ? above : null;
}

/** The serial's name and its day stand over the title of the first item, which names its place: they go with that item. */
function isOpened(before: readonly Line[], { head }: Line): boolean {
  const title = before.find((it) => it.kind === 'title');
  // 石屏豆腐“点”出新滋味 over 石屏县…
  const names = head === null ? [] : [head.name, ...head.divisions.map(({ short }) => short)];
  const isOfItem = names.some((it) => it.length > 1 && title?.text.includes(it));
  return isOfItem && !before.some((it) => isBody(it) || it.kind === 'heading');
}

/** 五峰县 for 五峰土家族自治县. */
const kinds = ['县', '市', '区', '旗'];

/** So many lines below it an item names its county. */
const NEAR = 20;

/** No digest has more items; each is compared with each. */
const MANY = 200;

/** 五峰茶园里… over a text that says 五峰县, 采花乡: a short name that opens a line is the county's. */
function isNamedBelow(head: ItemHead, lines: readonly Line[], at: number, table: PlaceTable): boolean {
  if (!head.isDoubtful) return true;
  const below: Line[] = [];
  for (const it of lines.slice(at + 1, at + 1 + NEAR)) {
    if (it.head !== null && !isBody(it)) break;
    if (isBody(it)) below.push(it);
  }
  return below.some(
    ({ text }) =>
      head.divisions.some(
        ({ name, short }) => text.includes(name) || kinds.some((kind) => text.includes(short + kind)),
      ) || findTowns(text, table).some(({ counties }) => counties.some((it) => head.divisions.includes(it))),
  );
}

/** Where what follows the last item speaks for the whole again: it has more paragraphs than any item before it. */
function findRest(lines: readonly Line[], items: readonly Line[]): number | null {
  const starts = items.map((it) => lines.indexOf(it));
  const sizes = starts.map((from, index) => lines.slice(from, starts[index + 1]).filter(isBody).length);
  const most = Math.max(...sizes.slice(0, -1));
  const last = lines.slice(starts.at(-1)).filter(isBody);
  return last[most]?.at ?? null;
}

const headed = ['title', 'subtitle', 'heading', 'body', 'caption'];
const isBody = ({ kind }: Line) => kind === 'body';

/** Two places at least, neither in the other, and none to which the text comes back. */
function areItems(heads: readonly Line[]): boolean {
  const items = heads.flatMap(({ head }, index) =>
    head === null || head.name === heads[index - 1]?.head?.name ? [] : head,
  );
  const isApart = (one: ItemHead, other: ItemHead) =>
    one.name !== other.name &&
    ((one.isTown && other.isTown) || !one.divisions.some((a) => other.divisions.some((b) => isNested(a, b))));
  return (
    !mayBeOfOneCounty(items) &&
    items.length > 1 &&
    items.every((it, at) => items.slice(at + 1).every((other) => isApart(it, other)))
  );
}

/** 会川镇…, 洮阳镇…: towns that may all lie in one county are its own. */
function mayBeOfOneCounty(items: readonly ItemHead[]): boolean {
  const [first, ...rest] = items.filter(({ divisions }) => divisions.length > 0);
  if (first === undefined || !items.some(({ isTown }) => isTown)) return false;
  return first.divisions.some((county) =>
    rest.every(({ divisions }) => divisions.some((it) => isNested(it, county))),
  );
}

function isNested(one: Division, other: Division): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** What stands before the first item is no more than so much of the text: a note. */
const NOTE = 0.3;

function isOnlyNote(lines: readonly Line[], before: readonly Line[]): boolean {
  return lengthOf(before) <= NOTE * lengthOf(lines);
}

function lengthOf(lines: readonly Line[]): number {
  return lines.filter(isBody).reduce((sum, { text }) => sum + text.length, 0);
}

/** A city's review goes from county to county, too: its title or its opening names the city. */
function isOfNoPlace(
  lines: readonly Line[],
  heads: readonly Line[],
  before: readonly Line[],
  table: PlaceTable,
): boolean {
  const around = [...lines.filter(({ kind }) => kind === 'title'), ...before.filter(isBody)].filter(
    (it) => !heads.includes(it),
  );
  return isOnlyNote(lines, before) && !around.some((it) => namesPlaceAround(it, heads, table));
}

/**
 * 临洮县… / 渭源县… / 岷县…: paragraph after paragraph opens with another place and speaks of no other, and neither title nor
 * opening names one around them. Who issues the digest may.
 */
function isWalk(
  lines: readonly Line[],
  heads: readonly Line[],
  before: readonly Line[],
  table: PlaceTable,
): boolean {
  const around = lines.filter((it) => it.kind === 'title' || (isBody(it) && before.includes(it)));
  const parts = lines.filter((it) => isBody(it) && !before.includes(it));
  let own = '';
  const isOfOne = ({ text, head }: Line) => {
    own = head?.kind === 'subject' ? head.name : own;
    return !heads.some(({ head }) => head !== null && head.name !== own && text.includes(head.name));
  };
  const names = new Set(heads.map(({ head }) => head?.name));
  const isTitled = around.some(({ text }) =>
    [...names].some((name) => name !== undefined && text.includes(name)),
  );
  return (
    (names.size > 2 || !isTitled) &&
    !sharesTown(heads, parts, table) &&
    isOnlyNote(lines, before) &&
    parts.length <= (areHeaded(lines, heads) ? HEADED : 2) * heads.length &&
    parts.every(isOfOne) &&
    !around.some((it) => namesPlaceAround(it, heads, table) || wholeAround.test(it.text))
  );
}

/** 山会上的“歇脚点” right over the first item, and headings over the others: it is the first one's title. */
function isTitled(lines: readonly Line[], items: readonly Line[]): boolean {
  const [first] = items;
  const above = first && lines[lines.indexOf(first) - 1];
  return above?.kind === 'title' && areHeaded(lines, items);
}

/** So many paragraphs an item has that stands under a heading of its own. */
const HEADED = 8;

/** Every item's first line stands under a heading, the first one's under the title. */
function areHeaded(lines: readonly Line[], heads: readonly Line[]): boolean {
  return heads.every((it, index) => {
    const above = lines[lines.indexOf(it) - 1]?.kind;
    return above === 'heading' || (index === 0 && above === 'title');
  });
}

/** 小南海镇 in the items of two districts: they tell one story. */
function sharesTown(heads: readonly Line[], parts: readonly Line[], table: PlaceTable): boolean {
  const owners = new Map<string, string>();
  let own = '';
  for (const { text, head } of parts) {
    own = head !== null && heads.some((it) => it.head === head) ? head.name : own;
    for (const { name } of findTowns(text, table)) {
      if ((owners.get(name) ?? own) !== own) return true;
      owners.set(name, own);
    }
  }
  return false;
}

// 全市各级, 我省
const wholeAround = /[全我本][省市州盟]/u;

/** Whether a line names a place that a headed one lies in; over villages, any place. */
function namesPlaceAround({ text }: Line, heads: readonly Line[], table: PlaceTable): boolean {
  const named = scanNames(text, table).flatMap((it) => it.candidates.map(({ division }) => division));
  const inner = heads.flatMap(({ head }) => head?.divisions ?? []);
  return inner.length === 0
    ? named.length > 0 || table.wording.settlements.name.test(text)
    : named.some((it) => inner.some((own) => own !== it && isWithin(own, it)));
}

/** From each of these blocks on to the next of its article, an article of its own; ids in order of appearance. */
function cutAt(clean: CleanReport, openings: readonly Opening[]): CleanReport {
  const opens = new Map(openings.map(({ at, isRest }) => [at, isRest]));
  const ids = new Map<string, number>();
  const part = new Map<number, number>();
  const idOf = new Map<number, number>();
  const from = new Map<number, { article: number; opening: Block | null }>();
  const blocks = clean.blocks.map((block, at): Block => {
    if (block.article === 0) return block;
    const isOpening = opens.get(at) === false;
    if (isOpening) part.set(block.article, at);
    else if (opens.has(at)) part.delete(block.article);
    const key = `${block.article} ${part.get(block.article) ?? ''}`;
    const article = ids.get(key) ?? ids.size + 1;
    ids.set(key, article);
    idOf.set(at, article);
    const isLine = isOpening && (block.kind === 'heading' || block.kind === 'caption');
    const own: Block = isLine
      ? { ...block, article, kind: 'title', rule: 'item-head' }
      : { ...block, article };
    if (!from.has(article)) from.set(article, { article: block.article, opening: isOpening ? own : null });
    return own;
  });
  const known = new Map(clean.articles.map((it) => [it.id, it]));
  const titled = new Set(blocks.flatMap((it) => (it.kind === 'title' ? it.article : [])));
  const articles = [...from].map(([id, { article, opening }]): PlainArticle => {
    const whole = known.get(article);
    if (opening === null && whole) return { ...whole, id, title: titled.has(id) ? whole.title : null };
    const title = opening?.kind === 'title' ? opening.text.trim() : null;
    return { id, title, subtitles: [], bylines: [] };
  });
  return { ...clean, articles, blocks, sentences: renumber(clean.sentences, blocks) };
}

/** The sentences in their new articles, without the headings that have become titles. */
function renumber(sentences: readonly PlainSentence[], blocks: readonly Block[]): PlainSentence[] {
  const kept = sentences.filter((it) => it.kind !== 'heading' || blocks[it.block]?.kind === 'heading');
  const places = new Map(kept.map((it, index) => [it, index]));
  return kept.map((it) => {
    const above = it.heading === null ? undefined : sentences[it.heading];
    const heading = above === undefined ? null : (places.get(above) ?? null);
    const article = blocks[it.block]?.article ?? it.article;
    const isSame =
      heading === null ||
      kept[heading]?.block === undefined ||
      blocks[kept[heading]?.block ?? 0]?.article === article;
    return { ...it, article, heading: isSame ? heading : null };
  });
}
