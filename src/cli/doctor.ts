/** `jianbao doctor`: what runs here, and whether all that the workspace and the package hold loads. */
import { dirname, resolve } from 'node:path';
import { checkComposable, type Template } from '../compose/index.ts';
import { findFontFamilies } from '../files/fonts.ts';
import { loadKnowledge } from '../files/knowledge.ts';
import { packagePath } from '../files/package-path.ts';
import { loadProfile, profileNames } from '../files/profiles.ts';
import { loadTemplate, templateNames } from '../files/templates.ts';
import { knowledgeFiles, type Workspace } from '../files/workspace.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, type Language, type Problem } from '../problem.ts';
import type { Profile } from '../render/index.ts';
import { openSegmenter } from '../segment.ts';
import type { CommandResult, CommonOptions } from './command.ts';
import { findSettingsHere, openHere } from './workspace.ts';

const words = {
  zh: {
    node: 'Node 版本',
    engine: '分词引擎',
    workspace: '工作区',
    none: '无（当前文件夹及上级没有 jianbao.yaml）',
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
    workspace: 'workspace',
    none: 'none (no jianbao.yaml here or above)',
    knowledge: 'lexicons',
    templates: 'templates',
    profiles: 'profiles',
    fonts: 'fonts',
    found: 'found',
    missing: 'missing',
    good: 'good',
  },
} as const;

export async function runDoctor({ lang, config }: CommonOptions): Promise<CommandResult> {
  const say = words[lang];
  const problems: Problem[] = [];
  const print = (label: string, text: string) => process.stdout.write(`${label}: ${text}\n`);
  /** Says whether it loads, and gives it where it does. */
  const check = <T>(label: string, names: string, load: () => Outcome<T>): T | undefined => {
    const found = tryLoad(load);
    problems.push(...found.problems);
    print(label, found.problems.length === 0 ? `${names} ${say.good}` : names);
    return found.value;
  };
  print(say.node, process.versions.node);
  print(say.engine, describeEngine(lang));
  const settings = findSettingsHere(config);
  if (settings === undefined) print(say.workspace, say.none);
  const here =
    settings === undefined
      ? undefined
      : check(say.workspace, dirname(resolve(settings)), () => ({ value: openHere(config), problems: [] }));
  const { workspace, standing = {} } = here ?? {};
  check(say.knowledge, 'themes figures places wording dates cues indicators', () =>
    loadKnowledge(knowledgeFiles(standing, workspace)),
  );
  for (const name of templateNames(workspace))
    check(say.templates, name, () => checkTemplate(name, workspace));
  const present = findFontFamilies(process.env);
  for (const name of profileNames(workspace)) {
    const profile = check(say.profiles, name, () => loadProfile(name, workspace));
    if (profile) print(`  ${say.fonts}`, describeFonts(profile, present, lang));
  }
  return { problems };
}

function checkTemplate(name: string, workspace: Workspace | undefined): Outcome<Template> {
  const { value, problems } = loadTemplate(name, workspace);
  return { value, problems: [...problems, ...checkComposable(value)] };
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

function tryLoad<T>(load: () => Outcome<T>): { value?: T; problems: Problem[] } {
  try {
    return load();
  } catch (error) {
    if (error instanceof BriefingError) return { problems: [error.problem, ...error.others] };
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
