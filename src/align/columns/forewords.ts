/** What stands before a report's matter: the editor's note, and the lead above the first of its headings. */
import type { Article, Report } from '../../model.ts';
import { ofArticle } from './of-article.ts';

/** A lead is short beside the body; more than this share of an article is a part of its matter. */
const longestLead = 0.25;
/** So many headings make sections: what stands above the first is no section. */
const fewestHeadings = 2;

/** The numbers of the paragraphs of an article that are foreword. */
export function findForewords({ blocks }: Pick<Report, 'blocks'>, { id }: Pick<Article, 'id'>): Set<number> {
  const own = ofArticle(blocks, id).filter(({ kind }) => kind === 'body' || kind === 'heading');
  const bodies = own.filter(({ kind }) => kind === 'body');
  const notes = bodies.flatMap((block, index) => {
    if (block.rule !== 'editor-note') return [];
    // 编者按 in a line of its own: the note is the paragraph below it
    const isLabel = block.text.trim().length <= shortLabel;
    return isLabel ? [block, ...bodies.slice(index + 1, index + 2)] : [block];
  });
  return new Set([...notes, ...findLead(own)].map(({ paragraph }) => paragraph));
}

/** A sentence of a place: where it stands, and whether it tells but of what is to come. */
type Told = { isForeword: boolean; isPlanned: boolean };

/** Those of the reports' matter, where that tells of something done; else all. */
export function preferMatter<T extends { passage: Told }>(list: T[]): T[] {
  const hasMatter = list.some(({ passage }) => !passage.isForeword && !passage.isPlanned);
  return hasMatter ? list.filter(({ passage }) => !passage.isForeword) : list;
}

/** Characters of a line that is only the label of a note: 【编者的话】. */
const shortLabel = 8;

function findLead(own: Report['blocks']): Report['blocks'] {
  const headings = own.filter(({ kind }) => kind === 'heading');
  if (headings.length < fewestHeadings) return [];
  const lead = own.slice(
    0,
    own.findIndex(({ kind }) => kind === 'heading'),
  );
  const sum = (blocks: Report['blocks']) => blocks.reduce((total, { text }) => total + text.length, 0);
  return sum(lead) <= longestLead * sum(own) ? lead : [];
}
