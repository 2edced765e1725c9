/** Lines that name an author, a photographer, a source or a date and say nothing else. */
import type { Cues } from '../cues.ts';

export type Credit = 'author' | 'photo' | 'source' | 'date';

/** Longer lines are never looked at: a credit names a handful of people. */
const longest = 80;

// 2026-01-19, 2026年1月19日, 2026/1/19, 08-13 12:20, 星期五, 17:43:15, 第3版, A03版
const dates =
  /\d{4}\s*[-年./]\s*\d{1,2}(?:\s*[-月./]\s*\d{1,2}日?)?月?|\d{1,2}-\d{1,2}(?=\s+\d{1,2}:\d)|星期[一二三四五六日天]|\d{1,2}:\d{2}(?::\d{2})?/g;
// 2025-03-02, 2025年3月2日; not 2024年
const isWholeDay = /\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}/;
const pageNumber = /^(?:第?\d{1,3}版|[A-Z]\d{1,2}版?)$/;
// □本报记者 …, (记者 …), 文/…
const separators = /[\s/|、,;·•()[\]【】<>□■●○◆◎★▲—]+/;
// □ 江小满, ◎江小满 柳青: a paper's sign before whoever wrote
const authorSign = /^[□◎○] ?(?=\p{Script=Han})/u;
const han = /^\p{Script=Han}+$/u;

/** What a line credits, or null where any of its words is no name, role, source or date. `plain` as in Line. */
export function readCredit(plain: string, cues: Cues, areNamesStrict = false): Credit | null {
  if (plain.length > longest || plain.length < 2) return null;
  const kept = openPapers(withoutOrigin(plain, cues), cues);
  const rest = kept.replace(dates, ' ');
  const hasDate = rest !== kept;
  const tokens = rest.split(separators).filter((token) => token !== '');
  if (isBoilerplate(tokens[0] ?? '', cues)) return null;
  const kinds = tokens.map((token) => tokenKind(token, cues, areNamesStrict));
  if (kinds.includes(null)) return null;
  const isPhoto = kinds.at(-1) === 'photo' || kinds[0] === 'photo';
  if (isPhoto && !kinds.includes('text')) return 'photo';
  if (kinds.some((kind) => kind === 'role' || kind === 'text')) return 'author';
  if (kinds.length > 0 && authorSign.test(plain) && tokens.every((token) => isSignedName(token, cues)))
    return 'author';
  if (kinds.includes('source') || kept !== plain) return 'source';
  return hasDate && !kinds.includes('name') ? 'date' : null;
}

