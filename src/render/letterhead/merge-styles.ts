/**
 * Brings our styles into a letterhead. Its styles win: where it has a style of the same name (Chinese Word calls
 * heading 1 “1”), ours takes its id; the others are added, complete, so that its Normal does not shine through.
 */
import {
  attributeOf,
  childrenNamed,
  childValue,
  descendantsNamed,
  type Element,
  setAttribute,
  type XmlDocument,
} from '../../word/xml.ts';
import type { Profile, StyleLook } from '../profile.ts';
import { catalogue, tableStyleNames } from '../styles/catalogue.ts';
import { wholeLook } from '../styles/own-styles.ts';

export type MergedStyles = {
  /** Our style id to the id it has in the letterhead. */
  ids: Map<string, string>;
  /** Our ids of headings that the letterhead has without numbers: their paragraphs carry the list themselves. */
  unnumberedHeadings: Set<string>;
  /** Our ids of styles that the letterhead has and that do not stay with the next paragraph. */
  loose: Set<string>;
};

/** Adds to `theirs` what it lacks of `own`; the numbered headings among it point to `listId`. */
export function mergeStyles(theirs: XmlDocument, own: XmlDocument, listId: number): MergedStyles {
  const { byName, taken, numbered, kept } = readStyles(theirs);
  const ids = new Map<string, string>();
  const missing: string[] = [];
  for (const { id, name } of [...catalogue, ...tableStyleNames]) {
    const known = byName.get(name.toLowerCase());
    if (known === undefined) missing.push(id);
    ids.set(id, known ?? (taken.has(id) ? `jb${id}` : id));
  }
  const ours = new Map(childrenNamed(own.documentElement, 'w:style').map((style) => [idOf(style), style]));
  // Not on one of theirs that we would not recognise: their caption may be in italics.
  const bases = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal', ...missing]);
  for (const id of missing) {
    const style = ours.get(id);
    if (!style) continue;
    const added = theirs.importNode(style, true) as Element;
    theirs.documentElement.appendChild(added);
    adapt(added, ids, bases, listId);
  }
  const loose = [...ids]
    .filter(([id, theirId]) => !missing.includes(id) && !kept.has(theirId))
    .map(([id]) => id);
  const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].filter((id) => !missing.includes(id));
  return {
    ids,
    loose: new Set(loose),
    unnumberedHeadings: new Set(headings.filter((id) => !numbered.has(ids.get(id) ?? ''))),
  };
}

const idOf = (style: Element): string => attributeOf(style, 'w:styleId') ?? '';

function readStyles(document: XmlDocument) {
  const styles = childrenNamed(document.documentElement, 'w:style');
  const isNumbered = (style: Element) => descendantsNamed(style, 'w:numPr').length > 0;
  return {
    byName: new Map(styles.map((style) => [(childValue(style, 'w:name') ?? '').toLowerCase(), idOf(style)])),
    taken: new Set(styles.map(idOf)),
    numbered: new Set(styles.filter(isNumbered).map(idOf)),
    kept: new Set(styles.filter((style) => descendantsNamed(style, 'w:keepNext').length > 0).map(idOf)),
  };
}

/** Gives a style of ours the letterhead's ids. */
function adapt(style: Element, ids: Map<string, string>, bases: Set<string>, listId: number): void {
  const rename = (element: Element, attribute: string, id: string) =>
    setAttribute(element, attribute, ids.get(id) ?? id);
  rename(style, 'w:styleId', idOf(style));
  for (const base of childrenNamed(style, 'w:basedOn')) {
    const id = attributeOf(base, 'w:val') ?? '';
    rename(base, 'w:val', bases.has(id) ? id : 'Normal');
  }
  for (const next of childrenNamed(style, 'w:next')) rename(next, 'w:val', attributeOf(next, 'w:val') ?? '');
  for (const list of descendantsNamed(style, 'w:numId')) setAttribute(list, 'w:val', String(listId));
}

/** The profile with every style as it is with all that it inherits, and with what it must not inherit from another Normal. */
export function withWholeStyles(profile: Profile): Profile {
  const none: StyleLook = { firstLine: 0, left: 0, right: 0, before: 0, after: 0 };
  const styles = Object.fromEntries(
    catalogue.map((entry) => [
      entry.id,
      entry.kind === 'paragraph'
        ? { ...none, ...wholeLook(entry, profile) }
        : (profile.styles[entry.id] ?? {}),
    ]),
  );
  return { ...profile, styles };
}
