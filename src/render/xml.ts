/** Elements as XML. */
import { escapeXml } from '../word/escape.ts';

export { countForbidden, dropForbidden, escapeXml } from '../word/escape.ts';

/** `<name attributes/>`, or with content `<name attributes>content</name>`. An undefined attribute is left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content = '',
): string {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** `<w:name w:val="value"/>` */
export const valued = (name: string, value: string | number): string =>
  element(`w:${name}`, { 'w:val': value });
