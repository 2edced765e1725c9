/** The list that numbers the headings through their styles. */
import type { LevelNumber, Profile } from '../profile.ts';
import { headingListId } from '../styles/styles-part.ts';
import { escapeXml } from '../xml.ts';

/** word/numbering.xml with the heading list beside docx's own lists; `styleOf` gives the style that carries a level. */
export function addHeadingList(
  numbering: string,
  profile: Profile,
  styleOf: (heading: string) => string | null = (heading) => heading,
): string {
  if (profile.levels.length === 0) return numbering;
  const levels = profile.levels
    .map((level, at) => writeLevel(level, at, styleOf(`Heading${at + 1}`)))
    .join('');
  const list = `<w:abstractNum w:abstractNumId="${headingListId}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  const use = `<w:num w:numId="${headingListId}"><w:abstractNumId w:val="${headingListId}"/></w:num>`;
  // The schema wants every list's definition before the first use.
  return numbering
    .replace(/<w:numbering\b[^<>]*>/, (head) => head + list)
    .replace('</w:numbering>', `${use}</w:numbering>`);
}

function writeLevel({ format, style }: LevelNumber, level: number, heading: string | null): string {
  const numbers = style === 'chinese' ? 'chineseCountingThousand' : 'decimal';
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${numbers}"/>` +
    (heading === null ? '' : `<w:pStyle w:val="${heading}"/>`) +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${escapeXml(format.replace('%', `%${level + 1}`))}"/><w:lvlJc w:val="left"/></w:lvl>`
  );
}
