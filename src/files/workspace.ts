/**
 * An office's workspace: the folder with `jianbao.yaml`. It may hold `meta.yaml`, `corrections.yaml`, `inbox/`,
 * `output/`, `templates/`, `lexicon/` and `profiles/`, and the ledger of its issues.
 */
import { statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { stopOnErrors } from '../problem.ts';
import type { KnowledgeFiles } from './knowledge.ts';
import { readSettings, type Settings } from './settings.ts';

export type Workspace = {
  /** As it is read from the current folder, so that messages are short: `.`, `..`. */
  folder: string;
  settingsFile: string;
};

/** The settings as options: paths as they are read from the current folder, templates one by one. */
export type StandingOptions = Omit<Settings, 'template'> & { templates?: string[] };

const settingsName = 'jianbao.yaml';

/** The settings whose value is a path, beside `template` and `profile`, which may be names. */
const paths = ['letterhead', 'themes', 'indicators', 'places', 'corrections', 'meta'] as const;

/**
 * The settings file of the nearest workspace: that of the folder `from` (absolute) or of one above it, but of none
 * above the user's `home` or beside it, which is shared with others. A folder that cannot be read has none.
 */
export function findSettings(from: string, home: string): string | undefined {
  const file = join(from, settingsName);
  if (isFile(file)) return file;
  const above = dirname(from);
  return above === from || above === dirname(home) ? undefined : findSettings(above, home);
}

/** The workspace of a settings file and what the file says. Throws every fault of the file. */
export function openWorkspace(settingsFile: string): { workspace: Workspace; standing: StandingOptions } {
  const { value, problems } = readSettings(settingsFile);
  stopOnErrors(problems);
  const workspace = { folder: dirname(settingsFile), settingsFile };
  return { workspace, standing: resolvePaths(value, workspace.folder) };
}

/** In the settings file a path is relative to the file's folder, on the command line to the current one. */
function resolvePaths({ template, ...settings }: Settings, folder: string): StandingOptions {
  const resolve = (path: string) => (folder === '.' || isAbsolute(path) ? path : join(folder, path));
  const resolveNamed = (name: string) => (isPath(name) ? resolve(name) : name);
  const resolved = paths.flatMap((name) => {
    const path = settings[name];
    return path === undefined ? [] : [[name, resolve(path)]];
  });
  return {
    ...settings,
    ...Object.fromEntries(resolved),
    ...(settings.profile === undefined ? {} : { profile: resolveNamed(settings.profile) }),
    ...(template === undefined ? {} : { templates: splitNames(template).map(resolveNamed) }),
  };
}

/** staff，leaders → the two names. */
export function splitNames(names: string): string[] {
  return names.split(/[,，、]/).flatMap((name) => name.trim() || []);
}

/** A template or profile is given by its name, or by a path, which has a slash or a dot. */
export function isPath(name: string): boolean {
  return /[\\/.]/.test(name);
}

/** A folder or file of the workspace; of the current folder where there is no workspace. */
export function placeOf(workspace: Workspace | undefined, name: string): string {
  return join(workspace?.folder ?? '', name);
}

/** A file that stands in the workspace under its usual name; undefined where there is none. */
export function standingFile(workspace: Workspace | undefined, name: string): string | undefined {
  if (!workspace) return undefined;
  const file = join(workspace.folder, name);
  return isFile(file) ? file : undefined;
}

/** What was named, else the workspace's own corrections and lexicons, else (in `loadKnowledge`) the bundled ones. */
export function knowledgeFiles(options: KnowledgeFiles, workspace: Workspace | undefined): KnowledgeFiles {
  const files: KnowledgeFiles = workspace ? { folder: join(workspace.folder, 'lexicon') } : {};
  const corrections = standingFile(workspace, 'corrections.yaml');
  if (corrections !== undefined) files.corrections = corrections;
  for (const name of ['themes', 'indicators', 'places', 'corrections'] as const) {
    const file = options[name];
    if (file !== undefined) files[name] = file;
  }
  return files;
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
