/** What the rules must know of the package beforehand: styles, lists, notes, relationships. */

import type { Parts } from '../../word/package.ts';
import { textPart } from '../../word/package.ts';
import { ownerOf } from '../../word/part-path.ts';
import { attributeIn, scanXml } from '../../word/scan.ts';

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
  /** Bookmark names of the main document. */
  bookmarks: Set<string>;
};

/** Reads the small parts once, and the bookmarks of the document. */
export function readFacts(parts: Parts): PackageFacts {
  const idsOf = (path: string, tag: string, attribute: string) =>
    collect(textPart(parts, path), tag, attribute);
  const relationships = new Map<string, Set<string>>();
  for (const path of parts.keys()) {
    if (path.endsWith('.rels'))
      relationships.set(ownerOf(path), collect(textPart(parts, path), 'Relationship', 'Id'));
  }
  return {
    ...readStyles(textPart(parts, 'word/styles.xml')),
    numberings: idsOf('word/numbering.xml', 'w:num', 'w:numId'),
    footnotes: idsOf('word/footnotes.xml', 'w:footnote', 'w:id'),
    endnotes: idsOf('word/endnotes.xml', 'w:endnote', 'w:id'),
    comments: idsOf('word/comments.xml', 'w:comment', 'w:id'),
    relationships,
    bookmarks: new Set(
      [...textPart(parts, 'word/document.xml').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      ),
    ),
  };
}

function collect(xml: string, tag: string, attribute: string): Set<string> {
  const values = new Set<string>();
  scanXml(xml, {
    open: (name, attributes) => {
      const value = name === tag ? attributeIn(attributes, attribute) : undefined;
      if (value !== undefined) values.add(value);
    },
    close: () => {},
  });
  return values;
}

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
      else if (name === 'w:rFonts' && /w:eastAsia(?:Theme)?="/.test(attributes)) {
        if (style === '') hasDefaultEastAsianFont = true;
        else direct.add(style);
      }
    },
    close: () => {},
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
