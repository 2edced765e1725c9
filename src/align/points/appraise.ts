/** What a sentence carries for a reader: the measure by which points are picked. */
import type { Span } from '../../model.ts';
import { anyOf } from '../../text/word-list.ts';
import type { PartWording } from '../columns/part-wording.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { findHeads, prepareClauseGroups } from './clause-groups.ts';
import { prepareLead } from './lead.ts';
import { prepareMatter } from './matter.ts';
import type { PracticeName } from './named-practices.ts';
import { prepareStanding, type Standing } from './pointing.ts';
import { prepareScore } from './score.ts';

/** A passage with its worth, higher is more worth reading, and the practices it names. */
export type Appraised = Passage & {
  score: number;
  names: PracticeName[];
  /** Characters at its head that a cell can do without: 同时，, 县委组织部负责人表示，. */
  lead: number;
  /** What it tells of as still to come. */
  plans: Span[];
  /** Nothing in it has been reached: it stands only where nothing else does. */
  isPlanned: boolean;
  standing: Standing;
  /** Nothing reached is counted in it, of no practice anything told, no document. */
  isBare: boolean;
  /** Something is counted or done by a known verb in it. */
  hasDeed: boolean;
  /** Its clauses, those together that a cut must not part. */
  groups: Span[];
  /** Where clauses begin that name whose deed follows (河湾村以…): a cut never keeps what follows without it. */
  heads: number[];
};

/** Null for a passage that must not be quoted at all: its text does not begin or end as a sentence does. */
export type Appraiser = (passage: Passage) => Appraised | null;

// 。 ！ ？ ； or …… at the end, perhaps before a closing mark
const ending = /[。！!？?；;…][”’」』）)]*$/u;
// the rest of a word or clause cut off before: 的机会,主动投案
const rest = '[的了着过等们、，,。；;：:！？）)》]';

export function prepareAppraiser(lexicon: IndicatorLexicon, parts: PartWording): Appraiser {
  const { points } = lexicon;
  const broken = new RegExp(`^(?!${anyOf(points.noRests)})${rest}`, 'u');
  const measureLead = prepareLead(points, parts);
  const readMatter = prepareMatter(lexicon);
  const score = prepareScore(lexicon);
  const readStanding = prepareStanding(points, lexicon.settlements);
  const groupClauses = prepareClauseGroups(points);
  return (passage) => {
    const { sentence } = passage;
    const { text } = sentence;
    if (!ending.test(text) || broken.test(text)) return null;
    const lead = measureLead(passage);
    const matter = readMatter(passage);
    const standing = readStanding(passage, lead);
    const { names, toldNames, figures, reached, verbs, hasDocument, plans, isPlanned } = matter;
    const hasDeed = figures.length > 0 || verbs > 0;
    // “智慧+”平台是“神经末梢”: a name of which nothing is told
    const isNaming = toldNames.some((name) => hasDeed || name.isBroughtIn);
    return {
      ...passage,
      score: score(passage, matter, lead, standing),
      names,
      lead,
      plans,
      isPlanned,
      standing,
      isBare: reached.length === 0 && !isNaming && !hasDocument,
      hasDeed,
      groups: groupClauses(sentence),
      heads: findHeads(text, parts),
    };
  };
}
