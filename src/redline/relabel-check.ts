/** A sentence that is as it was but for the place or the name that its figure or quotation goes by. */
import type { Span } from '../model.ts';
import { countShared } from '../text/shingles.ts';
import { checkAttached } from './attached.ts';
import { besideFigure } from './beside-figure.ts';
import { type Claim, claim } from './claims.ts';
import type { LabelCheck } from './labels.ts';
import { listFigureLabels } from './labels.ts';
import { factsBehind, isNoFact, isOthers, pairsOf, type Told, toClaim } from './owner-check.ts';
import type { NamedPlace, OwnedFact, Owners } from './owners.ts';
import { unitedNumber } from './quotations.ts';
import { isFalseName } from './row-name.ts';
import { findNumbers, foldText, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

export function checkRelabelled(
  sentence: TextSpan,
  old: Told,
  { cell }: Pick<WordParagraph, 'cell'>,
  owners: Owners,
  isOther: LabelCheck,
): Claim[] {
  const attached = old.isQuoted ? [] : checkAttached(sentence, old.text, { cell }, owners);
  if (attached.length > 0) return attached;
  const swap = findSwap(old.text, sentence.text, owners);
  // The heads of columns and rows are asked with what stands under them.
  if (swap) return cell && isAlone(swap, old.text) ? [] : checkSwap(sentence, old, swap, owners);
  return old.isQuoted ? [] : checkFigureLabels(sentence, old.text, owners, isOther);
}

type Swap = { was: NamedPlace; now: string };

/** The one place in whose stead another name stands, all else being the same. */
function findSwap(old: string, fresh: string, owners: Owners): Swap | null {
  const shorter = Math.min(old.length, fresh.length);
  let [start, tail] = [0, 0];
  while (start < shorter && old[start] === fresh[start]) start += 1;
  while (tail < shorter - start && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const end = old.length - tail;
  const was = owners.namesIn(old).find((it) => it.start <= start && end <= it.end);
  if (!was || (start === end && (start === was.start || end === was.end))) return null;
  const now = fresh.slice(was.start, fresh.length - (old.length - was.end));
  const isSame =
    owners.namesIn(now).at(-1)?.name === was.name ||
    now.includes(was.name) ||
    was.name.startsWith(now) ||
    owners.liesIn(was.name, now);
  return owners.isPlace(now) && !isSame ? { was, now } : null;
}

/** 稷山县 县级，2024年: nothing but blanks parts the name from what only describes the place. */
const isAlone = ({ was }: Swap, old: string): boolean =>
  old.slice(0, was.start).trim() === '' && /^(?:\s|$)/u.test(old.slice(was.end));

function checkSwap(sentence: TextSpan, old: Told, { was, now }: Swap, owners: Owners): Claim[] {
  const figures = findNumbers(old.text).filter((number) => !isNoFact(old.text, number));
  // 涉及青石县（2025年报道）: our own words, whose edits are listed; 青石县：… is whose what stands behind it is
  const isLabel = /^\s*[：:“]/u.test(old.text.slice(was.end));
  if (!old.isQuoted && (!isLabel || (figures.length === 0 && !/“[^“”]+”/u.test(old.text)))) return [];
  const told = owners.namesIn(now).at(-1)?.name ?? now;
  const facts = factsOf(old, was, figures, owners);
  // A count of our own, or a name in quotation marks: it is that of the place that it was made of.
  if (facts.length === 0) return [claim('place', sentence, was.name, null)];
  const isWrong = facts.every((it) => isOthers(it, [told]));
  return isWrong ? [{ ...toClaim(sentence, [told], facts), was: old.text }] : [];
}

function factsOf(old: Told, was: NamedPlace, figures: TextSpan[], owners: Owners): OwnedFact[] {
  const facts = factsBehind(old, owners.namesIn(old.text), owners);
  const figure = figures.find(({ start }) => start >= was.end) ?? figures[0];
  if (facts.length > 0 || !figure) return facts;
  return owners.holding(unitedNumber(old.text, figure)).filter((it) => !isOthers(it, [was.name]));
}

/** 机关干部下沉人数：825名 told as another figure: by a name that is known, or that shares no word with what the report says. */
function checkFigureLabels(sentence: TextSpan, old: string, owners: Owners, isOther: LabelCheck): Claim[] {
  const [now, was] = [listFigureLabels(sentence.text), listFigureLabels(old)];
  if (now.length !== was.length) return [];
  return now.flatMap((label, index) => {
    const before = was[index];
    if (!before || foldText(before.text) === foldText(label.text)) return [];
    const isKept = figureAt(sentence.text, label) === figureAt(old, before);
    const isNamedOther = isOther(leadOf(sentence.text, label), leadOf(old, before));
    const isFalse = isNamedOther || isOtherThing(label.text, old, before, owners);
    if (!isKept || !isFalse) return [];
    const span = { start: sentence.start + label.start, end: sentence.start + label.end };
    return [claim('label', span, before.text, null)];
  });
}

/** A name may have parts (干部培训人数：村干部：31人次): all of its item up to the figure. */
function leadOf(text: string, { end }: Span): string {
  const lead = text.slice(0, end);
  return lead.slice(Math.max(lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1);
}

const figureAt = (text: string, { end }: Span): string => {
  const number = findNumbers(text).find(({ start }) => start >= end);
  return number ? unitedNumber(text, number) : '';
};

function isOtherThing(label: string, old: string, before: Span & { text: string }, owners: Owners): boolean {
  const figure = figureAt(old, before);
  const said = owners.holding(figure).map(({ text }) => text);
  if (countShared(pairsOf(label, []), pairsOf([before.text, ...said].join('，'), [])) === 0) return true;
  const beside = said.flatMap((text) => besideFigure(text, figure).own);
  return isFalseName(label, before.text, said, false, beside);
}
