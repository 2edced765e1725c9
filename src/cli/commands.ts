/** The table of commands. Each command's code is loaded when it runs, so that `--help` stays quick. */
import type { Argv } from 'yargs';
import type { CommandResult, CommonOptions } from './command.ts';
import type { HelpText } from './help-text.ts';

export type Run = (options: CommonOptions, command: () => Promise<CommandResult>) => Promise<void>;

type Parser = Argv<CommonOptions>;

/** yargs loses `-`, standard input, among several words: it stands under this name while yargs reads. */
const standIn = './-';
export const hideStandardInput = (argv: string[]): string[] =>
  argv.map((word) => (word === '-' ? standIn : word));
const named = (word: string): string => (word === standIn ? '-' : word);
const report = { type: 'string', demandOption: true, coerce: named } as const;
const reports = {
  type: 'string',
  array: true,
  demandOption: true,
  coerce: (words: string[]) => words.map(named),
} as const;

/** An option given twice comes as a list: the last one counts. */
const last = <T>(given: T | T[]): T => (Array.isArray(given) ? (given.at(-1) as T) : given);
export const textOption = (describe: string) =>
  ({ type: 'string', requiresArg: true, coerce: last<string>, describe }) as const;
const oneOf = <const T extends string[]>(choices: T, describe: string) =>
  ({ choices, requiresArg: true, coerce: last<T[number]>, describe }) as const;
/** `-t staff -t leaders` is `-t staff,leaders`. */
const names = (describe: string) =>
  ({ ...textOption(describe), coerce: (given: string | string[]) => [given].flat().join(',') }) as const;

export function addCommands(parser: Parser, text: HelpText, run: Run): Argv<CommonOptions> {
  addGenerate(parser, text, run);
  addInspect(parser, text, run);
  addCompare(parser, text, run);
  addVerify(parser, text, run);
  addSeal(parser, text, run);
  addThemes(parser, text, run);
  return parser
    .command(
      'templates',
      text.commands.templates,
      (command) => command.option('data', { type: 'boolean', default: false, describe: text.options.data }),
      (args) => run(args, async () => (await import('./templates.ts')).runTemplates(args)),
    )
    .command(
      'schema <name>',
      text.commands.schema,
      (command) =>
        command.positional('name', { type: 'string', demandOption: true, describe: text.positionals.schema }),
      (args) => run(args, async () => (await import('./schema.ts')).runSchema(args)),
    )
    .command(
      'doctor',
      text.commands.doctor,
      (command) => command,
      (args) => run(args, async () => (await import('./doctor.ts')).runDoctor(args)),
    );
}

function addGenerate(parser: Parser, { commands, options, positionals, examples }: HelpText, run: Run): void {
  parser.command(
    'generate <reports..>',
    commands.generate,
    (command) =>
      command
        .positional('reports', { ...reports, describe: positionals.reports })
        .option('output', { ...textOption(options.output), alias: 'o' })
        .option('template', { ...names(options.template), alias: 't' })
        .option('title', textOption(options.title))
        .option('format', oneOf(['docx', 'html', 'json'], options.format))
        .option('date', textOption(options.date))
        .option('force', { type: 'boolean', default: false, describe: options.force })
        .option('profile', textOption(options.profile))
        .option('masthead', textOption(options.masthead))
        .option('issue', textOption(options.issue))
        .options(particulars(options))
        .example('$0 generate reports/ -o briefing.docx', examples.folder)
        .example('$0 generate reports/*.txt --template staff,leaders', examples.both)
        .example('$0 generate reports/ --format json', examples.json),
    (args) => run(args, async () => (await import('./generate.ts')).runGenerate(args)),
  );
}

/** What a briefing is made with, and what `verify` must be told again to make it anew. */
function particulars(options: HelpText['options']) {
  return {
    total: { type: 'number', requiresArg: true, coerce: last<number>, describe: options.total },
    unit: textOption(options.unit),
    secrecy: textOption(options.secrecy),
    punctuation: oneOf(['standard', 'as-written'], options.punctuation),
    letterhead: textOption(options.letterhead),
    themes: textOption(options.themes),
    indicators: textOption(options.indicators),
    places: textOption(options.places),
    corrections: textOption(options.corrections),
    meta: textOption(options.meta),
    encoding: textOption(options.encoding),
  } as const;
}

