/**
 * What docx has no door for, changed in the parts that it wrote. Decision 0007 says what and why: the compression of
 * punctuation, the names of fonts to fall back on, and the paragraphs of the rules above the notes.
 */
import { type Parts, parsePart, storePart } from '../../word/package.ts';
import {
  appendElement,
  childElements,
  childNamed,
  descendantsNamed,
  type Element,
  makeElement,
} from '../../word/xml.ts';
import type { Profile } from '../profile.ts';

/** Finishes a new package. */
export function finishPackage(parts: Parts, profile: Profile): void {
  finishSettings(parts);
  addLatentStyles(parts);
  addFonts(parts, profile);
  cleanSeparators(parts, 'FootnoteText');
}

/** As Chinese office documents want it: punctuation compressed at line ends, language tags for the theme's fonts. */
function finishSettings(parts: Parts): void {
  const document = parsePart(parts, 'word/settings.xml');
  const compat = document && childNamed(document.documentElement, 'w:compat');
  if (!compat) return;
  const root = document.documentElement;
  const background = childNamed(root, 'w:displayBackgroundShape');
  if (background) root.removeChild(background);
  root.insertBefore(makeElement(root, 'w:zoom', { 'w:percent': '100' }), root.firstChild);
  root.insertBefore(
    makeElement(root, 'w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
    compat,
  );
  // The rules above the notes, which Word looks up by these.
  for (const kind of ['footnote', 'endnote']) {
    if (!parts.has(`word/${kind}s.xml`)) continue;
    const separators = makeElement(root, `w:${kind}Pr`);
    for (const id of ['-1', '0']) appendElement(separators, `w:${kind}`, { 'w:id': id });
    root.insertBefore(separators, compat);
  }
  root.insertBefore(
    makeElement(root, 'w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    compat.nextSibling,
  );
  storePart(parts, 'word/settings.xml', document);
}

/**
 * How Word ranks its own styles that the document does not define: without it every one of them stands in the gallery,
 * before ours.
 */
function addLatentStyles(parts: Parts): void {
  const document = parsePart(parts, 'word/styles.xml');
  const defaults = document && childNamed(document.documentElement, 'w:docDefaults');
  if (!defaults) return;
  const latent = makeElement(document.documentElement, 'w:latentStyles', {
    'w:defLockedState': '0',
    'w:defUIPriority': '99',
    'w:defSemiHidden': '1',
    'w:defUnhideWhenUsed': '1',
    'w:defQFormat': '0',
    'w:count': '376',
  });
  for (const name of ['Normal', 'Title', 'Body Text', 'Strong', 'Emphasis', 'Quote', 'List Paragraph']) {
    appendElement(latent, 'w:lsdException', {
      'w:name': name,
      'w:uiPriority': '1',
      'w:semiHidden': '0',
      'w:unhideWhenUsed': '0',
      'w:qFormat': '1',
    });
  }
  for (const [name, first, last, priority] of [
    ['heading', 1, 9, '9'],
    ['toc', 1, 9, '39'],
  ] as const) {
    for (let level = first; level <= last; level++)
      appendElement(latent, 'w:lsdException', { 'w:name': `${name} ${level}`, 'w:uiPriority': priority });
  }
  document.documentElement.insertBefore(latent, defaults.nextSibling);
  storePart(parts, 'word/styles.xml', document);
}

/** Each font of the profile with the name to fall back on where it is not installed; docx only lists what it embeds. */
function addFonts(parts: Parts, profile: Profile): void {
  const document = parsePart(parts, 'word/fontTable.xml');
  if (!document) return;
  const fonts = new Map<string, [alternative: string | undefined, charset: string, family: string]>();
  for (const { names, latin } of Object.values(profile.fonts)) {
    const [name, alternative] = names;
    if (name !== undefined) fonts.set(name, [alternative, '86', 'auto']);
    fonts.set(latin, [undefined, '00', 'roman']);
  }
  for (const [name, [alternative, charset, family]] of fonts) {
    const font = appendElement(document.documentElement, 'w:font', { 'w:name': name });
    if (alternative) appendElement(font, 'w:altName', { 'w:val': alternative });
    appendElement(font, 'w:charset', { 'w:val': charset });
    appendElement(font, 'w:family', { 'w:val': family });
  }
  storePart(parts, 'word/fontTable.xml', document);
}

/** docx puts a note's mark before the rules above the notes, and sets the rules in body type. */
export function cleanSeparators(parts: Parts, noteStyle: string): void {
  for (const kind of ['footnote', 'endnote']) cleanSeparatorsOf(parts, kind, noteStyle);
}

function cleanSeparatorsOf(parts: Parts, kind: string, noteStyle: string): void {
  const document = parsePart(parts, `word/${kind}s.xml`);
  if (!document) return;
  for (const name of ['w:separator', 'w:continuationSeparator']) {
    for (const rule of descendantsNamed(document, name)) {
      const paragraph = rule.parentNode?.parentNode as Element | null | undefined;
      if (paragraph) cleanSeparator(paragraph, rule.parentNode as Element, kind, noteStyle);
    }
  }
  storePart(parts, `word/${kind}s.xml`, document);
}

/** Leaves the paragraph the run with the rule, in the notes' style. One without a mark is somebody else's. */
function cleanSeparator(paragraph: Element, run: Element, kind: string, noteStyle: string): void {
  if (descendantsNamed(paragraph, `w:${kind}Ref`).length === 0) return;
  for (const child of childElements(paragraph)) if (child !== run) paragraph.removeChild(child);
  const properties = makeElement(paragraph, 'w:pPr');
  properties.appendChild(makeElement(paragraph, 'w:pStyle', { 'w:val': noteStyle }));
  paragraph.insertBefore(properties, run);
}
