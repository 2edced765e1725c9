/** What Word has and docx has no class for: small components that stand in docx's own tree. */
import {
  type BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  FileChild,
  type IParagraphOptions,
  NumberProperties,
  Paragraph,
  type ParagraphChild,
  ParagraphProperties,
  type XmlComponent,
} from 'docx';
import { dropForbidden } from '../text/markup.ts';

/** An element by its name (`w:ind`); an undefined attribute is left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  const entries = Object.entries(attributes).map(([key, value]) => [
    key,
    { key, value: typeof value === 'string' ? dropForbidden(value) : value },
  ]);
  return new BuilderElement({
    name,
    ...(entries.length > 0 ? { attributes: Object.fromEntries(entries) } : {}),
    children: children as readonly XmlComponent[],
  });
}

/** `<w:name w:val="value"/>` */
export const valued = (name: string, value: string | number): XmlComponent =>
  element(`w:${name}`, { 'w:val': value });

/** A list that stands in the package already, by its number there. */
export type KnownList = { id: number; level: number };

/**
 * A paragraph whose children are any components, in a list by its number or ending a section if asked. `look` is what
 * docx has no option for, in the schema's order after what it has.
 */
export class OwnParagraph extends Paragraph {
  constructor(
    options: Omit<IParagraphOptions, 'children'>,
    children: readonly XmlComponent[],
    {
      list,
      look = [],
      section,
    }: { list?: KnownList | undefined; look?: readonly XmlComponent[]; section?: XmlComponent } = {},
  ) {
    super({ ...options, children: children as unknown as readonly ParagraphChild[] });
    const properties = this.root[0];
    if (!(properties instanceof ParagraphProperties))
      throw new Error('a paragraph begins with its properties');
    if (list) properties.push(new NumberProperties(list.id, list.level));
    for (const property of look) properties.push(property);
    if (section) properties.push(section);
  }
}

/** A bookmark of nothing that stands between blocks: its start and its end. */
export class BlockBookmark extends FileChild {
  constructor(mark: BookmarkStart | BookmarkEnd) {
    super(mark instanceof BookmarkStart ? 'w:bookmarkStart' : 'w:bookmarkEnd');
    this.root.push(...marksOf(mark));
  }
}

const marksOf = (mark: BookmarkStart | BookmarkEnd): unknown[] =>
  (mark as unknown as { root: unknown[] }).root;
