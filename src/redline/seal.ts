/**
 * The seal of a briefing: what every paragraph was when it was made, kept in the document itself as a custom XML part
 * (ECMA-376, 22.5), which Word, WPS and LibreOffice carry along. It holds no words: of each sentence a salted hash,
 * whether it was quoted, under which place and from which paragraph of which report. What a user deletes from the
 * document is gone.
 */
import { addCustomPart, removeCustomPart } from '../word/custom-part.ts';
import { findOwnParts, sealNamespace } from '../word/own-parts.ts';
import { type Parts, storePart } from '../word/package.ts';
import { childElements, type Element, parseXml, serializeXml, type XmlDocument } from '../word/xml.ts';
import type { Quotations, SourcePlace } from './quotations.ts';
import { fewestLetters, hashOf, isShort, keyOf, makeSalt } from './seal-keys.ts';
import { countLetters, foldText, isReference, splitSentences } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

export type PassageKind = 'heading' | 'cell' | 'text' | 'note' | 'chart' | 'margin';

/** `key` is null where the sentence is too short to have one. */
export type SealedSentence = {
  key: string | null;
  isQuoted: boolean;
  /** Where it comes from, reports counting from 0 as the seal lists them. */
  origin: SourcePlace | null;
};

/** One paragraph as it was made. */
export type SealedPassage = {
  kind: PassageKind;
  /** Of the whole paragraph, where its sentences that are too short for a key of their own are together long enough for one. */
  key: string | null;
  sentences: SealedSentence[];
  /** The compared place whose row or column it stands in, places counting from 0; null outside tables. */
  place: number | null;
};

/** How a briefing was made: names of what ships or of the workspace, and its ISO date. */
export type SealedEdition = { template: string; profile: string; date: string };

export type Seal = SealedEdition & {
  salt: string;
  /** The reports, each by the salted hash of its text. */
  reports: string[];
  passages: SealedPassage[];
};

/** Tells this part from others in a document's data store; the same in every briefing. */
const itemId = '{6A0C1B52-3F0E-4E57-9C55-7B1D5A2E9F01}';
const kinds: Record<PassageKind, string> = {
  heading: 'h',
  cell: 'c',
  text: 't',
  note: 'n',
  chart: 'd',
  margin: 'm',
};
const kindsByLetter = new Map(Object.entries(kinds).map(([kind, letter]) => [letter, kind as PassageKind]));
const noEdition: SealedEdition = { template: '', profile: '', date: '' };

/** Writes the seal into a finished briefing that compares these places. */
export function sealPackage(
  parts: Parts,
  quotations: Quotations,
  places: string[] = [],
  edition: SealedEdition = noEdition,
): void {
  const { template, profile, date } = edition;
  const salt = makeSalt([...quotations.fingerprints, template, profile, date]);
  const document = parseXml(`<seal xmlns="${sealNamespace}"/>`);
  const root = document.documentElement;
  for (const [name, value] of Object.entries({ salt, template, profile, date }))
    if (value !== '') root.setAttribute(name, value);
  root.setAttribute('reports', quotations.fingerprints.map((it) => hashOf(it, salt)).join(' '));
  const numbers = new Map(places.map((name, index) => [name, index]));
  for (const paragraph of readWordText(parts)) {
    const context = `${paragraph.place.row} ${paragraph.text}`;
    const passage = sealPassage(paragraph, salt, (sentence) => findOrigin(sentence, context, quotations));
    const place = numbers.get(placeOf(paragraph.labels, numbers) ?? '') ?? null;
    root.appendChild(writePassage({ ...passage, place }, root));
  }
  // A letterhead made from an earlier briefing holds that one's seal, which is not this one's.
  const earlier = findSeal(parts);
  if (earlier) storePart(parts, earlier.path, document);
  else addCustomPart(parts, { itemId, namespace: sealNamespace, xml: serializeXml(document) });
}

/** A paragraph as the seal has it; `quoted` tells of each sentence whether it was quoted, and from where. */
export function sealPassage(
  paragraph: WordParagraph,
  salt: string,
  quoted: (sentence: string) => Pick<SealedSentence, 'isQuoted' | 'origin'>,
): SealedPassage {
  const told = splitSentences(paragraph.text).map(({ text }) => text);
  const sentences = told.map((text) => ({ key: keyOf(text, salt), ...quoted(text) }));
  const key = canHaveWholeKey(told) ? keyOf(paragraph.text, salt) : null;
  return { kind: kindOf(paragraph), key, sentences, place: null };
}

/**
 * A key of the whole would let a deleted short sentence be guessed wherever the others still stand: what has no key of its
 * own must be as long together as a sentence that has one. Where words are from (报道5第52段) anybody could write.
 */
