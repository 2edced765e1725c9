import { type Document, Packer } from 'docx';
import { openPackage, type Parts } from '../../word/package.ts';

type Compiler = { compile: (document: Document) => Map<string, string | Uint8Array> };

/**
 * The parts that docx writes, before it zips them: a document is zipped once, by `word/zip.ts`. docx keeps this step to
 * itself; where a later docx has it no more, its zip is opened.
 */
export async function compileDocument(document: Document): Promise<Parts> {
  const { compiler } = Packer as unknown as { compiler?: Partial<Compiler> };
  return compiler?.compile?.(document) ?? openPackage(await Packer.toBuffer(document));
}
