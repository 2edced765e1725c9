/** What a template may call beside Handlebars' own helpers (docs/templates.md): pure functions of their arguments. */
import { chineseNumber } from '../text/chinese-number.ts';

/** A helper's parameters are its arguments in a template: one too few or too many is a fault of the template. */
type Helper = (...given: never[]) => string | number | boolean;

export const templateHelpers = {
  /** `{{ordinal @index}}`: 一, 二 …; counts from 0 as @index does. */
  ordinal: (index: number) => chineseNumber(index + 1),
  /** `{{add @index 1}}` */
  add: (a: number, b: number) => a + b,
  /** `{{#if (equals id "clean")}}` */
  equals: (a: unknown, b: unknown) => a === b,
} as const satisfies Record<string, Helper>;
