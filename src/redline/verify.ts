/** Proves an edited briefing: every number and every quoted sentence in it must stand in the sources. */
import type { Outcome, ProofFinding } from '../model.ts';
import { problem } from '../problem.ts';
import { hasOlderRecord } from '../word/own-parts.ts';
import type { Parts } from '../word/package.ts';
import { checkParagraph, type Judge } from './check-paragraph.ts';
import { type Claim, checkUnknown, claim } from './claims.ts';
import type { LimitCheck } from './figure-note.ts';
import { asParticulars, findFrame } from './frame.ts';
import { indexLabels } from './labels.ts';
import { prepareMisplaced } from './misplaced.ts';
import { findMoved, indexStanding } from './moved.ts';
import type { PlaceName } from './namesakes.ts';
import { openWord, orCorrupt, withGivenSources } from './open-briefing.ts';
import { rememberTold } from './owner-context.ts';
import { indexOwners, type Owners } from './owners.ts';
import { indexSources, type Quotations, type QuotedSource } from './quotations.ts';
import { alignKnown, type Remade, recoverPassages, standIn } from './recover.ts';
import { findRemoved } from './removed.ts';
import { readSeal, type Seal } from './seal.ts';
import { keyOf } from './seal-keys.ts';
import { foldSentence, splitSentences } from './sentences.ts';
import { restoreOrder } from './table-order.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

/**
 * The briefing made anew of the same sources, and the places that it compares, in their order. `isDressed`: with the very
 * particulars that it was made with, so that its masthead and end block are the same, too.
 */
export type RemadeBriefing = { parts: Parts; places: string[]; isDressed?: boolean };

/** More short texts than this that nothing can be held against are counted, not listed. */
const mostUnchecked = 20;

/**
 * Lists, in reading order, what no longer stands in the sources or stands under another place than it did (`error`), and what
 * else was changed, added or removed (`warning`). With the briefing's record each edit is found; of texts that are too
 * short for it only with the briefing made anew. `divisions` are places that an added sentence may name, `labels` the
 * names of themes, topics and indicators; `isLimit` knows the words that limit a figure to a time or part. A briefing without a record is held against the record of the one made anew;
 * without that (`briefing-without-seal`) its words are looked up. Throws `docx-corrupt` where the file is no Word document.
 */
export function verifyBriefing(
  file: string,
  bytes: Uint8Array,
  sources: QuotedSource[],
  remade: RemadeBriefing | null = null,
  divisions: readonly PlaceName[] = [],
  labels: readonly string[] = [],
  isLimit: LimitCheck = () => false,
): Outcome<ProofFinding[]> {
  const parts = openWord(file, bytes);
  const paragraphs = orCorrupt(file, () => readWordText(parts));
  const quotations = indexSources(sources);
  const owners = indexOwners(sources, divisions);
  const own = orCorrupt(file, () => readSeal(parts));
  const seal = own ?? (remade && readSeal(remade.parts));
  const isOlder = !own && hasOlderRecord(parts);
  const older = isOlder ? [problem('briefing-older', {}, { file })] : [];
  if (!seal) {
    const value = lookUp(paragraphs, quotations);
    return { value, problems: [...older, problem('briefing-without-seal', {}, { file })] };
  }
  const findings = proveBySeal(withGivenSources(seal, quotations), {
    paragraphs,
    quotations,
    owners,
    labels,
    isLimit,
    remade,
    isMadeAnew: !own,
  });
  if (isOlder) return { value: withDoubt(findings, lookUp(paragraphs, quotations)), problems: older };
  const unchecked = findings.filter(({ kind }) => kind === 'unchecked').length;
  if (remade && unchecked <= mostUnchecked) return { value: findings, problems: [] };
  return {
    value: findings.filter(({ kind }) => kind !== 'unchecked'),
    // Without the briefing made anew all short texts are like that: whoever could not make it says so.
    problems: remade ? [problem('briefing-unchecked', { count: unchecked }, { file })] : [],
  };
}

/** Nothing tells what stood there: numbers and what footnotes vouch for are sought in the sources. */
function lookUp(paragraphs: WordParagraph[], quotations: Quotations): ProofFinding[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.place.part !== 'body' || paragraph.text === paragraph.place.heading) return [];
    const claims = splitSentences(paragraph.text).flatMap((it) => checkUnknown(it, paragraph, quotations));
    return claims.map((claim) => toFinding(claim, paragraph, index, quotations));
  });
}

/**
 * An older version wrote its own words and chose its quotations otherwise: against the sources is only what a look into them
 * alone (`sought`) finds wrong beside words that they have.
 */
