/** Reads templates from disk: the package's own by name, a user's by the path of its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseTemplateSettings, type Template, type TemplateText } from '../compose/template.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { packagePath } from './package-path.ts';

/** The names of the templates that ship with the package. */
export function bundledTemplates(): string[] {
  return readdirSync(packagePath('templates'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(packagePath('templates', entry.name, 'document.hbs')),
    )
    .map(({ name }) => name)
    .sort();
}

/**
 * Loads a template: `document.hbs`, `template.yaml` (may be missing) and `partials/*.hbs` of its folder; the
 * package's shared partials are there too, and a folder's own of the same name wins.
 */
export function loadTemplate(name: string): Outcome<Template> {
  const folder = /[\\/.]/.test(name) ? resolve(name) : packagePath('templates', name);
  const file = join(folder, 'document.hbs');
  if (!existsSync(file)) {
    throw new BriefingError(problem('template-missing', { name, known: bundledTemplates().join(' ') }));
  }
  const id = basename(folder);
  const settingsFile = join(folder, 'template.yaml');
  const settings = parseTemplateSettings(readText(settingsFile), settingsFile, id);
  return {
    value: {
      id,
      ...settings.value,
      document: { file, text: readText(file) },
      partials: {
        ...readPartials(packagePath('templates', 'partials')),
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
      { file: join(folder, name), text: readText(join(folder, name)) },
    ]),
  );
}

/** The text of a file; empty where there is none. A byte order mark that an editor left is dropped. */
function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '';
}

/** The style sheet of `--format html`. */
export function readStylesheet(): string {
  return readText(packagePath('templates', 'web-page.css'));
}
