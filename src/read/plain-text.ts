import type { SourceMark } from '../model.ts';
import { decodeText } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLaterBlocks } from './later-front-matter.ts';
import type { Reading } from './reading.ts';

/** Reads .txt and .md: the text stays as written; front matter and Markdown headings are marked. */
export async function readPlainText(file: string, bytes: Uint8Array, encoding?: string): Promise<Reading> {
  const decoded = await decodeText(file, bytes, { forced: encoding });
  const { meta, span, problems } = readFrontMatter(decoded.text, file);
  const later = readLaterBlocks(decoded.text, file, span?.end ?? 0);
  const spans = [...(span ? [span] : []), ...later.map((it) => it.span)];
  const marks: SourceMark[] = spans.map((it) => ({ ...it, role: 'front-matter' }));
  return {
    encoding: decoded.encoding,
    text: decoded.text,
    meta: later.length > 0 ? { ...meta, articles: later.map(({ said }) => said) } : meta,
    marks: [...marks, ...markHeadings(decoded.text, span?.end ?? 0)],
    problems: [...decoded.problems, ...problems, ...later.flatMap((it) => it.problems)],
  };
}

/** Marks lines such as `## 清源镇党委书记刘某 打造新格局`; the span is the whole line with its number signs. */
function markHeadings(text: string, from: number): SourceMark[] {
  const marks: SourceMark[] = [];
  for (const match of text.matchAll(/^[ \t]*(#{1,6})[ \t]+\S.*$/gm)) {
    if (match.index < from) continue;
    const end = match.index + match[0].trimEnd().length;
    marks.push({ start: match.index, end, role: 'heading', level: match[1]?.length ?? 1 });
  }
  return marks;
}
