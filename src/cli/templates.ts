/** `jianbao templates`: the templates that ship with the package. */
import { bundledTemplates, loadTemplate } from '../template-files.ts';
import type { CommandResult } from './cli.ts';

export async function runTemplates(): Promise<CommandResult> {
  for (const id of bundledTemplates()) {
    const { name, description } = loadTemplate(id).value;
    process.stdout.write(`${id.padEnd(12)}${name}  ${description}\n`);
  }
  return { problems: [] };
}
