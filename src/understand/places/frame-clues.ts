/** Clues that stand round an article: site and column names, senders, dateline, signature, the name of its file. */
import type { Block } from '../../model.ts';
import { findWords } from '../../text/word-trie.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { type Clue, clueOf, sentFrom } from './clues.ts';
import { findPapers } from './newspapers.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import { namesOf } from './table-names.ts';

/** A name of the table wherever it stands, 拱墅 in 拱墅发布, with all who bear it. */
type RawName = { text: string; start: number; end: number; divisions: Division[]; isFull: boolean };

/** The names in a short line, the longest where several overlap; names inside longer words are there, too. */
function rawNames(text: string, table: PlaceTable): RawName[] {
  const listed = findWords(namesOf(table), text);
  const made = table.unlistedNames === null ? [] : findWords(table.unlistedNames, text);
  const found: RawName[] = [];
  for (const { start, end, roles } of [...listed, ...made].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    if (table.tails.some((tail) => text.startsWith(tail, end))) continue;
    const named = roles.flatMap((role) => (role.kind === 'name' ? role : []));
    if (named.length === 0) continue;
    const isFull = named.some((it) => it.form === 'full' || it.form === 'former');
    const all = [...new Set(named.map((it) => it.division))];
    // 衡阳 is the city rather than its county of that name
    const divisions = isFull
      ? all
      : all.filter((it) => !all.some((other) => other !== it && isWithin(it, other)));
    found.push({ text: text.slice(start, end), start, end, divisions, isFull });
  }
  return found;
}

/** 杭州拱墅: the second name lies in the first, and the two are one. */
function innermost(text: string, names: readonly RawName[]): RawName[] {
  const chains: RawName[] = [];
  for (const name of names) {
    const last = chains.at(-1);
    // 湖南·冷水江
    const isNext = last !== undefined && /^·?$/u.test(text.slice(last.end, name.start));
    const inner = last && isNext ? name.divisions.filter((it) => liesInAny(it, last.divisions)) : [];
    if (last === undefined || inner.length === 0) chains.push(name);
    else {
      const whole = text.slice(last.start, name.end);
      chains.splice(-1, 1, { ...name, start: last.start, text: whole, divisions: inner, isFull: true });
    }
  }
  return chains;
}

function liesInAny(division: Division, around: readonly Division[]): boolean {
  return around.some((outer) => outer !== division && isWithin(division, outer));
}

function clue({ divisions, text, start }: RawName, at: number, rule: string, weight: number): Clue {
  return { divisions, rule, weight, text, start: at + start };
}

/** An author's school. */
const SCHOOL = 0.7;

/** An author's office: more than a school, less than who sent an article in. */
const AUTHOR = 1.5;

