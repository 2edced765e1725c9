/** Which line of masthead or end block a paragraph is, by the style that the program gave it. */
import type { FrameLine } from '../model.ts';
import { type Parts, parsePart } from '../word/package.ts';
import { attributeOf, childElements, childValue } from '../word/xml.ts';

/** By the names of styles: ids differ from program to program. */
const lines: Readonly<Record<string, FrameLine>> = {
  密级: 'secrecy',
  报头名称: 'name',
  期号: 'issue',
  发文字号: 'number',
  联合单位: 'issuers',
  编印行: 'imprint',
  版记: 'end-block',
  印发行: 'end-block',
};

export type FrameStyles = ReadonlyMap<string, FrameLine>;

export function findFrameStyles(parts: Parts): FrameStyles {
  const root = parsePart(parts, 'word/styles.xml')?.documentElement;
  return new Map(
    (root ? childElements(root) : []).flatMap((style) => {
      const line = lines[childValue(style, 'w:name') ?? ''];
      return line ? [[attributeOf(style, 'w:styleId') ?? '', line] as const] : [];
    }),
  );
}

/** 云组发〔2026〕12号　签发人：张三 are two things in one line; 云组发〔2026〕12号 may stand as the issue does. */
export function lineOf(style: string | null, text: string, styles: FrameStyles): FrameLine | null {
  const line = styles.get(style ?? '') ?? null;
  if (line !== 'number' && line !== 'issue') return line;
  const hasNumber = /[〔[［]\d{4}[〕\]］]/u.test(text);
  if (line === 'issue') return hasNumber ? 'number' : line;
  // 签发人：李四 alone, and the names of the second line
  if (!hasNumber) return 'signers';
  return text.trimEnd().endsWith('号') ? 'number' : 'number-and-signers';
}
