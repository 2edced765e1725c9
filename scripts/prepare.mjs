/** `npm install` in a clone and `npm pack` compile the sources; `npm ci` called by the setup leaves that to it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;
if (process.env.JIANBAO_SETUP !== '1' && existsSync(compiler)) {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}
