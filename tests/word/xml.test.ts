import { describe, expect, it } from 'vitest';
import {
  appendElement,
  attributeOf,
  childElements,
  childNamed,
  childValue,
  descendantsNamed,
  isAfter,
  nameOf,
  namespaces,
  parseXml,
  serializeXml,
  XmlError,
} from '../../src/word/xml.ts';

describe('parseXml', () => {
  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['nothing', ''],
    ['an entity that nobody knows', '<a>&foo;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a prefix without a namespace', '<w:a/>'],
    ['two roots', '<a/><b/>'],
  ])('%s is a fault with its line', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(XmlError);
    expect(() => parseXml(xml)).toThrow(/\(line /);
  });

  it('passes over a byte order mark', () => {
    expect(parseXml('\ufeff<a/>').documentElement.localName).toBe('a');
  });
});

describe('names', () => {
  const paragraph = (prefix: string) =>
    parseXml(
      `<${prefix}:p xmlns:${prefix}="${namespaces.w}"><${prefix}:pPr><${prefix}:pStyle ${prefix}:val="Title"/></${prefix}:pPr><p xmlns="urn:other"/></${prefix}:p>`,
    ).documentElement;

  it.each(['w', 'ns0'])('are those of the namespace, whatever the prefix: %s', (prefix) => {
    const root = paragraph(prefix);
    expect(childElements(root).map(nameOf)).toEqual(['w:pPr', 'p']);
    expect(childValue(childNamed(root, 'w:pPr'), 'w:pStyle')).toBe('Title');
    expect(descendantsNamed(root, 'w:pStyle')).toHaveLength(1);
    expect(attributeOf(root, 'w:val')).toBeNull();
  });

  it('are written with the prefix that is in use', () => {
    const root = paragraph('ns0');
    appendElement(root, 'w:r', { 'w:rsidR': '1' });
    expect(serializeXml(root)).toContain('<ns0:r ns0:rsidR="1"/>');
  });

  it('of an unknown prefix are our own fault', () => {
    expect(() => descendantsNamed(parseXml('<a/>'), 'q:x')).toThrow('q:x');
  });
});

it('what XML forbids is dropped from values and text', () => {
  const { documentElement: root } = parseXml(`<w:p xmlns:w="${namespaces.w}"/>`);
  appendElement(root, 'w:t', { 'w:val': 'a\u0001"<' }, 'b\ud800&');
  expect(serializeXml(root)).toContain('<w:t w:val="a&quot;&lt;">b&amp;</w:t>');
});

it('a node is after another that has ended, not after one it stands in', () => {
  const root = parseXml(`<a><w:p xmlns:w="${namespaces.w}"><b/></w:p><c/></a>`).documentElement;
  const [paragraph, last] = childElements(root);
  const inner = paragraph && childElements(paragraph)[0];
  if (!paragraph || !last || !inner) throw new Error('the tree has three elements');
  expect([isAfter(last, paragraph), isAfter(inner, paragraph), isAfter(paragraph, last)]).toEqual([
    true,
    false,
    false,
  ]);
});
