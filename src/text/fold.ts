/** Folding: a text without what a comparison overlooks, by tables of what is left out and what counts as alike. */

/** What a comparison overlooks. Plain data: a worker can be sent it. */
export type Folding = {
  /** Characters that count as another one: a code unit each, so that places in the text hold. */
  readonly forms: ReadonlyMap<string, string>;
  /** Finds the keys of `forms`; null where there are none. */
  readonly written: RegExp | null;
  /** Finds what is left out once the forms are given; null where all is kept. */
  readonly leftOut: RegExp | null;
};

/**
 * A folding by its table: every character of a row's first text counts as its second (`['“”＂', '"']`), and what
 * `leftOut` (a global pattern) finds goes.
 */
export function makeFolding(alike: readonly (readonly [string, string])[], leftOut?: RegExp): Folding {
  const forms = new Map(
    alike.flatMap(([units, form]) => units.split('').map((unit) => [unit, form] as const)),
  );
  const units = [...forms.keys()].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const written = units.length > 0 ? new RegExp(`[${units.join('')}]`, 'g') : null;
  return { forms, written, leftOut: leftOut ?? null };
}

/** The text as the folding has it. */
export function fold(text: string, { forms, written, leftOut }: Folding): string {
  const alike = written ? text.replace(written, (unit) => forms.get(unit) ?? unit) : text;
  return leftOut ? alike.replace(leftOut, '') : alike;
}

/** A folded text, and where in the written one each of its code units stands. */
export type FoldedText = { text: string; positions: number[] };

export function foldWithPositions(written: string, folding: Folding): FoldedText {
  const alike = fold(written, { ...folding, leftOut: null });
  const positions: number[] = [];
  let text = '';
  let at = 0;
  const keep = (end: number) => {
    text += alike.slice(at, end);
    for (; at < end; at += 1) positions.push(at);
  };
  for (const gone of folding.leftOut ? alike.matchAll(folding.leftOut) : []) {
    keep(gone.index);
    at += gone[0].length;
  }
  keep(alike.length);
  return { text, positions };
}

/** ０-９, Ａ-Ｚ and the other signs of the keyboard, as the ASCII characters that they are wide forms of. */
export const wideForms = Array.from(
  { length: 0x5e },
  (_, at) => [String.fromCharCode(0xff01 + at), String.fromCharCode(0x21 + at)] as const,
);

/** White space tells nothing: 党 支部 is 党支部. */
export const withoutSpace = makeFolding([], /\s+/g);

/** Nor do punctuation and symbols, but 12% is not 12: 建成网格，共12个 is 建成网格,共12个. */
export const lettersOnly = makeFolding([], /[^\p{L}\p{N}%]+/gu);

/**
 * What marks a quotation splits terms (“三资”管理 is 三资管理), and white space inside words comes from PDF and
 * columns.
 */
export const wordsOnly = makeFolding([], /[\s“”‘’"'「」『』\u200b\ufeff]+/g);
