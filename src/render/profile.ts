/** What a profile (profiles/*.yaml) says: page, fonts, styles, numbering. Lengths carry their unit in the name. */

/** The fonts a profile names; every style points to one of them. */
export type FontRole = 'song' | 'fangsong' | 'hei' | 'kai' | 'biaosong';

/** East Asian font names, best first (the first is written, the second as its alternative), and the Latin one. */
export type FontChoice = { names: string[]; latin: string };

/** A line: width in points, colour as six hex digits, gap to the text in points. */
export type Rule = { width: number; color: string; gap?: number };

/** How a style looks. Sizes, spacing and line height are points; indents are characters of the style's size. */
export type StyleLook = {
  font?: FontRole;
  size?: number;
  bold?: boolean;
  color?: string;
  align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  firstLine?: number;
  hanging?: number;
  left?: number;
  right?: number;
  before?: number;
  after?: number;
  /** Exact line height, or `auto`, which a style that holds a picture or chart needs (Word crops it otherwise). */
  line?: number | 'auto';
  /** Extra space between characters; negative for less. */
  letter?: number;
  top?: Rule;
  bottom?: Rule;
  leftRule?: Rule;
  shade?: string;
  keepNext?: boolean;
};

/** Rules of a table; a missing one is not drawn. */
export type TableLook = {
  top?: Rule;
  bottom?: Rule;
  sides?: Rule;
  insideH?: Rule;
  insideV?: Rule;
  headBottom?: Rule;
  headShade?: string;
  zebraShade?: string;
  /** Left and right cell margin in millimetres. */
  marginMm: number;
};

/** One heading level's number: `format` holds `%` for it (`（%）`), `style` how it counts. */
export type LevelNumber = { format: string; style: 'chinese' | 'decimal' };

export type PageNumberLook = {
  font: FontRole;
  size: number;
  /** What stands around the digits: `— % —`. */
  format: string;
  odd: 'left' | 'center' | 'right';
  even: 'left' | 'center' | 'right';
  /** Characters kept free at the outer edge. */
  indent: number;
  /** From the foot of the type area to the number, millimetres. */
  belowMm: number;
  /** On landscape pages: where it stands on portrait pages of the bound paper, or at the foot of the turned page. */
  landscape: 'bound' | 'turned';
};

export type Profile = {
  name: string;
  title: string;
  page: {
    widthMm: number;
    heightMm: number;
    topMm: number;
    bottomMm: number;
    leftMm: number;
    rightMm: number;
    headerMm: number;
  };
  fonts: Record<FontRole, FontChoice>;
  /** Numbers of heading 1 to 4; empty for unnumbered headings. */
  levels: LevelNumber[];
  pageNumber: PageNumberLook;
  captions: { table: string; figure: string; gap: string };
  /** Colours of a chart's series in order, six hex digits each. */
  chartColors: string[];
  styles: Record<string, StyleLook>;
  tables: { comparison: TableLook; endBlock: TableLook };
};

export type Orientation = 'portrait' | 'landscape';

/** Twips (1/1440 inch) in a length of millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Margins of a page in twips; the landscape page is the portrait one turned left, so its top is the binding side. */
export function pageBox(profile: Profile, orientation: Orientation) {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm } = profile.page;
  const [width, height] = [twips(widthMm), twips(heightMm)];
  const [top, right, bottom, left] = [twips(topMm), twips(rightMm), twips(bottomMm), twips(leftMm)];
  return orientation === 'portrait'
    ? { width, height, top, right, bottom, left }
    : { width: height, height: width, top: left, right: top, bottom: right, left: bottom };
}

/** Width and height of the type area in twips. */
export function typeArea(profile: Profile, orientation: Orientation): { width: number; height: number } {
  const box = pageBox(profile, orientation);
  return { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom };
}

/**
 * How much narrower than the type area the end block is, in twips: LibreOffice takes a floating table that is less than 266
 * twips narrower than the text for one that stands in it.
 */
export const endBlockInset = 280;
