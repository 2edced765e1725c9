/** `jianbao templates`: the bundled templates, or with `--data` every name that a template can use. */
import { briefingShape } from '../compose/shape.ts';
import { bundledTemplates, loadTemplate } from '../files/templates.ts';
import type { Shape } from '../yaml/shape.ts';
import type { CommandResult } from './command.ts';

export async function runTemplates({ data }: { data: boolean }): Promise<CommandResult> {
  process.stdout.write(
    data ? describeShape(briefingShape) : bundledTemplates().map(describeTemplate).join(''),
  );
  return { problems: [] };
}

function describeTemplate(id: string): string {
  const { name, description } = loadTemplate(id).value;
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
