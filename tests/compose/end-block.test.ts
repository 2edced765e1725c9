import { expect, test } from 'vitest';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { readPart } from '../render/docx-text.ts';
import { makeComparison } from './comparison.ts';

test.each([
  ['', 'without a mark'],
  ['。', 'with a full stop'],
  ['；', 'with a semicolon'],
  ['、', 'with a comma of lists'],
])(
  '报, 送 and 发 end with one full stop where the settings end with “%s” (GB/T 9704-2012, 7.4.2)',
  async (mark) => {
    const distribution = {
      report: `省委常委${mark}`,
      send: `各市委，省直各单位${mark}`,
      distribute: `各县委${mark}`,
      copies: '50',
    };
    const { value } = await makeDocument(
      { comparison: makeComparison(2), reports: [], options: { date: '2026-01-05', distribution } },
      { template: loadTemplate('leaders').value, profile: loadProfile('gb9704').value },
      null,
    );
    const text = readPart(value.content as Uint8Array, 'word/document.xml').replace(/<[^>]+>/g, '');
    for (const line of ['报：省委常委。', '送：各市委，省直各单位。', '发：各县委。'])
      expect(text).toContain(line);
  },
);
