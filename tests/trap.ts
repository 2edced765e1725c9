/**
 * A trap: a short report that a careless reader misreads, and what a careful one makes of it. Each is a folder
 * `fixtures/traps/NAME` with `input.*` and `expected.yaml`, whose first comment says what the trap is. Every fact
 * in them is invented, also where the place is real.
 */
import type { BlockKind, Figure, Report, Sentence } from '../src/model.ts';

/** What an expected.yaml may say: a misspelt key would check nothing. */
export const trapKeys: string[] = [
  'encoding',
  'articles',
  'onTopic',
  'places',
  'dates',
  'sources',
  'titles',
  'kinds',
  'noBody',
  'sentences',
] satisfies (keyof Trap)[];

export type Trap = {
  /** Part of the encoding's name, in lower case. */
  encoding?: string;
  articles?: number;
  /** One entry an article, in file order. */
  onTopic?: boolean[];
  /** In full, or null where nothing tells; a list holds what is right alike. */
  places?: (string | null | (string | null)[])[];
  dates?: (string | null)[];
  sources?: (string | null)[];
  titles?: string[];
  /** Part of a block's text → its kind. */
  kinds?: Record<string, BlockKind>;
  /** Texts that stand in no sentence. */
  noBody?: string[];
  sentences: ExpectedSentence[];
};

type ExpectedSentence = {
  /** Part of the sentence's text. */
  text: string;
  /** Number of its article in file order, from 1. */
  article?: number;
  /** Pieces that it was joined from. */
  parts?: number;
  themes?: string[];
  hasTheme?: string[];
  noTheme?: string[];
  /** Short name of the other place that the whole sentence speaks of, or null where it is the article's own. */
  otherPlace?: string | null;
  /** Every figure in order: `10-50万元 = 100000..500000 元 delta`. */
  figures?: string[];
  /** A figure's text → part of what it counts, its scope, its period; `not…` is what must not stand there. */
  what?: Record<string, string>;
  notWhat?: Record<string, string>;
  scope?: Record<string, string>;
  notScope?: Record<string, string>;
  period?: Record<string, string>;
};

/** Compares a report with what was expected; gives each difference in words, none where all is right. */
export function findDifferences(report: Report, trap: Trap): string[] {
  const said = sayArticles(report);
  const chooseRight = (place: string | null, index: number) => {
    const right = trap.places?.[index];
    return Array.isArray(right) && right.includes(place) ? right : place;
  };
  const isDecoded = !trap.encoding || report.encoding?.toLowerCase().includes(trap.encoding);
  return [
    ...(isDecoded ? [] : [`encoding: ${report.encoding}, not ${trap.encoding}`]),
    ...differ('places', trap.places, said.places.map(chooseRight)),
    ...(['articles', 'onTopic', 'dates', 'sources', 'titles'] as const).flatMap((key) =>
      differ(key, trap[key], said[key]),
    ),
    ...Object.entries(trap.kinds ?? {}).flatMap(([text, kind]) =>
      differ(`kind of ${text}`, kind, report.blocks.find((block) => block.text.includes(text))?.kind),
    ),
    ...(trap.noBody ?? [])
      .filter((text) => report.sentences.some((sentence) => sentence.text.includes(text)))
      .map((text) => `stands in a sentence: ${text}`),
    ...trap.sentences.flatMap((expected) => compareSentence(report, expected)),
  ];
}

function sayArticles({ articles }: Report) {
  return {
    articles: articles.length,
    onTopic: articles.map(({ isOnTopic }) => isOnTopic),
    places: articles.map(({ place }) => place?.value.fullName ?? null),
    dates: articles.map(({ date }) => date?.value ?? null),
    sources: articles.map(({ source }) => source?.value ?? null),
    titles: articles.map(({ title }) => title),
  };
}

