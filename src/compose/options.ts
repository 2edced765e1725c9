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
  /** 份号; digits alone are filled up to six. */
  copyNumber?: string;
  /** How quoted text is set; `standard` where nothing is said. */
  punctuation?: Punctuation;
  /** What stands on landscape pages with the tables, where those are landscape. */
  turned?: { overview: boolean; sources: boolean };
  /** 紧急程度: 特急, 加急. */
  urgency?: string;
  /** 发文字号: 云组发〔2026〕12号, or 云组发 alone, which takes the year of the date and the number of the issue. */
  documentNumber?: string;
  /** 签发人, in the order of their bodies. */
  signers?: string[];
  /** Bodies that issue together, the leading one first; a `unit` that is none of them leads. */
  issuers?: string[];
  /** 附件说明: names of what goes with the briefing. */
  attachments?: string[];
  /** What the profile's pages hold of table type. */
  room?: Room;
  distribution?: { report?: string; send?: string; distribute?: string; copies?: string };
};

/** Whose briefing it is; empty where nothing is said. */
export const unitOf = ({ unit, issuers = [] }: Pick<BriefingOptions, 'unit' | 'issuers'>): string =>
  unit ?? issuers[0] ?? '';

/** The name on the masthead where the office gives none. */
export const defaultMasthead = '党建工作简报';
