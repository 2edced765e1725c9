import type { Profile } from '../profile.ts';
import { escapeXml } from '../xml.ts';
import { type Parts, textPart } from './parts.ts';

/** Gives the charts the profile's fonts, Chinese and Latin, and the document's language. */
export function setChartFonts(parts: Parts, profile: Profile): void {
  const { names, latin } = profile.fonts.song;
  for (const path of parts.keys()) {
    if (!/^word\/charts\/chart\d+\.xml$/.test(path)) continue;
    const xml = textPart(parts, path)
      .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${escapeXml(names[0] ?? '宋体')}"/>`)
      .replace(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${escapeXml(latin)}"/>`)
      .replace(/<c:lang val="[^"]*"\/>/, '<c:lang val="zh-CN"/>');
    parts.set(path, xml);
  }
}
