/**
 * Builds what the clean stage would give, from lines: `# ` title, `> ` subtitle, `@ ` byline, `~ ` caption, `! ` page
 * furniture, `## ` heading, `---` next article, else a body paragraph.
 */

import { readFileSync } from 'node:fs';
import type { Block, BlockKind, CleanReport, PlainSentence, ReportMeta } from '../../src/model.ts';
import { cutSentences, type SentenceRules } from '../../src/text/sentences.ts';
import {
  type DateLexicon,
  type PlaceTable,
  parseDateLexicon,
  parsePlaceTable,
  parseWording,
  type Wording,
} from '../../src/understand/index.ts';
import { settlements } from '../settlements.ts';

const kinds: Record<string, BlockKind> = {
  '#': 'title',
  '>': 'subtitle',
  '@': 'byline',
  '~': 'caption',
  '!': 'chrome',
  '##': 'heading',
};

export function reportOf(written: string, meta: ReportMeta = {}): CleanReport {
  const lines = written.split('\n').flatMap((line) => line.trim() || []);
  const blocks: Block[] = [];
  const sentences: PlainSentence[] = [];
  let text = '';
  let article = 1;
  for (const line of lines) {
    if (line === '---') {
      article += 1;
      continue;
    }
    const [, mark = '', words = ''] = /^(?:(##?|[>@~!]) )?(.*)$/u.exec(line) ?? [];
    const kind = kinds[mark] ?? 'body';
    const block: Block = {
      kind,
      article: kind === 'chrome' ? 0 : article,
      text: words,
      start: text.length,
      end: text.length + words.length,
      paragraph: blocks.length + 1,
    };
    blocks.push(block);
    text += `${words}\n`;
    if (kind === 'body' || kind === 'heading') sentences.push(...sentencesOf(block, blocks.length - 1, kind));
  }
  const articles = [...new Set(blocks.flatMap((it) => it.article || []))].map((id) => {
    const of = (kind: BlockKind) =>
      blocks.flatMap((it) => (it.article === id && it.kind === kind ? it.text : []));
    return { id, title: of('title')[0] ?? null, subtitles: of('subtitle'), bylines: of('byline') };
  });
  const source = { file: 'report.txt', format: 'txt', encoding: 'utf-8', hash: '', text, meta } as const;
  return { source, articles, blocks, sentences, dropped: [] };
}

const rules: SentenceRules = { enders: '。！？', closers: '”', breaks: '' };

function sentencesOf(block: Block, index: number, kind: 'body' | 'heading'): PlainSentence[] {
  return cutSentences(block.text, { start: 0, end: block.text.length }, rules).map((within) => {
    const text = block.text.slice(within.start, within.end);
    const span = { start: block.start + within.start, end: block.start + within.end };
    const { article, paragraph } = block;
    return { ...span, article, kind, block: index, paragraph, text, parts: [span], heading: null };
  });
}

const read = (file: string) => readFileSync(new URL(`../../lexicon/${file}`, import.meta.url), 'utf8');

/** The shipped words, table and lexicon. */
export const wording: Wording = parseWording(read('wording.yaml'), 'wording.yaml', settlements).value;
export const places: PlaceTable = parsePlaceTable(
  read('places.yaml'),
  'places.yaml',
  { divisions: read('divisions.tsv'), towns: read('towns.tsv'), verbs: read('verbs.txt') },
  wording,
).value;
export const dates: DateLexicon = parseDateLexicon(read('dates.yaml'), 'dates.yaml').value;
export const readLexicon = read;
