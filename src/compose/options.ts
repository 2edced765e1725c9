/** What a briefing is told from outside: the office's own particulars and the template's limits. */

/** The office's particulars, from the command line or `jianbao.yaml`; each may be missing. */
export type BriefingOptions = {
  title?: string;
  /** ISO date of the briefing. */
  date: string;
  /** Name on the masthead. */
  masthead?: string;
  /** Ready to print: 第12期（总第112期）. */
  issue?: string;
  unit?: string;
  secrecy?: string;
  copyNumber?: string;
  distribution?: { report?: string; send?: string; distribute?: string; copies?: string };
};

/** What a template may hold at most; `template.yaml` gives them. */
export type TemplateLimits = {
  /** Points in a cell. */
  points: number;
  /** Characters in a cell: a further point that would pass it is left out. The first is always shown. */
  cellCharacters: number;
  /** Places that still stand side by side as columns; above it the tables turn. */
  columns: number;
  /** Columns from which on a table stands on a landscape page. */
  landscapeFrom: number;
  /** Values of one indicator in a cell. */
  values: number;
  /** Indicators of a theme that one place alone gives. */
  singles: number;
  /** Named practices and shared wordings of a theme. */
  practices: number;
  /** Characters of the best sentences over all themes together. */
  highlightCharacters: number;
  /** Rows of the table of key indicators. */
  keyIndicators: number;
  /** Places that a row of key indicators shows where the table is turned; the rest is counted in the remark. */
  keyPlaces: number;
};

/** The name on the masthead where the office gives none. */
export const defaultMasthead = '党建工作简报';
