/** A path's last part, of Windows too: whoever reads a name has no use for the folders of another machine. */
export function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
