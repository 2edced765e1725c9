/** Who wrote an article and which paper ran it. */
import type { Block, CleanReport, Finding } from '../model.ts';
import { groupByArticle } from './by-article.ts';
import { findPapers } from './places/newspapers.ts';
import type { PlaceTable } from './places/place-table.ts';

/** An article's paper and authors; the paper is null where the text does not tell. */
export type Origin = { source: Finding<string> | null; authors: string[] };

/** 来源：太行日报 · 摘自《…》 · 据某某网: said on a line of its own. */
const labelled =
  /(?:来源|來源|稿源|文章来源|转自|轉自|摘自|原载|原載)\s*[：:]\s*《?([^\s》|，,。（(]{2,20})/u;

/** 央视网消息 · 新华社太原4月8日电 · 太行日报讯: at a story's head. */
const agency =
  /^\s*(央视网|新华社|新华网|人民网|中新社|中新网|[\p{Script=Han}]{2,6}日报)(?:消息|[\p{Script=Han}\d]{0,12}[电讯])/u;

/** The paper of each article and its authors, in the order of `clean.articles`. */
export function findOrigins(clean: CleanReport, table: PlaceTable): Origin[] {
  const { source: said, authors } = clean.source.meta;
  const page = clean.blocks
    .filter((it) => it.kind === 'byline' || (it.kind === 'chrome' && it.text.trim().length < 40))
    .map((block) => ({ block, source: readLabel(block) ?? readMasthead(block, table) }))
    .find((it) => it.source !== null);
  const blocksOf = groupByArticle(clean.blocks);
  return clean.articles.map(({ id }) => {
    const blocks = blocksOf(id);
    const own = blocks.flatMap((block) => readLabel(block) ?? readAgency(block) ?? [])[0];
    const source: Finding<string> | null = said
      ? { value: said, certainty: 1, evidence: [{ text: said, start: 0, end: 0, rule: 'meta' }] }
      : (own ?? page?.source ?? null);
    return { source, authors: authors && authors.length > 0 ? [...authors] : findAuthors(blocks) };
  });
}

function finding(block: Block, value: string, certainty: number, rule: string): Finding<string> {
  const start = block.start + block.text.indexOf(value);
  return { value, certainty, evidence: [{ text: value, start, end: start + value.length, rule }] };
}

function readLabel(block: Block): Finding<string> | null {
  if (block.kind === 'body' || block.kind === 'heading') return null;
  const name = labelled.exec(block.text)?.[1];
  return name ? finding(block, name, 0.9, 'source-line') : null;
}

function readAgency(block: Block): Finding<string> | null {
  if (block.kind !== 'body' && block.kind !== 'byline') return null;
  const name = agency.exec(block.text)?.[1];
  return name && name !== '本报' ? finding(block, name, 0.8, 'dateline') : null;
}

/** A line that is little more than a paper's name: 太原日报 2022年4月12日 第3版. */
function readMasthead(block: Block, table: PlaceTable): Finding<string> | null {
  const [paper] = findPapers(block.text, table);
  if (paper === undefined || block.text.slice(0, paper.start).trim().length > 4) return null;
  return finding(block, paper.name, 0.7, 'masthead');
}

/** 本报记者 甲某 乙某 · 记者 甲某 通讯员 乙某 · 文/甲某 · 作者：甲某. */
const role =
  /(?:本[报報]|本[网網]|全媒体|首席|见习|融媒体?|驻[\p{Script=Han}]{2,4})*(?:[记記]者|通[讯訊][员員]|特约撰稿人?|作者|撰文|撰稿|文字)|[文图圖](?:[/／](?:[文图圖]|本[报報][记記]者|[记記]者|通[讯訊][员員]))*(?=[/／：:\s])/u;

/** 记者从县委获悉, 记者走进: the word in a sentence. */
const names =
  /^[\s：:/／]*((?:[\p{Script=Han}·]{2,4}|\p{Script=Han}[\s　]\p{Script=Han})(?:[\s　、]+(?:[\p{Script=Han}·]{2,4}(?![\p{Script=Han}·])|\p{Script=Han}[\s　]\p{Script=Han}(?!\p{Script=Han})))*)/u;

/** 本报讯（记者 甲某 通讯员 乙某）: at a story's head. */
const opening = /^[^（(。]{0,12}[（(]([^）)]{2,40})[）)]/u;

/**
 * The authors in the order in which they are named: from bylines, and from the bracket after 本报讯. Those of captions
 * and 责任编辑 are left out.
 */
export function findAuthors(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  for (const block of blocks) {
    const text =
      block.kind === 'byline'
        ? block.text
        : block.kind === 'body'
          ? (opening.exec(block.text)?.[1] ?? '')
          : '';
    if (/[记記]者|通[讯訊]|作者|文|撰稿/u.test(text)) found.push(...readNames(text));
  }
  return [...new Set(found)];
}

function readNames(text: string): string[] {
  const pieces = text.replace(/责任?编辑.*$/u, '').split(new RegExp(role.source, 'gu'));
  return pieces.slice(1).flatMap((piece) => {
    const list = names.exec(piece)?.[1];
    return list === undefined ? [] : splitNames(list);
  });
}

/** What a page puts after the names: 分享到微信, 字号, 打印, 责编. */
const pageWord =
  /分享|微信|微博|朋友圈|打印|字号|字体|收藏|点击|浏览|阅读|评论|关闭|责编|编辑|审核|校对|来源|稿源|发布|时间|日报|晚报|报道|摄影|客户端|公众号/u;

/** 李某 王小明 张 强: a name of two characters may be spaced to the width of three. */
function splitNames(list: string): string[] {
  return list
    .replace(/(?<![\p{Script=Han}·])(\p{Script=Han})[\s　]+(\p{Script=Han})(?![\p{Script=Han}·])/gu, '$1$2')
    .split(/[\s　、]+/u)
    .filter((name) => name.length > 1 && !pageWord.test(name));
}
