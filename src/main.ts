#!/usr/bin/env node
/** Runs the command line and maps what was thrown to an exit code. */
import { runCommandLine } from './cli/cli.ts';

// A reader that stops early (`jianbao inspect … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
} catch (error) {
  const detail =
    error instanceof Error ? (process.env.JIANBAO_DEBUG ? error.stack : error.message) : String(error);
  process.stderr.write(
    `jianbao: internal error, please report it (JIANBAO_DEBUG=1 shows where): ${detail}\n`,
  );
  process.exitCode = 70;
}
