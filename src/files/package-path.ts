/** Where the package's own data files are: the root is two folders above this file, in `src/` and in `dist/`. */
import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder that ships with the package. */
export function packagePath(...parts: string[]): string {
  return fileURLToPath(new URL(`../../${parts.join('/')}`, import.meta.url));
}
