// Derives lexicon/verbs.txt: `node scripts/derive-verbs.mjs`.
// Verbs of two characters, which headlines put right before 村, 镇 and 县 (乐平市启动村级换届), so that what they make with
// it is no name. From the dictionary of nodejieba (MIT), by its parts of speech and how often it counted each word.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LEAST = 100;
const root = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
const words = readFileSync(join(root, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(
    ([word = '', times, sort = '']) =>
      [...word].length === 2 && Number(times) >= LEAST && sort.startsWith('v'),
  )
  .map(([word]) => word);
const head =
  '# Verbs of two characters. Made by scripts/derive-verbs.mjs; do not edit.\n# Words: the dictionary of nodejieba (MIT, github.com/yanyiwu/cppjieba), part of speech v, counted 100 times or more.\n';
const lines = [];
for (let at = 0; at < words.length; at += 40) lines.push(words.slice(at, at + 40).join(' '));
writeFileSync(new URL('../lexicon/verbs.txt', import.meta.url), `${head}${lines.join('\n')}\n`);
