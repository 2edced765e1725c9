import { expect, it } from 'vitest';
import { addPart, addWordPart } from '../../src/word/add-part.ts';
import { addContentType, readContentTypes } from '../../src/word/content-types.ts';
import { addCustomPart } from '../../src/word/custom-part.ts';
import { type Parts, textPart } from '../../src/word/package.ts';
import { readRelationships } from '../../src/word/relationships.ts';

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">';
const newPackage = (): Parts =>
  new Map([
    ['[Content_Types].xml', `${types}<Default Extension="XML" ContentType="application/xml"/></Types>`],
  ]);
const body = 'word/document.xml';

it('a content type is named once', () => {
  const parts = newPackage();
  for (const type of ['one', 'other']) addContentType(parts, body, type);
  expect(textPart(parts, '[Content_Types].xml').match(/<Override [^>]*>/g)).toEqual([
    '<Override PartName="/word/document.xml" ContentType="one"/>',
  ]);
  expect(readContentTypes(parts)).toEqual({ paths: new Set([body]), endings: new Set(['xml']) });
});

it('a new part has its type and a relationship from its owner', () => {
  const parts = newPackage();
  addPart(parts, body, {
    path: 'customXml/item1.xml',
    xml: '<a/>',
    contentType: 'application/xml',
    relationship: 'customXml',
  });
  expect(readContentTypes(parts).paths).toEqual(new Set(['customXml/item1.xml']));
  expect(readRelationships(parts, body)).toMatchObject([
    { id: 'rIdJb1', type: 'customXml', target: '../customXml/item1.xml' },
  ]);
});

it('a part of Word that is there stays', () => {
  const parts = newPackage();
  addWordPart(parts, 'comments', '<a/>');
  addWordPart(parts, 'comments', '<b/>');
  expect(textPart(parts, 'word/comments.xml')).toContain('<a/>');
  expect(readRelationships(parts, body)).toHaveLength(1);
});

it('a custom part takes the next number, with its properties beside it', () => {
  const parts = newPackage();
  parts.set('customXml/item1.xml', '<theirs/>');
  addCustomPart(parts, { itemId: '{1}', namespace: 'urn:a', xml: '<a xmlns="urn:a"/>' });
  expect(textPart(parts, 'customXml/item1.xml')).toBe('<theirs/>');
  expect(textPart(parts, 'customXml/itemProps2.xml')).toContain('ds:uri="urn:a"');
  expect(readRelationships(parts, 'customXml/item2.xml')).toMatchObject([
    { type: 'customXmlProps', target: 'itemProps2.xml' },
  ]);
});
