/** Reads templates from disk: the package's own by name, a user's by the path of its folder. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseTemplateSettings, type Template, type TemplateText } from '../compose/template.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { packagePath } from './package-path.ts';
import { readText } from './read-text.ts';

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
  const settings = parseTemplateSettings(
    existsSync(settingsFile) ? readText(settingsFile) : '{}',
    settingsFile,
    id,
  );
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

/** The style sheet of `--format html`. */
export function readStylesheet(): string {
  return readText(packagePath('templates', 'web-page.css'));
}
