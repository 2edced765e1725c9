import { describe, expect, it } from 'vitest';
import {
  openPackage,
  PackageError,
  type Parts,
  parsePart,
  storePart,
  textPart,
} from '../../src/word/package.ts';
import { XmlError } from '../../src/word/xml.ts';
import { zipPackage } from '../../src/word/zip.ts';

const bytes = zipPackage(new Map([['word/document.xml', '<a>县</a>']]));

describe('openPackage', () => {
  it('gives the parts by path', () => {
    const parts = openPackage(bytes);
    expect([...parts.keys()]).toEqual(['word/document.xml']);
    expect(textPart(parts, 'word/document.xml')).toBe('<a>县</a>');
    expect(textPart(parts, 'word/styles.xml')).toBe('');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('no zip at all')],
    ['half a zip', bytes.slice(0, bytes.length / 2)],
  ])('%s is one clear fault', (_, broken) => {
    expect(() => openPackage(broken)).toThrow(PackageError);
  });
});

describe('parts as trees', () => {
  it('keep their declaration, and get one where they have none', () => {
    const own = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a b="1"/>';
    const parts: Parts = new Map([
      ['a.xml', own],
      ['b.xml', '<a/>'],
    ]);
    for (const path of ['a.xml', 'b.xml']) {
      const tree = parsePart(parts, path);
      if (tree) storePart(parts, path, tree);
    }
    expect(textPart(parts, 'a.xml')).toBe(own);
    expect(textPart(parts, 'b.xml')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>');
  });

  it('are null where there is no part, and a fault where it is not well formed', () => {
    expect(parsePart(new Map(), 'a.xml')).toBeNull();
    expect(() => parsePart(new Map([['a.xml', '<a>']]), 'a.xml')).toThrow(XmlError);
  });
});
