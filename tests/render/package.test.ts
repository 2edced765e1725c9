/** What Word itself fills in: gallery, zoom, separators, counts; and the look of charts and page digits. */
import { expect, test } from 'vitest';
import { readPart } from './docx-text.ts';
import { bundledProfile, render } from './profiles.ts';

const html = `<h1>题</h1><h2>节</h2><jb-toc></jb-toc><p>正文 two words。<fn>注</fn></p>`;
const partOf = async (path: string, source = html, profile = 'jianbao') =>
  readPart((await render(source, bundledProfile(profile))).value, path);

const chart = (unit: string, ...values: (number | string)[]) =>
  `<jb-chart title="图" unit="${unit}"><table><thead><tr><th></th><th>甲</th></tr></thead><tbody>${values
    .map((value, at) => `<tr><th>${at}地</th><td>${value}</td></tr>`)
    .join('')}</tbody></table></jb-chart>`;

test('the gallery shows what a user picks, and nothing of cells, masthead, contents, heads and feet', async () => {
  const styles = await partOf('word/styles.xml');
  const picked = [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)]
    .filter(([style]) => style.includes('<w:qFormat'))
    .map(([, id]) => id);
  expect(picked).toEqual(expect.arrayContaining(['Normal', 'Heading1', 'BodyText', 'Quote', 'Caption']));
  expect(
    picked.filter((id) =>
      /^(?:Table|Masthead|EndBlock|TOC|Header|Footer|Gap|Figure|Comparison)/.test(id ?? ''),
    ),
  ).toEqual([]);
  expect(styles).toMatch(/<\/w:docDefaults><w:latentStyles [^>]*w:defQFormat="0"/);
});

test('settings say how large to show it and where the rules above notes are', async () => {
  const settings = await partOf('word/settings.xml');
  expect(settings).toContain('<w:zoom w:percent="100"/>');
  expect(settings).toContain('<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>');
  expect(settings).not.toContain('updateFields');
  for (const kind of ['footnote', 'endnote'])
    expect(await partOf(`word/${kind}s.xml`)).toMatch(
      /w:type="separator"[^>]*><w:p><w:pPr><w:pStyle w:val="FootnoteText"\/><\/w:pPr><w:r><w:separator\/>/,
    );
});

test('app.xml counts the text as Word does', async () => {
  const app = await partOf('docProps/app.xml', '<p>正文 two words。</p><p>末</p><jb-toc></jb-toc>');
  const value = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(app)?.[1];
  expect(value('Words')).toBe('6');
  expect(value('Characters')).toBe('12');
  expect(value('CharactersWithSpaces')).toBe('14');
  expect(value('Paragraphs')).toBe('2');
  expect(value('Application')).toBe('jianbao');
  expect((await partOf('docProps/app.xml')).match(/<Pages>1<\/Pages>/)).not.toBeNull();
});

test('an axis of shares ends at 100, another where its values do; nothing stands over a bar of no height', async () => {
  const shares = await partOf('word/charts/chart1.xml', chart('%', 98, 0, ''));
  expect(shares).toMatch(/<c:max val="100"\/>/);
  expect(shares).toMatch(/<c:dLbl><c:idx val="1"\/><c:delete val="1"\/><\/c:dLbl>/);
  expect(shares).not.toMatch(/<c:dLbl><c:idx val="0"\/><c:delete/);
  expect(await partOf('word/charts/chart1.xml', chart('条', 98, 12))).not.toMatch(/<c:max /);
  expect(await partOf('word/charts/chart1.xml', chart('%', 130, 12))).not.toMatch(/<c:max /);
});

test('columns narrower than their numbers stand without them', async () => {
  const labels = async (places: number) =>
    /<c:showVal val="(\d)"/.exec(
      await partOf('word/charts/chart1.xml', chart('%', ...Array.from({ length: places }, () => 40))),
    )?.[1];
  expect([await labels(7), await labels(60)]).toEqual(['1', '0']);
});

test('the greys of gb9704 are far apart where four stand side by side', () => {
  const greys = bundledProfile('gb9704')
    .chartColors.slice(0, 4)
    .map((colour) => Number.parseInt(colour.slice(0, 2), 16));
  for (const one of greys)
    for (const other of greys) if (one !== other) expect(Math.abs(one - other)).toBeGreaterThanOrEqual(60);
  expect(new Set(greys).size).toBe(4);
});

test('page digits are in 宋体, the dashes beside them too', async () => {
  const style = /w:styleId="PageNumber".*?<\/w:style>/s.exec(
    await partOf('word/styles.xml', html, 'gb9704'),
  )?.[0];
  expect(style).toMatch(/w:ascii="宋体"/);
  expect(style).toMatch(/w:hAnsi="宋体"/);
});

test('a caption under a chart does not hold the next block to it', async () => {
  expect(/w:styleId="FigureCaption".*?<\/w:style>/s.exec(await partOf('word/styles.xml'))?.[0]).toMatch(
    /<w:keepNext w:val="(?:0|false)"\/>/,
  );
});
