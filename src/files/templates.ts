/** Reads templates from disk: the workspace's and the package's own by name, any by the path of its folder. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseTemplateSettings, type Template, type TemplateText } from '../compose/index.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { packagePath } from './package-path.ts';
import { readText } from './read-text.ts';
import { isPath, placeOf, type Workspace } from './workspace.ts';

/** The names of the templates that can be had: the workspace's and those that ship with the package. */
export function templateNames(workspace?: Workspace): string[] {
  const names = templateFolders(workspace)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).filter((name) => existsSync(join(folder, name, 'document.hbs'))),
    );
  return [...new Set(names)].sort();
}

/** Where templates are looked for by name, the first that is found being taken. */
function templateFolders(workspace: Workspace | undefined): string[] {
  return [...(workspace ? [placeOf(workspace, 'templates')] : []), packagePath('templates')];
}

/**
 * Loads a template: `document.hbs`, `template.yaml` (may be missing) and `partials/*.hbs` of its folder. The shared
 * partials of the package and of the workspace are there too; the nearer one of the same name wins.
 */
export function loadTemplate(name: string, workspace?: Workspace): Outcome<Template> {
  const shared = templateFolders(workspace);
  const candidates = isPath(name) ? [resolve(name)] : shared.map((folder) => join(folder, name));
  const folder = candidates.find((candidate) => existsSync(join(candidate, 'document.hbs')));
  if (folder === undefined) {
    throw new BriefingError(problem('template-missing', { name, known: templateNames(workspace).join(' ') }));
  }
  const file = join(folder, 'document.hbs');
  const id = basename(folder);
  const settingsFile = join(folder, 'template.yaml');
  const settings = parseTemplateSettings(
    existsSync(settingsFile) ? readText(settingsFile) : '{}',
    settingsFile,
    id,
  );
  return {
    value: {
      id,
      ...settings.value,
      document: { file, text: readTemplateText(file) },
      partials: {
        ...Object.assign({}, ...[...shared].reverse().map((place) => readPartials(join(place, 'partials')))),
        ...readPartials(join(folder, 'partials')),
      },
    },
    problems: settings.problems,
  };
}

function readPartials(folder: string): Record<string, TemplateText> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  return Object.fromEntries(
    names.map((name) => [
      basename(name, '.hbs'),
      { file: join(folder, name), text: readTemplateText(join(folder, name)) },
    ]),
  );
}

/** The style sheet of `--format html`. */
export function readStylesheet(): string {
  return readText(packagePath('templates', 'web-page.css'));
}

/** A text that Notepad saved in GBK would print as signs that nobody can read. */
function readTemplateText(file: string): string {
  const text = readText(file);
  const at = text.indexOf('\uFFFD');
  if (at < 0) return text;
  const line = text.slice(0, at).split('\n').length;
  throw new BriefingError(problem('template-encoding', {}, { file, line }));
}