function canHaveWholeKey(sentences: string[]): boolean {
  if (sentences.length < 2) return false;
  const rest = sentences.filter((text) => isShort(text) && !isReference(text));
  return rest.reduce((count, text) => count + countLetters(text), 0) >= fewestLetters;
}

function kindOf({ place, text }: WordParagraph): PassageKind {
  if (place.part === 'chart') return 'chart';
  if (place.part !== 'body') return place.part === 'footnote' || place.part === 'endnote' ? 'note' : 'margin';
  if (place.row !== null) return 'cell';
  return text.trim() === place.heading ? 'heading' : 'text';
}

/** Figures have an origin too where they stand beside our own words (17个　2025年，软弱涣散村党组织). */
function findOrigin(sentence: string, context: string, quotations: Quotations) {
  const isQuoted = findQuotation(sentence, quotations).length > 0;
  const [first = ''] = sentence.split(/\s/, 1);
  const hasOrigin = isQuoted || countLetters(first) < fewestLetters;
  return { isQuoted, origin: hasOrigin ? quotations.locate(sentence, context) : null };
}

function writePassage({ kind, key: whole, sentences, place }: SealedPassage, near: Element): Element {
  const entry = (near.ownerDocument as XmlDocument).createElementNS(sealNamespace, 'p');
  entry.setAttribute('is', kinds[kind]);
  entry.setAttribute('keys', sentences.map(({ key }) => key ?? '-').join(' '));
  entry.setAttribute('quoted', sentences.map(({ isQuoted }) => Number(isQuoted)).join(''));
  if (whole !== null) entry.setAttribute('key', whole);
  if (place !== null) entry.setAttribute('place', String(place));
  if (sentences.some(({ origin }) => origin))
    entry.setAttribute(
      'from',
      sentences.map(({ origin }) => (origin ? `${origin.report}.${origin.paragraph}` : '-')).join(' '),
    );
  return entry;
}

/** The seal of a briefing, or null where it has none (another tool's document, or a tool that dropped it). */
export function readSeal(parts: Parts): Seal | null {
  const root = findSeal(parts)?.root;
  if (!root) return null;
  const textOf = (name: string) => root.getAttribute(name) ?? '';
  return {
    salt: textOf('salt'),
    template: textOf('template'),
    profile: textOf('profile'),
    date: textOf('date'),
    reports: textOf('reports').split(' ').filter(Boolean),
    passages: childElements(root).map(readPassage),
  };
}

function readPassage(entry: Element): SealedPassage {
  const words = (name: string) => (entry.getAttribute(name) ?? '').split(' ').filter(Boolean);
  const [quoted, from] = [entry.getAttribute('quoted') ?? '', words('from')];
  const place = entry.getAttribute('place');
  return {
    kind: kindsByLetter.get(entry.getAttribute('is') ?? '') ?? 'text',
    key: entry.getAttribute('key'),
    sentences: words('keys').map((key, at) => ({
      key: key === '-' ? null : key,
      isQuoted: quoted[at] === '1',
      origin: readOrigin(from[at] ?? '-'),
    })),
    place: place === null ? null : Number(place),
  };
}

function readOrigin(written: string): SourcePlace | null {
  const [report, paragraph] = written.split('.').map(Number);
  return report === undefined || paragraph === undefined ? null : { report, paragraph };
}

/** Takes the seal out of the package, one of an earlier version too; false where there is none. */
export function removeSeal(parts: Parts): boolean {
  const seals = findOwnParts(parts).filter(({ root }) => root.localName === 'seal');
  for (const { path } of seals) removeCustomPart(parts, path);
  return seals.length > 0;
}

function findSeal(parts: Parts): { path: string; root: Element } | null {
  return findOwnParts(parts).find(({ root }) => root.namespaceURI === sealNamespace) ?? null;
}

/** The place that the labels of a cell name: 安澜市 2025年 is 安澜市's. */
export function placeOf(labels: string[], names: { has: (word: string) => boolean }): string | null {
  return labels.flatMap((label) => label.split(/\s/, 1)).find((word) => names.has(word)) ?? null;
}

/** Files in which the sentence, or what follows the name before its colon (太原市：整顿……), stands. */
export function findQuotation(sentence: string, quotations: Quotations): string[] {
  if (foldText(sentence).length < 2) return [];
  const whole = quotations.filesWith(sentence);
  const colon = sentence.search(/[：:]/);
  if (whole.length > 0 || colon < 0 || sentence.length - colon < 6) return whole;
  return quotations.filesWith(sentence.slice(colon + 1));
}