/** What a byline, a kicker or the page's head tells: 来源：揭西县融媒体中心 · 雷山新闻网 · 镇巴组工信息（第34期）. */
export function cluesOfFrame(text: string, at: number, kind: Block['kind'], table: PlaceTable): Clue[] {
  const { clues } = table.wording;
  const papers = findPapers(text, table);
  const listed = papers.flatMap((paper): Clue[] => {
    const division = table.newspapers.get(paper.name) ?? null;
    return division === null
      ? []
      : [{ divisions: [division], rule: 'paper', weight: 2, text: paper.name, start: at + paper.start }];
  });
  const named = innermost(text, rawNames(text, table)).flatMap((name): Clue[] => {
    const before = text.slice(0, name.start);
    const after = text.slice(name.end);
    const opensWord =
      /(?:^|[^\p{Script=Han}])$/u.test(before) ||
      clues.head.test(before) ||
      /(?:来源|稿源|转自)$/u.test(before);
    // （作者：某某，系中共长沙市委党校教师）: who he is, whatever the article is about
    if (/作者/u.test(before) && /(?:^|[，,、\s（(])系(?:中共)?$/u.test(before))
      return [clue(name, at, 'frame', 0.5)];
    // who wrote an essay works there; what it is about is another matter
    const isAuthor = /作者单位/u.test(before);
    const isTeacher = !/(?:来源|供稿)/u.test(before) && /^[省市县区旗州]?委?党校/u.test(after);
    if ((isAuthor && clues.school.test(after)) || isTeacher) return [clue(name, at, 'office', SCHOOL)];
    if (isAuthor && clues.office.test(after)) return [clue(name, at, 'office', AUTHOR)];
    if (name.isFull && clues.office.test(after)) return [clue(name, at, 'office', kind === 'byline' ? 4 : 3)];
    if (opensWord && (clues.medium.test(after) || clues.ownBody.test(after)))
      return [clue(name, at, 'site', name.isFull ? 2.5 : clues.ownMedium.test(after) ? 1.8 : 0.6)];
    // 本报驻封开记者
    if (clues.posted.test(`${before.slice(-1)}|${after.slice(0, 12)}`))
      return [clue(name, at, 'office', 2.5)];
    // 天宁区兰陵巷社区自印
    if (kind === 'byline' && name.isFull && clues.address.test(after)) return [clue(name, at, 'office', 2.5)];
    if (kind === 'subtitle' || !opensWord) return [];
    if (name.isFull) return [clue(name, at, 'frame', 1.5)];
    const word = /^\p{Script=Han}*/u.exec(after)?.[0] ?? '';
    return word.length >= 2 && word.length <= 8 ? [clue(name, at, 'frame', 1.5)] : [];
  });
  return [...listed, ...named];
}

/** The page's head and foot, where they do not lead to other pages. */
export function cluesOfPage(
  blocks: readonly Block[],
  table: PlaceTable,
  simplify: (text: string) => string,
): Clue[] {
  const { clues } = table.wording;
  const first = blocks.findIndex((it) => it.kind === 'body');
  return blocks.flatMap((block, index): Clue[] => {
    if (block.kind !== 'chrome' || block.text.length > 120) return [];
    const text = simplify(block.text);
    const isHead = (first < 0 || index < first) && !clues.otherPage.test(text);
    return isHead || clues.publisher.test(text) ? cluesOfFrame(text, block.start, 'chrome', table) : [];
  });
}

/** 象山县人民政府门户网站, 虞城县委组织部 over the first of several articles: they are all of that page. */
export function cluesOfMasthead(
  blocks: readonly Block[],
  table: PlaceTable,
  simplify: (text: string) => string,
): Clue[] {
  const end = blocks.findIndex((it) => it.kind === 'title' || it.kind === 'body');
  return blocks
    .slice(0, Math.max(end, 0))
    .flatMap((it) =>
      it.kind === 'byline' || it.kind === 'subtitle'
        ? cluesOfFrame(simplify(it.text), it.start, 'chrome', table)
        : [],
    );
}

/** 临渭区: a line of its own, over the articles of its towns. */
export function isSectionLine(blocks: readonly Block[]): boolean {
  const [line, other] = blocks.filter((it) => it.kind !== 'byline' && it.kind !== 'chrome');
  return line !== undefined && other === undefined && line.text.trim().length <= LONGEST_NAME;
}

/** A county's name is seldom longer. */
const LONGEST_NAME = 8;

/** What such a line tells the articles under it; null where it is none. */
export function cluesOfSection(blocks: readonly Block[], division: Division | null): Clue[] | null {
  const line = blocks.find((it) => it.kind !== 'byline' && it.kind !== 'chrome');
  if (line === undefined || !isSectionLine(blocks) || division?.level !== 'county') return null;
  const text = line.text.trim();
  const isName = text === division.name || text === division.short;
  return isName ? [{ divisions: [division], rule: 'site', weight: SECTION, text, start: line.start }] : null;
}

/** As much as a county's own site says. */
const SECTION = 2.5;

/** The page's head and foot as one text, without what leads to other pages. */
export function readPage(
  blocks: readonly Block[],
  { wording }: PlaceTable,
  simplify: (text: string) => string,
): string {
  return blocks
    .filter((it) => it.kind === 'chrome' && it.text.length <= 120)
    .map((it) => simplify(it.text))
    .filter((text) => !wording.clues.otherPage.test(text))
    .join('\n');
}

/** 本报清徐讯, 本网大渡口电: the correspondent was there. An agency's dateline is where it was sent from. */
export function cluesOfDateline({ lines, body }: ArticleLines, table: PlaceTable): Clue[] {
  const { wire } = table.wording.clues;
  // a line of its own, or the beginning of the first ones
  const alone = lines.filter(({ kind }) => kind === 'byline' || kind === 'subtitle');
  return [...alone, ...body.slice(0, 2)].flatMap((line): Clue[] => {
    const head = line.text.slice(0, 30);
    const sent = innermost(head, rawNames(head, table)).find((it) => sentFrom.test(head.slice(it.end)));
    // 光明日报北京3月2日电: the capital is where the national papers are written
    const isCapital = sent?.text.startsWith('北京') === true && /^[^讯]*电/u.test(head.slice(sent.end));
    const weight = wire.test(head) || isCapital ? 0.8 : 3.5;
    const clues = sent ? [clue(sent, line.start, 'dateline', weight)] : [];
    return [...clues, ...cluesOfSender(line, table), ...cluesOfPaperHead(line, table)];
  });
}

// 定西日报讯, 淳安发布 3月18日,: the medium whose news it is, at the head of its first lines
const mediumHead = /^\s*(\p{Script=Han}{4,12}?)(?:讯|[ \u3000]+(?:\d{1,2}月\d{1,2}日|讯))/u;

/** What the paper or account that a text opens with tells of its place. */
function cluesOfPaperHead({ text, start }: Line, table: PlaceTable): Clue[] {
  const match = mediumHead.exec(text);
  const medium = match?.[1];
  if (match === null || medium === undefined || table.wording.clues.wire.test(medium)) return [];
  const at = start + match[0].indexOf(medium);
  return cluesOfFrame(medium, at, 'chrome', table).filter(({ rule }) => rule === 'site' || rule === 'paper');
}

/** 本报讯（东乡县融媒体中心 马某某）: the office in the brackets of a dateline is where the report was written. */
function cluesOfSender({ text, start, dateline }: Line, table: PlaceTable): Clue[] {
  const from = text.slice(0, dateline).search(/[（(]/u);
  const sender = from < 0 ? '' : text.slice(from + 1, dateline);
  return cluesOfFrame(sender, start + from + 1, 'byline', table).filter(({ rule }) => rule === 'office');
}

/** 中共建昌县石门镇委员会: who signs at the end. */
export function cluesOfSignature({ lines }: ArticleLines, table: PlaceTable): Clue[] {
  const { clues } = table.wording;
  return lines.slice(-4).flatMap((line): Clue[] => {
    if (line.kind === 'title' || line.text.trim().length > 40 || /[。！？]$/u.test(line.text.trim()))
      return [];
    const [name] = line.mentions;
    if (!name || !/^\s*(?:中共|中国共产党)?$/u.test(line.text.slice(0, name.start))) return [];
    return /[省市县区旗州盟]$/u.test(name.text) && clues.office.test(line.text.slice(name.end))
      ? [clueOf(line, name, 'signature', 5)]
      : [];
  });
}

/** 凤庆县清廉村居.txt: a hint, for who names a file may not have read it. */
export function cluesOfFile(file: string, table: PlaceTable): Clue[] {
  const base = file.split(/[/\\]/u).at(-1) ?? '';
  return innermost(base, rawNames(base, table)).map(({ divisions, isFull, text }) => ({
    divisions,
    rule: 'file-name',
    weight: isFull ? 1.5 : 0.7,
    text,
    start: 0,
  }));
}
