/** Text as XML or HTML. Characters that XML 1.0 forbids never pass. */

// C0 controls but tab, newline and return; U+FFFE, U+FFFF; lone surrogates.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"]/g;
const needsCare = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without the characters that XML 1.0 forbids. */
export const dropForbidden = (text: string): string => text.replace(forbidden, '');

/** How many characters of the text XML 1.0 forbids. */
export const countForbidden = (text: string): number => text.match(forbidden)?.length ?? 0;

/** The text as content or attribute value. */
export function escapeMarkup(text: string): string {
  if (!needsCare.test(text)) return text;
  return dropForbidden(text).replace(special, (character) => entities[character] ?? character);
}

/** The value of an attribute of a parsed HTML element, or undefined. */
export function readAttribute(
  { attrs }: { attrs: readonly { name: string; value: string }[] },
  name: string,
): string | undefined {
  return attrs.length === 0 ? undefined : attrs.find((attribute) => attribute.name === name)?.value;
}

/** The id that a link's `#…` means: a browser writes other than Latin letters as %E7%94%B2. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
