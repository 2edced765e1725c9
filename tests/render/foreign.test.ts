import { describe, expect, it } from 'vitest';
import { readPart } from './docx-text.ts';
import { render } from './profiles.ts';

/** The names of the bookmarks of a body, in order. */
async function bookmarksOf(html: string): Promise<string[]> {
  const { value } = await render(html);
  const xml = readPart(value, 'word/document.xml');
  return [...xml.matchAll(/<w:bookmarkStart\b[^>]*w:name="([^"]*)"/g)].map(([, name = '']) => name);
}

describe('an id in what docx’s own reader writes is a bookmark once', () => {
  const rows = {
    'of a list item': '<ul><li id="a">兰溪镇</li></ul>',
    'of an empty list item': '<ul><li id="a"></li></ul>',
    'of an empty item among others': '<ul><li>兰溪镇</li><li id="a"></li><li>云台镇</li></ul>',
    'of an empty list': '<ol id="a"></ol>',
    'of an empty line in an item': '<ul><li>兰溪镇<p id="a"></p></li></ul>',
    'of an empty term': '<dl><dt id="a"></dt><dd>兰溪镇</dd></dl>',
    'of a figure without a picture': '<figure id="a"></figure>',
  };
  for (const [name, html] of Object.entries(rows)) {
    it(name, async () => {
      expect(await bookmarksOf(`<p><a href="#a">见</a></p>${html}<p>甘棠县。</p>`)).toEqual(['a']);
    });
  }
});
