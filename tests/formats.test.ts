/** A report says the same whatever it was saved as: with heading marks and blank lines or without, as page or Word. */
import { readdirSync, readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Knowledge, loadKnowledge } from '../src/files/knowledge.ts';
import type { Report, ReportMeta } from '../src/model.ts';
import { understandBytes } from '../src/pipeline.ts';
import { readFrontMatter } from '../src/read/front-matter.ts';

const samples = new URL('../samples/', import.meta.url);
const page = new URL('./fixtures/read/page/', import.meta.url);
const encode = (text: string) => new TextEncoder().encode(text);
const bare = (text: string | null) => text?.replace(/[\s#]/g, '') ?? null;

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
const unmarked = (line: string) => line.replace(/^#+\s*/, '');
const tagOf = (line: string) => (line.startsWith('#') ? `h${line.search(/[^#]/)}` : 'p');

/** File name → its bytes, made of a plain-text report. */
const forms: Record<string, (text: string) => Uint8Array | Promise<Uint8Array>> = {
  'unmarked.txt': (text) => encode(linesOf(text).map(unmarked).join('\n')),
  'indented.txt': (text) =>
    encode(
      linesOf(text)
        .map((line) => `\u3000\u3000${unmarked(line)}`)
        .join('\r\n\r\n'),
    ),
  'marked.html': (text) =>
    encode(
      linesOf(text)
        .map((line) => `<${tagOf(line)}>${unmarked(line)}</${tagOf(line)}>`)
        .join(''),
    ),
  'breaks.html': (text) =>
    encode(
      `<div>${linesOf(text)
        .map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${unmarked(line)}<br>`)
        .join('<br>')}</div>`,
    ),
  'unmarked.docx': (text) => {
    const children = linesOf(text).map((line) => new Paragraph(unmarked(line)));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
};

/** What a briefing takes from a report, blanks and heading marks left aside. */
function sayReport({ articles, sentences }: Report) {
  const titleOf = new Map(articles.map((it) => [it.id, bare(it.title)]));
  return {
    articles: articles
      .filter(({ id }) => sentences.some((it) => it.article === id))
      .map((it) => [bare(it.title), it.place?.value.fullName, it.date?.value, it.isOnTopic]),
    sentences: sentences.map((it) => [
      bare(it.text),
      titleOf.get(it.article),
      it.themes.map(({ id }) => id),
      it.figures.map(({ text, value, unit }) => [bare(text), value, unit]),
    ]),
  };
}

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = loadKnowledge().value;
});
const understand = async (file: string, bytes: Uint8Array, meta: ReportMeta = {}) =>
  sayReport((await understandBytes({ file, bytes, meta }, knowledge)).value);

describe.each(readdirSync(samples).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const { meta, span } = readFrontMatter(readFileSync(new URL(name, samples), 'utf8'), name);
  const text = readFileSync(new URL(name, samples), 'utf8').slice(span?.end ?? 0);

  test.each(Object.keys(forms))('as %s', async (form) => {
    const bytes = await forms[form]?.(text);
    const expected = await understand(name, encode(text), meta);
    // A file's name may tell its year: it stays what it is.
    const file = `${name.slice(0, -'.txt'.length)}.${form}`;
    expect(await understand(file, bytes ?? encode(''), meta)).toEqual(expected);
  });
});

describe('a page of a paper whose lines carry no heading styles', () => {
  const load = (name: string) => new Uint8Array(readFileSync(new URL(name, page)));

  test.each(['report.docx', 'report.pdf'])('%s', async (name) => {
    const expected = await understand('report.txt', load('report.txt'));
    expect(expected.articles).toHaveLength(3);
    expect(await understand(name, load(name))).toEqual(expected);
  });
});
