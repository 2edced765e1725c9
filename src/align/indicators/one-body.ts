/** Whom an average or a gain is of, where that is a cooperative, a firm or a workshop that the text does not name. */
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

/** One body's figure (no number of the place), or those of all its members together, in the sentence's own words. */
export type BodyShare = { isOne: boolean; members: string | null };

export type BodyFinder = (what: string, around: Pick<Surroundings, 'before'>) => BodyShare;

const none: BodyShare = { isOne: false, members: null };

export function prepareBodyFinder({ parts, figures }: IndicatorLexicon): BodyFinder {
  const bodies = anyOf([...parts.bodies, ...parts.smallBodies]);
  const small = anyOf(parts.smallBodies);
  const members = anyOf(parts.members);
  // 人均增收, 每户分红, 年均增收
  const average = new RegExp(anyOf(Object.entries(figures.basis).flat(2)), 'u');
  // 该公司, 这家合作社, 该肉牛养殖基地
  const pointed = new RegExp(`(?:[该本]|我们|这[家个处座]|那[家个处座])\\p{Script=Han}{0,4}?${bodies}`, 'gu');
  // 合作社通过统一供苗…, 工坊吸纳…; but 基地36个, 合作社+农户
  const subject = new RegExp(`(?:^|[，,。；;])${small}(?=${anyOf(parts.bodyDeeds)})`, 'gu');
  // 合办盘绣合作社, 入股养殖公司
  const joined = new RegExp(
    `${anyOf(parts.joins)}了?\\p{Script=Han}{0,6}?${bodies}(?![\\d一二三四五六七八九十])`,
    'gu',
  );
  // 合作社社员, 在基地务工, 股东
  const member = new RegExp(`(?:${bodies}的?)?${members}`, 'gu');
  // 全县, 各合作社, 120家合作社
  const all = new RegExp(
    `${anyOf(parts.whole)}|全[省乡镇]|(?:[各所]|\\d[余多]?[家个])\\p{Script=Han}{0,8}?${bodies}|${bodies}\\d`,
    'gu',
  );
  const lastOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1);

  return (what, { before }) => {
    const own = before.split(/[。；;]/u).at(-1) ?? '';
    const whole = lastOf(all, own)?.index ?? -1;
    const isLater = (pattern: RegExp) => (lastOf(pattern, own)?.index ?? -1) > whole;
    if (isLater(pointed) || isLater(subject)) return { isOne: true, members: null };
    if (!average.test(`${own.split(/[，,]/u).at(-1)}${what}`)) return none;
    if (isLater(joined)) return { isOne: true, members: null };
    const found = lastOf(member, own);
    if (!found) return none;
    return whole < 0 ? { isOne: true, members: null } : { isOne: false, members: found[0] };
  };
}
