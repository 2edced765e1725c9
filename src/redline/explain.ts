/** A finding in words: for the terminal and for Word comments. */
import type { ProofFinding } from '../model.ts';
import { fileName } from '../text/file-name.ts';
import { foldText } from './sentences.ts';

export type ProofLanguage = 'zh' | 'en';

const longestPassage = 120;

type Removed = NonNullable<ProofFinding['removed']>;

const wording = {
  zh: {
    number: (text: string) => `数字“${text}”在来源中没有对应`,
    otherNumber: (text: string) => `数字“${text}”不是来源此处的数字`,
    sentence: (text: string) => `引文与来源不符：“${text}”`,
    place: (text: string) => `放到了别的地区名下：“${text}”`,
    row: (text: string) => `放到了别的行里：“${text}”`,
    label: (text: string) => `名目换成了别的：“${text}”`,
    reordered: (text: string) => `已改动（此表的行或列调换了次序，从这里起）：“${text}”`,
    changed: (text: string) => `已改动：“${text}”`,
    added: (text: string) => `未核对（新加）：“${text}”`,
    moved: (text: string) => `已改动（移到这里，或重复）：“${text}”`,
    unchecked: (text: string) => `未核对（没有底稿记录可比，来源里也没有）：“${text}”`,
    owner: (text: string) => `说成了别的地区的：“${text}”`,
    owned: (has: string[], told: string[]) => `来源中属于${has.join('、')}，不属于${told.join('、')}`,
    was: (text: string) => `生成时为：“${text}”`,
    stood: (text: string) => `生成时在“${text}”名下`,
    stoodIn: (text: string) => `生成时在“${text}”行`,
    source: (file: string, paragraph: number, text: string) => `来源 ${file} 第${paragraph}段：${text}`,
    none: '来源中没有相近的文字',
    parts: {
      body: '正文',
      footnote: '脚注',
      endnote: '尾注',
      chart: '图',
      header: '页眉页脚',
      footer: '页脚',
    },
    frame: (line: string) => (line === '版记' ? line : `版头 · ${line}`),
    lines: {
      secrecy: '密级',
      name: '报头',
      issue: '期号',
      number: '发文字号',
      signers: '签发人',
      'number-and-signers': '发文字号、签发人',
      issuers: '联合单位',
      imprint: '编印单位和日期',
      'end-block': '版记',
    },
    cell: (row: string, column: string) => `表格“${row}”行“${column}”栏`,
    under: (heading: string | null, number: number) =>
      number === 0 ? '各标题之前' : heading === null ? `第${number}个标题下` : `“${heading}”下`,
    removed: (under: string, what: string) => `已改动（删去）：${under}${what}`,
    passages: ({ first, last, isPart }: Removed) => {
      if (last === 0) return '标题本身';
      const from = first === 0 ? '标题' : `第${first}`;
      return first === last ? `第${first}段${isPart ? '中的语句' : ''}` : `${from}至${last}段`;
    },
  },
  en: {
    number: (text: string) => `the number "${text}" does not stand in the sources`,
    otherNumber: (text: string) => `the number "${text}" is not the one that the source has here`,
    sentence: (text: string) => `the quotation differs from the sources: "${text}"`,
    place: (text: string) => `moved under another place: "${text}"`,
    row: (text: string) => `moved into another row: "${text}"`,
    label: (text: string) => `told under another name: "${text}"`,
    reordered: (text: string) =>
      `changed (rows or columns of this table in another order, from here): "${text}"`,
    changed: (text: string) => `changed: "${text}"`,
    added: (text: string) => `not checked (added): "${text}"`,
    moved: (text: string) => `changed (moved here, or repeated): "${text}"`,
    unchecked: (text: string) => `not checked (no record of it, and not in the sources): "${text}"`,
    owner: (text: string) => `told of another place: "${text}"`,
    owned: (has: string[], told: string[]) =>
      `in the sources it is of ${has.join(', ')}, not of ${told.join(', ')}`,
    was: (text: string) => `as made: "${text}"`,
    stood: (text: string) => `as made it stood under "${text}"`,
    stoodIn: (text: string) => `as made it stood in the row "${text}"`,
    source: (file: string, paragraph: number, text: string) =>
      `source ${file}, paragraph ${paragraph}: ${text}`,
    none: 'nothing like it stands in the sources',
    parts: {
      body: 'body',
      footnote: 'footnote',
      endnote: 'endnote',
      chart: 'chart',
      header: 'head or foot',
      footer: 'footer',
    },
    frame: (line: string) => (line === 'end block' ? line : `masthead · ${line}`),
    lines: {
      secrecy: 'secrecy',
      name: 'name',
      issue: 'issue number',
      number: 'document number',
      signers: 'who signs',
      'number-and-signers': 'document number and who signs',
      issuers: 'joint units',
      imprint: 'unit and date',
      'end-block': 'end block',
    },
    cell: (row: string, column: string) => `table row "${row}", column "${column}"`,
    under: (heading: string | null, number: number) =>
      number === 0
        ? 'above all headings'
        : heading === null
          ? `under heading ${number}`
          : `under "${heading}"`,
    removed: (under: string, what: string) => `changed (removed): ${under}, ${what}`,
    passages: ({ first, last, isPart }: Removed) => {
      if (last === 0) return 'the heading itself';
      const from = first === 0 ? 'the heading' : `paragraph ${first}`;
      if (first === last) return isPart ? `sentences of ${from}` : from;
      return `${from} to ${first === 0 ? 'paragraph ' : ''}${last}`;
    },
  },
} as const;

