import { type Parts, parsePart, storePart } from '../../word/package.ts';
import {
  attributeOf,
  childElements,
  descendantsNamed,
  type Element,
  makeElement,
  setAttribute,
} from '../../word/xml.ts';
import type { Profile } from '../profile.ts';

const paper: Record<string, string> = { tx1: '000000', dk1: '000000', bg1: 'FFFFFF', lt1: 'FFFFFF' };

/**
 * Gives the charts the profile's fonts and colours and the document's language. The colours stand in the chart
 * itself: a letterhead without a theme would turn a theme's colours black.
 */
export function setChartLook(parts: Parts, profile: Profile): void {
  const { names, latin } = profile.fonts.song;
  const colorOf = (name: string): string => {
    const accent = /^accent(\d)$/.exec(name)?.[1];
    const { chartColors } = profile;
    return (accent ? chartColors[(Number(accent) - 1) % chartColors.length] : paper[name]) ?? '7F7F7F';
  };
  for (const path of parts.keys()) {
    const chart = /^word\/charts\/chart\d+\.xml$/.test(path) ? parsePart(parts, path) : null;
    if (!chart) continue;
    for (const font of descendantsNamed(chart, 'a:ea')) {
      if (attributeOf(font, 'typeface') === '+mn-ea') setAttribute(font, 'typeface', names[0] ?? '宋体');
    }
    for (const font of descendantsNamed(chart, 'a:latin')) setAttribute(font, 'typeface', latin);
    for (const color of descendantsNamed(chart, 'a:schemeClr')) fixColor(color, colorOf);
    for (const language of descendantsNamed(chart, 'c:lang')) setAttribute(language, 'val', 'zh-CN');
    storePart(parts, path, chart);
  }
}

/** A theme's colour becomes its value; what makes it lighter or clearer stays in it. */
function fixColor(color: Element, colorOf: (name: string) => string): void {
  const fixed = makeElement(color, 'a:srgbClr', { val: colorOf(attributeOf(color, 'val') ?? '') });
  for (const change of childElements(color)) fixed.appendChild(change);
  color.parentNode?.replaceChild(fixed, color);
}
