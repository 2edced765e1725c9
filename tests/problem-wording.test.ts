import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemWording } from '../src/problem-wording.ts';

const slots = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort();

test.each(Object.entries(problemWording))('%s says as much in both languages', (_, { zh, en }) => {
  // A reason may be told in the language's own words: {reason} and {reasonZh}; what a field is {about} is Chinese.
  const names = slots(zh).filter((name) => name !== 'about');
  const inChinese = [...new Set(names.map((name) => name?.replace(/Zh$/, '')))].sort();
  expect(inChinese).toEqual(slots(en));
  for (const text of en) expect(text).not.toMatch(/[，。；：（）]/);
});

test('every code is raised somewhere', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('problem-wording'),
  );
  const code = files.map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');
  expect(Object.keys(problemWording).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});
