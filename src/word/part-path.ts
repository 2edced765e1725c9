/** Paths inside a package. */

/** A path without `.` and `..`, and without a leading slash. */
export function joinPath(...pieces: string[]): string {
  const names: string[] = [];
  for (const name of pieces.join('/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** word/document.xml → word/_rels/document.xml.rels; the package itself is '' → _rels/.rels. */
export const relationshipsPath = (owner: string): string =>
  `${folderOf(owner)}_rels/${owner.slice(folderOf(owner).length)}.rels`;

/** word/_rels/document.xml.rels → word/document.xml */
export const ownerOf = (path: string): string => joinPath(path.replace(/_rels\/([^/]*)\.rels$/, '$1'));

/** The part that a relationship's target names; `/word/media/a.png` begins at the package's root. */
export const resolveTarget = (owner: string, target: string): string =>
  target.startsWith('/') ? joinPath(target) : joinPath(folderOf(owner), target);

/** A part as its owner names it: footnotes.xml in word/document.xml, ../customXml/item1.xml from there. */
export function targetOf(owner: string, path: string): string {
  const here = folderOf(owner).split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
