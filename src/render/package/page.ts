/** Page size, margins, running head and page numbers of a section, as docx options. */
import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type XmlComponent,
} from 'docx';
import { OwnParagraph } from '../components.ts';
import { writeApart } from '../inline/text-run.ts';
import { type Orientation, type Profile, pageBox, twips } from '../profile.ts';

type Side = 'left' | 'center' | 'right';
type PageSetup = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

/** Everything of a section but its content. `runningHead` writes what its pages carry at their head, anew each time. */
export function pageSetup(
  profile: Profile,
  orientation: Orientation,
  runningHead: (() => XmlComponent[]) | null,
): PageSetup {
  const box = pageBox(profile, orientation);
  const { height } = pageBox(profile, 'portrait');
  const { width } = pageBox(profile, 'portrait');
  const { top, right, bottom, left } = box;
  const below = footerDistance(profile, bottom);
  return {
    properties: {
      page: {
        // docx turns the page itself.
        size: {
          width,
          height,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, right, bottom, left, header: twips(profile.page.headerMm), footer: below, gutter: 0 },
      },
    },
    headers: { default: header(runningHead), even: header(runningHead) },
    footers: footers(profile, orientation),
  };
}

const header = (write: (() => XmlComponent[]) | null): Header =>
  new Header({ children: [new OwnParagraph({ style: 'Header' }, write?.() ?? [])] });

/** From the paper's edge to the foot of the number's line, so that its dashes stand `belowMm` under the type area. */
function footerDistance(profile: Profile, bottom: number): number {
  const { belowMm, size } = profile.pageNumber;
  const { line } = profile.styles.Footer ?? {};
  const height = typeof line === 'number' ? line : size * 1.3;
  return Math.max(bottom - twips(belowMm) - Math.round(height * 10), 200);
}

function footers(profile: Profile, orientation: Orientation): NonNullable<PageSetup['footers']> {
  const { odd, even, landscape } = profile.pageNumber;
  if (orientation === 'landscape' && landscape === 'bound') {
    return { default: boundFooter(profile, odd), even: boundFooter(profile, even) };
  }
  return {
    default: new Footer({ children: [numberParagraph(profile, odd)] }),
    even: new Footer({ children: [numberParagraph(profile, even)] }),
  };
}

function numberParagraph(profile: Profile, side: Side): Paragraph {
  const { size, indent } = profile.pageNumber;
  const space = Math.round(indent * size * 20);
  return new Paragraph({
    style: 'Footer',
    alignment: side,
    ...(side === 'center' ? {} : { indent: { [side]: space } }),
    children: numberRuns(profile),
  });
}

function numberRuns(profile: Profile): TextRun[] {
  const [before = '', after = ''] = profile.pageNumber.format.split('%');
  return [
    new TextRun({
      style: 'PageNumber',
      children: [...writeApart(before), PageNumber.CURRENT, ...writeApart(after)],
    }),
  ];
}

/**
 * GB/T 9704-2012, 8: on turned pages the number stays where it is on the others, that is at the left of the turned
 * page, reading downwards: at its lower end on odd pages, at its upper end on even ones. A cell of a floating table
 * with turned text does this in every reader.
 */
function boundFooter(profile: Profile, side: Side): Footer {
  const box = pageBox(profile, 'landscape');
  const { size, belowMm, indent } = profile.pageNumber;
  const line = Math.round(size * 20 * 1.3);
  const length = box.height - box.top - box.bottom;
  const table = new Table({
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'page',
      absoluteHorizontalPosition: box.left - twips(belowMm) - Math.round(line / 2),
      absoluteVerticalPosition: box.top,
    },
    width: { size: line, type: 'dxa' },
    columnWidths: [line],
    layout: 'fixed',
    style: 'PlainTable',
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        height: { value: length, rule: 'exact' },
        children: [
          new TableCell({
            width: { size: line, type: 'dxa' },
            textDirection: 'tbRl',
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            children: [
              new Paragraph({
                style: 'Footer',
                alignment: side,
                ...(side === 'center' ? {} : { indent: { [side]: Math.round(indent * size * 20) } }),
                children: numberRuns(profile),
              }),
            ],
          }),
        ],
      }),
    ],
  });
  return new Footer({ children: [table, new Paragraph({ style: 'Gap', children: [] })] });
}
