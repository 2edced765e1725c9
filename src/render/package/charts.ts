import { type Parts, textPart } from '../../word/package.ts';
import type { Profile } from '../profile.ts';
import { escapeXml } from '../xml.ts';

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
    if (!/^word\/charts\/chart\d+\.xml$/.test(path)) continue;
    const xml = textPart(parts, path)
      .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${escapeXml(names[0] ?? '宋体')}"/>`)
      .replace(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${escapeXml(latin)}"/>`)
      .replace(/<a:schemeClr val="(\w+)"/g, (_, name: string) => `<a:srgbClr val="${colorOf(name)}"`)
      .replaceAll('</a:schemeClr>', '</a:srgbClr>')
      .replace(/<c:lang val="[^"]*"\/>/, '<c:lang val="zh-CN"/>');
    parts.set(path, xml);
  }
}
