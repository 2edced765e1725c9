/** Lines that say where a writer is from, or what he or she is, and who: they look like titles of two parts. */
import type { Cues } from '../cues.ts';
import { isName } from './credit.ts';

const longest = 40;
/** A home, an office and a post may stand apart before the name. */
const mostParts = 4;

/** 青石县柳湾镇石门村, 柳湾社区; 湖南汝城: a province of the list, and two to four characters. */
function isHome(words: string, { provinces, patterns }: Cues): boolean {
  if (words.length > 1 && (patterns.settlement.test(words) || /[省市县区旗州盟屯]$/u.test(words)))
    return true;
  const province = provinces.find((it) => words.startsWith(it));
  return province !== undefined && /^·?\p{Script=Han}{2,4}$/u.test(words.slice(province.length));
}
/** 一位 in 一位乡村教师 */
const someone = /^一[位名个]/;

/**
 * 青石县柳湾镇石门村 江小满 · 柳湾镇石门村第一书记 柳 青 · 漪江 花农 江小满 · 漪江青石 一位乡村教师: two or more parts, the
 * last of which is a name, or names nobody.
 */
export function namesWriter(plain: string, cues: Cues): boolean {
  if (plain.length > longest || !/^[\p{Script=Han}“”、 ]+$/u.test(plain)) return false;
  const parts = plain.replace(/ (\p{Script=Han}) (\p{Script=Han})$/u, ' $1$2').split(/ +/);
  const name = parts.pop() ?? '';
  if (parts.length === 0 || parts.length >= mostParts || parts.some((it) => it.length < 2)) return false;
  if (someone.test(name))
    return name.length <= 10 && (isWriter(name, cues) || parts.every((it) => isHome(it, cues)));
  const isPerson = name.length > 1 && name.length < 4 && isName(name, cues, true);
  return isPerson && parts.some((it) => isHome(it, cues) || isWriter(it, cues));
}

/** 青石县柳湾村 江小满, or the name alone: 江小满, 柳 青. */
export function isWriterUnder(it: { plain: string; level: number } | undefined, cues: Cues): boolean {
  if (it === undefined || it.level > 0) return false;
  const name = it.plain.replace(/^(\p{Script=Han}) (?=\p{Script=Han}$)/u, '$1');
  const isBare = (name.length === 3 || name !== it.plain) && isName(name, cues, true);
  return isBare || namesWriter(it.plain, cues);
}

/** 柳湾镇石门村第一书记, 读者, 一位乡村教师 */
function isWriter(words: string, cues: Cues): boolean {
  return [...cues.posts, ...cues.writers].some((end) => words.endsWith(end));
}

/** 江小满,漪江省某厅派驻柳湾村第一书记: what stands in brackets below a note. */
export function namesPerson(words: string, cues: Cues): boolean {
  const [name = '', ...posts] = words.split(/[,，]\s?/);
  const isPerson = name.length > 1 && name.length < 4 && isName(name, cues, true);
  return isPerson && posts.length > 0 && posts.some((it) => isWriter(it, cues) || isHome(it, cues));
}
