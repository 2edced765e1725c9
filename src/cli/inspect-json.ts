/** The object that `inspect --json` prints: how a report was read, in the form that the scorer of labels takes. */
import type { Figure, Report, Sentence, Span } from '../model.ts';

/**
 * `{ hash, articles, blocks, sentences }`; offsets are UTF-16 code units in the decoded text. A sentence that was cut and
 * joined again stands once a part, each with the themes of the whole and the figures of its own span.
 */
export function scoreObject({ hash, articles, blocks, sentences }: Report) {
  return {
    hash,
    articles: articles.map(({ id, title, place, date, source, authors, isOnTopic }) => ({
      id,
      title,
      place: place?.value.name ?? null,
      date: date?.value ?? null,
      source: source?.value ?? null,
      authors,
      onTopic: isOnTopic,
    })),
    blocks: blocks.map(({ start, end, kind, article }) => ({ start, end, kind, article })),
    sentences: sentences.flatMap((sentence) => sentence.parts.map((part) => partObject(sentence, part))),
  };
}

function partObject({ article, themes, figures }: Sentence, { start, end }: Span) {
  return {
    start,
    end,
    article,
    themes: themes.map(({ id, score, evidence }) => ({
      id,
      score,
      evidence: evidence.map(({ text }) => text),
    })),
    figures: figures.filter((figure) => figure.start >= start && figure.start < end).flatMap(figureObjects),
  };
}

/** A range gives two: itself, with its lower end as value, and its upper end as the text states it. */
function figureObjects({ start, end, text, value, valueTo, upperAt, unit, what }: Figure) {
  const whole = { start, end, text, value, ...(valueTo === undefined ? {} : { valueTo }), unit, what };
  if (upperAt === undefined || valueTo === undefined) return [whole];
  return [whole, { start: start + upperAt, end, text: text.slice(upperAt), value: valueTo, unit, what }];
}
