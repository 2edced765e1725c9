/** What `--help` says of commands whose options share a name with those of others. */
import { expect, test } from 'vitest';
import { helpText } from '../../src/cli/help-text.ts';
import { newFolder, runJianbao } from './run.ts';

const help = (...command: string[]): string =>
  runJianbao([...command, '--help', '--lang', 'zh'], newFolder()).out.replaceAll(/\s+/g, ' ');

const { options } = helpText.zh;

test.each(['seal', 'themes'])('%s is called by its name, and so are its commands', (name) => {
  expect(help(name)).toContain(`用法：jianbao ${name} <命令>`);
  expect(help(name)).not.toContain('jianbao <命令>');
});

test('only generate speaks of the ledger, and of files named by date and title', () => {
  expect(help('generate')).toContain(options.force);
  expect(help('generate')).toContain(options.total);
  const [compare, verify] = [help('compare'), help('verify')];
  for (const of of [options.force, options.total, options.output]) {
    expect(compare).not.toContain(of);
    expect(verify).not.toContain(of);
  }
  expect(compare).toContain(options.overwrite);
  expect(compare).toContain(options.redline);
  expect(verify).toContain(options.overwrite);
  expect(verify).toContain(options.printedTotal);
});
