/**
 * Puts the command of this clone where npx looks, so that `npx jianbao` works in it as it does where the package is
 * installed: npm links the commands of dependencies only.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function linkBin(root) {
  const folder = join(root, 'node_modules', '.bin');
  const main = join(root, 'dist', 'main.js');
  if (!existsSync(main)) return;
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'jianbao.cmd'), '@node "%~dp0\\..\\..\\dist\\main.js" %*\r\n');
    return;
  }
  chmodSync(main, 0o755);
  rmSync(join(folder, 'jianbao'), { force: true });
  symlinkSync(join('..', '..', 'dist', 'main.js'), join(folder, 'jianbao'));
}
