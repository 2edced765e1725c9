/** Whoever sends a report or a bulletin, and the labels of a bulletin's sections: lines that are no titles. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { LineRule } from './rule.ts';

/** 中共青石县柳湾街道工作委员会: of one part, with the end of a body's name. */
const body = /^\p{Script=Han}{6,30}(?:委员会|组织部|宣传部|统战部|党组|党委|党工委|纪委监委|人民政府)$/u;

/** 中共青石县委组织部 中共青石县委政法委员会: one body or several, and nothing else. */
export function namesBodies(words: string): boolean {
  return words.length <= 80 && words.split(' ').every((part) => body.test(part));
}

/**
 * A body's name over one line that can be the title: 中共青石县柳湾街道工作委员会 over 2024年党建工作总结. Over 关于…的通知 it
 * is a part of what the document is called.
 */
export function isSender(pieces: readonly Piece[], at: number, bodyStart: number): boolean {
  const [it, below] = [pieces[at], pieces[at + 1]];
  if (!it || !below || at + 1 >= bodyStart || it.level > 0 || it.mark !== null || !body.test(it.plain))
    return false;
  const isTitle =
    below.credit === null && below.plain.length > 5 && !/^(?:关于|[—–-]{2}|\()/.test(below.plain);
  return isTitle && !body.test(below.plain);
}

export const sender: LineRule = {
  name: 'sender',
  kind: 'byline',
  fits: (_, index, { pieces, bodyStart, firstHead }) =>
    index < firstHead && isSender(pieces, index, bodyStart),
};

/** ——中共青石县委书记 江小满: who said what stands above. */
export const speaker: LineRule = {
  name: 'speaker',
  kind: 'byline',
  fits: (it, _, { cues }) => {
    const [, post = '', name = ''] = /^[—–-]{2} ?([^。,!?:]{2,30}) (\S{2,4})$/.exec(it.plain) ?? [];
    return isName(name, cues, true) && cues.posts.some((end) => post.endsWith(end));
  },
};

/** 姓名:江小满 / 单位:柳湾镇 below the last paragraph, and what stands over them: 投稿人信息: */
export const senderField: LineRule = {
  name: 'sender-field',
  kind: 'byline',
  fits: ({ plain, level }, index, { cues, bodyEnd }) => {
    const key = /^([^:]{2,8}):.{0,24}$/.exec(plain)?.[1];
    if (key === undefined || index <= bodyEnd || level > 0) return false;
    return cues.meeting.includes(key) || cues.stamp.keys.includes(key);
  },
};

/** (第12期), 第3期, 2025年第3期(总第86期) */
export const issueNumber = /^\(?(?:\d{4}年)?(?:总?第? ?\d{1,4} ?期[\s,]*(?:\(总第? ?\d{1,4} ?期\))?)\)?$/;

/** 〔县(市)区动态〕, 【工作交流】: bracketed as a whole, in a bulletin with a number. */
export function isSectionLabel(it: Piece, pieces: readonly Piece[], cues: Cues): boolean {
  const words = /^[〔【[]([^〔〕【】[\]。,:]{2,14})[〕】\]]$/.exec(it.plain)?.[1];
  if (words === undefined || it.level > 0) return false;
  const isLabel = [...cues.digests, ...cues.columns].some((end) => words.endsWith(end));
  return isLabel && pieces.slice(0, 4).some(({ plain }) => issueNumber.test(plain));
}

export const sectionLabel: LineRule = {
  name: 'section-label',
  kind: 'chrome',
  fits: (it, _, { pieces, cues }) => isSectionLabel(it, pieces, cues),
};
