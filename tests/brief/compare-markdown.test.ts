/** Two Markdown files compared: the redline shows what the reader of their pages sees. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compare } from '../../src/brief/compare.ts';
import { readReport } from '../../src/read/index.ts';

const report = `---
地区: 清源县
---
# 清源县：夯实根基

*清源县*今年抓***从严***治党，__突出__ 重点，长宽3*4米，见 a_b_c。

| 乡镇 | 党员 |
|:-----|-----:|
| 柳湾镇一共有党员人数 | *345*名 |

* * *

1. _选派_：第一书记64名到村里驻村抓党建促振兴。
2. 评为5*****的支部有3个，都在柳湾镇的几个村里。
`;

const lines = [
  '清源县：夯实根基',
  '清源县今年抓从严治党，突出 重点，长宽3*4米，见 a_b_c。',
  '乡镇\t党员',
  '柳湾镇一共有党员人数\t345名',
  '1. 选派：第一书记64名到村里驻村抓党建促振兴。',
  '2. 评为5*****的支部有3个，都在柳湾镇的几个村里。',
];

/** The paragraphs of a redline with every change accepted. */
function accepted(file: string): string[] {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml.replace(/<w:del .*?<\/w:del>/gs, '').split('</w:p>');
  return paragraphs
    .map((it) => [...it.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words).join(''))
    .filter((it) => it !== '');
}

test('marks of emphasis, tables and rules stay out of a redline; the text as read keeps them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redline '));
  const [old, fresh] = [join(folder, 'a.md'), join(folder, 'b.md')];
  const edited = report.replace('64名', '70名').replace('*345*名', '346名');
  writeFileSync(old, report);
  writeFileSync(fresh, edited);
  const output = join(folder, 'x.docx');
  const { counts } = await compare({ old, new: fresh, output });
  expect(counts).toEqual({ changed: 2, inserted: 0, deleted: 0, moved: 0 });
  const words = lines.map((it) => it.replace('64名', '70名').replace('345名', '346名'));
  expect(accepted(output)).toEqual(words);

  const read = await readReport({ file: old, bytes: readFileSync(old) });
  expect(read.value.text).toBe(report);
});

test('marks alone are no change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redline '));
  const [old, fresh] = [join(folder, 'a.md'), join(folder, 'b.txt')];
  writeFileSync(old, report);
  writeFileSync(fresh, lines.join('\n'));
  const { counts } = await compare({ old, new: fresh, output: join(folder, 'x.docx') });
  expect(counts).toEqual({ changed: 0, inserted: 0, deleted: 0, moved: 0 });
});
