/** Bytes to text: the only file that knows iconv-lite and chardet. */
import { isUtf8 } from 'node:buffer';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { scorePlausibility } from './plausibility.ts';

export type Decoded = { text: string; encoding: string; problems: Problem[] };

type Iconv = typeof import('iconv-lite');

/** Encodings tried on every file; of equals, the first wins. */
const usualEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
/** Below this a text is no Chinese and no ASCII prose in any encoding. */
const leastPlausible = 0.12;
/** What it counts that all bytes are valid UTF-8, or that the file names the encoding. */
const trust = 0.3;
/** Judged bytes; even, so that UTF-16 is not cut in a character. */
const sampleBytes = 65_536;
/** GB2312 and GBK files are read as their superset, as browsers do. */
const supersets: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'big5-hkscs': 'big5',
};

/**
 * Decodes a file and makes every line end `\n`. `forced` is the user's encoding and always wins; `declared` is what
 * the file says of itself (an HTML meta charset) and wins over a guess unless the bytes contradict it.
 * Throws `encoding-unknown`, `encoding-unreadable` or `not-text`; warns of single unreadable characters.
 */
export async function decodeText(
  file: string,
  bytes: Uint8Array,
  given: { forced?: string | undefined; declared?: string | undefined } = {},
): Promise<Decoded> {
  const iconv = (await import('iconv-lite')).default;
  const encoding = await chooseEncoding(file, bytes, given, iconv);
  const text = iconv.decode(bytes, encoding).replace(/\r\n?/g, '\n');
  return { text, encoding, problems: reportUnreadable(file, text, encoding, given.forced !== undefined) };
}

async function chooseEncoding(
  file: string,
  bytes: Uint8Array,
  given: { forced?: string | undefined; declared?: string | undefined },
  iconv: Iconv,
): Promise<string> {
  if (given.forced !== undefined) {
    if (!iconv.encodingExists(given.forced)) {
      throw new BriefingError(problem('encoding-unknown', { encoding: given.forced }, { file }));
    }
    return canonicalName(given.forced);
  }
  return readByteOrderMark(bytes) ?? (await guessEncoding(file, bytes, given.declared, iconv));
}

function readByteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

async function guessEncoding(
  file: string,
  bytes: Uint8Array,
  declared: string | undefined,
  iconv: Iconv,
): Promise<string> {
  const sample = takeSample(bytes);
  const known = declared !== undefined && iconv.encodingExists(declared) ? canonicalName(declared) : null;
  const isValidUtf8 = isUtf8(bytes);
  const rank = (name: string) =>
    rankEncoding(sample, name, iconv) +
    (name === 'utf-8' && isValidUtf8 ? trust : 0) +
    (name === known ? trust : 0);
  const best = pickBest(usualEncodings, rank);
  if (best.score >= leastPlausible) return best.name;
  const { analyse } = await import('chardet');
  const rarer = analyse(sample)
    .map(({ name }) => canonicalName(name))
    .filter((name) => iconv.encodingExists(name));
  const other = pickBest([...rarer, ...(known ? [known] : [])], rank);
  if (other.score >= leastPlausible) return other.name;
  throw new BriefingError(problem(sample.includes(0) ? 'not-text' : 'encoding-unreadable', {}, { file }));
}

/** Of a long file from the first byte that is no ASCII: a page may begin with much script. Even, for UTF-16. */
function takeSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = first < 0 ? 0 : first - (first % 2);
  return bytes.subarray(start, start + sampleBytes);
}

function rankEncoding(sample: Uint8Array, name: string, iconv: Iconv): number {
  return scorePlausibility(iconv.decode(trimCutCharacter(sample, name), name));
}

/** A sample that ends inside a character would look unreadable; the last few bytes of a full sample are left off. */
function trimCutCharacter(sample: Uint8Array, name: string): Uint8Array {
  if (sample.length < sampleBytes || name.startsWith('utf-16')) return sample;
  let end = sample.length;
  while (end > sample.length - 200 && (sample[end - 1] ?? 0) >= 0x80) end--;
  return sample.subarray(0, end > sample.length - 200 ? end : sample.length);
}

function pickBest(names: string[], rank: (name: string) => number): { name: string; score: number } {
  let best = { name: 'utf-8', score: Number.NEGATIVE_INFINITY };
  for (const name of new Set(names)) {
    const score = rank(name);
    if (score > best.score) best = { name, score };
  }
  return best;
}

function canonicalName(encoding: string): string {
  const name = encoding.trim().toLowerCase();
  return supersets[name] ?? name;
}

/** Says where the text has characters that could not be read; more than one in twenty is no reading at all. */
function reportUnreadable(file: string, text: string, encoding: string, isForced: boolean): Problem[] {
  const count = text.split('\ufffd').length - 1;
  const nul = text.indexOf('\0');
  if (nul >= 0 && !isForced) {
    throw new BriefingError(problem('not-text', {}, { file, line: lineOf(text, nul) }));
  }
  if (count === 0) return [];
  const place = { file, line: lineOf(text, text.indexOf('\ufffd')) };
  if (count * 20 > text.length) throw new BriefingError(problem('encoding-unreadable', { encoding }, place));
  return [problem('characters-unreadable', { count, encoding }, place)];
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
