/**
 * Sets up a fresh clone: installs the packages and compiles the sources, each only where it is needed.
 * Plain JavaScript with no dependency, because `npm start` and `npm test` run it before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt, timeOf } from './built.mjs';
import { linkBin } from './link-bin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`jianbao needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  const command = cli ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(command, cli ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, JIANBAO_SETUP: '1' },
  });
}

/** What the command printed says why it failed; our own stack would only bury it. */
function attempt(name, work) {
  try {
    work();
  } catch {
    console.error(
      `Setting up failed: ${name} did not end well. See above; the network or the disk may be at fault.`,
    );
    process.exit(1);
  }
}

// npm writes this file at the end of every install: an install that was cut off is done again.
const installed = join(root, 'node_modules', '.package-lock.json');
if (timeOf(installed) < timeOf(join(root, 'package-lock.json'))) {
  console.error('Installing packages (once) …');
  attempt('npm ci', () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
}

if (!isBuilt(root)) {
  console.error('Compiling …');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
}
linkBin(root);
