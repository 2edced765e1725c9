/** What a web page repeats and offers: buttons with arrows, lines that come again, fields of a form that stayed empty. */
import type { Cues } from '../cues.ts';
import { endsSentence } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { LineRule } from './rule.ts';

/** ← 返回 · 青石村全景 3D →: no title begins or ends in an arrow. */
const arrow = /^(?:[←↩⬅»]|[<《]{2}) ?[^\s。,]{1,10}$|^[^。,!?]{1,24}[→»➡]$/u;

const longest = 20;
/** So often a line stands that is the page's. */
const often = 3;

const isShort = (it: Piece | undefined) =>
  it !== undefined && it.level === 0 && it.plain.length <= longest && !endsSentence(it.plain);

/**
 * Indices of short lines that come again and again and stand neither over a paragraph nor over a line that does, as
 * headings and kickers do, or once directly over themselves: 导览视频, 点击查看大图.
 */
export function findRepeated(pieces: readonly Piece[], cues: Cues): Set<number> {
  const places = new Map<string, number[]>();
  pieces.forEach((it, at) => {
    if (!isShort(it) || it.credit !== null || it.plain.length < 2 || it.cells > 1) return;
    places.set(it.plain, [...(places.get(it.plain) ?? []), at]);
  });
  const isText = (at: number) => pieces[at] !== undefined && !isShort(pieces[at]);
  const found = new Set<number>();
  for (const [plain, list] of places) {
    if (list.length < often || cues.asides.some((word) => plain.includes(word))) continue;
    const isDoubled = list.some((at) => pieces[at + 1]?.plain === plain);
    const isUnderText = list.some((at) => isText(at - 1));
    const isNoHead = list.every((at) => !isText(at + 1) && !(isShort(pieces[at + 1]) && isText(at + 2)));
    if ((isDoubled && isUnderText) || isNoHead) for (const at of list) found.add(at);
  }
  return found;
}

/** 📰 村情简介 / 💬 有问必答 / 🏘️ 柳湾村: of so many lines with icons that open a page, the last one is the title. */
const fewButtons = 3;

/** Index of the first line of a page that opens with icons which can be its title, 0 where it opens otherwise. */
export function endOfIcons(pieces: readonly Piece[], bodyStart: number): number {
  let end = 0;
  while (end < bodyStart && pieces[end]?.hasIcon && isShort(pieces[end])) end += 1;
  return end >= fewButtons ? end - 1 : 0;
}

/** 首页 / 山货市场 / 茶叶百科 / 用户名: : a column of a portal has no fewer words. */
const fewWords = 4;
const menuWord = /^\p{Script=Han}{2,6}:?$/u;

/** Index of the first line below the column of words, with a button among them, that a page opens with; else 0. */
export function endOfMenu(pieces: readonly Piece[], bodyStart: number, cues: Cues): number {
  const isWord = (it: Piece | undefined) =>
    it !== undefined && it.level === 0 && it.credit === null && menuWord.test(it.plain);
  let end = 0;
  while (end < bodyStart && isWord(pieces[end])) end += 1;
  const isButton = (it: Piece | undefined) =>
    it !== undefined && cues.chrome.lines.includes(it.plain.replace(/:$/, ''));
  // A short line over a credit or over the text is the title.
  const below = pieces[end];
  if ((below === undefined || end === bodyStart || below.credit !== null) && !isButton(pieces[end - 1]))
    end -= 1;
  return end >= fewWords && pieces.slice(0, end).some(isButton) ? end : 0;
}

const menuColumn: LineRule = {
  name: 'opening-menu',
  kind: 'chrome',
  fits: (_, index, { pieces, bodyStart, firstHead, cues }) =>
    index < firstHead && index < endOfMenu(pieces, bodyStart, cues),
};

const iconButton: LineRule = {
  name: 'icon-button',
  kind: 'chrome',
  fits: (it, index, { pieces, bodyStart, firstHead }) =>
    it.hasIcon && index < firstHead && index < endOfIcons(pieces, bodyStart),
};

export const furnitureRules: readonly LineRule[] = [
  iconButton,
  menuColumn,
  {
    name: 'arrow-link',
    kind: 'chrome',
    fits: ({ plain, level, mark }) => level === 0 && mark === null && arrow.test(plain),
  },
  { name: 'repeated-line', kind: 'chrome', fits: (_, index, { repeated }) => repeated.has(index) },
  // 主题: · 关键词: with nothing behind it
  {
    name: 'empty-field',
    kind: 'chrome',
    fits: ({ plain }, _, { cues }) =>
      plain.endsWith(':') &&
      [...cues.titleHeads, ...cues.subtitleHeads].includes(plain.slice(0, -1).trimEnd()),
  },
];

/** A line of a page's furniture, as far as that is told without the rest of the file. */
export const isLink = ({ plain, level }: Piece) => level === 0 && arrow.test(plain);
