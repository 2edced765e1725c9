import { attributeIn } from '../../word/scan.ts';
import type { Rule } from './rule.ts';

// Word works these out on every page by itself; they need no result in the file.
const selfUpdating = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|STYLEREF)\b/;

type Field = { code: string; hasSeparator: boolean; result: string };

/** Every field begins, has its result and ends; none is marked to be updated. */
export const finishedFields: Rule = {
  code: 'docx-field-unfinished',
  listen: (_, __, report) => {
    const fields: Field[] = [];
    const steps: Record<string, () => void> = {
      begin: () => fields.push({ code: '', hasSeparator: false, result: '' }),
      separate: () => {
        const field = fields.at(-1);
        if (field) field.hasSeparator = true;
        else report('separate without begin');
      },
      end: () => {
        const field = fields.pop();
        if (!field) report('end without begin');
        else if (!selfUpdating.test(field.code) && field.result === '')
          report(`no result: ${field.code.trim()}`);
        // What an inner field shows, the outer one shows as well.
        const outer = fields.at(-1);
        if (outer?.hasSeparator && field) outer.result += field.result;
      },
    };
    const addText = (text: string) => {
      const field = fields.at(-1);
      if (field?.hasSeparator) field.result += text.slice(0, 8);
    };
    const checkDirty = (attributes: string) => {
      const dirty = attributeIn(attributes, 'w:dirty');
      if (dirty !== undefined && dirty !== '0' && dirty !== 'false') report('marked for updating');
    };
    return {
      open: {
        'w:fldChar': (attributes) => {
          checkDirty(attributes);
          steps[attributeIn(attributes, 'w:fldCharType') ?? '']?.();
        },
        'w:fldSimple': checkDirty,
        'w:updateFields': () => report('the settings ask for an update'),
      },
      close: {
        'w:instrText': (text) => {
          const field = fields.at(-1);
          if (field) field.code += text;
          else report(`code outside a field: ${text.trim()}`);
        },
        'w:t': addText,
      },
      end: () => {
        for (const field of fields) report(`no end: ${field.code.trim()}`);
      },
    };
  },
};
