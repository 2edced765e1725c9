/** Sets up the command line: language, common options, the commands, and what becomes of what they find. */
import { readFileSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { exitCodeOf } from '../exit-code.ts';
import { packagePath } from '../files/package-path.ts';
import { BriefingError, type Language, problem } from '../problem.ts';
import type { CommandResult, CommonOptions } from './command.ts';
import { addCommands, hideStandardInput, textOption } from './commands.ts';
import { type HelpText, helpText } from './help-text.ts';
import { chooseLanguage } from './language.ts';
import { printProblems } from './print-problems.ts';

/** Runs the command line. Returns the exit code; only what is our own fault is thrown. */
export async function runCommandLine(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = chooseLanguage(argv, environment);
  const text = helpText[language];
  let exitCode = 0;
  const run = async ({ strict, verbose }: CommonOptions, command: () => Promise<CommandResult>) => {
    const { problems, exitCode: own } = await command();
    printProblems(problems, language, verbose);
    exitCode = own ?? exitCodeOf(problems, strict);
  };
  try {
    await addCommands(prepareParser(hideStandardInput(argv), text, language), text, run).parseAsync();
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    const problems = [error.problem, ...error.others];
    printProblems(problems, language);
    return exitCodeOf(problems);
  }
  return exitCode;
}

/** The parser with the options that every command has. */
function prepareParser(argv: string[], text: HelpText, language: Language): Argv<CommonOptions> {
  return yargs(argv)
    .scriptName('jianbao')
    .locale(language === 'zh' ? 'zh_CN' : 'en')
    .updateStrings(text.parser as never) // its type knows no plural forms
    .usage(`${text.usage}\n\n${text.about}`)
    .option('lang', { choices: ['zh', 'en'] as const, default: language, describe: text.options.lang })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: text.options.quiet })
    .option('strict', { type: 'boolean', default: false, describe: text.options.strict })
    .option('verbose', { type: 'boolean', default: false, describe: text.options.verbose })
    .option('config', textOption(text.options.config))
    .completion('completion', text.commands.completion)
    .demandCommand(1, text.noCommand)
    .strict()
    .recommendCommands()
    .version(readVersion())
    .alias({ h: 'help', v: 'version' })
    .wrap(Math.min(110, process.stderr.columns ?? 110))
    .epilogue(text.epilogue)
    .exitProcess(false)
    .fail((message, error) => {
      // Its own complaint of a value that is missing comes as an error as well.
      if (error && error.name !== 'YError') throw error;
      throw new BriefingError(
        problem('option-usage', {
          message: message
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line)
            .join(' '),
        }),
      );
    });
}

function readVersion(): string {
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}
