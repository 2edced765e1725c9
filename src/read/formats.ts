/** The formats of reports, a row each: what their files are called and what reads them. */
import type { ReportFormat } from '../model.ts';
import type { FormatReader } from './reading.ts';

type Format = {
  /** Endings of file names, lower case, without the point. */
  endings: readonly string[];
  /** Its bytes are text and tell no more: the name decides. */
  isText?: true;
  /** Loads the reader with its engine: when a file needs it, and not before. */
  load: () => Promise<FormatReader>;
};

export const formats: Record<ReportFormat, Format> = {
  txt: {
    endings: ['txt', 'text'],
    isText: true,
    load: async () => (await import('./plain-text.ts')).readPlainText,
  },
  md: {
    endings: ['md', 'markdown'],
    isText: true,
    load: async () => (await import('./plain-text.ts')).readPlainText,
  },
  html: {
    endings: ['html', 'htm', 'xhtml', 'shtml'],
    load: async () => (await import('./html.ts')).readHtml,
  },
  mhtml: { endings: ['mhtml', 'mht'], load: async () => (await import('./mhtml.ts')).readMhtml },
  docx: { endings: ['docx'], load: async () => (await import('./docx.ts')).readDocx },
  pdf: { endings: ['pdf'], load: async () => (await import('./pdf.ts')).readPdf },
};

const byEnding = new Map(
  Object.entries(formats).flatMap(([format, { endings }]) =>
    endings.map((ending) => [ending, format as ReportFormat] as const),
  ),
);

/** The endings by which reports are found in a folder, with the point: .txt, .docx … */
export const reportEndings: readonly string[] = [...byEnding.keys()].map((ending) => `.${ending}`);

/** The format that a file's name says, or null where it says none that is known. */
export function formatOfName(file: string): ReportFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return byEnding.get(ending) ?? null;
}
