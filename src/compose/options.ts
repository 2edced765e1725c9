/** What a briefing is told from outside: the office's own particulars, and the page that it is for. */
import type { Punctuation } from './punctuation.ts';
import type { Room } from './room.ts';

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
  /** How quoted text is set; `standard` where nothing is said. */
  punctuation?: Punctuation;
  /** Whether the list of sources stands on landscape pages behind the tables, where those are landscape. */
  areSourcesTurned?: boolean;
  /** What the profile's pages hold of table type. */
  room?: Room;
  distribution?: { report?: string; send?: string; distribute?: string; copies?: string };
};

/** The name on the masthead where the office gives none. */
export const defaultMasthead = '党建工作简报';
