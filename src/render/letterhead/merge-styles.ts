/**
 * Brings our styles into a letterhead. Its styles win: where it has a style of the same name (Chinese Word calls
 * heading 1 “1”), ours takes its id; the others are added, complete, so that its Normal does not shine through.
 */
import { attributeIn, scanXml } from '../../word/scan.ts';
import type { Profile, StyleLook } from '../profile.ts';
import { catalogue, tableStyleNames } from '../styles/catalogue.ts';
import { headingListId, styleElements, wholeLook } from '../styles/styles-part.ts';

export type MergedStyles = {
  xml: string;
  /** Our style id to the id it has in the letterhead. */
  ids: Map<string, string>;
  /** Our ids of headings that the letterhead has without numbers: their paragraphs carry the list themselves. */
  unnumberedHeadings: Set<string>;
};

export function mergeStyles(stylesXml: string, profile: Profile): MergedStyles {
  const { byName, taken, numbered } = readStyles(stylesXml);
  const ids = new Map<string, string>();
  const entries = [...catalogue.map(({ id, name }) => ({ id, name })), ...tableStyleNames];
  const missing: string[] = [];
  for (const { id, name } of entries) {
    const theirs = byName.get(name.toLowerCase());
    if (theirs === undefined) missing.push(id);
    ids.set(id, theirs ?? (taken.has(id) ? `jb${id}` : id));
  }
  const own = styleElements(flattened(profile));
  // Not on one of theirs that we would not recognise: their caption may be in italics.
  const bases = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal', ...missing]);
  const rebased = (style: string) =>
    style.replace(/<w:basedOn w:val="(\w+)"\/>/, (whole, base: string) =>
      bases.has(base) ? whole : '<w:basedOn w:val="Normal"/>',
    );
  const added = missing.map((id) => renameIds(rebased(own.get(id) ?? ''), ids)).join('');
  const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4'].filter((id) => !missing.includes(id));
  return {
    xml: stylesXml.replace('</w:styles>', () => `${added}</w:styles>`),
    ids,
    unnumberedHeadings: new Set(headings.filter((id) => !numbered.has(ids.get(id) ?? ''))),
  };
}

function readStyles(xml: string) {
  const byName = new Map<string, string>();
  const taken = new Set<string>();
  const numbered = new Set<string>();
  let id = '';
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        id = attributeIn(attributes, 'w:styleId') ?? '';
        taken.add(id);
      } else if (name === 'w:name') byName.set((attributeIn(attributes, 'w:val') ?? '').toLowerCase(), id);
      else if (name === 'w:numPr') numbered.add(id);
    },
  });
  return { byName, taken, numbered };
}

/** Every style with all that it inherits, and with what it must not inherit from another Normal. */
function flattened(profile: Profile): Profile {
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

const references = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="|w:styleId=")([^"]*)"/g;

/** XML of ours with the letterhead's style ids. */
export const renameIds = (xml: string, ids: Map<string, string>): string =>
  xml.replace(references, (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`);

/** Headings that the letterhead does not number carry the list themselves. */
export function numberHeadings(xml: string, unnumbered: Set<string>, profile: Profile): string {
  let numbered = xml;
  for (const id of unnumbered) {
    const level = Number(id.at(-1)) - 1;
    if (profile.levels[level] === undefined) continue;
    const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${headingListId}"/></w:numPr>`;
    // Not where the paragraph says for itself: an unnumbered heading.
    numbered = numbered.replace(
      new RegExp(`(<w:pStyle w:val="${id}"/>(?:<w:pageBreakBefore/>)?)(?!<w:pageBreakBefore|<w:numPr)`, 'g'),
      `$1${list}`,
    );
  }
  return numbered;
}
