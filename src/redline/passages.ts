import type { SourceText, Span } from '../model.ts';
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
  const read = format === 'md' ? plainMarkdown(text).split('\n') : null;
  const isFurniture = followSpans(
    marks.filter(({ role }) => role === 'furniture' || role === 'front-matter'),
  );
  const passages: Passage[] = [];
  let start = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const end = start + line.length;
    const words = isFurniture({ start, end }) ? '' : (read?.[at] ?? withoutMarks(line));
    if (words !== '') passages.push({ text: words });
    start = end + 1;
  }
  return passages;
}

/** Whether a stretch lies within one of the spans; the stretches are asked for in the order of the text. */
function followSpans(spans: readonly Span[]): (stretch: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let [next, reach] = [0, -1];
  return ({ start, end }) => {
    for (let span = ordered[next]; span && span.start <= start; span = ordered[next]) {
      reach = Math.max(reach, span.end);
      next += 1;
    }
    return end <= reach;
  };
}
