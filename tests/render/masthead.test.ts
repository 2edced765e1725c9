/** The masthead's lines: order, place, indents. */
import { expect, test } from 'vitest';
import { readParagraphs, readPart } from './docx-text.ts';
import { bundledProfile, render } from './profiles.ts';

const documentOf = async (lines: string, profile = 'gb9704') =>
  readPart(
    (
      await render(
        `<header class="masthead">${lines}<p class="name">简报</p></header>`,
        bundledProfile(profile),
      )
    ).value,
    'word/document.xml',
  );

test('份号, 密级 and 紧急程度 stand top left, a line each, in whatever order they are written', async () => {
  const xml = await documentOf(
    '<p class="urgency">特急</p><p class="secret">秘密★1年</p><p class="copy-number">000012</p>',
  );
  expect(readParagraphs(xml).slice(0, 4)).toEqual(['000012', '秘密★1年', '特急', '简报']);
});

test('the name keeps its place on the page, however many lines stand above it', async () => {
  const { before = 0 } = bundledProfile('gb9704').styles.MastheadName ?? {};
  const lines = ['<p class="secret">秘密</p>', '<p class="urgency">特急</p>', '<p class="copy-number">1</p>'];
  for (const count of [1, 2, 3]) {
    const xml = await documentOf(lines.slice(0, count).join(''));
    const space = Number(/w:val="MastheadName"\/><w:spacing w:before="(\d+)"/.exec(xml)?.[1]);
    expect(space + count * 579).toBe(Math.round(before * 20));
  }
  expect(await documentOf('')).not.toMatch(/w:val="MastheadName"\/><w:spacing/);
});

test('what wraps in 附件说明 begins under the name', async () => {
  const { value } = await render(
    '<p class="attachment">附件：1. 名单</p><p class="attachment">2. 办法</p>',
    bundledProfile('gb9704'),
  );
  const xml = readPart(value, 'word/document.xml');
  expect(
    [...xml.matchAll(/w:leftChars="(\d+)"[^>]*w:hangingChars="(\d+)"/g)].map(([, left, hanging]) => [
      left,
      hanging,
    ]),
  ).toEqual([
    ['600', '400'],
    ['600', '100'],
  ]);
});
