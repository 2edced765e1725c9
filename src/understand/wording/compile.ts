/** How `lexicon/wording.yaml` is written, and the patterns that are made of its lists. */
import type { SettlementWords } from '../../model.ts';
import { type Filled, record } from '../../yaml/shape.ts';
import { clueLists, compileClues } from './clues.ts';
import { bodyLists, compileBodies, compileDivisions, divisionLists } from './divisions.ts';
import { compileElsewhere, elsewhereLists } from './elsewhere.ts';
import { authorLists, compileAuthors, compilePapers, paperLists } from './papers.ts';
import { compileScene, sceneLists } from './scene.ts';
import { compileSettlements, settlementLists } from './settlements.ts';
import { compileVisits, visitLists } from './visits.ts';

export const wordingShape = record({
  settlements: settlementLists,
  bodies: bodyLists,
  scene: sceneLists,
  clues: clueLists,
  visits: visitLists,
  elsewhere: elsewhereLists,
  divisions: divisionLists,
  papers: paperLists,
  authors: authorLists,
});

/** Patterns and nothing else: plain data. */
export type Wording = ReturnType<typeof compileWording>;

export function compileWording(lists: Filled<typeof wordingShape>, words: SettlementWords) {
  return {
    settlements: compileSettlements(lists.settlements, words),
    bodies: compileBodies(lists.bodies),
    scene: compileScene(lists.scene),
    clues: compileClues(lists.clues, words),
    visits: compileVisits(lists.visits),
    elsewhere: compileElsewhere(lists.elsewhere),
    divisions: compileDivisions(lists.divisions, words),
    papers: compilePapers(lists.papers),
    authors: compileAuthors(lists.authors),
  };
}
