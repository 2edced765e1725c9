/** The list that numbers the headings through their styles. */
import type { ILevelsOptions, INumberingOptions } from 'docx';
import type { Profile } from '../profile.ts';

/**
 * docx's name of the list. It writes the name in braces and replaces it in the finished part; the noncharacter, which no
 * text that reaches docx holds, keeps a report's own words from being taken for it.
 */
export const headingList = '\uffffheadings';

/** The heading list as docx takes it; its levels name the heading styles. */
export function headingNumbering({ levels }: Profile): INumberingOptions {
  if (levels.length === 0) return { config: [] };
  return {
    config: [
      {
        reference: headingList,
        levels: levels.map(
          ({ format, style }, level): ILevelsOptions => ({
            level,
            format: style === 'chinese' ? 'chineseCountingThousand' : 'decimal',
            text: format.replace('%', `%${level + 1}`),
            suffix: 'nothing',
            alignment: 'left',
            style: { style: `Heading${level + 1}` },
          }),
        ),
      },
    ],
  };
}