function withDoubt(findings: ProofFinding[], sought: ProofFinding[]): ProofFinding[] {
  const wrong = sought.filter(({ level, source }) => level === 'error' && source !== null);
  const isSure = ({ place: { paragraph, span } }: ProofFinding) =>
    wrong.some(
      ({ place }) =>
        place.paragraph === paragraph && place.span.start < span.end && span.start < place.span.end,
    );
  return findings.map((it) =>
    it.level === 'warning' || isSure(it) ? it : { ...it, kind: 'changed', level: 'warning' },
  );
}

/** `isMadeAnew`: the record is not the briefing's own but that of the one made anew. */
type Matter = {
  paragraphs: WordParagraph[];
  quotations: Quotations;
  owners: Owners;
  labels: readonly string[];
  isLimit: LimitCheck;
  remade: RemadeBriefing | null;
  isMadeAnew: boolean;
};

function proveBySeal(seal: Seal, matter: Matter): ProofFinding[] {
  const { paragraphs: written, quotations, owners, labels, isLimit, remade: again, isMadeAnew } = matter;
  const remade: Remade | null = again && {
    ...again,
    paragraphs: readWordText(again.parts),
    isMadeAnew,
    isDressed: again.isDressed ?? false,
  };
  const { indexes, reordered } = restoreOrder(written, remade?.paragraphs ?? []);
  const paragraphs = indexes.map((at) => written[at]).filter((it) => it !== undefined);
  const passages = recoverPassages(seal, paragraphs, quotations, remade);
  const sentences = paragraphs.map(({ text }) => splitSentences(text));
  const origins = alignKnown(
    passages.map((it) => ({ text: standIn(it), isKnown: it.sentences.every(({ text }) => text !== null) })),
    sentences.map((list) => list.map(({ text }) => foldSentence(text)).join('')),
  );
  const names = remade && remade.places.length > 0 ? remade.places : null;
  const isOtherLabel = indexLabels(labels, remade?.paragraphs ?? []);
  const withMisplaced = prepareMisplaced({
    paragraphs,
    sentences,
    origins,
    passages,
    written,
    indexes,
    made: remade?.paragraphs ?? null,
    names,
    owners,
    isOtherLabel,
  });
  const standing = indexStanding(seal);
  const moved = findMoved(paragraphs, origins);
  const ours = new Set(
    (remade?.paragraphs ?? []).flatMap(({ text }) => splitSentences(text).map((it) => foldSentence(it.text))),
  );
  const removed = findRemoved(passages, paragraphs, origins, (sentence) => keyOf(sentence, seal.salt));
  const isFrame = isMadeAnew || remade?.isDressed ? findFrame(passages, origins) : () => false;
  const wasTold = rememberTold(remade?.paragraphs ?? null, owners);
  let before: string | null = null;
  const findings = paragraphs.flatMap((paragraph, index) => {
    const at = indexes[index] ?? index;
    const origin = passages[origins[index] ?? -1] ?? null;
    const judge: Judge = {
      isOurs: (text) => ours.has(foldSentence(text)),
      paragraph,
      quotations,
      owners,
      isOtherLabel,
      isLimit,
      previous: written[at - 1] ?? null,
      wasTold,
      keyOf: (text) => keyOf(text, seal.salt),
      standing,
      before,
    };
    before = keyOf(sentences[index]?.at(-1)?.text ?? '', seal.salt);
    const claims = withMisplaced(checkParagraph(sentences[index] ?? [], origin, judge), index);
    const whole = { start: 0, end: paragraph.text.trimEnd().length };
    if (reordered.has(at)) claims.push(claim('reordered', whole, null, null));
    else if (claims.length === 0 && moved.has(index)) claims.push(claim('moved', whole, null, null));
    const told = isFrame(index, paragraph) ? asParticulars(claims, whole) : claims;
    const gone = (removed.get(index) ?? []).map((it) => ({ ...it, place: { ...it.place, paragraph: at } }));
    return [...told.map((it) => toFinding(it, paragraph, at, quotations)), ...gone];
  });
  return findings.sort((a, b) => a.place.paragraph - b.place.paragraph);
}

const faults: ReadonlySet<ProofFinding['kind']> = new Set([
  'number',
  'sentence',
  'place',
  'row',
  'owner',
  'label',
]);

function toFinding(
  { kind, was, span, sought, origin, owner }: Claim,
  { place, text }: WordParagraph,
  index: number,
  quotations: Quotations,
): ProofFinding {
  const context = [place.row, place.heading, text].join(' ');
  return {
    kind,
    level: faults.has(kind) ? 'error' : 'warning',
    text: text.slice(span.start, span.end),
    was,
    place: { ...place, paragraph: index, span },
    removed: null,
    owner: owner ?? null,
    source: origin
      ? quotations.passageAt(origin)
      : sought === null
        ? null
        : quotations.nearest(sought, context),
  };
}
