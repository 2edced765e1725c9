/** Whether the compiled program is as new as its sources. Plain JavaScript, for setting up runs it before anything is installed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When a file was changed last, in milliseconds; 0 where it is not there. */
export const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const newest = (folder) =>
  Math.max(
    timeOf(folder),
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : timeOf(join(folder, entry.name)),
    ),
  );

export function isBuilt(root) {
  const sources = Math.max(newest(join(root, 'src')), timeOf(join(root, 'tsconfig.build.json')));
  return timeOf(join(root, 'dist', 'main.js')) >= sources;
}
