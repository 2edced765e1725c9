/** Who wrote an article and which paper ran it. */
import type { Block, CleanReport, Finding } from '../model.ts';
import { groupByArticle } from './by-article.ts';
import { findPapers } from './places/newspapers.ts';
import type { PlaceTable } from './places/place-table.ts';
import { saidOf } from './said.ts';
import type { Wording } from './wording/index.ts';

/** An article's paper and authors; the paper is null where the text does not tell. */
export type Origin = { source: Finding<string> | null; authors: string[] };

/** The paper of each article and its authors, in the order of `clean.articles`. */
export function findOrigins(clean: CleanReport, table: PlaceTable): Origin[] {
  const { papers, authors: authorWording } = table.wording;
  const page = clean.blocks
    .filter((it) => it.kind === 'byline' || (it.kind === 'chrome' && it.text.trim().length < 40))
    .map((block) => ({ block, source: readLabel(block, papers) ?? readMasthead(block, table) }))
    .find((it) => it.source !== null);
  const blocksOf = groupByArticle(clean.blocks);
  return clean.articles.map((article) => {
    const blocks = blocksOf(article.id);
    const { source: said, authors } = saidOf(clean.source.meta, article);
    const own = blocks.flatMap((block) => readLabel(block, papers) ?? readAgency(block, papers) ?? [])[0];
    const source: Finding<string> | null = said
      ? { value: said, certainty: 1, evidence: [{ text: said, start: 0, end: 0, rule: 'meta' }] }
      : (own ?? page?.source ?? null);
    return {
      source,
      authors: authors && authors.length > 0 ? [...authors] : findAuthors(blocks, authorWording),
    };
  });
}

function finding(block: Block, value: string, certainty: number, rule: string): Finding<string> {
  const start = block.start + block.text.indexOf(value);
  return { value, certainty, evidence: [{ text: value, start, end: start + value.length, rule }] };
}

function readLabel(block: Block, { labelled }: Wording['papers']): Finding<string> | null {
  if (block.kind === 'body' || block.kind === 'heading') return null;
  const name = labelled.exec(block.text)?.[1];
  return name ? finding(block, name, 0.9, 'source-line') : null;
}

function readAgency(block: Block, papers: Wording['papers']): Finding<string> | null {
  if (block.kind !== 'body' && block.kind !== 'byline') return null;
  const name = papers.agency.exec(block.text)?.[1];
  return name ? finding(block, name, 0.8, 'dateline') : null;
}

/** A line that is little more than a paper's name: 太原日报 2022年4月12日 第3版. */
function readMasthead(block: Block, table: PlaceTable): Finding<string> | null {
  const [paper] = findPapers(block.text, table);
  if (paper === undefined || block.text.slice(0, paper.start).trim().length > 4) return null;
  return finding(block, paper.name, 0.7, 'masthead');
}

/** Characters of the longest single name: 欧阳修文. */
const longestName = 4;

/** A whole run of characters each, or 张 强; 记者从县委组织部获悉 is no name. */
const oneName = '(?:[\\p{Script=Han}·]{2,9}|\\p{Script=Han}[\\s　]\\p{Script=Han})(?![\\p{Script=Han}·])';
const names = new RegExp(`^[\\s：:/／]*(${oneName}(?:[\\s　、]+${oneName})*)`, 'u');

/** 本报讯（记者 甲某 通讯员 乙某）: at a story's head. */
const opening = /^[^（(。]{0,12}[（(]([^）)]{2,40})[）)]/u;

/**
 * The authors in the order in which they are named: from bylines, and from the bracket after 本报讯. Those of captions
 * and 责任编辑 are left out.
 */
export function findAuthors(blocks: readonly Block[], wording: Wording['authors']): string[] {
  const found: string[] = [];
  for (const block of blocks) {
    const text =
      block.kind === 'byline'
        ? block.text
        : block.kind === 'body'
          ? (opening.exec(block.text)?.[1] ?? '')
          : '';
    if (block.kind === 'body' && !isCredit(text, wording)) continue;
    if (wording.hint.test(text)) found.push(...readNames(text, wording));
  }
  return [...new Set(found)];
}

/** 记者 甲某，通讯员 乙某; not 说到这里，他把瓶子拿过来，让记者看里面的蚯蚓洞。 */
function isCredit(text: string, { hint }: Wording['authors']): boolean {
  const isTold = /[。！？：“]/u.test(text);
  return (
    !isTold &&
    text.split(/[，,；;]/u).every((piece) => hint.test(piece) || piece.trim().length <= longestName)
  );
}

// 看里面的, 走进了: no name
const running = /[的了着是把被在让]/u;

function readNames(text: string, { editor, role, sign, pageWord, surname }: Wording['authors']): string[] {
  const pieces = text
    .replace(editor, '')
    .split(role)
    .flatMap((piece) => piece.split(sign));
  return pieces.slice(1).flatMap((piece) => {
    const list = names.exec(piece)?.[1];
    return list === undefined
      ? []
      : splitNames(list)
          .flatMap((name) => partNames(name, surname))
          .filter((name) => name.length > 1 && !pageWord.test(name) && !running.test(name));
  });
}

/** 李某 王小明 张 强: a name of two characters may be spaced to the width of three. */
function splitNames(list: string): string[] {
  return list
    .replace(/(?<![\p{Script=Han}·])(\p{Script=Han})[\s　]+(\p{Script=Han})(?![\p{Script=Han}·])/gu, '$1$2')
    .split(/[\s　、]+/u);
}

/**
 * 阎晋于文哲: names without a mark between them, parted where each behind the first opens with a surname, if that can
 * be in one way only. Others stand as they are written, for a name cut in two is nobody's.
 */
function partNames(run: string, surname: RegExp): string[] {
  if (run.length <= longestName || run.includes('·')) return [run];
  const ways = (text: string, isFirst: boolean): string[][] => {
    if (text === '') return [[]];
    if (!isFirst && !surname.test(text)) return [];
    return [2, 3].flatMap((length) =>
      text.length < length
        ? []
        : ways(text.slice(length), false).map((others) => [text.slice(0, length), ...others]),
    );
  };
  const [only, other] = ways(run, true);
  return only && !other ? only : [run];
}
