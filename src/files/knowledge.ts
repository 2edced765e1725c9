/** Loads what the stages know and a user may change: lexicons, tables, the segmenter. */
import { readFileSync } from 'node:fs';
import { type IndicatorLexicon, parseIndicatorLexicon } from '../align/index.ts';
import { type Cues, parseCues } from '../clean/index.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { openSegmenter } from '../segment.ts';
import { parseFigureLexicon } from '../understand/figures/index.ts';
import { parseDateLexicon, parsePlaceTable, type UnderstandKnowledge } from '../understand/index.ts';
import { parseCorrections, parseThemeLexicon } from '../understand/themes/index.ts';
import { packagePath } from './package-path.ts';

export type Knowledge = { cues: Cues; understand: UnderstandKnowledge; indicators: IndicatorLexicon };

/** A user's own files in the place of the bundled ones. */
export type KnowledgeFiles = { themes?: string; indicators?: string; places?: string; corrections?: string };

/** Loads everything. Faults in a file are problems of level error with their line; throws where none of it can be used. */
export function loadKnowledge(files: KnowledgeFiles = {}): Outcome<Knowledge> {
  const problems: Problem[] = [];
  const load = <T>(parse: (text: string, file: string) => Outcome<T>, file: string): T => {
    const outcome = parse(readText(file), file);
    problems.push(...outcome.problems);
    return outcome.value;
  };
  const understand: UnderstandKnowledge = {
    themes: load(parseThemeLexicon, files.themes ?? packagePath('lexicon', 'themes.yaml')),
    figures: load(parseFigureLexicon, packagePath('lexicon', 'figures.yaml')),
    places: load(
      (text, file) => parsePlaceTable(text, file, readText(packagePath('lexicon', 'divisions.tsv'))),
      files.places ?? packagePath('lexicon', 'places.yaml'),
    ),
    dates: load(parseDateLexicon, packagePath('lexicon', 'dates.yaml')),
    segmenter: openSegmenter(packagePath('lexicon', 'userdict.txt')),
    ...(files.corrections ? { corrections: load(parseCorrections, files.corrections) } : {}),
  };
  return {
    value: {
      cues: load(parseCues, packagePath('lexicon', 'cues.yaml')),
      understand,
      indicators: load(parseIndicatorLexicon, files.indicators ?? packagePath('lexicon', 'indicators.yaml')),
    },
    problems,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BriefingError(problem('lexicon-missing', {}, { file }));
  }
}
