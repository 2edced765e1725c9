import { attributeIn } from '../../word/scan.ts';
import type { Rule } from './rule.ts';

/** Ids that must be unique within a part: bookmarks by id and by name, drawings, notes, tracked changes. */
const identified: [string, string, string][] = [
  ['w:bookmarkStart', 'w:id', 'bookmark'],
  ['w:bookmarkStart', 'w:name', 'bookmark name'],
  ['wp:docPr', 'id', 'drawing'],
  ['w:footnote', 'w:id', 'footnote'],
  ['w:endnote', 'w:id', 'endnote'],
  ['w:comment', 'w:id', 'comment'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'].map(
    (tag): [string, string, string] => [tag, 'w:id', 'tracked change'],
  ),
];

export const uniqueIds: Rule = {
  code: 'docx-id-twice',
  listen: (_, __, report) => {
    const seen = new Set<string>();
    const open: Record<string, (attributes: string) => void> = {};
    for (const [tag, attribute, kind] of identified) {
      const before = open[tag];
      open[tag] = (attributes) => {
        before?.(attributes);
        const id = attributeIn(attributes, attribute);
        if (id === undefined) return;
        if (seen.has(`${kind} ${id}`)) report(`${kind} ${id}`);
        seen.add(`${kind} ${id}`);
      };
    }
    return { open };
  },
};

/** Every bookmark that begins ends, and the other way round. */
export const bookmarkPairs: Rule = {
  code: 'docx-bookmark-unpaired',
  listen: (_, __, report) => {
    const open = new Set<string>();
    return {
      open: {
        'w:bookmarkStart': (attributes) => open.add(attributeIn(attributes, 'w:id') ?? ''),
        'w:bookmarkEnd': (attributes) => {
          const id = attributeIn(attributes, 'w:id') ?? '';
          if (!open.delete(id)) report(id);
        },
      },
      end: () => {
        for (const id of open) report(id);
      },
    };
  },
};
