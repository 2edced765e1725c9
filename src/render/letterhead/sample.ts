/** A sample letterhead with every slot, as an office would make it in Word: a start for its own. */
import { AlignmentType, Document, Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { zipPackage } from '../../word/zip.ts';
import { compileDocument } from '../package/compile.ts';
import { makeReproducible } from '../package/reproduce.ts';
import { type Profile, pageBox, typeArea } from '../profile.ts';
import { ownStyles } from '../styles/own-styles.ts';

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
    styles: ownStyles({ ...profile, levels: [] }),
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
          line('MastheadSecret', '{{copyNumber}}'),
          line('MastheadSecret', '{{secret}}', '{{urgency}}'),
          line('MastheadName', '某某工作简报'),
          line('MastheadIssue', '{{issue}}'),
          line('MastheadNumber', '{{number}}', '{{signers}}'),
          line('MastheadImprint', '{{unit}}', '{{date}}'),
          line('Title', '{{title}}'),
          line('BodyText', '{{toc}}'),
          line('BodyText', '{{body}}'),
        ],
      },
    ],
  });
  const parts = await compileDocument(document);
  makeReproducible(parts, { title: '红头样例', date });
  return zipPackage(parts);
}
