/** What the rules must know of the package beforehand: styles, lists, notes, relationships. */
import { type Parts, textPart } from '../../word/package.ts';
import { listOwners, readRelationships } from '../../word/relationships.ts';
import { attributeIn, scanXml } from '../../word/scan.ts';
import { XmlError } from '../../word/xml.ts';

export type PackageFacts = {
  /** Style id to its type. */
  styles: Map<string, string>;
  /** Style ids whose text has an East Asian font, by themselves or through what they are based on. */
  eastAsianStyles: Set<string>;
  hasDefaultEastAsianFont: boolean;
  numberings: Set<string>;
  footnotes: Set<string>;
  endnotes: Set<string>;
  comments: Set<string>;
  /** Relationship ids of each part. */
  relationships: Map<string, Set<string>>;
  /** Bookmark names of the main document, read when the first link asks for them. */
  bookmarks: () => Set<string>;
};

/** Reads the small parts once, and the bookmarks of the document. */
export function readFacts(parts: Parts): PackageFacts {
  const idsOf = (path: string, tag: string, attribute: string) =>
    collect(textPart(parts, path), tag, attribute);
  let bookmarks: Set<string> | undefined;
  return {
    ...readStyles(textPart(parts, 'word/styles.xml')),
    numberings: idsOf('word/numbering.xml', 'w:num', 'w:numId'),
    footnotes: idsOf('word/footnotes.xml', 'w:footnote', 'w:id'),
    endnotes: idsOf('word/endnotes.xml', 'w:endnote', 'w:id'),
    comments: idsOf('word/comments.xml', 'w:comment', 'w:id'),
    relationships: new Map(listOwners(parts).map((owner) => [owner, relationshipIds(parts, owner)])),
    bookmarks: () => {
      bookmarks ??= idsOf('word/document.xml', 'w:bookmarkStart', 'w:name');
      return bookmarks;
    },
  };
}

/** None where they cannot be read: lintPackage says so. */
function relationshipIds(parts: Parts, owner: string): Set<string> {
  try {
    return new Set(readRelationships(parts, owner).map(({ id }) => id));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return new Set();
  }
}

function collect(xml: string, tag: string, attribute: string): Set<string> {
  const values = new Set<string>();
  scanXml(xml, {
    open: (name, attributes) => {
      const value = name === tag ? attributeIn(attributes, attribute) : undefined;
      if (value !== undefined) values.add(value);
    },
  });
  return values;
}

/** Whether the attributes of `w:rFonts` name a font for Chinese, or a theme's. */
export const hasEastAsianFont = (attributes: string): boolean =>
  ['w:eastAsia', 'w:eastAsiaTheme'].some((name) => attributeIn(attributes, name) !== undefined);

type StyleFacts = Pick<PackageFacts, 'styles' | 'eastAsianStyles' | 'hasDefaultEastAsianFont'>;

function readStyles(xml: string): StyleFacts {
  const styles = new Map<string, string>();
  const bases = new Map<string, string>();
  const direct = new Set<string>();
  let style = '';
  let hasDefaultEastAsianFont = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = attributeIn(attributes, 'w:styleId') ?? '';
        styles.set(style, attributeIn(attributes, 'w:type') ?? '');
      } else if (name === 'w:basedOn') bases.set(style, attributeIn(attributes, 'w:val') ?? '');
      else if (name === 'w:rFonts' && hasEastAsianFont(attributes)) {
        if (style === '') hasDefaultEastAsianFont = true;
        else direct.add(style);
      }
    },
  });
  const eastAsianStyles = new Set([...styles.keys()].filter((id) => inherits(id, bases, direct)));
  return { styles, eastAsianStyles, hasDefaultEastAsianFont };
}

function inherits(id: string, bases: Map<string, string>, direct: Set<string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = bases.get(at)) {
    if (direct.has(at)) return true;
    seen.add(at);
  }
  return false;
}
