import { attributeIn } from '../../word/scan.ts';
import { hasEastAsianFont } from './facts.ts';
import type { Rule } from './rule.ts';

// A character that Word draws in the East Asian font: 县
const chinese = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\udbff][\udc00-\udfff]/;

/** A run with Chinese text has an East Asian font: its own, its style's, its paragraph's or the document's. */
export const eastAsianFonts: Rule = {
  code: 'docx-font-missing',
  listen: (_, facts, report) => {
    if (facts.hasDefaultEastAsianFont) return {};
    const isStyled = (id: string | undefined) => id !== undefined && facts.eastAsianStyles.has(id);
    let paragraph = false;
    let run = false;
    return {
      open: {
        'w:p': () => {
          paragraph = isStyled('Normal');
        },
        'w:pStyle': (attributes) => {
          paragraph = isStyled(attributeIn(attributes, 'w:val'));
        },
        'w:r': () => {
          run = false;
        },
        'w:rStyle': (attributes) => {
          run ||= isStyled(attributeIn(attributes, 'w:val'));
        },
        'w:rFonts': (attributes) => {
          run ||= hasEastAsianFont(attributes);
        },
      },
      close: {
        'w:t': (text) => {
          if (!run && !paragraph && chinese.test(text)) report(text.slice(0, 12));
        },
      },
    };
  },
};
