/** What the user says at the head of a report is no part of the report: no briefing lists or quotes it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../../src/index.ts';

const head = '---\nplace: 山西省晋中市平遥县\nsource: 柳湾日报\n';
const body = '今年，平遥县整顿软弱涣散村党组织21个，选派第一书记16名，党支部标准化建设全部达标。\n';
const openings = async (name: string, text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-head-'));
  const file = join(folder, name);
  writeFileSync(file, text);
  const { comparison } = await generate({ reports: [file], output: join(folder, 'o.html') });
  return comparison?.notUsed.map((it) => it.opening);
};

test.each([
  ['a.txt', `${head}---\n${body}`],
  ['a.md', `${head}---\n\n# 建强堡垒\n\n${body}`],
  ['a.txt', `\n${head}...\n${body}`.replaceAll('\n', '\r\n')],
])('in %s it is not listed as not used', async (name, text) => {
  expect(await openings(name, text)).toEqual([]);
});

test('the chrome right below it is listed, and begins with its own words', async () => {
  expect(await openings('a.txt', `${head}---\n首页 > 新闻 > 要闻\n平遥县：建强堡垒\n${body}`)).toEqual([
    '首页 > 新闻 > 要闻',
  ]);
});
