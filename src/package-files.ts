/** Where the package's own data files are: the root is one folder above both `src/` and `dist/`. */
import { fileURLToPath } from 'node:url';

/** Absolute path of a file or folder that ships with the package. */
export function packagePath(...parts: string[]): string {
  return fileURLToPath(new URL(`../${parts.join('/')}`, import.meta.url));
}
