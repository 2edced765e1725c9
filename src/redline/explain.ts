/** A finding in words: for the terminal and for Word comments. */
import type { BriefingPlace, ProofFinding } from '../model.ts';

export type ProofLanguage = 'zh' | 'en';

const longestPassage = 120;

const wording = {
  zh: {
    number: (text: string) => `数字“${text}”在来源中没有对应`,
    sentence: (text: string) => `引文与来源不符：“${text}”`,
    place: (text: string) => `放到了别的地区名下：“${text}”`,
    was: (text: string) => `生成时为：“${text}”`,
    under: (text: string) => `生成时在“${text}”名下`,
    source: (file: string, paragraph: number, text: string) => `来源 ${file} 第${paragraph}段：${text}`,
    none: '来源中没有相近的文字',
    parts: { body: '正文', footnote: '脚注', endnote: '尾注', header: '页眉', footer: '页脚' },
    cell: (row: string, column: string) => `表格“${row}”行“${column}”栏`,
  },
  en: {
    number: (text: string) => `the number "${text}" does not stand in the sources`,
    sentence: (text: string) => `the quotation differs from the sources: "${text}"`,
    place: (text: string) => `moved under another place: "${text}"`,
    was: (text: string) => `as made: "${text}"`,
    under: (text: string) => `as made it stood under "${text}"`,
    source: (file: string, paragraph: number, text: string) =>
      `source ${file}, paragraph ${paragraph}: ${text}`,
    none: 'nothing like it stands in the sources',
    parts: { body: 'body', footnote: 'footnote', endnote: 'endnote', header: 'header', footer: 'footer' },
    cell: (row: string, column: string) => `table row "${row}", column "${column}"`,
  },
} as const;

/** What is wrong, what stood there, what the source says: one line each. */
export function explainFinding({ kind, text, was, source }: ProofFinding, language: ProofLanguage): string[] {
  const words = wording[language];
  const lines = [words[kind](shorten(text))];
  if (was !== null) lines.push(words[kind === 'place' ? 'under' : 'was'](shorten(was)));
  if (source) lines.push(words.source(source.file, source.paragraph, shorten(source.text)));
  else if (was === null) lines.push(words.none);
  return lines;
}

/** 正文 · 二、强产业 · 表格“村级经济”行“清泉县”栏 */
export function describePlace(
  { part, heading, row, column }: BriefingPlace,
  language: ProofLanguage,
): string {
  const words = wording[language];
  const cell = row === null ? null : words.cell(shorten(row), shorten(column ?? ''));
  return [words.parts[part], heading, cell].filter(Boolean).join(' · ');
}

function shorten(text: string): string {
  return text.length > longestPassage ? `${text.slice(0, longestPassage)}……` : text;
}
