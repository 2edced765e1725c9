/** The towns and villages that an article names, and which of the names are believed. */
import type { ArticleLines, Line } from './article-lines.ts';
import type { Division, PlaceTable } from './place-table.ts';
import {
  isWord,
  OFTEN,
  readAlone,
  readInside,
  readListed,
  readLying,
  readOpenings,
  readRare,
  readResidents,
  readStems,
  readTitled,
  type Settlement,
  type SettlementWording,
} from './settlement-names.ts';
import { countiesOfTown, findTowns } from './towns.ts';

/** Every town and village that the article names, once: by its endings and what stands around it, or by the list. */
export function readSettlements(
  article: ArticleLines,
  table: PlaceTable,
  around: Division | null = null,
): Settlement[] {
  const wording = table.wording.settlements;
  const found = new Map<string, Settlement>();
  const add = (it: Settlement | null) => {
    const name = it?.names.at(-1) ?? '';
    const before = found.get(name);
    if (it && (before === undefined || before.names.length < it.names.length || isInside(it, before)))
      found.set(name, it);
  };
  for (const line of article.lines) {
    if (isTitle(line)) readOpenings(line, wording).forEach(add);
    for (const it of readListed(line, table)) add(it);
    if (line.kind !== 'caption') for (const it of readInside(line, wording)) add(it);
    if (line.kind === 'body')
      for (const it of [...readAlone(line, wording), ...readLying(line, table)]) add(it);
  }
  const titled = article.titles.flatMap((line) => readTitled(line, article, wording));
  if (around !== null) for (const it of readStems(article, around, table)) add(it);
  const rare = [...readRare(article, table), ...readResidents(article, table)];
  for (const it of rare) add(it);
  const rareNames = new Set(rare.map(({ names }) => names.at(-1)));
  const isProved = (it: Settlement) =>
    rareNames.has(it.names.at(-1)) ||
    (isHeading(it) && !isPersonName(it, article.lines, wording)) ||
    isListed(it, table) ||
    isInChain(it) ||
    isPlaceName(it, article.lines, wording);
  return [
    ...[...found.values()].filter(isProved),
    ...titled.filter((it) => !found.has(it.names.at(-1) ?? '')),
  ].filter(
    (it) => isBelievable(it, found, table) && !isTail(it, article.lines) && !isVerb(it, article.lines, table),
  );
}

/**
 * 乐平市启动村“两委”换届: a verb and 村. 胜利村 is one of the names that are verbs as well: it is believed where the list has it,
 * or the text says that somebody is in it or comes to it (在胜利村, 走进胜利村), or what it is and has.
 */
function isVerb({ names }: Settlement, lines: readonly Line[], table: PlaceTable): boolean {
  const name = names.at(-1) ?? '';
  const stem = name.replace(table.wording.settlements.name, '');
  if (!table.verbs.has(stem.slice(-2)) || countiesOfTown(name, table).length > 0) return false;
  const { living, being } = table.wording.settlements;
  return !lines.some(({ text }) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (living.test(text.slice(Math.max(0, at - NEAR), at)) || being.test(text.slice(at + name.length)))
        return true;
    return false;
  });
}

// a word ends here: 在|桃坪镇, 的|桃坪镇, 县|桃坪镇
const wordEnd = /[^\p{Script=Han}]|[在到从与和及是赴对于由让据的了向驻去来往共省市县区旗州盟镇乡]/u;

/** 桃坪镇 where the text has 核桃坪镇 and 核桃坪镇 again: the end of a longer name that the list lacks. */
function isTail({ names: [name = ''], division }: Settlement, lines: readonly Line[]): boolean {
  if (division !== null) return false;
  const heads = lines.flatMap(({ text, mentions }) => {
    const found: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push(mentions.some(({ end }) => end === at) ? '' : text.charAt(at - 1));
    return found;
  });
  const [first = ''] = heads;
  return heads.length >= OFTEN && first !== '' && !wordEnd.test(first) && heads.every((it) => it === first);
}

