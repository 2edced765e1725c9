/** The table styles: the profile's comparison table and end block, and the two plain ones. docx has no class for them. */
import { createBorderElement, OnOffElement, type XmlComponent } from 'docx';
import { element, valued } from '../components.ts';
import { type Profile, type Rule, type TableLook, twips } from '../profile.ts';
import { borderOf } from './rules.ts';

/** All of them, as they stand in word/styles.xml. */
export function tableStyles(profile: Profile): XmlComponent[] {
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
  return [
    normalTable(),
    tableStyle('TableGrid', 'Table Grid', grid),
    tableStyle('ComparisonTable', '对照表', comparison),
    tableStyle('PlainTable', '无线表', { marginMm: comparison.marginMm }),
    tableStyle('EndBlockTable', '版记表', endBlock),
  ];
}

const length = (name: string, width: number): XmlComponent =>
  element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });

const margins = (sides: number): XmlComponent =>
  element('w:tblCellMar', {}, [
    length('top', 0),
    length('left', sides),
    length('bottom', 0),
    length('right', sides),
  ]);

function normalTable(): XmlComponent {
  return element('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
    valued('name', 'Normal Table'),
    valued('uiPriority', 99),
    new OnOffElement('w:semiHidden'),
    new OnOffElement('w:unhideWhenUsed'),
    element('w:tblPr', {}, [length('tblInd', 0), margins(108)]),
  ]);
}

function tableStyle(id: string, name: string, look: TableLook): XmlComponent {
  const sides = [
    ['top', look.top],
    ['left', look.sides],
    ['bottom', look.bottom],
    ['right', look.sides],
    ['insideH', look.insideH],
    ['insideV', look.insideV],
  ] as const;
  const rules = sides.flatMap(([side, rule]) =>
    rule ? [createBorderElement(`w:${side}`, borderOf(rule))] : [],
  );
  return element('w:style', { 'w:type': 'table', 'w:styleId': id }, [
    valued('name', name),
    valued('basedOn', 'TableNormal'),
    element('w:tblPr', {}, [
      valued('tblStyleRowBandSize', 1),
      valued('tblStyleColBandSize', 1),
      ...(rules.length > 0 ? [element('w:tblBorders', {}, rules)] : []),
      margins(twips(look.marginMm)),
    ]),
    ...conditions(look),
  ]);
}

/** How head row, first column and every second row differ. */
function conditions({ headBottom, headShade, zebraShade }: TableLook): XmlComponent[] {
  const shade = (fill: string | undefined) =>
    fill ? [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })] : [];
  const border = headBottom
    ? [element('w:tcBorders', {}, [createBorderElement('w:bottom', borderOf(headBottom))])]
    : [];
  const part = (type: string, properties: XmlComponent[]) =>
    element('w:tblStylePr', { 'w:type': type }, [element('w:tcPr', {}, properties)]);
  return [
    part('firstRow', [...border, ...shade(headShade), valued('vAlign', 'center')]),
    part('firstCol', [valued('vAlign', 'center')]),
    ...(zebraShade ? [part('band2Horz', shade(zebraShade))] : []),
  ];
}
