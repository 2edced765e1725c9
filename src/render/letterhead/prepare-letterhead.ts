/** Makes a letterhead ready for our content: with our styles and list in it, and its slots marked. */
import { Document } from 'docx';
import { type Parts, parsePart, storePart } from '../../word/package.ts';
import { compileDocument } from '../package/compile.ts';
import { headingNumbering } from '../package/numbering.ts';
import type { Profile } from '../profile.ts';
import { ownStyles } from '../styles/own-styles.ts';
import type { Destination } from '../writer.ts';
import { markSlots } from './mark-slots.ts';
import { freeListId, mergeHeadingList } from './merge-list.ts';
import { mergeStyles, withWholeStyles } from './merge-styles.ts';
import type { Letterhead } from './open-letterhead.ts';

/** A letterhead with our styles and list in it, ready to be filled, and what the writer must know of it. */
export type PreparedLetterhead = Letterhead & { destination: Destination };

/** Brings styles and lists in; the parts given stay as they are. */
export async function prepareLetterhead(
  letterhead: Letterhead,
  profile: Profile,
): Promise<PreparedLetterhead> {
  const parts = new Map(letterhead.parts);
  const own = await ownLook(withWholeStyles(profile));
  const theirs = parsePart(parts, 'word/styles.xml');
  const [styles, numbering] = ['word/styles.xml', 'word/numbering.xml'].map((path) => parsePart(own, path));
  if (!theirs || !styles || !numbering) throw new Error('a package has styles, and docx writes lists');
  const listId = freeListId(parts);
  const { ids, unnumberedHeadings, loose } = mergeStyles(theirs, styles, listId);
  storePart(parts, 'word/styles.xml', theirs);
  mergeHeadingList(parts, numbering, listId, (heading) =>
    unnumberedHeadings.has(heading) ? null : (ids.get(heading) ?? null),
  );
  markSlots(parts);
  const destination: Destination = {
    slots: letterhead.slots,
    styleId: (id) => ids.get(id) ?? id,
    isLoose: (id) => loose.has(id),
    headingList: (level) =>
      unnumberedHeadings.has(`Heading${level}`) ? { id: listId, level: level - 1 } : null,
  };
  return { ...letterhead, parts, destination };
}

/** Our styles and the heading list as docx writes them: a package without content. */
function ownLook(profile: Profile): Promise<Parts> {
  const document = new Document({
    styles: ownStyles(profile),
    numbering: headingNumbering(profile),
    sections: [],
  });
  return compileDocument(document);
}
