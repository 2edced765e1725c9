/** Tells the format of a file by its content; what its name says stands in formats.ts. */
import type { ReportFormat } from '../model.ts';

/** What the bytes are; `text` is text that is no web page by its head, `unsupported` names a format that is no report. */
export type Content =
  | { kind: ReportFormat }
  | { kind: 'text'; hasTags: boolean }
  | { kind: 'encrypted' }
  | { kind: 'unsupported'; format: string };

/** Where the names of zip members and the head of an HTML page are looked for. */
const headBytes = 4096;

const signatures: [bytes: number[], format: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
];

export function sniffContent(bytes: Uint8Array): Content {
  const starts = (signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes);
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return sniffCompound(bytes);
  const known = signatures.find(([signature]) => starts(signature));
  if (known) return { kind: 'unsupported', format: known[1] };
  const head = toLatin1(bytes.subarray(0, headBytes)).replaceAll('\0', '');
  if (head.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (/^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\/related/i.test(head)) {
    return { kind: 'mhtml' };
  }
  if (/<(?:!doctype\s+html|html|head|body|meta|div|p|table)(?:\s[^<]*)?>/i.test(head))
    return { kind: 'html' };
  return { kind: 'text', hasTags: /<\/?[a-z][^<>]*>/i.test(head) };
}

/** A .docx names `word/…` members; the names stand uncompressed in the zip's headers. */
function sniffZip(bytes: Uint8Array): Content {
  const names = toLatin1(bytes.subarray(0, headBytes)) + toLatin1(bytes.subarray(-65_536));
  if (names.includes('word/')) return { kind: 'docx' };
  const other = [
    ['xl/', 'xlsx'],
    ['ppt/', 'pptx'],
    ['mimetypeapplication/vnd.oasis', 'odt'],
    ['OFD.xml', 'ofd'],
  ].find(([part]) => names.includes(part ?? ''));
  return { kind: 'unsupported', format: other?.[1] ?? 'zip' };
}

/** An OLE file is an old .doc or .wps, or a .docx behind a password (MS-OFFCRYPTO, stream EncryptedPackage). */
function sniffCompound(bytes: Uint8Array): Content {
  const isEncrypted = toLatin1(bytes).replaceAll('\0', '').includes('EncryptedPackage');
  return isEncrypted ? { kind: 'encrypted' } : { kind: 'unsupported', format: 'doc/wps' };
}

function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
