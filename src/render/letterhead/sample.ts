/** A sample letterhead with every slot, as an office would make it in Word: a start for its own. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { openPackage } from '../../word/package.ts';
import { zipPackage } from '../../word/zip.ts';
import { makeReproducible } from '../package/reproduce.ts';
import { type Profile, pageBox, typeArea } from '../profile.ts';
import { writeStyles } from '../styles/styles-part.ts';

/** The bytes of a .docx in the profile's page and styles. */
export async function makeSampleLetterhead(profile: Profile, date: string): Promise<Uint8Array> {
  const { width, height, ...margin } = pageBox(profile, 'portrait');
  const line = (style: string, ...texts: string[]) =>
    new Paragraph({
      style,
      tabStops: [{ type: 'right', position: typeArea(profile, 'portrait').width }],
      children: texts.map((text, at) => new TextRun({ children: at === 0 ? [text] : [new Tab(), text] })),
    });
  const document = new Document({
    externalStyles: writeStyles(profile),
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { ...margin, header: 851, footer: 992 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ style: 'PageNumber', children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: [
          line('MastheadSecret', '{{secret}}', '{{copyNumber}}'),
          line('MastheadName', '某某工作简报'),
          line('MastheadIssue', '{{issue}}'),
          line('MastheadImprint', '{{unit}}', '{{date}}'),
          line('Title', '{{title}}'),
          line('BodyText', '{{toc}}'),
          line('BodyText', '{{body}}'),
        ],
      },
    ],
  });
  const parts = openPackage(await Packer.toBuffer(document));
  // Headings without numbers: an office's own letterhead has no list of ours.
  parts.set('word/styles.xml', writeStyles({ ...profile, levels: [] }));
  makeReproducible(parts, { title: '红头样例', date });
  return zipPackage(parts);
}
