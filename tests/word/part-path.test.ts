import { expect, it } from 'vitest';
import { ownerOf, relationshipsPath, resolveTarget, targetOf } from '../../src/word/part-path.ts';

it.each([
  ['', '_rels/.rels'],
  ['word/document.xml', 'word/_rels/document.xml.rels'],
  ['word/charts/chart1.xml', 'word/charts/_rels/chart1.xml.rels'],
])('the relationships of %j stand in %s', (owner, path) => {
  expect(relationshipsPath(owner)).toBe(path);
  expect(ownerOf(path)).toBe(owner);
});

it.each([
  ['word/document.xml', 'styles.xml', 'word/styles.xml'],
  ['word/document.xml', '../customXml/item1.xml', 'customXml/item1.xml'],
  ['word/charts/chart1.xml', '../embeddings/a.xlsx', 'word/embeddings/a.xlsx'],
  ['', 'word/document.xml', 'word/document.xml'],
])('from %j, %s is %s', (owner, target, path) => {
  expect(resolveTarget(owner, target)).toBe(path);
  expect(targetOf(owner, path)).toBe(target);
});

it('a target with a leading slash begins at the root', () => {
  expect(resolveTarget('word/document.xml', '/word/media/a.png')).toBe('word/media/a.png');
});
