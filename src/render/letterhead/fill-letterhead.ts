/** Fills a letterhead: `patchDocument` puts our content into its slots; its page, header, footer and styles stay. */
import { type FileChild, ImportedXmlComponent, type ParagraphChild, PatchType, patchDocument } from 'docx';
import { openPackage, type Parts, parsePart, storePart, textPart } from '../../word/package.ts';
import { childNamed, descendantsNamed, setAttribute } from '../../word/xml.ts';
import { zipPackage } from '../../word/zip.ts';
import type { Piece } from '../body-sections.ts';
import { OwnParagraph } from '../components.ts';
import { textRun } from '../inline/text-run.ts';
import type { BuiltPackage } from '../package/build-package.ts';
import { setChartLook } from '../package/charts.ts';
import { cleanSeparators } from '../package/finish-package.ts';
import { estimateFilledPages, type PageUse } from '../pages/estimate.ts';
import type { Profile } from '../profile.ts';
import type { Written } from '../writer.ts';
import type { SlotName } from './find-slots.ts';
import { slotMark } from './mark-slots.ts';
import type { PreparedLetterhead } from './prepare-letterhead.ts';
import { dropLastTitlePage, sectionFor } from './sections.ts';

type Patch =
  | { type: typeof PatchType.PARAGRAPH; children: ParagraphChild[] }
  | { type: typeof PatchType.DOCUMENT; children: FileChild[] };

/** The filled letterhead's parts. */
export async function fillLetterhead(
  letterhead: PreparedLetterhead,
  written: Written,
  profile: Profile,
): Promise<BuiltPackage> {
  let pages: PageUse | null = null;
  const { destination, slots } = letterhead;
  const { notes, needsPages } = written;
  const { styleId } = destination;
  const layoutStyles = {
    noteText: styleId('FootnoteText'),
    endBlock: styleId('EndBlockTable'),
  };
  const blank = new Map(letterhead.parts);
  if (written.sections.length > 1) dropLastTitlePage(blank);
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: zipPackage(blank),
    // Lines first: docx looks for each slot in all that stands there by then.
    patches: Object.fromEntries(
      [...slots]
        .sort((one, other) => rank(one) - rank(other))
        .map((name) => [slotMark + name, patchFor(name, letterhead, written)]),
    ),
    footnotes: Object.fromEntries(notes.map((note, at) => [at + 1, { children: [note] }])),
    ...(needsPages
      ? {
          pageNumbers: estimateFilledPages(layoutStyles, (use) => {
            pages = use;
          }),
        }
      : {}),
    keepOriginalStyles: true,
    trimPlaceholders: true,
  });
  const parts = openPackage(bytes);
  // docx adds styles of its own beside ours.
  parts.set('word/styles.xml', textPart(letterhead.parts, 'word/styles.xml'));
  cleanSeparators(parts, styleId('FootnoteText'));
  setNoteMarks(parts, styleId('FootnoteReference'));
  setChartLook(parts, profile);
  return { parts, pages };
}

const rank = (name: SlotName): number => ['toc', 'body'].indexOf(name);

/** What fills a slot: blocks, or a line of text. */
function patchFor(name: SlotName, letterhead: PreparedLetterhead, written: Written): Patch {
  if (name !== 'toc' && name !== 'body') {
    const line = textRun(written.slotTexts.get(name) ?? '');
    return { type: PatchType.PARAGRAPH, children: [line] };
  }
  const pieces = name === 'toc' ? written.contents : bodyPieces(letterhead, written);
  const children = pieces.length > 0 ? [...pieces] : [new OwnParagraph({}, [])];
  return { type: PatchType.DOCUMENT, children };
}

/** The sections one after another; each but the last ends with a paragraph that carries its page. */
function bodyPieces({ section, destination }: PreparedLetterhead, { sections }: Written): Piece[] {
  return sections.flatMap(({ orientation, pieces }, at) => {
    if (at === sections.length - 1) return pieces;
    const page = ImportedXmlComponent.fromXmlString(sectionFor(section, orientation, at));
    const style = destination.styleId('Gap');
    return [...pieces, new OwnParagraph({ style }, [], page ? { section: page } : {})];
  });
}

/** docx writes the marks of the notes in a style by an id of its own. */
function setNoteMarks(parts: Parts, style: string): void {
  const document = parsePart(parts, 'word/footnotes.xml');
  if (!document || style === 'FootnoteReference') return;
  for (const mark of descendantsNamed(document, 'w:footnoteRef')) {
    const properties = mark.parentNode && childNamed(mark.parentNode, 'w:rPr');
    const own = properties && childNamed(properties, 'w:rStyle');
    if (own) setAttribute(own, 'w:val', style);
  }
  storePart(parts, 'word/footnotes.xml', document);
}