/** 摘自《邻里》 某某, (原载《柳湾日报》2025年3月2日): the words that tell where a piece was taken from, left off. */
function withoutOrigin(plain: string, cues: Cues): string {
  const open = /^[[(【]?/.exec(plain)?.[0].length ?? 0;
  const word = cues.byline.taken.find((it) => plain.startsWith(`${it}《`, open));
  const close = word === undefined ? -1 : plain.indexOf('》', open);
  return close < 0 ? plain : plain.slice(close + 1);
}

/** 《柳湾日报》2025年3月2日 → 柳湾日报 2025年3月2日; the title of a book keeps its marks, and a paper's without its day. */
const openPapers = (plain: string, cues: Cues): string =>
  !isWholeDay.test(plain)
    ? plain
    : plain.replace(/《(\p{Script=Han}{3,12})》/gu, (whole, name: string) =>
        cues.byline.papers.some((end) => end.length > 1 && name.endsWith(end)) ? ` ${name} ` : whole,
      );

type TokenKind = 'role' | 'text' | 'photo' | 'source' | 'name' | 'page';

function tokenKind(token: string, cues: Cues, areNamesStrict: boolean): TokenKind | null {
  if (isBoilerplate(token, cues) || cues.byline.taken.includes(token)) return 'page';
  const [key = '', value] = token.split(/:(.*)/s);
  if (value !== undefined && cues.byline.keys.includes(key)) return keyedKind(key, value, cues);
  if (value !== undefined) return cues.byline.roles.includes(key) && value.length <= 12 ? 'role' : null;
  if (cues.byline.photo.includes(token)) return 'photo';
  if (cues.byline.text.includes(token)) return 'text';
  if (roleLength(token, cues) > 0) {
    const name = token.slice(roleLength(token, cues));
    return name === '' || isName(name, cues, true) ? 'role' : null;
  }
  const credited = cues.byline.photo.find((word) => token.endsWith(word));
  if (credited && isPhotographer(token.slice(0, -credited.length), cues)) return 'photo';
  if (pageNumber.test(token)) return 'page';
  const paper =
    token.length <= 12 &&
    han.test(token) &&
    !cues.byline.notPapers.some((end) => token.endsWith(end)) &&
    cues.byline.papers.find((end) => token.endsWith(end));
  // 青石日报 could be a name by its length, 高发布 as well.
  if (paper && paper.length > 1 && token.length > 3) return 'source';
  if (isName(token, cues, areNamesStrict)) return 'name';
  return paper ? 'source' : null;
}

/** 高山, 特约摄影高山 */
function isPhotographer(words: string, cues: Cues): boolean {
  const role = cues.byline.photo.find((word) => word.length > 1 && words.startsWith(word));
  const name = words.slice(role?.length ?? roleLength(words, cues));
  return isName(name, cues, true) || (han.test(name) && cues.stamp.bodies.some((end) => name.endsWith(end)));
}

/** 浏览次数:12, 分享到微信, 打印: stands in many a source line and says nothing. */
function isBoilerplate(token: string, cues: Cues): boolean {
  if (cues.chrome.lines.includes(token.replace(/:$/, ''))) return true;
  return token.length <= 14 && cues.chrome.openings.some((word) => token.startsWith(word));
}

function keyedKind(key: string, value: string, cues: Cues): TokenKind | null {
  if (value.length > 24 || /[。!?]/.test(value)) return null;
  if (cues.byline.photo.includes(key)) return 'photo';
  if (cues.byline.text.includes(key)) return 'text';
  return cues.byline.roles.includes(key) ? 'role' : 'source';
}

/** Length of the role that a token begins with: 本报记者 in 本报记者某某, 河东日报记者 in 河东日报记者某某. */
function roleLength(token: string, cues: Cues): number {
  const role = cues.byline.roles.find((word) => word.length > 1 && token.startsWith(word));
  if (role) return role.length;
  if (token === '图') return 1;
  const reporter = cues.patterns.reporter.exec(token);
  if (reporter === null || reporter.index < 1 || reporter.index > 12) return 0;
  const length = reporter.index + reporter[0].length;
  // 全媒体记者 in 河东日报全媒体记者某某
  const rank = cues.byline.roles.find((word) => token.slice(0, length).endsWith(word)) ?? reporter[0];
  const paper = token.slice(0, length - rank.length);
  return cues.byline.papers.some((end) => paper.endsWith(end)) ? length : 0;
}

/** Of two or three characters, or of one where the name is written apart. */
const isSignedName = (token: string, cues: Cues) => token.length < 4 && isName(token, cues, true);

/** Two to four Han characters; a name written apart (梁 涛) comes as two single ones. */
export function isName(token: string, cues: Cues, isStrict: boolean): boolean {
  if (!han.test(token) || token.length > 4) return false;
  if (token.length === 1) return true;
  return !isStrict || cues.byline.surnames.includes(token[0] ?? '');
}

/**
 * Where, in the raw text of a line, a credit begins that stands after a whole sentence or in end brackets. One that
 * names a paper (来源：柳湾日报 2025-03-02) only counts where the line is its article's last: else it may tell whose words are quoted.
 */
export function findCreditTail(
  raw: string,
  cues: Cues,
  toPlain: (text: string) => string,
  isLast: boolean,
): number | null {
  const from = Math.max(0, raw.length - longest);
  const tail = raw.slice(from);
  const bracket = /[（(][^（）()]{2,40}[)）]\s*$/.exec(tail); // …打谷。(张三 摄)
  if (bracket && from + bracket.index > 0) {
    const inner = toPlain(bracket[0].trim().slice(1, -1));
    const credit = readCredit(inner, cues);
    const isAfterSentence = /[。！？!?”]$/.test(tail.slice(0, bracket.index).trimEnd());
    const areNames = inner.split(/[\s、]+/).every((name) => name.length > 1 && isName(name, cues, true));
    const isSource = credit === 'source' && isLast && (isWholeDay.test(inner) || !/\d/.test(inner));
    if (credit === 'photo' || (isAfterSentence && (credit === 'author' || isSource || areNames)))
      return from + bracket.index;
  }
  const ender = /[。！？!?”」](?=[^。！？!?”」]*$)/.exec(tail); // …打谷。 张三 摄
  if (ender) {
    const at = from + ender.index + 1;
    const credit = readCredit(toPlain(raw.slice(at)), cues);
    if (credit === 'photo' || credit === 'author') return at;
  }
  return findPhotoWords(tail, from, cues, toPlain);
}

/** …打谷 张三 摄: no full stop between the caption and its photographer. */
function findPhotoWords(
  tail: string,
  from: number,
  cues: Cues,
  toPlain: (text: string) => string,
): number | null {
  let found: number | null = null;
  const blanks = [...tail.matchAll(/[\s\u3000]+/g)].slice(-4).reverse();
  for (const blank of blanks) {
    const at = blank.index + blank[0].length;
    if (at < tail.length && readCredit(toPlain(tail.slice(at)), cues, true) === 'photo') found = from + at;
  }
  return found !== null && found > 0 && readCredit(toPlain(tail), cues) === null ? found : null;
}
