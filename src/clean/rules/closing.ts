/** Lines between and below the paragraphs that are not read with them: stage directions, signatures, a page's foot. */

import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { namesPerson } from '../lines/writer.ts';
import { endsSentence, isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import { numbered } from './head.ts';
import type { LineRule } from './rule.ts';

/** What a line holds that is bracketed as a whole: (鼓掌) → 鼓掌; null for others. */
function readAside(it: Piece): { words: string; isSquare: boolean } | null {
  if (it.level > 0 || it.mark !== null || it.credit !== null || numbered.test(it.plain)) return null;
  const [, open, words] = /^([(【[])([^()【】[\]]{1,40})[)】\]]$/.exec(it.plain) ?? [];
  return words === undefined ? null : { words, isSquare: open !== '(' };
}

const holdsAny = (words: string, list: readonly string[]) => list.some((word) => words.includes(word));

/** 【现场】(水泵声): a cue of a script, and what is seen or heard. */
function isCue(it: Piece, cues: Cues): boolean {
  if (it.level > 0 || it.mark !== null) return false;
  const words = /^【([^【】]{2,8})】\s*\([^()]{1,30}\)$/.exec(it.plain)?.[1];
  return words !== undefined && holdsAny(words, cues.asides);
}

/** (鼓掌) · 【出录音:羊叫声】: said of the scene. 【主要做法】 is a heading. */
const aside: LineRule = {
  name: 'aside',
  kind: 'body',
  fits: (it, index, { pieces, cues, firstHead, bodyStart }) => {
    const found = index > firstHead ? readAside(it) : null;
    if (index > firstHead && isCue(it, cues)) return true;
    if (found === null) return false;
    if (holdsAny(found.words, cues.asides)) return found.isSquare || index > bodyStart;
    const above = pieces[index - 1];
    const isUnderText = index > bodyStart && above !== undefined && isParagraph(above);
    return !found.isSquare && isUnderText && !isSigned(found.words, pieces[index + 1], cues);
  },
};

/** 2024年4月于柳湾村: when and where it was written. */
const tellsWhere = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?,?[写记作]?于\p{Script=Han}{2,10}$/u;

/** 图片由青石县融媒体中心提供 · 照片由受访者提供 */
const givesPictures = /^(?:本文)?(?:配图|图片|照片|图)均?由[^,。]{2,24}提供$/;

/** (江小满 柳青) · (青石县纪委监委): names or a body in brackets, where no paragraph goes on below. */
function isSigned(words: string, below: Piece | undefined, cues: Cues): boolean {
  if (tellsWhere.test(words) || givesPictures.test(words) || namesPerson(words, cues)) return true;
  if (below !== undefined && isParagraph(below) && !isClosing(below, cues)) return false;
  const parts = words.split(/[\s、]+/);
  const isBody = (part: string) => part.length > 3 && cues.stamp.bodies.some((end) => part.endsWith(end));
  return parts.some((part) => isBody(part) || (part.length > 1 && isName(part, cues, true)));
}

/** Who wrote, in brackets under the last paragraph of a piece. */
const signedInBrackets: LineRule = {
  name: 'bracketed-names',
  kind: 'byline',
  fits: (it, index, { pieces, cues, bodyStart }) => {
    const found = index > bodyStart ? readAside(it) : null;
    const isAside = found === null || found.isSquare || holdsAny(found.words, cues.asides);
    return !isAside && isSigned(found.words, pieces[index + 1], cues);
  },
};

/** 居民在楼前写春联, 整治后的“洗菜河”: somebody somewhere, or a thing alone. */
const showsScene = /^.{2,12}在.{1,8}[前下外里上旁边内中间].{2,}$|^[^的]{2,10}的[^的]{1,6}$/u;

const longText = 60;

/** A short sentence on what somebody is doing, between two long paragraphs: a picture stood there. */
function showsNow(it: Piece, above: Piece | undefined, below: Piece | undefined, cues: Cues): boolean {
  const isLong = (near: Piece | undefined) =>
    near !== undefined && near.plain.length >= longText && isParagraph(near);
  if (it.level > 0 || it.plain.length > 28 || !isLong(above) || !isLong(below)) return false;
  return cues.patterns.doing.test(it.plain) && !/[了我你不没]/.test(it.plain);
}

/**
 * A line under the last paragraph that says in a few words what a picture shows: 居民在树下议事。 What
 * argues, counts or takes leave is text.
 */
const closingCaption: LineRule = {
  name: 'closing-caption',
  kind: 'caption',
  fits: (it, index, { pieces, cues, bodyEnd, bodyStart, isTorn }) => {
    const [above, below] = [pieces[index - 1], pieces[index + 1]];
    if (showsNow(it, above, below, cues)) return index > bodyStart && !isTorn;
    const isLast = index >= bodyEnd && index > bodyStart + 2;
    if (!isLast || isTorn || it.level > 0 || it.plain.length > 26 || !above) return false;
    if (above.plain.length < 25 || !endsSentence(above.plain)) return false;
    const words = /^([“”\p{Script=Han}]{4,})。$/u.exec(it.plain)?.[1];
    if (words === undefined) return false;
    if (cues.caption.scenes.some((end) => words.endsWith(end))) return true;
    return showsScene.test(words) && !holdsAny(words, cues.caption.never);
  },
};

/** (录音整理:江小满) · (文中人物为化名): under the last paragraph. */
const closingNote: LineRule = {
  name: 'closing-note',
  kind: 'byline',
  fits: (it, index, { cues, bodyStart, pieces }) => {
    const found = index > bodyStart ? readAside(it) : null;
    const below = pieces[index + 1];
    return found !== null && holdsAny(found.words, cues.closingNotes) && !(below && isParagraph(below));
  },
};

/** 投稿邮箱见二版中缝 · 主送:市纪委;抄送:县委各部委办: below the last paragraph of the file, and no sentence. */
const pageFoot: LineRule = {
  name: 'page-foot',
  kind: 'chrome',
  fits: (it, index, { cues, bodyEnd, isTorn }) =>
    index > bodyEnd &&
    !isTorn &&
    it.level === 0 &&
    (it.credit !== 'author' || /^[(【]/.test(it.plain)) &&
    it.plain.length <= 60 &&
    !endsSentence(it.plain) &&
    holdsAny(it.plain, cues.chrome.foots),
};

/** 青石台记者江小满报道。: ends a report that was spoken. */
const spokenBy: LineRule = {
  name: 'spoken-by',
  kind: 'byline',
  fits: (it, index, { cues, bodyStart }) => {
    if (index <= bodyStart || it.level > 0 || it.plain.length > 24) return false;
    const [, office = '', name = ''] =
      /^([^。,:]{2,16}?(?:记者|通讯员)) ?(\p{Script=Han}{2,3})(?:采写|采访)?报道。?$/u.exec(it.plain) ?? [];
    return office !== '' && isName(name, cues, true);
  },
};

export const closingRules = {
  spokenBy,
  aside,
  closingNote,
  pageFoot,
  signedInBrackets,
  closingCaption,
};
