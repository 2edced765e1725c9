/** docx's styles with what its options cannot say: the default of their kind, and properties made beforehand. */
import {
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  ParagraphProperties,
  RunProperties,
  StyleForCharacter,
  StyleForParagraph,
  XmlAttributeComponent,
} from 'docx';

class DefaultAttributes extends XmlAttributeComponent<{ type: string; default: string; styleId: string }> {
  protected override readonly xmlKeys = { type: 'w:type', default: 'w:default', styleId: 'w:styleId' };
}

/** How the properties of a style differ from a paragraph's own: they put it into no list by themselves. */
export const styleConfig = { implicitListParagraphStyle: false, inListOrder: false };

/** A paragraph style with its properties. */
export class OwnParagraphStyle extends StyleForParagraph {
  constructor(
    options: IParagraphStyleOptions,
    paragraph: ParagraphProperties,
    run: RunProperties,
    isDefault: boolean,
  ) {
    super(options);
    this.root = this.root.map((part) =>
      part instanceof ParagraphProperties ? paragraph : part instanceof RunProperties ? run : part,
    );
    if (isDefault)
      this.root[0] = new DefaultAttributes({ type: 'paragraph', default: '1', styleId: options.id });
  }
}

/** A character style with its properties; docx makes it one of low rank, hidden until used, unless told otherwise. */
export class OwnCharacterStyle extends StyleForCharacter {
  constructor(options: ICharacterStyleOptions, run: RunProperties, isDefault: boolean) {
    super({ uiPriority: undefined, unhideWhenUsed: undefined, ...options } as ICharacterStyleOptions);
    this.root = this.root.map((part) => (part instanceof RunProperties ? run : part));
    if (isDefault)
      this.root[0] = new DefaultAttributes({ type: 'character', default: '1', styleId: options.id });
  }
}
