import { attributeOf, type Element } from '../word/xml.ts';

/** Fields that Word computes anew: their results are nobody's words. */
const computed = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|DATE|TIME|PRINTDATE|SAVEDATE)\b/i;
const contents = /^\s*TOC\b/i;

/** Follows the fields of a part through its runs: which of its text is seen, and which a reader may hold us to. */
export type FieldState = { stack: { instruction: string; isResult: boolean }[] };

export function followField(state: FieldState, mark: Element): void {
  const type = attributeOf(mark, 'w:fldCharType');
  const top = state.stack.at(-1);
  if (type === 'begin') state.stack.push({ instruction: '', isResult: false });
  else if (type === 'separate' && top) top.isResult = true;
  else if (type === 'end') state.stack.pop();
}

export function addInstruction(state: FieldState, text: string): void {
  const top = state.stack.at(-1);
  if (top) top.instruction += text;
}

/** False within an instruction and within the result of a computed field. */
export function isReadable({ stack }: FieldState): boolean {
  return stack.every(({ isResult, instruction }) => isResult && !isComputed(instruction));
}

export function isComputed(instruction: string): boolean {
  return computed.test(instruction);
}

/** Within a table of contents page numbers stand after the last tab. */
export function isInContents({ stack }: FieldState): boolean {
  return stack.some(({ instruction }) => contents.test(instruction));
}
