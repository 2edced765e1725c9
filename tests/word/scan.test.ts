import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeIn, rewriteTags, scanXml, withAttribute } from '../../src/word/scan.ts';

describe('scanXml', () => {
  it('gives tags in order, with attributes and text as they stand', () => {
    const seen: string[] = [];
    const fault = scanXml('<?xml version="1.0"?><a k="1>2"><!-- <x> --><b/>甲&amp;乙</a>', {
      open: (name, attributes) => seen.push(`<${name}${attributes}`),
      close: (name, text) => seen.push(`${text}</${name}`),
    });
    expect(fault).toBeNull();
    expect(seen).toEqual(['<a k="1>2"', '<b', '</b', '甲&amp;乙</a']);
  });

  it.each(['<a><b></a>', '<a', '<a>&x;</a>', '<a>\u0001</a>', '<a>&#1;</a>', '</a>', '<a><!-- </a>'])(
    'says what is wrong with %j',
    (xml) => {
      expect(scanXml(xml, {})).not.toBeNull();
    },
  );
});

describe('rewriteTags', () => {
  it('changes attributes and nothing else', () => {
    const xml = '<a id="1">id="1"<b id="1"/><c id="1" /></a>';
    const rewritten = rewriteTags(xml, (name, attributes) =>
      name === 'a' ? attributes : withAttribute(attributes, 'id', '22'),
    );
    expect(rewritten).toBe('<a id="1">id="1"<b id="22"/><c id="22" /></a>');
  });

  it('gives back what it is not asked to change, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(rewriteTags(text, (_, attributes) => attributes)).toBe(text);
      }),
    );
  });
});

it('an attribute is found by its whole name', () => {
  expect(attributeIn(' w:value="1" w:val="2"', 'w:val')).toBe('2');
  expect(attributeIn(' w:value="1"', 'w:val')).toBeUndefined();
});
