import type { Profile } from '../profile.ts';
import { element, valued } from '../xml.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/fontTable.xml: each font of the profile with the name to fall back on where it is not installed. */
export function writeFontTable(profile: Profile): string {
  const fonts = new Map<string, string>();
  for (const { names, latin } of Object.values(profile.fonts)) {
    const [name, alternative] = names;
    if (name !== undefined) fonts.set(name, writeFont(name, alternative, '86', 'auto'));
    fonts.set(latin, writeFont(latin, undefined, '00', 'roman'));
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${w}">${[...fonts.values()].join('')}</w:fonts>`;
}

const writeFont = (name: string, alternative: string | undefined, charset: string, family: string): string =>
  element(
    'w:font',
    { 'w:name': name },
    (alternative ? valued('altName', alternative) : '') +
      valued('charset', charset) +
      valued('family', family),
  );
