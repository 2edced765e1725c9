/** The table of commands. Each command's code is loaded when it runs, so that `--help` stays quick. */
import { readFileSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { exitCodeOf } from '../exit-code.ts';
import { packagePath } from '../package-files.ts';
import { BriefingError, type Language, type Problem, problem } from '../problem.ts';
import { type HelpText, helpText } from './help-text.ts';
import { chooseLanguage } from './language.ts';
import { printProblems } from './print-problems.ts';

/** What a command gives back: what it found. Its exit code follows from that. */
export type CommandResult = { problems: Problem[]; exitCode?: number };

/** Options that every command has. */
export type CommonOptions = { lang: Language; quiet: boolean; strict: boolean; verbose: boolean };

/** Runs the command line. Returns the exit code; only what is our own fault is thrown. */
export async function runCommandLine(argv: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = chooseLanguage(argv, environment);
  const text = helpText[language];
  let exitCode = 0;
  const run = async (
    options: { strict?: boolean; verbose?: boolean },
    command: () => Promise<CommandResult>,
  ) => {
    const { problems, exitCode: own } = await command();
    printProblems(problems, language, options.verbose);
    exitCode = own ?? exitCodeOf(problems, options.strict);
  };
  const parser = addCommands(yargs(argv), text, run)
    .scriptName('jianbao')
    .locale(language === 'zh' ? 'zh_CN' : 'en')
    .usage(`${text.usage}\n\n${text.about}`)
    .option('lang', { choices: ['zh', 'en'] as const, default: language, describe: text.options.lang })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: text.options.quiet })
    .option('strict', { type: 'boolean', default: false, describe: text.options.strict })
    .option('verbose', { type: 'boolean', default: false, describe: text.options.verbose })
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
      if (error) throw error;
      throw new BriefingError(problem('option-usage', { message: message.split('\n')[0] ?? '' }));
    });
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    printProblems([error.problem], language);
    return exitCodeOf([error.problem]);
  }
  return exitCode;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}

type Run = (
  options: { strict?: boolean; verbose?: boolean },
  command: () => Promise<CommandResult>,
) => Promise<void>;

function addCommands(parser: Argv, text: HelpText, run: Run): Argv {
  const { commands, options, positionals, examples } = text;
  return parser
    .command(
      'generate <reports..>',
      commands.generate,
      (command) =>
        command
          .positional('reports', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: positionals.reports,
          })
          .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: options.output })
          .option('template', { alias: 't', type: 'string', requiresArg: true, describe: options.template })
          .option('title', { type: 'string', requiresArg: true, describe: options.title })
          .option('format', {
            choices: ['docx', 'html', 'json'] as const,
            default: 'docx' as const,
            describe: options.format,
          })
          .option('date', { type: 'string', requiresArg: true, describe: options.date })
          .option('force', { type: 'boolean', default: false, describe: options.force })
          .option('profile', { type: 'string', requiresArg: true, describe: options.profile })
          .option('masthead', { type: 'string', requiresArg: true, describe: options.masthead })
          .option('issue', { type: 'string', requiresArg: true, describe: options.issue })
          .option('total', { type: 'number', requiresArg: true, describe: options.total })
          .option('unit', { type: 'string', requiresArg: true, describe: options.unit })
          .option('secrecy', { type: 'string', requiresArg: true, describe: options.secrecy })
          .option('letterhead', { type: 'string', requiresArg: true, describe: options.letterhead })
          .option('themes', { type: 'string', requiresArg: true, describe: options.themes })
          .option('indicators', { type: 'string', requiresArg: true, describe: options.indicators })
          .option('corrections', { type: 'string', requiresArg: true, describe: options.corrections })
          .option('meta', { type: 'string', requiresArg: true, describe: options.meta })
          .option('encoding', { type: 'string', requiresArg: true, describe: options.encoding })
          .option('config', { type: 'string', requiresArg: true, describe: options.config })
          .example('$0 generate reports/ -o briefing.docx', examples.folder)
          .example('$0 generate reports/*.txt --template staff,leaders', examples.both)
          .example('$0 generate reports/ --format json', examples.json),
      (args) => run(args, async () => (await import('./generate.ts')).runGenerate(args as never)),
    )
    .command(
      'inspect <report>',
      commands.inspect,
      (command) =>
        command
          .positional('report', { type: 'string', demandOption: true, describe: positionals.report })
          .option('json', { type: 'boolean', default: false, describe: options.json })
          .option('explain', { type: 'boolean', default: false, describe: options.explain })
          .option('themes', { type: 'string', requiresArg: true, describe: options.themes })
          .option('corrections', { type: 'string', requiresArg: true, describe: options.corrections })
          .option('meta', { type: 'string', requiresArg: true, describe: options.meta })
          .option('encoding', { type: 'string', requiresArg: true, describe: options.encoding })
          .example('$0 inspect report.txt', examples.inspect)
          .example('$0 inspect report.txt --explain', examples.explain),
      (args) => run(args, async () => (await import('./inspect.ts')).runInspect(args as never)),
    )
    .command(
      'templates',
      commands.templates,
      (command) => command.option('data', { type: 'boolean', default: false, describe: options.data }),
      (args) => run(args as never, async () => (await import('./templates.ts')).runTemplates(args as never)),
    )
    .command('doctor', commands.doctor, {}, (args) =>
      run(args as never, async () => (await import('./doctor.ts')).runDoctor(args as never)),
    );
}
