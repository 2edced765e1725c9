/**
 * The one place that knows Handlebars. Its own escaping stays on, so that report text cannot become markup; strings
 * are compiled, never objects (CVE-2026-33937 below 4.7.9), and only the helpers named here can be called.
 */
import Handlebars from 'handlebars';
import { BriefingError, problem } from '../problem.ts';
import type { Template, TemplateText } from './template.ts';
import { templateHelpers } from './template-helpers.ts';

const compileOptions: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
  preventIndent: true,
};

/** Fills the template. Throws a BriefingError that names the template's file where Handlebars cannot. */
export function fillTemplate(template: Template, data: object): string {
  const engine = Handlebars.create();
  engine.registerHelper(templateHelpers);
  for (const [name, { text }] of Object.entries(template.partials)) engine.registerPartial(name, text);
  try {
    return engine.compile(template.document.text, compileOptions)(data, {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (error) {
    throw new BriefingError(
      problem('template-fails', { what: firstLine(error) }, { file: template.document.file }),
    );
  }
}

/** Parses one text of a template; throws a BriefingError with the line that Handlebars gives only in its message. */
export function parseTemplateText({ file, text }: TemplateText): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /on line (\d+)/.exec(message)?.[1] ?? /(?<!\d)(\d+):\d+$/.exec(message)?.[1];
    const what = message.split('\n').at(-1) ?? '';
    throw new BriefingError(
      problem('template-syntax', { what }, { file, ...(line ? { line: Number(line) } : {}) }),
    );
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
