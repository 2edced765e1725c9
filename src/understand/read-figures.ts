/** The figures of a report's sentences, with their spans in the report. */
import type { CleanReport, Figure, Outcome, PlainSentence } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import { carryNouns } from './carry-nouns.ts';
import { type FigureLexicon, findFigures } from './figures/index.ts';
import type { SentenceGuard } from './guard-sentences.ts';
import { toSourceSpan } from './source-spans.ts';

/** What the figures of a report are read with. */
export type FigureReading = {
  clean: CleanReport;
  guards: readonly SentenceGuard[];
  lexicon: FigureLexicon;
};

/** Figures of each sentence; headings have none. A figure that straddles a cut is dropped and reported. */
export function readFigures({ clean, guards, lexicon }: FigureReading): Outcome<Figure[][]> {
  const problems: Problem[] = [];
  const value = clean.sentences.map((sentence, index) => {
    if (sentence.kind !== 'body') return [];
    const context = readContext(clean.sentences, index);
    return findFigures(sentence.text, context, lexicon).flatMap((figure) => {
      const span = toSourceSpan(sentence, figure);
      if (span === null) {
        const line = lineOf(clean.source.text, sentence.start);
        problems.push(problem('figure-cut', { figure: figure.text }, { file: clean.source.file, line }));
        return [];
      }
      const foreign = guards[index]?.clauses.find((it) => figure.start >= it.start && figure.start < it.end);
      return [{ ...figure, ...span, ...(foreign ? { otherPlace: foreign.place } : {}) }];
    });
  });
  return { value: carryNouns(clean.sentences, value, guards, lexicon), problems };
}

function readContext(sentences: readonly PlainSentence[], index: number) {
  const sentence = sentences[index];
  const heading = sentence?.heading == null ? undefined : sentences[sentence.heading]?.text;
  const before = sentences[index - 1];
  const isSame = before?.paragraph === sentence?.paragraph && before?.article === sentence?.article;
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(isSame && before ? { previous: before.text } : {}),
  };
}

/** Line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
