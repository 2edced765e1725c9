/** Styles, lists, notes, comments, relationships and link targets that are used must be there. */

import { attributeIn } from '../../word/scan.ts';
import type { PackageFacts } from './facts.ts';
import type { Rule } from './rule.ts';

/** A style, and of the right type: a paragraph style on a paragraph. */
export const styleReferences: Rule = {
  code: 'docx-style-missing',
  listen: (_, facts, report) => {
    const check = (type: string) => (attributes: string) => {
      const id = attributeIn(attributes, 'w:val') ?? '';
      const found = facts.styles.get(id);
      if (found === undefined) report(id);
      else if (found !== type) report(`${id} (${found})`);
    };
    return {
      open: { 'w:pStyle': check('paragraph'), 'w:rStyle': check('character'), 'w:tblStyle': check('table') },
    };
  },
};

/** A list of word/numbering.xml; 0 takes a paragraph out of its style's list. */
export const numberingReferences: Rule = {
  code: 'docx-numbering-missing',
  listen: (part, facts, report) => {
    if (part === 'word/numbering.xml') return {};
    return {
      open: {
        'w:numId': (attributes) => {
          const id = attributeIn(attributes, 'w:val') ?? '';
          if (id !== '0' && !facts.numberings.has(id)) report(id);
        },
      },
    };
  },
};

const notes: [string, (facts: PackageFacts) => Set<string>][] = [
  ['w:footnoteReference', (facts) => facts.footnotes],
  ['w:endnoteReference', (facts) => facts.endnotes],
  ['w:commentReference', (facts) => facts.comments],
];

export const noteReferences: Rule = {
  code: 'docx-note-missing',
  listen: (_, facts, report) => ({
    open: Object.fromEntries(
      notes.map(([tag, known]) => [
        tag,
        (attributes: string) => {
          const id = attributeIn(attributes, 'w:id') ?? '';
          if (!known(facts).has(id)) report(`${tag} ${id}`);
        },
      ]),
    ),
  }),
};

const relationshipTags = [
  'w:hyperlink',
  'w:headerReference',
  'w:footerReference',
  'a:blip',
  'c:chart',
  'v:imagedata',
  'w:altChunk',
  'c:externalData',
];

export const relationshipReferences: Rule = {
  code: 'docx-relationship-missing',
  listen: (part, facts, report) => {
    const own = facts.relationships.get(part);
    const check = (attributes: string) => {
      for (const name of ['r:id', 'r:embed', 'r:link']) {
        const id = attributeIn(attributes, name);
        if (id !== undefined && !own?.has(id)) report(id);
      }
    };
    return { open: Object.fromEntries(relationshipTags.map((tag) => [tag, check])) };
  },
};

export const linkTargets: Rule = {
  code: 'docx-link-target-missing',
  listen: (_, facts, report) => ({
    open: {
      'w:hyperlink': (attributes) => {
        const anchor = attributeIn(attributes, 'w:anchor');
        if (anchor !== undefined && anchor !== '_top' && !facts.bookmarks().has(anchor)) report(anchor);
      },
    },
  }),
};