function addInspect(parser: Parser, { commands, options, positionals, examples }: HelpText, run: Run): void {
  parser.command(
    'inspect <report>',
    commands.inspect,
    (command) =>
      command
        .positional('report', { ...report, describe: positionals.report })
        .option('json', { type: 'boolean', default: false, describe: options.json })
        .option('explain', { type: 'boolean', default: false, describe: options.explain })
        .option('themes', textOption(options.themes))
        .option('places', textOption(options.places))
        .option('corrections', textOption(options.corrections))
        .option('meta', textOption(options.meta))
        .option('encoding', textOption(options.encoding))
        .example('$0 inspect report.txt', examples.inspect)
        .example('$0 inspect report.txt --explain', examples.explain),
    (args) => run(args, async () => (await import('./inspect.ts')).runInspect(args)),
  );
}

function addCompare(parser: Parser, { commands, options, positionals, examples }: HelpText, run: Run): void {
  parser.command(
    'compare <old> <new>',
    commands.compare,
    (command) =>
      command
        .positional('old', { ...report, describe: positionals.old })
        .positional('new', { ...report, describe: positionals.new })
        .option('output', { ...textOption(options.redline), alias: 'o' })
        .option('format', oneOf(['docx', 'html'], options.format))
        .option('author', textOption(options.author))
        .option('date', textOption(options.changeDate))
        .option('encoding', textOption(options.encoding))
        .option('force', { type: 'boolean', default: false, describe: options.overwrite })
        .example('$0 compare old.txt new.docx -o redline.docx', examples.compare),
    (args) => run(args, async () => (await import('./compare.ts')).runCompare(args)),
  );
}

function addVerify(parser: Parser, { commands, options, positionals, examples }: HelpText, run: Run): void {
  parser.command(
    'verify <briefing> <reports..>',
    commands.verify,
    (command) =>
      command
        .positional('briefing', { type: 'string', demandOption: true, describe: positionals.briefing })
        .positional('reports', { ...reports, describe: positionals.reports })
        .option('output', { ...textOption(options.fixReport), alias: ['o', 'fix-report'] })
        .option('json', { type: 'boolean', default: false, describe: options.json })
        .option('author', textOption(options.commentAuthor))
        .option('date', textOption(options.changeDate))
        .option('template', { ...names(options.ownTemplate), alias: 't' })
        .option('profile', textOption(options.ownProfile))
        .option('title', textOption(options.title))
        .option('masthead', textOption(options.masthead))
        .option('issue', textOption(options.printedIssue))
        .options(particulars({ ...options, total: options.printedTotal }))
        .option('force', { type: 'boolean', default: false, describe: options.overwrite })
        .example('$0 verify briefing.docx reports/', examples.verify),
    (args) => run(args, async () => (await import('./verify.ts')).runVerify(args)),
  );
}

function addSeal(parser: Parser, { commands, options, positionals, usageSeal }: HelpText, run: Run): void {
  parser.command('seal <action>', commands.seal, (seal) =>
    seal
      .usage(usageSeal)
      .command(
        'remove <briefing>',
        commands.sealRemove,
        (command) =>
          command
            .positional('briefing', { type: 'string', demandOption: true, describe: positionals.briefing })
            .option('output', { ...textOption(options.sealOutput), alias: 'o' })
            .option('force', { type: 'boolean', default: false, describe: options.overwrite }),
        (args) => run(args, async () => (await import('./seal.ts')).runSealRemove(args)),
      )
      .demandCommand(1, commands.sealNone),
  );
}

function addThemes(
  parser: Parser,
  { commands, options, positionals, examples, usageThemes }: HelpText,
  run: Run,
): void {
  parser.command('themes <action>', commands.themes, (themes) =>
    themes
      .usage(usageThemes)
      .command(
        'check <file>',
        commands.themesCheck,
        (command) =>
          command
            .positional('file', { type: 'string', demandOption: true, describe: positionals.file })
            .example('$0 themes check themes.yaml', examples.lexicon),
        (args) => run(args, async () => (await import('./themes.ts')).runThemesCheck(args)),
      )
      .command(
        'test <file> <gold..>',
        commands.themesTest,
        (command) =>
          command
            .positional('file', { type: 'string', demandOption: true, describe: positionals.file })
            .positional('gold', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: positionals.gold,
            })
            .option('misses', { type: 'boolean', default: false, describe: options.misses }),
        (args) => run(args, async () => (await import('./themes.ts')).runThemesTest(args)),
      )
      .demandCommand(1, commands.themesNone),
  );
}
