/** Web archives (.mhtml, RFC 2557): finds the page among the parts and reads it. */
import { BriefingError, problem } from '../problem.ts';
import { readHtml } from './html.ts';
import type { Reading } from './reading.ts';

type Part = { headers: Map<string, string>; body: string };

/** Reads the root part, or the first page there is. Throws `mhtml-without-page`. */
export async function readMhtml(file: string, bytes: Uint8Array, encoding?: string): Promise<Reading> {
  const archive = parsePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const pages = splitParts(archive).filter(({ headers }) =>
    headers.get('content-type')?.match(/^text\/html/i),
  );
  const start = readParameter(archive.headers.get('content-type') ?? '', 'start');
  const page = pages.find(({ headers }) => start && headers.get('content-id') === start) ?? pages[0];
  if (!page) throw new BriefingError(problem('mhtml-without-page', {}, { file }));
  const charset = readParameter(page.headers.get('content-type') ?? '', 'charset');
  return await readHtml(file, decodeBody(page), encoding ?? charset);
}

/** A part's headers (folded lines joined, names in lower case) and its body, as Latin-1. */
function parsePart(source: string): Part {
  const blank = /\r?\n\r?\n/.exec(source);
  const head = blank ? source.slice(0, blank.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? source.slice(blank.index + blank[0].length) : '' };
}

/** All parts, those of nested multiparts included. */
function splitParts(part: Part): Part[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? readParameter(type, 'boundary') : undefined;
  if (!boundary) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => splitParts(parsePart(piece.replace(/^\r?\n/, ''))));
}

/** `multipart/related; boundary="----x"; start="<a@b>"` */
function readParameter(header: string, name: string): string | undefined {
  return new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i')
    .exec(header)
    ?.slice(1)
    .find(Boolean);
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const transfer = headers.get('content-transfer-encoding')?.toLowerCase();
  if (transfer === 'base64') return Buffer.from(body, 'base64');
  if (transfer !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/(?<![ \t])[ \t]*=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