function differ(name: string, want: unknown, said: unknown): string[] {
  if (want === undefined || JSON.stringify(want) === JSON.stringify(said)) return [];
  return [`${name}: ${JSON.stringify(said)}, not ${JSON.stringify(want)}`];
}

function compareSentence(report: Report, expected: ExpectedSentence): string[] {
  const sentence = report.sentences.find(({ text }) => text.includes(expected.text));
  if (!sentence) return [`no sentence with: ${expected.text}`];
  const themes = sentence.themes.map(({ id }) => id).sort();
  const article = report.articles.findIndex(({ id }) => id === sentence.article) + 1;
  return [
    ...differ('article', expected.article, article),
    ...differ('parts', expected.parts, sentence.parts.length),
    ...differ('other place', expected.otherPlace, sentence.otherPlace?.name ?? null),
    ...differ('themes', expected.themes?.toSorted(), themes),
    ...(expected.hasTheme ?? []).filter((id) => !themes.includes(id)).map((id) => `theme missing: ${id}`),
    ...(expected.noTheme ?? []).filter((id) => themes.includes(id)).map((id) => `theme too much: ${id}`),
    ...compareFigures(report, sentence, expected),
  ].map((difference) => `${difference} (${expected.text})`);
}

function compareFigures(report: Report, sentence: Sentence, expected: ExpectedSentence): string[] {
  const { figures } = sentence;
  const wanted = expected.figures;
  const said = figures.map(sayFigure);
  const isSame =
    !wanted ||
    (wanted.length === figures.length && figures.every((figure, i) => isFigure(figure, wanted[i] ?? '')));
  const saidOf = (text: string, key: 'what' | 'scope' | 'period') =>
    figures.find((figure) => figure.text.includes(text))?.[key] ?? null;
  const lacking = (['what', 'scope', 'period'] as const).flatMap((key) =>
    Object.entries(expected[key] ?? {})
      .filter(([text, want]) => !saidOf(text, key)?.includes(want))
      .map(([text, want]) => `${key} of ${text}: ${saidOf(text, key)}, not ${want}`),
  );
  const wrong = (
    [
      ['what', 'notWhat'],
      ['scope', 'notScope'],
    ] as const
  ).flatMap(([key, not]) =>
    Object.entries(expected[not] ?? {})
      .filter(([text, unwanted]) => saidOf(text, key)?.includes(unwanted))
      .map(([text]) => `${key} of ${text}: ${saidOf(text, key)}`),
  );
  const moved = figures.filter(({ start, end, text }) => report.text.slice(start, end) !== text);
  return [
    ...(isSame ? [] : [`figures: ${said.join(', ') || 'none'}, not ${wanted.join(', ') || 'none'}`]),
    ...lacking,
    ...wrong,
    ...moved.map(({ text }) => `the span is not the text: ${text}`),
  ];
}

function sayFigure({ text, value, valueTo, unit, change }: Figure): string {
  const range = valueTo === undefined ? '' : `..${valueTo}`;
  return `${text} = ${value}${range}${unit ? ` ${unit}` : ''}${change ? ` ${change}` : ''}`;
}

/** The text may hold a modifier more (近六成 for 六成); a fraction has four decimals. */
function isFigure(figure: Figure, written: string): boolean {
  const match = /^(.+?) = ([\d.]+?)(?:\.\.([\d.]+))?(?: ((?!from|to|delta)\S+))?(?: (from|to|delta))?$/.exec(
    written,
  );
  if (!match) throw new Error(`not a figure: ${written}`);
  const [, text = '', value, valueTo, unit = '', change] = match;
  const isNear = (a: number | undefined, b: string | undefined) =>
    a === undefined || b === undefined ? a === b : Math.abs(a - Number(b)) <= 1e-6 * Math.max(1, a);
  return (
    figure.text.includes(text) &&
    isNear(figure.value, value) &&
    isNear(figure.valueTo, valueTo) &&
    figure.unit === unit &&
    (change === undefined || figure.change === change)
  );
}
