/**
 * The one fast reader of XML: tags in order, checked for balance, for parts that are large and read from start to end
 * (the linter, the layout of pages) or changed in their attributes alone. A scan of a table of 5,000 rows takes 0.08 s,
 * a tree of it 1.7 s and some 300 MB (decision 0007): `xml.ts` makes trees of what is small, or is taken apart. Names
 * are as they stand (`w:p`), entities are not resolved: this is for XML that we or Word wrote.
 */

export type ScanEvents = {
  /**
   * Each start tag (an empty element gets `close` at once), with its attributes as they stand and where they begin in
   * the XML.
   */
  open?: (name: string, attributes: string, at: number) => void;
  /** `text` is what stands before the end tag since the tag before it. */
  close?: (name: string, text: string) => void;
};

const badText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;
// &#0; &#x1F; &#xFFFF; — written as a reference, forbidden all the same
const badReference =
  /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcBC]|[eE]|[fF]|1[\da-fA-F]|[fF]{3}[eEfF]));/;

/** Scans the whole text; returns what is not well-formed, or null. */
export function scanXml(xml: string, events: ScanEvents): string | null {
  const bad = badText.exec(xml) ?? (xml.includes('&#') ? badReference.exec(xml) : null);
  if (bad) return `forbidden character or reference at ${bad.index}`;
  const stack: string[] = [];
  let at = xml.indexOf('<');
  let textStart = 0;
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = skipMarkup(xml, at);
      if (at < 0) return 'markup that does not end';
      textStart = at;
      at = xml.indexOf('<', at);
      continue;
    }
    const end = tagEnd(xml, at);
    if (end < 0) return `a tag that does not end at ${at}`;
    if (next === 47) {
      const name = xml.slice(at + 2, end).trimEnd();
      const open = stack.pop();
      if (open !== name) return `</${name}> closes <${open ?? ''}> at ${at}`;
      events.close?.(name, xml.slice(textStart, at));
    } else {
      const isEmpty = xml.charCodeAt(end - 1) === 47;
      const nameEnd = endOfName(xml, at + 1, end);
      const name = xml.slice(at + 1, nameEnd);
      events.open?.(name, xml.slice(nameEnd, isEmpty ? end - 1 : end), nameEnd);
      if (isEmpty) events.close?.(name, '');
      else stack.push(name);
    }
    textStart = end + 1;
    at = xml.indexOf('<', textStart);
  }
  return stack.length > 0 ? `<${stack.at(-1)}> is not closed` : null;
}

/** Past a declaration, comment, instruction or CDATA; -1 where it does not end. */
function skipMarkup(xml: string, at: number): number {
  const close = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml[at + 1] === '?'
        ? '?>'
        : '>';
  const end = xml.indexOf(close, at + 2);
  return end < 0 ? -1 : end + close.length;
}

/** The tag's `>`, which may stand in an attribute value as well. */
function tagEnd(xml: string, at: number): number {
  let end = xml.indexOf('>', at);
  while (end >= 0) {
    let quotes = 0;
    for (let from = xml.indexOf('"', at); from >= 0 && from < end; from = xml.indexOf('"', from + 1))
      quotes++;
    if (quotes % 2 === 0) return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
}

function endOfName(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code === 32 || code === 47 || code === 10 || code === 13 || code === 9) return at;
  }
  return end;
}

/** The value of an attribute in a tag's attributes, or undefined. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const start = at + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
}

/** The tag's attributes with that one's value replaced; it must be there. `value` is escaped already. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const start = attributes.indexOf(` ${name}="`) + name.length + 3;
  return attributes.slice(0, start) + value + attributes.slice(attributes.indexOf('"', start));
}

/** The XML with the attributes of its start tags as `rewrite` gives them. */
export function rewriteTags(xml: string, rewrite: (name: string, attributes: string) => string): string {
  const pieces: string[] = [];
  let from = 0;
  scanXml(xml, {
    open: (name, attributes, at) => {
      const fresh = rewrite(name, attributes);
      if (fresh === attributes) return;
      pieces.push(xml.slice(from, at), fresh);
      from = at + attributes.length;
    },
  });
  return pieces.join('') + xml.slice(from);
}
