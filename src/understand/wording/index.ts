/** The words of `lexicon/wording.yaml` by which places, papers and authors are known, and the patterns made of them. */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
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

/** Reads `lexicon/wording.yaml`. A list that is missing is empty, and its rule finds nothing; never throws. */
export function parseWording(yamlText: string, file: string): Outcome<Wording> {
  const { value, problems } = readYaml(yamlText, file, wordingShape);
  return { value: compileWording(value), problems };
}

function compileWording(lists: Filled<typeof wordingShape>) {
  return {
    settlements: compileSettlements(lists.settlements),
    bodies: compileBodies(lists.bodies),
    scene: compileScene(lists.scene),
    clues: compileClues(lists.clues),
    visits: compileVisits(lists.visits),
    elsewhere: compileElsewhere(lists.elsewhere),
    divisions: compileDivisions(lists.divisions),
    papers: compilePapers(lists.papers),
    authors: compileAuthors(lists.authors),
  };
}
