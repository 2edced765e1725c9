/** Sentences whose topic is known, to learn from: labelled ones, and those that name one topic in the lexicon's words. */
import { readFileSync } from 'node:fs';
import type { ThemeLexicon } from '../../src/understand/themes/lexicon.ts';
import { readOwnWords } from '../../src/understand/themes/own-words.ts';
import { type Labels, type Pieces, type ReportExample, readSentence } from './examples.ts';
import { blend, type Linear, learnPairs, learnPieces } from './linear.ts';
import type { PairVectors } from './pair-vectors.ts';

type TopicOf = { theme: string; topic: string };
type TopicExample = { pieces: Pieces; labels: Labels };

/** `grassroots:governance/members<TAB>sentence`, the better topic first. */
export type LabelledTopic = { theme: string; topics: string[]; text: string };

export function readTopics(file: string): LabelledTopic[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [label = '', text = ''] = line.split('\t');
      const [theme = '', topics = ''] = label.split(':');
      return text === '' ? [] : [{ theme, topics: topics.split('/'), text }];
    });
}

/** The topics that are told apart: all but the catch-alls. */
export function topicsOf({ themes }: ThemeLexicon): TopicOf[] {
  return themes.flatMap(({ id: theme, topics }) =>
    topics.flatMap(({ id: topic }) => (topic.endsWith('-other') ? [] : [{ theme, topic }])),
  );
}

/** From this score on words name a topic well enough to teach it. */
const named = 0.3;

/**
 * One learner a theme, put side by side: a piece says something of the topics of every theme, each told apart from
 * the other topics of its own theme. Labelled sentences count twice.
 */
export function learnTopics(
  labelled: readonly LabelledTopic[],
  reports: readonly ReportExample[],
  lexicon: ThemeLexicon,
  pairs: PairVectors | null,
): { of: TopicOf[]; linear: Linear } {
  const of = topicsOf(lexicon);
  const themes = lexicon.themes.map(({ id }) => id);
  const learned = themes.map((theme, at) => {
    const ids = of.flatMap((it) => (it.theme === theme ? it.topic : []));
    const taught = labelled.filter((it) => it.theme === theme && ids.includes(it.topics[0] ?? ''));
    const texts = new Set(taught.map(({ text }) => text));
    const own = taught.map(({ text, topics }): TopicExample => {
      const labels = ids.map((id) => (id === topics[0] ? 1 : topics.includes(id) ? null : 0));
      return { pieces: readSentence(text, lexicon, themes).pieces, labels };
    });
    const byWords = reports.flatMap(({ sentences, examples }) =>
      examples.flatMap(({ labels, pieces }, index): TopicExample[] => {
        const text = sentences[index]?.text ?? '';
        const topics = labels[at] === 1 && !texts.has(text) ? topicsInWords(text, theme, lexicon) : [];
        if (!ids.includes(topics[0] ?? '')) return [];
        return [{ pieces, labels: ids.map((id) => (id === topics[0] ? 1 : topics.includes(id) ? null : 0)) }];
      }),
    );
    const examples = [...byWords, ...own, ...own];
    const pieces = learnPieces(examples, ids.length);
    if (pairs === null) return pieces;
    const both = [pieces, learnPairs(examples, ids.length, pairs)];
    return blend(both.map((linear) => ({ share: 0.5, linear })));
  });
  return { of, linear: sideBySide(learned, reports) };
}

/** The topics that a sentence's words name, the clearest first. */
export function topicsInWords(text: string, theme: string, lexicon: ThemeLexicon): string[] {
  const { themes } = readOwnWords(text, lexicon, (it) => it);
  return [...(themes.get(theme)?.topics ?? [])]
    .filter(([, score]) => score >= named)
    .sort(([, one], [, other]) => other - one)
    .map(([topic]) => topic);
}

/** Pieces that are kept: 33 topics make each of them dear, and most of them tell little or never come. */
const mostPieces = 8000;

function sideBySide(learners: readonly Linear[], reports: readonly ReportExample[]): Linear {
  const times = new Map<string, number>();
  for (const { pieces } of reports.flatMap(({ examples }) => examples))
    for (const gram of pieces.grams) times.set(gram, (times.get(gram) ?? 0) + 1);
  const grams = [...new Set(learners.flatMap(({ weights }) => [...weights.keys()]))];
  const rows = grams.map((gram) => {
    const row = learners.flatMap(({ weights, bias }) => weights.get(gram) ?? bias.map(() => 0));
    return { gram, row, worth: Math.max(...row.map(Math.abs)) * Math.sqrt((times.get(gram) ?? 0) + 0.25) };
  });
  rows.sort((one, other) => other.worth - one.worth);
  return {
    weights: new Map(rows.slice(0, mostPieces).map(({ gram, row }) => [gram, row])),
    bias: learners.flatMap(({ bias }) => bias),
  };
}
