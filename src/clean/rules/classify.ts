/** The ordered list of line rules: the first that fits names the line. */

import type { Cues } from '../cues.ts';
import type { NamedPiece, Piece } from '../pieces/pieces.ts';
import { lookAround } from './around.ts';
import { bylineRules } from './byline.ts';
import { captionRules } from './caption.ts';
import { chromeRules } from './chrome.ts';
import { closingRules } from './closing.ts';
import { formRules } from './forms.ts';
import { furnitureRules } from './furniture.ts';
import { headRules, wikiSection } from './head.ts';
import { letterGreeting, letterSignature } from './letter.ts';
import { numberedHeading } from './numbered-sentence.ts';
import { openingRules } from './opening.ts';
import { partHead } from './part-head.ts';
import { rollLine } from './roll.ts';
import type { Around, LineRule } from './rule.ts';
import { sectionLabel, sender, senderField, speaker } from './sender.ts';
import { signature } from './signature.ts';
import { writerLine, writtenLine } from './writer-line.ts';

const editorNote: LineRule = {
  name: 'editor-note',
  kind: 'body',
  fits: (it, _, { cues }) => {
    const opened = it.words.replace(/^[[(【]/, '');
    const word = cues.editorNotes.find((candidate) => opened.startsWith(candidate));
    return word !== undefined && (opened.length > 12 || opened.length <= word.length + 2);
  },
};
const paragraph: LineRule = { name: 'paragraph', kind: 'body', fits: () => true };

/** 1990-1995年 青石县柳湾镇农技站技术员 · 2013年起 柳湾镇党委书记: a line of a life, which is neither a heading nor a piece's title. */
const yearsOfLife: LineRule = {
  name: 'years-of-life',
  kind: 'body',
  fits: ({ plain, level }) =>
    level === 0 && /^(?:19|20)\d{2}年?(?: ?[-－—~至](?: ?(?:19|20)\d{2}年| ?今|\s)|起\s)/.test(plain),
};

/** (牵头单位:县委组织部;责任单位:各乡镇党委): who is to do what the paragraph above says. */
const dutyRow: LineRule = {
  name: 'duty-row',
  kind: 'body',
  fits: ({ plain, level }, index, { cues, bodyStart }) => {
    if (index <= bodyStart) return false;
    const opened = level === 0 ? /^[([【]?([^:]{3,6}):/.exec(plain)?.[1] : undefined;
    return opened !== undefined && cues.dutyKeys.includes(opened);
  },
};

/** 选派第一书|(下转第三版): what a page's turn breaks off is no caption and no heading, be it a teaser of some length. */
const turned: LineRule = {
  name: 'turned',
  kind: 'body',
  fits: ({ plain, level, number, isEndMark }, index, { cues, pieces, bodyStart }) => {
    const [mark, after] = [pieces[index + 1], pieces[index + 2]];
    if (index < bodyStart || level > 0 || isEndMark || !mark?.isEndMark) return false;
    const isTurn = cues.turnsTo.some((word) => mark.plain.includes(word));
    return isTurn && (after?.number === number || (plain.length >= 16 && /[,，]/.test(plain)));
  },
};

/** Chrome before all else; what names its author before what looks like a heading; a paragraph is what is left. */
const rules: readonly LineRule[] = [
  turned,
  yearsOfLife,
  dutyRow,
  { name: 'wiki-section', kind: 'head', fits: (it) => wikiSection.test(it.plain) },
  openingRules.pageHead,
  openingRules.masthead,
  sender,
  sectionLabel,
  openingRules.datedStamp,
  ...chromeRules,
  ...furnitureRules,
  ...formRules,
  closingRules.pageFoot,
  closingRules.closingNote,
  closingRules.signedInBrackets,
  closingRules.spokenBy,
  closingRules.aside,
  letterGreeting,
  speaker,
  senderField,
  ...bylineRules,
  writerLine,
  writtenLine,
  signature,
  letterSignature,
  openingRules.stampLine,
  openingRules.salutation,
  editorNote,
  ...captionRules,
  rollLine,
  partHead,
  numberedHeading,
  ...headRules,
  closingRules.closingCaption,
  paragraph,
];

/** Each piece with its kind and the name of the rule that decided, and what the rules saw around it. */
export function classifyPieces(pieces: readonly Piece[], cues: Cues): Around<NamedPiece> {
  const around = lookAround(pieces, cues);
  const named = pieces.map((it, index) => {
    const { kind, name } = rules.find((candidate) => candidate.fits(it, index, around)) ?? paragraph;
    return { ...it, kind, rule: name };
  });
  return { ...around, pieces: named };
}
