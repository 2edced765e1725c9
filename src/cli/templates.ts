/** `jianbao templates`: the templates of the workspace and the package, or with `--data` every name that one can use. */
import { briefingShape } from '../compose/index.ts';
import { loadTemplate, templateNames } from '../files/templates.ts';
import type { Workspace } from '../files/workspace.ts';
import type { Shape } from '../yaml/shape.ts';
import type { CommandResult, CommonOptions } from './command.ts';
import { openHere } from './workspace.ts';

export async function runTemplates({
  data,
  config,
}: CommonOptions & { data: boolean }): Promise<CommandResult> {
  if (data) process.stdout.write(describeShape(briefingShape));
  else {
    const { workspace } = openHere(config);
    for (const id of templateNames(workspace)) process.stdout.write(describeTemplate(id, workspace));
  }
  return { problems: [] };
}

function describeTemplate(id: string, workspace: Workspace | undefined): string {
  const { name, description } = loadTemplate(id, workspace).value;
  return `${id.padEnd(12)}${name}  ${description}\n`;
}
/** One name a line, indented by depth; a list's name ends in `[]`, what may be missing in `?`. */
function describeShape(shape: Shape, depth = 0): string {
  if (shape.is === 'list' || shape.is === 'maybe') return describeShape(shape.of, depth);
  if (shape.is !== 'record') return '';
  return Object.entries(shape.fields)
    .map(([name, field]) => {
      const mark = field.is === 'list' ? '[]' : field.is === 'maybe' ? '?' : '';
      const inner = field.is === 'list' || field.is === 'maybe' ? field.of : field;
      const kind = inner.is === 'record' ? '' : `  ${inner.is}`;
      return `${'  '.repeat(depth)}${name}${mark}${kind}\n${describeShape(inner, depth + 1)}`;
    })
    .join('');
}
