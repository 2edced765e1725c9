/** `jianbao themes check FILE` and `jianbao themes test FILE GOLD…`: for whoever tunes a lexicon. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadThemes } from '../files/knowledge.ts';
import { readText } from '../files/read-text.ts';
import { BriefingError, type Language, problem, stopOnErrors } from '../problem.ts';
import { createSimplifier } from '../understand/index.ts';
import {
  type LexiconTest,
  parseThemeLexicon,
  readGold,
  type ThemeLexicon,
  testLexicon,
} from '../understand/themes/index.ts';
import type { CommandResult, CommonOptions } from './command.ts';

const words = {
  zh: {
    good: '词表没有问题，',
    themes: '个主题',
    sentences: '句',
    missing: '漏',
    extra: '多',
    all: '合计',
    wordsAlone: '不用学来的分量，只凭词表',
  },
  en: {
    good: 'no fault found, ',
    themes: 'themes',
    sentences: 'sentences',
    missing: 'missing',
    extra: 'extra',
    all: 'all',
    wordsAlone: 'by the words alone, without what was learned',
  },
} as const;

export async function runThemesCheck({
  file,
  lang,
}: CommonOptions & { file: string }): Promise<CommandResult> {
  const { value, problems } = parseThemeLexicon(readText(file), file);
  if (problems.length === 0) {
    process.stdout.write(`${file}: ${words[lang].good}${value.themes.length} ${words[lang].themes}\n`);
  }
  // The faults are what was asked for, not the command's own.
  return { problems, exitCode: problems.some(({ level }) => level === 'error') ? 1 : 0 };
}

export async function runThemesTest(
  args: CommonOptions & { file: string; gold: string[]; misses: boolean },
): Promise<CommandResult> {
  const lexicon = loadThemes(args.file);
  stopOnErrors(lexicon.problems);
  const known = lexicon.value.themes.map(({ id }) => id);
  const files = (await Promise.all(args.gold.map(findGold))).flat();
  const golds = files.map((file) => readGold(readText(file), file, known));
  const problems = golds.flatMap((gold) => gold.problems);
  const simplify = createSimplifier();
  const test = (lexicon: ThemeLexicon) =>
    testLexicon(
      lexicon,
      golds.map(({ value }) => value),
      { simplify },
    );
  process.stdout.write(describeTest(test(lexicon.value), args.lang, args.misses));
  if (lexicon.value.learned !== null) {
    const { f1 } = test({ ...lexicon.value, learned: null }).all;
    process.stdout.write(`${words[args.lang].wordsAlone}\tF1 ${f1.toFixed(3)}\n`);
  }
  return { problems };
}

function describeTest(
  { sentences, themes, all, misses }: LexiconTest,
  language: Language,
  isListed: boolean,
): string {
  const say = words[language];
  const lines = isListed
    ? misses.map(
        ({ report, unit, kind, found, text }) =>
          `${report}\t${unit}\t${say[kind]} ${found.id}\t${found.score.toFixed(2)}\t${text}`,
      )
    : [];
  for (const { name, precision, recall, f1 } of [...themes, { name: say.all, ...all }]) {
    lines.push(`${name}\tP ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  }
  return `${lines.join('\n')}\n${sentences} ${say.sentences}\n`;
}

/** A label file, or those of a folder. */
async function findGold(name: string): Promise<string[]> {
  const info = await stat(name).catch(() => undefined);
  if (!info?.isDirectory()) return [name];
  const files = (await readdir(name)).filter((file) => file.endsWith('.gold.json')).sort();
  if (files.length === 0)
    throw new BriefingError(problem('glob-empty', { endings: '*.gold.json' }, { file: name }));
  return files.map((file) => join(name, file));
}
