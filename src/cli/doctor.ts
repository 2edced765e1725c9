/** `jianbao doctor`: what runs here, and whether everything that ships with the package loads. */

import { checkComposable } from '../compose/index.ts';
import { findFontFamilies } from '../files/fonts.ts';
import { loadKnowledge } from '../files/knowledge.ts';
import { packagePath } from '../files/package-path.ts';
import { bundledProfiles, loadProfile } from '../files/profiles.ts';
import { bundledTemplates, loadTemplate } from '../files/templates.ts';
import { BriefingError, type Language, type Problem } from '../problem.ts';
import type { Profile } from '../render/index.ts';
import { openSegmenter } from '../segment.ts';
import type { CommandResult, CommonOptions } from './command.ts';

const words = {
  zh: {
    node: 'Node 版本',
    engine: '分词引擎',
    knowledge: '词表',
    templates: '模板',
    profiles: '版式',
    fonts: '字体',
    found: '有',
    missing: '缺',
    good: '正常',
  },
  en: {
    node: 'Node version',
    engine: 'segmentation',
    knowledge: 'lexicons',
    templates: 'templates',
    profiles: 'profiles',
    fonts: 'fonts',
    found: 'found',
    missing: 'missing',
    good: 'good',
  },
} as const;

export async function runDoctor({ lang }: CommonOptions): Promise<CommandResult> {
  const say = words[lang];
  const problems: Problem[] = [];
  const print = (label: string, text: string) => process.stdout.write(`${label}: ${text}\n`);
  print(say.node, process.versions.node);
  print(say.engine, describeEngine(lang));
  const check = (label: string, names: string, load: () => Problem[]) => {
    const found = tryLoad(load);
    problems.push(...found);
    print(label, found.length === 0 ? `${names} ${say.good}` : names);
  };
  check(say.knowledge, 'themes figures places wording dates cues indicators', () => loadKnowledge().problems);
  for (const name of bundledTemplates()) {
    check(say.templates, name, () => {
      const { value, problems: faults } = loadTemplate(name);
      return [...faults, ...checkComposable(value)];
    });
  }
  const present = findFontFamilies(process.env);
  for (const name of bundledProfiles()) {
    check(say.profiles, name, () => loadProfile(name).problems);
    print(`  ${say.fonts}`, describeFonts(loadProfile(name).value, present, lang));
  }
  return { problems };
}

/** The fonts that the profile names, in order; Word takes the first that is there. */
function describeFonts({ fonts }: Profile, present: Set<string>, language: Language): string {
  const say = words[language];
  return Object.values(fonts)
    .map(({ names }) => {
      const found = names.find((name) => present.has(name.toLowerCase()));
      return found === names[0] ? `${found} ${say.found}` : `${names[0]} ${say.missing} → ${found ?? '—'}`;
    })
    .join('、');
}

function tryLoad(load: () => Problem[]): Problem[] {
  try {
    return load();
  } catch (error) {
    if (error instanceof BriefingError) return [error.problem];
    throw error;
  }
}

/** Cuts a sentence, so that the engine is really loaded. */
function describeEngine(language: Language): string {
  const segmenter = openSegmenter(packagePath('lexicon', 'userdict.txt'));
  const words = segmenter.cut('整顿软弱涣散村党组织').join('/');
  const note =
    segmenter.engine === 'nodejieba'
      ? ''
      : language === 'zh'
        ? '（nodejieba 未能编译，用后备引擎）'
        : ' (nodejieba was not built; the fallback runs)';
  return `${segmenter.engine}${note}  ${words}`;
}
