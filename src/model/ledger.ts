/** Issue numbers (期号): what a ledger holds and what it must do, be it a file or the database of an archive. */

/** What counts by itself: each template of a masthead. */
export type Series = { masthead: string; template: string };

export type Issue = Series & {
  /** `extra`: 增刊, counted apart. */
  kind: 'issue' | 'extra';
  /** Counts from 1 within the year of `date`. */
  number: number;
  /** Running number over the years (总第×期); null where none was given. */
  total: number | null;
  /** ISO date, fixed when the issue is first numbered. */
  date: string;
  /** What it is made of: a fingerprint of its reports, or a digest's month. Made of the same, it is the same issue. */
  madeOf: string;
};

/** By masthead, what older ledgers counted without knowing the single issues: the last numbers of each year. */
export type CarriedCounts = Record<
  string,
  { total: number | null; years: Record<string, { issue: number; extra: number }> }
>;

/** `issues` in the order in which they were first numbered. */
export type LedgerState = { issues: Issue[]; carried: CarriedCounts };

export interface Ledger {
  /**
   * Runs `work` while nobody else can number: waits for others first. What `work` gives to `enter` stands in the ledger
   * for good; an issue of the same series, kind, year and number is replaced. Throws where the ledger cannot be read,
   * locked or written.
   */
  alone<T>(work: (state: LedgerState, enter: (issues: Issue[]) => Promise<void>) => Promise<T>): Promise<T>;
}
