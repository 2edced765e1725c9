/**
 * word/settings.xml as Chinese office documents want it: punctuation compressed at line ends, language tags for
 * themes, and no demand to update fields (their results are already in the file).
 */
export function settingsFor(settings: string): string {
  return settings
    .replace('<w:displayBackgroundShape/>', '')
    .replace(/<w:defaultTabStop [^<>]*\/>/, '<w:defaultTabStop w:val="420"/>')
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
}
