/** Marks the slots of a letterhead as its own, so that a report that says `{{title}}` is printed as it stands. */
import { type Parts, parsePart, storePart } from '../../word/package.ts';
import { descendantsNamed, type Element, type Node, nameOf } from '../../word/xml.ts';
import { slotPattern, textParts } from './find-slots.ts';

/** A noncharacter that XML forbids: no text that reaches a document holds it, and no slot keeps it once it is filled. */
export const slotMark = '\ufffe';

/** Puts the mark before the name of every slot, in whichever run it stands. */
export function markSlots(parts: Parts): void {
  for (const path of [...parts.keys()].filter((name) => textParts.test(name))) {
    const document = parsePart(parts, path);
    if (!document) continue;
    for (const paragraph of descendantsNamed(document, 'w:p')) markParagraph(paragraph);
    storePart(parts, path, document);
  }
}

function markParagraph(paragraph: Element): void {
  const texts = descendantsNamed(paragraph, 'w:t').filter((text) => paragraphOf(text) === paragraph);
  const whole = texts.map(({ textContent }) => textContent ?? '').join('');
  const places = [...whole.matchAll(slotPattern)].map((match) => match.index + match[0].search(/[^{\s]/));
  let start = whole.length;
  for (const text of texts.reverse()) {
    let content = text.textContent ?? '';
    start -= content.length;
    for (const place of places
      .filter((at) => at >= start && at < start + (text.textContent ?? '').length)
      .reverse()) {
      content = content.slice(0, place - start) + slotMark + content.slice(place - start);
    }
    if (content !== text.textContent) text.textContent = content;
  }
}

/** The innermost paragraph: a text box has paragraphs of its own inside one. */
function paragraphOf(node: Node): Node | null {
  let parent = node.parentNode;
  while (parent && nameOf(parent) !== 'w:p') parent = parent.parentNode;
  return parent;
}
