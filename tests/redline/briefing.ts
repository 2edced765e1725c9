/** A small briefing with what real ones have: our own counts, quotations with footnotes, figures in a table, a field. */
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { indexSources, type QuotedSource, sealPackage } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';

export const sources: QuotedSource[] = [
  {
    file: 'qingquan.txt',
    text: [
      '清泉县：支部建在山梁上',
      '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。县委组织部选派第一书记64名。',
      '杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。',
    ].join('\n'),
  },
  {
    file: 'baihe.txt',
    text: '白河县党建观察\n\n白河县整顿软弱涣散村党组织120个，选派第一书记210名，群众满意度达到96.8%。\n',
    joined: ['全县建成网格612个，配备网格员1830名。'],
  },
];

const cell = (...lines: (string | { text: string; note: number })[]) =>
  new TableCell({
    children: lines.map((line) =>
      typeof line === 'string'
        ? new Paragraph(line)
        : new Paragraph({ children: [new TextRun(line.text), new FootnoteReferenceRun(line.note)] }),
    ),
  });
const note = (text: string) => ({ children: [new Paragraph(text)] });

async function pack(): Promise<Uint8Array> {
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('主题'), cell('清泉县', '2025年'), cell('白河县', '2024年')] }),
      new TableRow({
        children: [
          cell('软弱涣散整顿'),
          cell({ text: '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。', note: 1 }),
          cell({
            text: '白河县整顿软弱涣散村党组织120个，选派第一书记210名，群众满意度达到96.8%。',
            note: 2,
          }),
        ],
      }),
      new TableRow({
        children: [
          cell('整顿数（个）'),
          cell({ text: '17个', note: 3 }),
          cell({ text: '120个', note: 4 }, '含社区8个'),
        ],
      }),
      new TableRow({
        children: [
          cell('网格'),
          cell('未提及'),
          cell({ text: '全县建成网格612个……配备网格员1830名。', note: 5 }),
        ],
      }),
    ],
  });
  const document = new Document({
    footnotes: {
      1: note('报道1第2段'),
      2: note('报道2第2段'),
      3: note('报道1第2段'),
      4: note('报道2第2段'),
      5: note('报道2第3段'),
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: '两地党建做法对照' }),
          new Paragraph('按语：本期收录报道2篇，涉及2地，共6条做法、3个数据。'),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: '一、基层组织' }),
          table,
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: '二、村级经济' }),
          new Paragraph(
            '清泉县：杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。',
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

export const plainBriefing = await pack();

export function sealBriefing(places: string[] = []): Uint8Array {
  const parts = openPackage(plainBriefing);
  sealPackage(parts, indexSources(sources), places);
  return zipPackage(parts);
}

export const briefing = sealBriefing();

/** The briefing made anew of the same sources. */
export const remade = (places: string[] = []) => ({ parts: openPackage(plainBriefing), places });

/** A copy of a document with one part's XML rewritten. */
export function rewritePart(bytes: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[name] = strToU8(rewrite(strFromU8(parts[name] ?? new Uint8Array())));
  return zipSync(parts);
}

export const rewriteBody = (rewrite: (xml: string) => string, bytes = briefing) =>
  rewritePart(bytes, 'word/document.xml', rewrite);
