import { describe, expect, it } from 'vitest';
import { type Parts, textPart } from '../../src/word/package.ts';
import {
  addRelationship,
  addRelationships,
  readRelationships,
  renameRelationships,
} from '../../src/word/relationships.ts';

const body = 'word/document.xml';
const link = {
  id: 'rIdLink1',
  type: 'hyperlink',
  target: 'https://example.org/?a=1&b="2"',
  isExternal: true,
};

describe('relationships', () => {
  it('are written into a new part, and read as they were', () => {
    const parts: Parts = new Map();
    addRelationships(parts, body, [link]);
    expect(readRelationships(parts, body)).toEqual([link]);
    expect(textPart(parts, 'word/_rels/document.xml.rels')).not.toContain('xmlns=""');
  });

  it('of the package itself stand in _rels/.rels', () => {
    const parts: Parts = new Map();
    addRelationship(parts, '', { type: 'officeDocument', target: body });
    expect([...parts.keys()]).toEqual(['_rels/.rels']);
  });

  it('get ids that are free', () => {
    const parts: Parts = new Map();
    addRelationships(parts, body, [
      { id: 'rIdJb1', type: 'styles', target: 'styles.xml' },
      { id: 'rIdJb3', type: 'theme', target: 'theme.xml' },
    ]);
    const add = (target: string) => addRelationship(parts, body, { type: 'customXml', target });
    expect([add('a.xml'), add('b.xml')]).toEqual(['rIdJb2', 'rIdJb4']);
    const ids = readRelationships(parts, body).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('drop what XML forbids from an address', () => {
    const parts: Parts = new Map();
    addRelationships(parts, body, [{ ...link, target: 'https://example.org/\u0001' }]);
    expect(readRelationships(parts, body)[0]?.target).toBe('https://example.org/');
  });

  it('are renamed where they stand and where they are used, not in text', () => {
    const parts: Parts = new Map([[body, '<a r:id="x1" r:embed="x2" id="x1">r:id="x1"</a>']]);
    addRelationships(parts, body, [{ ...link, id: 'x1' }]);
    renameRelationships(parts, body, new Map([['x1', 'rIdGen1']]));
    expect(readRelationships(parts, body)[0]?.id).toBe('rIdGen1');
    expect(textPart(parts, body)).toBe('<a r:id="rIdGen1" r:embed="x2" id="x1">r:id="x1"</a>');
  });
});
