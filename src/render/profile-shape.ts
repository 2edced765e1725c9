/** How a profile (profiles/*.yaml) is written. Lengths carry their unit in the name. */
import {
  colour,
  either,
  type Filled,
  flag,
  list,
  number,
  oneOf,
  optional,
  positive,
  record,
  tested,
  text,
  told,
} from '../yaml/shape.ts';
import { catalogue } from './styles/catalogue.ts';

const millimetres = (about: string) => told(positive, `${about}，毫米`, '28');
const ruleShape = record({
  width: told(positive, '线宽，磅', '0.5'),
  color: told(colour, '颜色'),
  gap: told(optional(number), '到文字的距离，磅', '4'),
});
const rule = (about: string) => told(optional(ruleShape), about);
const sides = ['left', 'center', 'right'] as const;
const fontRole = oneOf('song', 'fangsong', 'hei', 'kai', 'biaosong');
/** East Asian font names, best first (the first is written, the second as its alternative), and the Latin one. */
const font = record({
  names: told(list(text, 1), '中文字体，最好的在前'),
  latin: told(text, '西文字体', 'Times New Roman'),
});
const characters = (about: string) => told(optional(number), `${about}，字`, '2');
const points = (about: string) => told(optional(number), `${about}，磅`, '6');

const lookShape = record({
  font: told(optional(fontRole), '字体'),
  digits: told(optional(oneOf('latin', 'own')), '西文和数字用西文字体，或与中文同一字体', 'own'),
  size: told(optional(positive), '字号，磅', '14'),
  bold: told(optional(flag), '加粗'),
  color: told(optional(colour), '文字颜色'),
  align: told(optional(oneOf(...sides, 'both', 'distribute')), '对齐'),
  firstLine: characters('首行缩进'),
  hanging: characters('悬挂缩进'),
  left: characters('左缩进'),
  right: characters('右缩进'),
  before: points('段前'),
  after: points('段后'),
  // Word crops a picture or chart in a line of exact height.
  line: told(optional(either(positive, oneOf('auto'))), '固定行距，磅；有图的段落用 auto', '25'),
  letter: points('字间距，可为负'),
  top: rule('上边线'),
  bottom: rule('下边线'),
  leftRule: rule('左边线'),
  shade: told(optional(colour), '底色'),
  keepNext: told(optional(flag), '与下段同页'),
});

/** A rule that is missing is not drawn. */
const tableLookShape = record({
  top: rule('上边线'),
  bottom: rule('下边线'),
  sides: rule('左右边线'),
  insideH: rule('内部横线'),
  insideV: rule('内部竖线'),
  headBottom: rule('表头下的线'),
  headShade: told(optional(colour), '表头底色'),
  zebraShade: told(optional(colour), '隔行底色'),
  marginMm: told(number, '单元格左右边距，毫米', '1.5'),
});

const level = record({
  format: told(
    tested((format) => format.includes('%'), '（%）'),
    '% 处是序号',
  ),
  style: told(oneOf('chinese', 'decimal'), '汉字或阿拉伯数字'),
});

export const profileShape = record({
  name: told(text, '与文件名相同', 'jianbao'),
  title: told(text, '版式的名称', '简报'),
  page: record({
    widthMm: millimetres('纸宽'),
    heightMm: millimetres('纸高'),
    topMm: millimetres('天头'),
    bottomMm: millimetres('地脚'),
    leftMm: millimetres('左边距'),
    rightMm: millimetres('右边距'),
    headerMm: millimetres('页眉到纸边'),
  }),
  fonts: record({ song: font, fangsong: font, hei: font, kai: font, biaosong: font }),
  levels: told(list(level, 0, 4), '一至四级标题的序号；不编号写 []'),
  pageNumber: record({
    font: told(fontRole, '字体'),
    size: told(positive, '字号，磅', '14'),
    format: told(text, '% 处是页码', '— % —'),
    odd: told(oneOf(...sides), '单页码的位置'),
    even: told(oneOf(...sides), '双页码的位置'),
    indent: told(number, '外侧空几字', '1'),
    belowMm: millimetres('版心下边缘到页码'),
    landscape: told(oneOf('bound', 'turned'), '横页的页码：按装订方向，或在转过来的页脚'),
  }),
  captions: record({
    table: told(text, '表格序号前的字', '表'),
    figure: told(text, '图序号前的字', '图'),
    gap: told(text, '序号后的空', '　'),
  }),
  chartColors: told(list(colour, 1), '图表各系列的颜色'),
  styles: record(Object.fromEntries(catalogue.map(({ id, name }) => [id, told(optional(lookShape), name)]))),
  tables: record({ comparison: tableLookShape, endBlock: tableLookShape }),
});

export type Profile = Filled<typeof profileShape>;
export type FontRole = Filled<typeof fontRole>;
export type Rule = Filled<typeof ruleShape>;
export type StyleLook = Filled<typeof lookShape>;
export type TableLook = Filled<typeof tableLookShape>;
