import type { SourceText } from '../model.ts';
import { plainMarkdown, withoutMarks } from '../text/markdown.ts';

/** A paragraph of a compared text. */
export type Passage = { text: string };

/** Indexes of passages that belong together; `isMoved` where the pair breaks the order of the others. */
export type Pair = { old: number; new: number; isMoved: boolean };

/** A report's paragraphs: its lines that hold text, trimmed. Front matter, furniture and Markdown's marks stay out. */
export function splitPassages({
  text,
  marks = [],
  format = 'txt',
}: Pick<SourceText, 'text' | 'marks'> & { format?: SourceText['format'] }): Passage[] {
  const plain = format === 'md' ? plainMarkdown : withoutMarks;
  const furniture = marks.filter(({ role }) => role === 'furniture' || role === 'front-matter');
  const passages: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isFurniture = furniture.some((mark) => mark.start <= start && end <= mark.end);
    const words = isFurniture ? '' : plain(line);
    if (words !== '') passages.push({ text: words });
    start = end + 1;
  }
  return passages;
}