/** 晋城|东圣社区 after 山西|东圣社区, or after 东圣社区 alone: the narrower tells more. */
function isInside({ names, division }: Settlement, before: Settlement): boolean {
  return (
    names.length === before.names.length &&
    division !== null &&
    division !== before.division &&
    (before.division === null || division.lineage.includes(before.division))
  );
}

/** 尼玛江村在担任某县…第一书记时: somewhere what only a man does follows the name. */
function isPersonName({ names }: Settlement, lines: readonly Line[], wording: SettlementWording): boolean {
  const name = names.at(-1) ?? '';
  return lines.some(({ text }) => text.split(name).some((after, at) => at > 0 && wording.speaks.test(after)));
}

function isTitle({ kind }: Line): boolean {
  return kind === 'title' || kind === 'subtitle' || kind === 'heading';
}

/** 杉源村：守林人的账: a title that opens with the name and a colon. */
function isHeading({ line, end }: Settlement): boolean {
  return isTitle(line) && /^[：:]/u.test(line.text.slice(end));
}

/** 晋城|东圣社区: right after a city's or county's name. */
function isInChain({ division }: Settlement): boolean {
  return division !== null && division.level !== 'province';
}

function isListed({ names }: Settlement, table: PlaceTable): boolean {
  return names.some((name) => countiesOfTown(name, table).length > 0);
}

/**
 * 贺村 of 贺村镇, 抓实清廉村, 恭城村“两委”: the beginning of a longer name, or words before 村; and 访麻黄山乡, 除云坡村:
 * words before a name that is known.
 */
function isBelievable(
  { names, division }: Settlement,
  found: ReadonlyMap<string, Settlement>,
  table: PlaceTable,
): boolean {
  const isTownEnding = (rest: string) =>
    rest.replace(table.wording.settlements.townEnding, '') === '' && rest !== '';
  return names.every((name, at) => {
    if (countiesOfTown(name, table).length > 0) return true;
    // 古镇
    if (name.replace(table.wording.settlements.townName, '').length === 1) return false;
    // 永平县|核桃坪镇 ends like 桃坪镇, and is no less a name
    const isRightInside = at === 0 && division !== null;
    if (!isRightInside && findTowns(name, table).some((it) => it.end === name.length)) return false;
    const isPart = [...found.keys()].some(
      (other) =>
        other !== name &&
        ((other.startsWith(name) && isTownEnding(other.slice(name.length))) ||
          (!isRightInside && name.endsWith(other) && other.length > 2)),
    );
    return !isPart && !table.notHeads.some((word) => name.includes(word));
  });
}

/**
 * What tells 杨房村 from a man called 江村: somewhere its people or bodies follow it, or words begin with it time and
 * again (正月里，丰沟村把账… 丰沟村的账…).
 */
function isPlaceName({ names }: Settlement, lines: readonly Line[], wording: SettlementWording): boolean {
  const name = names.at(-1) ?? '';
  let times = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const after = text.slice(at + name.length);
      if (wording.belongings.test(after) || wording.living.test(text.slice(Math.max(0, at - NEAR), at)))
        return true;
      if (wording.speaks.test(after)) return false;
      if (isWord(text, at)) times += 1;
    }
  }
  return times >= OFTEN && name.replace(wording.villageName, '').length > 1;
}

/** Characters before a name in which the word stands that leads to it. */
const NEAR = 6;

/** 全县抓党建促振兴的一个(缩影): a division's word in the same clause, close before. */
const widerPlace = /[县市区州旗][^。；县市区州旗]*$/u;

/** Whether the article says that what it tells of is an example of a wider place. */
export function isExample({ body }: ArticleLines, { example }: SettlementWording): boolean {
  return body.some(({ text }) =>
    [...text.matchAll(example)].some(({ index }) =>
      widerPlace.test(text.slice(Math.max(0, index - 31), index)),
    ),
  );
}
