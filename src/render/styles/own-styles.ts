/** The styles of a document from a profile, as docx takes them: every style of the catalogue, and the table styles. */
import {
  createAlignment,
  createOutlineLevel,
  DocumentDefaults,
  type IParagraphPropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  ParagraphProperties,
  RunProperties,
  type XmlComponent,
} from 'docx';
import { valued } from '../components.ts';
import { headingList } from '../package/numbering.ts';
import { type FontRole, type Profile, type StyleLook, typeArea } from '../profile.ts';
import { catalogue, type StyleEntry } from './catalogue.ts';
import { indents } from './indents.ts';
import { borderOf } from './rules.ts';
import { OwnCharacterStyle, OwnParagraphStyle, styleConfig } from './style-components.ts';
import { tableStyles } from './table-styles.ts';

/** All of them; `importedStyles` takes the place of docx's own default styles. */
export function ownStyles(profile: Profile): IStylesOptions {
  const styles = catalogue.map((entry) => makeStyle(entry, profile));
  return { importedStyles: [documentDefaults(profile), ...styles, ...tableStyles(profile)] };
}

function documentDefaults(profile: Profile): DocumentDefaults {
  const { font = 'song', size = 16 } = profile.styles.Normal ?? {};
  return new DocumentDefaults({
    run: {
      ...runFonts(profile, font),
      size: halfPoints(size),
      language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
    },
  });
}

function makeStyle(entry: StyleEntry, profile: Profile): XmlComponent {
  const look = profile.styles[entry.id] ?? {};
  const run = runLook(look, profile, entry);
  const names = {
    id: entry.id,
    name: entry.name,
    ...(entry.basedOn ? { basedOn: entry.basedOn } : {}),
    ...(entry.next ? { next: entry.next } : {}),
  };
  if (entry.kind === 'paragraph') {
    const { before, after } = paragraphLook(entry, look, profile);
    const paragraph = new ParagraphProperties(before, styleConfig);
    for (const property of after) paragraph.push(property);
    return new OwnParagraphStyle({ ...names, ...rankOf(entry) }, paragraph, run, entry.id === 'Normal');
  }
  const isDefault = entry.id === 'DefaultParagraphFont';
  const rank = isDefault ? { uiPriority: 1, semiHidden: true } : rankOf(entry);
  return new OwnCharacterStyle({ ...names, ...rank }, run, isDefault);
}

/** Word's gallery shows what a user picks; the rest stands in the list of all styles, behind it. */
const rankOf = ({ isPicked }: StyleEntry) => (isPicked ? { quickFormat: true } : { uiPriority: 99 });

/** The properties that docx takes, and those that follow them in the schema's order. */
function paragraphLook(
  entry: StyleEntry,
  look: StyleLook,
  profile: Profile,
): { before: IParagraphPropertiesOptions; after: XmlComponent[] } {
  const level = entry.outline;
  const isNumbered = level !== undefined && profile.levels[level] !== undefined;
  // False is written as well: a caption under a chart is based on one that stays with its table.
  const keepNext = look.keepNext ?? (level === undefined ? undefined : true);
  const whole = wholeLook(entry, profile);
  return {
    before: {
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(level !== undefined ? { keepLines: true } : {}),
      ...(isNumbered ? { numbering: { reference: headingList, level } } : {}),
      ...bordersOf(look),
      ...(look.shade ? { shading: { type: 'clear', color: 'auto', fill: look.shade } } : {}),
      ...tabsOf(entry.id, whole, profile),
      ...spacingOf(look),
    },
    after: [
      ...indents(look, whole.size ?? 16),
      ...(look.align ? [createAlignment(look.align)] : []),
      ...(level !== undefined ? [createOutlineLevel(level)] : []),
    ],
  };
}

/** The style's look with what it inherits. */
export function wholeLook(entry: StyleEntry, profile: Profile): StyleLook {
  const base = catalogue.find(({ id }) => id === entry.basedOn);
  return { ...(base ? wholeLook(base, profile) : {}), ...profile.styles[entry.id] };
}

function bordersOf({ top, leftRule, bottom }: StyleLook): IParagraphPropertiesOptions {
  if (!top && !leftRule && !bottom) return {};
  return {
    border: {
      ...(top ? { top: borderOf(top) } : {}),
      ...(leftRule ? { left: borderOf(leftRule) } : {}),
      ...(bottom ? { bottom: borderOf(bottom) } : {}),
    },
  };
}

const lineEndStyles = new Set(['MastheadImprint', 'MastheadNumber', 'EndBlockPrint']);

/** Tab stops at the end of the line: left and right texts of a masthead line, page numbers of the contents. */
function tabsOf(id: string, look: StyleLook, profile: Profile): IParagraphPropertiesOptions {
  const indent = (look.right ?? 0) * (look.size ?? 16) * 20;
  const position = typeArea(profile, 'portrait').width - indent;
  if (lineEndStyles.has(id)) return { tabStops: [{ type: 'right', position }] };
  if (/^TOC\d$/.test(id)) return { tabStops: [{ type: 'right', leader: 'middleDot', position }] };
  return {};
}

function spacingOf({ before, after, line }: StyleLook): IParagraphPropertiesOptions {
  if (before === undefined && after === undefined && line === undefined) return {};
  return {
    spacing: {
      ...(before === undefined ? {} : { before: Math.round(before * 20) }),
      ...(after === undefined ? {} : { after: Math.round(after * 20) }),
      ...(line === undefined
        ? {}
        : line === 'auto'
          ? { line: 240, lineRule: 'auto' }
          : { line: Math.round(line * 20), lineRule: 'exact' }),
    },
  };
}

/** docx drops a spacing of 0, which a style needs that is not to be spaced as its base is. */
function runLook(look: StyleLook, profile: Profile, entry: StyleEntry): RunProperties {
  const properties = new RunProperties({
    ...(look.font ? runFonts(profile, look.font, look.digits === 'own') : {}),
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.color ? { color: look.color } : {}),
  });
  if (look.letter !== undefined) properties.push(valued('spacing', Math.round(look.letter * 20)));
  if (look.size) for (const name of ['sz', 'szCs']) properties.push(valued(name, halfPoints(look.size)));
  if (entry.id === 'FootnoteReference') properties.push(valued('vertAlign', 'superscript'));
  return properties;
}

const halfPoints = (points: number): number => Math.round(points * 2);

function runFonts(profile: Profile, role: FontRole, isWhole = false): IRunStylePropertiesOptions {
  const { names, latin } = profile.fonts[role];
  const eastAsia = names[0] ?? '宋体';
  const western = isWhole ? eastAsia : latin;
  return { font: { ascii: western, eastAsia, hAnsi: western, cs: western } };
}
