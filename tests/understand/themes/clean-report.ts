/** Builds what the clean stage would give, from lines: `# ` title, `## ` heading, `---` next article, else a paragraph. */
import type { CleanReport, PlainSentence } from '../../../src/model.ts';

export function cleanReportOf(text: string, file = 'report.txt'): CleanReport {
  const sentences: PlainSentence[] = [];
  const articles: CleanReport['articles'] = [{ id: 1, title: null, subtitles: [], bylines: [] }];
  let heading: number | null = null;
  let paragraph = 0;
  let at = 0;
  const add = (kind: 'body' | 'heading', words: string) => {
    const span = { start: at, end: at + words.length };
    at += words.length;
    const article = articles.length;
    sentences.push({
      ...span,
      article,
      kind,
      block: paragraph,
      paragraph,
      text: words,
      parts: [span],
      heading,
    });
  };
  for (const line of text.split('\n').map((it) => it.trim())) {
    const article = articles.at(-1);
    if (line === '' || article === undefined) continue;
    paragraph += 1;
    if (line === '---') {
      articles.push({ id: articles.length + 1, title: null, subtitles: [], bylines: [] });
      heading = null;
    } else if (line.startsWith('# ')) article.title = line.slice(2);
    else if (line.startsWith('## ')) {
      heading = null;
      add('heading', line.slice(3));
      heading = sentences.length - 1;
    } else for (const words of line.match(/[^。！？]+[。！？]?[”’」』]?/gu) ?? []) add('body', words);
  }
  const source = { file, format: 'txt', encoding: null, hash: '3f5a9c1e07b2d4f6', text, meta: {} } as const;
  return { source, articles, blocks: [], sentences, dropped: [] };
}
