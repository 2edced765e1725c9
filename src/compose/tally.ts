/**
 * What a briefing prints, counted: the template is filled once with data that notes which quotations it takes the text
 * of. So the numbers hold for a user's template as well, whatever it leaves out.
 */
import type { Comparison, ThemeId } from '../model.ts';
import { fold, wordsOnly } from '../text/fold.ts';
import type { Briefing } from './shape.ts';

/**
 * What one quotation shows: of which place (its id) and theme, the sentence it is of, the figures in it. `heading`: what a
 * reader finds it by (a topic, a row of figures), or nothing. `cut`: what stands there of the sentence, where that is not
 * all of it.
 */
export type Quoted = {
  place: string;
  theme: ThemeId | null;
  heading: string;
  sentence: string | null;
  cut: string | null;
  figures: string[];
};

export type Tally = {
  /** Tells what a view quotes; gives the view back. */
  enter: <T extends object>(view: T, quoted: Quoted) => T;
  /** The same data, which notes what is printed of it. */
  watch: <T extends object>(data: T) => T;
  /** Sentences and figures that were printed, each once however often it stands there. */
  count: (among?: Pick<Quoted, 'place' | 'theme'>) => { points: number; figures: number };
  /** Where a sentence, or a figure, of the place was first printed whole, or with one of the words; undefined where it was not. */
  headingOf: (place: string, key: string, words?: readonly string[]) => string | undefined;
  /** Where another piece of the sentence was first printed. */
  pieceOf: (place: string, key: string) => string | undefined;
};

export function openTally(): Tally {
  const quotations = new Map<object, Quoted>();
  const all = openCount();
  const cells = new Map<string, ReturnType<typeof openCount>>();
  const headings = new Map<string, string>();
  const pieces = new Map<string, { heading: string; text: string }[]>();
  const print = (quoted: Quoted): void => {
    const { place, theme, heading, sentence, cut, figures } = quoted;
    const cell = cells.get(`${theme} ${place}`) ?? openCount();
    cells.set(`${theme} ${place}`, cell);
    for (const count of [all, cell]) count.add(quoted);
    if (heading === '') return;
    for (const key of [...(cut !== null || sentence === null ? [] : [sentence]), ...figures])
      if (!headings.has(`${key} ${place}`)) headings.set(`${key} ${place}`, heading);
    if (cut === null || sentence === null) return;
    const key = `${sentence} ${place}`;
    pieces.set(key, [...(pieces.get(key) ?? []), { heading, text: fold(cut.toLowerCase(), wordsOnly) }]);
  };
  const watch = <T extends object>(data: T): T =>
    new Proxy(data, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        const quoted = key === 'text' ? quotations.get(target) : undefined;
        if (quoted) print(quoted);
        return typeof value === 'object' && value !== null ? watch(value) : value;
      },
    });
  return {
    enter: (view, quoted) => {
      quotations.set(view, quoted);
      return view;
    },
    watch,
    headingOf: (place, key, words = []) =>
      headings.get(`${key} ${place}`) ??
      pieces.get(`${key} ${place}`)?.find(({ text }) => words.some((word) => text.includes(word)))?.heading,
    pieceOf: (place, key) => pieces.get(`${key} ${place}`)?.[0]?.heading,
    count: (among) =>
      (among ? cells.get(`${among.theme} ${among.place}`) : all)?.read() ?? { points: 0, figures: 0 },
  };
}

/** Counts sentences and figures, each once. */
function openCount() {
  const [sentences, figures] = [new Set<string>(), new Set<string>()];
  return {
    add: (quoted: Quoted): void => {
      if (quoted.sentence !== null) sentences.add(quoted.sentence);
      for (const figure of quoted.figures) figures.add(figure);
    },
    read: () => ({ points: sentences.size, figures: figures.size }),
  };
}

/** The counts of a briefing as its note and the line on the screen tell them. */
export function countBriefing({ places, notUsed }: Comparison, tally: Tally): Briefing['counts'] {
  return {
    reports: places.reduce((sum, place) => sum + place.reports.length, 0),
    places: places.filter(({ level }) => level !== 'unknown').length,
    ...tally.count(),
    notUsed: notUsed.length,
  };
}
