import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { loadTemplate } from '../../src/files/templates.ts';
import type { BriefingError } from '../../src/problem.ts';

test('a template that Notepad saved in GBK is refused with its line, partials too', () => {
  const folder = mkdtempSync(join(tmpdir(), '模板-'));
  mkdirSync(join(folder, 'partials'));
  writeFileSync(join(folder, 'document.hbs'), '<h1>{{title}}</h1>\n');
  expect(loadTemplate(folder).problems).toEqual([]);
  writeFileSync(join(folder, 'partials', 'note.hbs'), iconv.encode('<p>\n清泉县\n</p>', 'gbk'));
  try {
    loadTemplate(folder);
    expect.unreachable();
  } catch (error) {
    expect((error as BriefingError).problem).toMatchObject({ code: 'template-encoding', place: { line: 2 } });
  }
});