/** Findings that are of the sources say when nothing is like the words. */
const ofSources: ReadonlySet<ProofFinding['kind']> = new Set(['number', 'sentence']);

/** What is wrong, what stood there, what the source says: one line each. Reports go by name, without their folders. */
export function explainFinding(finding: ProofFinding, language: ProofLanguage): string[] {
  const { kind, text, was, source, removed, owner } = finding;
  const words = wording[language];
  if (kind === 'removed') {
    if (!removed) return [];
    const { part, heading } = finding.place;
    const under = part === 'body' ? words.under(heading, removed.heading) : words.parts[part];
    return [words.removed(under, words.passages(removed))];
  }
  // 92% and 90% that changed places stand in the sentence that is shown as the source.
  const isThere = kind === 'number' && source !== null && foldText(source.text).includes(foldText(text));
  const lines = [words[isThere ? 'otherNumber' : kind](shorten(text))];
  if (was !== null) lines.push(words[wordOf(kind)](shorten(was)));
  if (owner) lines.push(words.owned(owner.has, owner.told));
  if (source)
    lines.push(words.source(fileName(source.file), source.paragraph, excerpt(source.text, was ?? text)));
  else if (was === null && ofSources.has(kind)) lines.push(words.none);
  return lines;
}

const wordOf = (kind: ProofFinding['kind']) =>
  kind === 'place' ? 'stood' : kind === 'row' ? 'stoodIn' : 'was';

/** 版头 · 发文字号, 正文 · 二、强产业 · 表格“村级经济”行“清泉县”栏 */
export function describePlace({ place, removed }: ProofFinding, language: ProofLanguage): string {
  const { part, line, heading, row, column } = place;
  const words = wording[language];
  if (line) return words.frame(words.lines[line]);
  const cell = row === null ? null : words.cell(shorten(row), shorten(column ?? ''));
  return [words.parts[part], removed ? null : heading, cell].filter(Boolean).join(' · ');
}

function shorten(text: string): string {
  return text.length > longestPassage ? `${text.slice(0, longestPassage)}……` : text;
}

/** Signs before the words that are looked for in a passage too long to be shown whole. */
const before = 40;

/** So much of a passage of the source that the words are in sight. */
function excerpt(passage: string, words: string): string {
  const at = passage.indexOf(words);
  const start = at + words.length > longestPassage ? Math.max(0, at - before) : 0;
  return start === 0 ? shorten(passage) : `……${shorten(passage.slice(start))}`;
}
