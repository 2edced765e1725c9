/** word/styles.xml from a profile: every style of the catalogue, and the table styles. */

import { endBlockInset, type FontRole, type Profile, type StyleLook, typeArea } from '../profile.ts';
import { element, escapeXml, valued } from '../xml.ts';
import { catalogue, type StyleEntry } from './catalogue.ts';
import { wrap, writeRule } from './rules.ts';
import { tableStyles } from './table-styles.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The whole part. */
export function writeStyles(profile: Profile): string {
  const styles = catalogue.map((entry) => writeStyle(entry, profile)).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${w}">${documentDefaults(profile)}` +
    `${styles}${tableStyles(profile)}</w:styles>`
  );
}

/** The style elements by id, for a letterhead that lacks some of them. */
export function styleElements(profile: Profile): Map<string, string> {
  const own = catalogue.map((entry) => [entry.id, writeStyle(entry, profile)] as const);
  const tables = [...tableStyles(profile).matchAll(/<w:style [^<>]*>(?:(?!<\/?w:style\b).)*<\/w:style>/gs)];
  const idOf = (style: string) => / w:styleId="(\w+)"/.exec(style)?.[1] ?? '';
  return new Map([...own, ...tables.map(([style]) => [idOf(style), style] as const)]);
}

function documentDefaults(profile: Profile): string {
  const look = profile.styles.Normal ?? {};
  const run = `${runFonts(profile, look.font ?? 'song')}${size(look.size ?? 16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

function writeStyle(entry: StyleEntry, profile: Profile): string {
  const look = profile.styles[entry.id] ?? {};
  const isDefault = entry.id === 'Normal' || entry.id === 'DefaultParagraphFont';
  const attributes = {
    'w:type': entry.kind,
    ...(isDefault ? { 'w:default': '1' } : {}),
    'w:styleId': entry.id,
  };
  const body =
    `<w:name w:val="${entry.name}"/>` +
    (entry.basedOn ? valued('basedOn', entry.basedOn) : '') +
    (entry.next ? valued('next', entry.next) : '') +
    (entry.id === 'DefaultParagraphFont' ? '<w:uiPriority w:val="1"/><w:semiHidden/>' : '<w:qFormat/>') +
    (entry.kind === 'paragraph' ? paragraphProperties(entry, look, profile) : '') +
    wrap('w:rPr', runLook(look, profile, entry));
  return element('w:style', attributes, body);
}

function paragraphProperties(entry: StyleEntry, look: StyleLook, profile: Profile): string {
  const level = entry.outline;
  const isNumbered = level !== undefined && profile.levels[level] !== undefined;
  const properties =
    ((look.keepNext ?? level !== undefined) ? '<w:keepNext/>' : '') +
    (level !== undefined ? '<w:keepLines/>' : '') +
    (isNumbered ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${headingListId}"/></w:numPr>` : '') +
    borders(look) +
    (look.shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${look.shade}"/>` : '') +
    tabs(entry.id, wholeLook(entry, profile), profile) +
    spacing(look) +
    indents(look, wholeLook(entry, profile).size ?? 16) +
    (look.align ? valued('jc', look.align === 'both' ? 'both' : look.align) : '') +
    (level !== undefined ? valued('outlineLvl', level) : '');
  return wrap('w:pPr', properties);
}

/** The style's look with what it inherits. */
export function wholeLook(entry: StyleEntry, profile: Profile): StyleLook {
  const base = catalogue.find(({ id }) => id === entry.basedOn);
  return { ...(base ? wholeLook(base, profile) : {}), ...profile.styles[entry.id] };
}

/** The list of the numbered headings; docx numbers its own lists from 1. */
export const headingListId = 9001;

function borders(look: StyleLook): string {
  const sides = [
    ['top', look.top],
    ['left', look.leftRule],
    ['bottom', look.bottom],
  ] as const;
  return wrap('w:pBdr', sides.map(([side, rule]) => (rule ? writeRule(side, rule) : '')).join(''));
}

const lineEndStyles = new Set(['MastheadImprint', 'MastheadSecret', 'EndBlockPrint']);

/** Tab stops at the end of the line: left and right texts of a masthead line, page numbers of the contents. */
function tabs(id: string, look: StyleLook, profile: Profile): string {
  const indent = (look.right ?? 0) * (look.size ?? 16) * 20;
  const inset = id === 'EndBlockPrint' ? endBlockInset : 0;
  const end = typeArea(profile, 'portrait').width - indent - inset;
  if (lineEndStyles.has(id)) return `<w:tabs><w:tab w:val="right" w:pos="${end}"/></w:tabs>`;
  if (/^TOC\d$/.test(id))
    return `<w:tabs><w:tab w:val="right" w:leader="middleDot" w:pos="${end}"/></w:tabs>`;
  return '';
}

function spacing({ before, after, line }: StyleLook): string {
  if (before === undefined && after === undefined && line === undefined) return '';
  return element('w:spacing', {
    'w:before': before === undefined ? undefined : Math.round(before * 20),
    'w:after': after === undefined ? undefined : Math.round(after * 20),
    'w:line': line === undefined ? undefined : line === 'auto' ? 240 : Math.round(line * 20),
    'w:lineRule': line === undefined ? undefined : line === 'auto' ? 'auto' : 'exact',
  });
}

/** Indents in characters, with their value in twips for readers that know no characters. */
function indents({ left, right, firstLine, hanging }: StyleLook, points: number): string {
  if ([left, right, firstLine, hanging].every((value) => value === undefined)) return '';
  const both = (name: string, value: number | undefined) =>
    value === undefined
      ? {}
      : { [`w:${name}Chars`]: Math.round(value * 100), [`w:${name}`]: Math.round(value * points * 20) };
  return element('w:ind', {
    ...both('left', left),
    ...both('right', right),
    ...both('hanging', hanging),
    ...both('firstLine', firstLine),
  });
}

function runLook(look: StyleLook, profile: Profile, entry: StyleEntry): string {
  return (
    (look.font ? runFonts(profile, look.font) : '') +
    (look.bold === undefined ? '' : look.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>') +
    (look.color ? valued('color', look.color) : '') +
    (look.letter === undefined ? '' : valued('spacing', Math.round(look.letter * 20))) +
    (look.size ? size(look.size) : '') +
    (entry.id === 'FootnoteReference' ? '<w:vertAlign w:val="superscript"/>' : '')
  );
}

const size = (points: number): string =>
  valued('sz', Math.round(points * 2)) + valued('szCs', Math.round(points * 2));

function runFonts(profile: Profile, role: FontRole): string {
  const { names, latin } = profile.fonts[role];
  const eastAsia = escapeXml(names[0] ?? '宋体');
  const western = escapeXml(latin);
  return `<w:rFonts w:ascii="${western}" w:eastAsia="${eastAsia}" w:hAnsi="${western}" w:cs="${western}"/>`;
}
