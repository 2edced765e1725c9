/** The table styles: the profile's comparison table and end block, and the two plain ones. */
import { type Profile, type Rule, type TableLook, twips } from '../profile.ts';
import { wrap, writeRule } from './rules.ts';

/** All of them, as they stand in word/styles.xml. */
export function tableStyles(profile: Profile): string {
  const line: Rule = { width: 0.5, color: '000000' };
  const { comparison, endBlock } = profile.tables;
  const grid: TableLook = {
    marginMm: comparison.marginMm,
    top: line,
    bottom: line,
    sides: line,
    insideH: line,
    insideV: line,
  };
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    tableStyle('TableGrid', 'Table Grid', grid) +
    tableStyle('ComparisonTable', '对照表', comparison) +
    tableStyle('PlainTable', '无线表', { marginMm: comparison.marginMm }) +
    tableStyle('EndBlockTable', '版记表', endBlock)
  );
}

function tableStyle(id: string, name: string, look: TableLook): string {
  const margin = twips(look.marginMm);
  const side = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const cells = `<w:tblCellMar>${side('top', 0)}${side('left', margin)}${side('bottom', 0)}${side('right', margin)}</w:tblCellMar>`;
  const sides = [
    ['top', look.top],
    ['left', look.sides],
    ['bottom', look.bottom],
    ['right', look.sides],
    ['insideH', look.insideH],
    ['insideV', look.insideV],
  ] as const;
  const rules = wrap(
    'w:tblBorders',
    sides.map(([side, rule]) => (rule ? writeRule(side, rule) : '')).join(''),
  );
  const shade = (fill: string | undefined) =>
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '';
  const headBorder = look.headBottom
    ? `<w:tcBorders>${writeRule('bottom', look.headBottom)}</w:tcBorders>`
    : '';
  const middle = '<w:vAlign w:val="center"/>';
  const head = `<w:tcPr>${headBorder}${shade(look.headShade)}${middle}</w:tcPr>`;
  return (
    `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>` +
    `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>${rules}${cells}</w:tblPr>` +
    `<w:tblStylePr w:type="firstRow">${head}</w:tblStylePr>` +
    `<w:tblStylePr w:type="firstCol"><w:tcPr>${middle}</w:tcPr></w:tblStylePr>` +
    (look.zebraShade
      ? `<w:tblStylePr w:type="band2Horz"><w:tcPr>${shade(look.zebraShade)}</w:tcPr></w:tblStylePr>`
      : '') +
    '</w:style>'
  );
}
