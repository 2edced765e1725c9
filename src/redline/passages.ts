import type { SourceText } from '../model.ts';

/** A paragraph of a compared text. */
export type Passage = { text: string };

/** Indexes of passages that belong together; `isMoved` where the pair breaks the order of the others. */
export type Pair = { old: number; new: number; isMoved: boolean };

/** A report's paragraphs: its lines that hold text, trimmed. Front matter and page furniture stay out. */
export function splitPassages({ text, marks = [] }: Pick<SourceText, 'text' | 'marks'>): Passage[] {
  const furniture = marks.filter(({ role }) => role === 'furniture');
  const passages: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isFurniture = furniture.some((mark) => mark.start <= start && end <= mark.end);
    if (line.trim() !== '' && !isFurniture) passages.push({ text: line.trim() });
    start = end + 1;
  }
  return passages;
}
