/** `jianbao schema NAME`: the JSON schemas that ship with the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { packagePath } from '../files/package-path.ts';
import { BriefingError, problem } from '../problem.ts';
import type { CommandResult } from './command.ts';

const ending = '.schema.json';

export async function runSchema({ name }: { name: string }): Promise<CommandResult> {
  const names = readdirSync(packagePath('schemas')).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
  );
  if (!names.includes(name)) {
    throw new BriefingError(
      problem('option-invalid', { option: 'schema', value: name, expected: names.join(' | ') }),
    );
  }
  process.stdout.write(readFileSync(packagePath('schemas', `${name}${ending}`), 'utf8'));
  return { problems: [] };
}
