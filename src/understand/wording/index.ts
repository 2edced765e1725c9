/** The words of `lexicon/wording.yaml` by which places, papers and authors are known, and the patterns made of them. */
import type { WordLists } from '../../text/word-list.ts';
import { bodyLists, compileBodies, compileDivisions, divisionLists } from './divisions.ts';
import { compileElsewhere, elsewhereLists } from './elsewhere.ts';
import { authorLists, compileAuthors, compilePapers, paperLists } from './papers.ts';
import { compileScene, sceneLists } from './scene.ts';
import { compileSettlements, settlementLists } from './settlements.ts';

/** The sections of the file that this stage reads, and their lists. */
export const wordingSections = {
  settlements: settlementLists,
  bodies: bodyLists,
  scene: sceneLists,
  elsewhere: elsewhereLists,
  divisions: divisionLists,
  papers: paperLists,
  authors: authorLists,
};

export type Words = {
  [Section in keyof typeof wordingSections]: WordLists<(typeof wordingSections)[Section]>;
};

/** Patterns and nothing else: plain data. */
export type Wording = ReturnType<typeof compileWording>;

export function compileWording(words: Words) {
  return {
    settlements: compileSettlements(words.settlements),
    bodies: compileBodies(words.bodies),
    scene: compileScene(words.scene),
    elsewhere: compileElsewhere(words.elsewhere),
    divisions: compileDivisions(words.divisions),
    papers: compilePapers(words.papers),
    authors: compileAuthors(words.authors),
  };
}
