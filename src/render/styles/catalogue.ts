/**
 * Every style the documents use: id, the name Word and WPS know it by, and what it is based on. How it looks is the
 * profile's. WPS matches built-in styles by name, so built-in names are exact; our own are Chinese, as the user
 * sees them in Word's list.
 */
export type StyleEntry = {
  id: string;
  name: string;
  kind: 'paragraph' | 'character';
  basedOn?: string;
  next?: string;
  /** Word's outline level from 0, where a heading has one. */
  outline?: number;
  /** Whether a user picks it by hand: the others are set by the program, and only clutter Word's gallery. */
  isPicked?: boolean;
};

const paragraphStyle = (id: string, name: string, basedOn = 'Normal', next?: string): StyleEntry => ({
  id,
  name,
  kind: 'paragraph',
  basedOn,
  ...(next ? { next } : {}),
});

const heading = (level: number): StyleEntry => ({
  ...paragraphStyle(`Heading${level}`, `heading ${level}`, 'Normal', 'BodyText'),
  outline: level - 1,
});

const characterStyle = (id: string, name: string): StyleEntry => ({
  id,
  name,
  kind: 'character',
  basedOn: 'DefaultParagraphFont',
});

const entries: readonly StyleEntry[] = [
  { id: 'Normal', name: 'Normal', kind: 'paragraph' },
  paragraphStyle('Title', 'Title', 'Normal', 'BodyText'),
  heading(1),
  heading(2),
  heading(3),
  heading(4),
  paragraphStyle('BodyText', 'Body Text'),
  paragraphStyle('BodyTextFlush', '正文顶格', 'BodyText'),
  paragraphStyle('BodyTextCenter', '正文居中', 'BodyTextFlush'),
  paragraphStyle('BodyTextRight', '正文居右', 'BodyTextFlush'),
  paragraphStyle('Salutation', 'Salutation', 'Normal', 'BodyText'),
  paragraphStyle('Signature', 'Signature'),
  paragraphStyle('Date', 'Date'),
  paragraphStyle('Attachment', '附件说明'),
  paragraphStyle('SmallPrint', '小字说明'),
  paragraphStyle('Quote', 'Quote'),
  paragraphStyle('EditorsNote', '按语'),
  paragraphStyle('ListParagraph', 'List Paragraph'),
  paragraphStyle('Caption', 'caption'),
  paragraphStyle('FigureCaption', '图题', 'Caption', 'BodyText'),
  paragraphStyle('Figure', '图'),
  paragraphStyle('TableUnit', '表格单位'),
  paragraphStyle('TableCell', '表格文字'),
  paragraphStyle('TableCellCenter', '表格居中', 'TableCell'),
  paragraphStyle('TableNumber', '表格数字', 'TableCell'),
  paragraphStyle('TableFigure', '表格数据', 'TableCell'),
  paragraphStyle('TableSmall', '表格小字', 'TableCell'),
  paragraphStyle('TableHead', '表头', 'TableCell'),
  paragraphStyle('TableSide', '行头', 'TableCell'),
  paragraphStyle('TableGroup', '表格分组', 'TableCell'),
  paragraphStyle('SourceNote', '资料来源'),
  paragraphStyle('MastheadSecret', '密级'),
  paragraphStyle('MastheadName', '报头名称'),
  paragraphStyle('MastheadIssue', '期号'),
  paragraphStyle('MastheadNumber', '发文字号'),
  paragraphStyle('MastheadIssuer', '联合单位'),
  paragraphStyle('MastheadImprint', '编印行', 'Normal', 'Title'),
  paragraphStyle('EndBlock', '版记'),
  paragraphStyle('EndBlockPrint', '印发行', 'EndBlock'),
  paragraphStyle('FootnoteText', 'footnote text'),
  paragraphStyle('TOCHeading', 'TOC Heading', 'Normal', 'Normal'),
  paragraphStyle('TOC1', 'toc 1'),
  paragraphStyle('TOC2', 'toc 2'),
  paragraphStyle('TOC3', 'toc 3'),
  paragraphStyle('Header', 'header'),
  paragraphStyle('Footer', 'footer'),
  paragraphStyle('Gap', '间隔'),
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character' },
  characterStyle('FootnoteReference', 'footnote reference'),
  characterStyle('EndnoteReference', 'endnote reference'),
  characterStyle('Hyperlink', 'Hyperlink'),
  characterStyle('PageNumber', 'page number'),
  characterStyle('Strong', 'Strong'),
  characterStyle('Emphasis', 'Emphasis'),
  characterStyle('Missing', '未提及'),
  characterStyle('Small', '小字'),
  characterStyle('Warning', '提示'),
  characterStyle('PlaceName', '地名'),
];

/** What a user reaches for while editing: text, headings, captions, notes; not masthead, cells, contents, heads and feet. */
const picked = new Set([
  'Normal',
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'BodyText',
  'BodyTextFlush',
  'BodyTextCenter',
  'BodyTextRight',
  'SmallPrint',
  'Quote',
  'EditorsNote',
  'ListParagraph',
  'Caption',
  'SourceNote',
  'Strong',
  'Emphasis',
]);

export const catalogue: readonly StyleEntry[] = entries.map((entry) => ({
  ...entry,
  isPicked: picked.has(entry.id),
}));

/** The table styles, whose rules come from the profile's `tables`. */
export const tableStyleNames = [
  { id: 'TableNormal', name: 'Normal Table' },
  { id: 'TableGrid', name: 'Table Grid' },
  { id: 'ComparisonTable', name: '对照表' },
  { id: 'PlainTable', name: '无线表' },
  { id: 'EndBlockTable', name: '版记表' },
] as const;
