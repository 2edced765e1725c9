/**
 * The seal of a briefing: what every paragraph said when it was made, kept in the document itself as a custom XML
 * part (ECMA-376, 22.5), which Word, WPS and LibreOffice carry along. With it the proof knows our own words (counts,
 * headings, dates) from quotations, and an edited cell from a new one.
 */
import { addCustomPart } from '../word/custom-part.ts';
import { findOwnParts, sealNamespace } from '../word/own-parts.ts';
import { type Parts, storePart } from '../word/package.ts';
import { childElements, type Element, parseXml, serializeXml } from '../word/xml.ts';
import type { Quotations } from './quotations.ts';
import { foldText, splitSentences } from './sentences.ts';
import { readWordText } from './word-text.ts';

/** One paragraph as it was made; `quoted` tells for each sentence whether it stands in a source. */
export type SealedParagraph = {
  text: string;
  quoted: boolean[];
  /** The compared place whose row or column it stands in; null outside tables. */
  place: string | null;
};

const namespace = sealNamespace;
/** Tells this part from others in a document's data store; the same in every briefing. */
const itemId = '{6A0C1B52-3F0E-4E57-9C55-7B1D5A2E9F01}';

/** Writes the seal into a finished briefing that compares these places. */
export function sealPackage(parts: Parts, quotations: Quotations, places: string[] = []): void {
  const document = parseXml(`<seal xmlns="${namespace}"/>`);
  const names = new Set(places);
  for (const { text, labels } of readWordText(parts)) {
    const entry = document.createElementNS(namespace, 'p');
    const quoted = splitSentences(text).map((sentence) => isQuoted(sentence.text, quotations));
    entry.setAttribute('quoted', quoted.map(Number).join(''));
    const place = placeOf(labels, names);
    if (place !== null) entry.setAttribute('place', place);
    entry.textContent = text;
    document.documentElement.appendChild(entry);
  }
  // A letterhead made from an earlier briefing holds that one's seal, which is not this one's.
  const earlier = findSeal(parts);
  if (earlier) storePart(parts, earlier.path, document);
  else addCustomPart(parts, { itemId, namespace, xml: serializeXml(document) });
}

/** The seal of a briefing, or null where it has none (another tool's document, or a tool that dropped it). */
export function readSeal(parts: Parts): SealedParagraph[] | null {
  const seal = findSeal(parts);
  if (!seal) return null;
  return childElements(seal.root).map((entry) => ({
    text: entry.textContent ?? '',
    quoted: [...(entry.getAttribute('quoted') ?? '')].map((flag) => flag === '1'),
    place: entry.getAttribute('place') || null,
  }));
}

function findSeal(parts: Parts): { path: string; root: Element } | null {
  return findOwnParts(parts).find(({ root }) => root.namespaceURI === namespace) ?? null;
}

/** The place that the labels of a cell name: 安澜市 2025年 is 安澜市's. */
export function placeOf(labels: string[], names: ReadonlySet<string>): string | null {
  return labels.flatMap((label) => label.split(/\s/, 1)).find((word) => names.has(word)) ?? null;
}

/** Whether a sentence, or what follows the name before its colon (太原市：整顿……), stands in a source. */
function isQuoted(sentence: string, quotations: Quotations): boolean {
  return findQuotation(sentence, quotations).length > 0;
}

/** Files in which the sentence stands. */
export function findQuotation(sentence: string, quotations: Quotations): string[] {
  if (foldText(sentence).length < 2) return [];
  const whole = quotations.filesWith(sentence);
  const colon = sentence.indexOf('：');
  if (whole.length > 0 || colon < 0 || sentence.length - colon < 6) return whole;
  return quotations.filesWith(sentence.slice(colon + 1));
}
