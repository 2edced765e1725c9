/** One quantity as it stands in a sentence, before it is known what it counts. */
import type { Qualifier, Span } from '../../model.ts';

export type Amount = Span & {
  value: number;
  valueTo: number | null;
  /** Where the upper bound of a range starts, from `start`; it ends with the amount (2300元至3100元). */
  upperAt: number | null;
  unit: string;
  qualifier: Qualifier | null;
  /** The counted noun stands inside the span (4.6万移民): from here to `end`. */
  nounStart: number | null;
};
