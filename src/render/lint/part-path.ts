/** A path inside the package without `.` and `..`, and without a leading slash. */
export function posixJoin(...pieces: string[]): string {
  const names: string[] = [];
  for (const name of pieces.join('/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
