/** What one village, firm or person tells, or the whole country's body, is not the place's number. */
import type { Figure, Place } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

export type ExampleFinder = (passage: Passage, figure: Figure, around: Surroundings) => boolean;

// 县委组织部部长介绍: who speaks for the whole place
const ownBody = /[省市县区州旗](?:委|纪委|监委|政府|人大|政协)|(?:组织|宣传|统战)部/u;

/** Characters from its head within which a sentence says who acts. */
const headLength = 40;

/** Some of its villages are not all of them. */
const isLarger = ({ level }: Place) => level !== 'village' && level !== 'town';

// 社区的400名党员: of one community
const ofOne = /(?:^|[，,。；;])(?:社区|村)的?$/u;

// 石门村、下坪村等6个村…, 试点的6个村…, 这6个村…: some villages, at the sentence's head or before an average
const someVillages =
  /(?:村、\p{Script=Han}{1,5}村|村等[\d一二三四五六七八九十两]{1,3}个(?:行政)?村|(?:试点|示范|首批|[这该])的?[\d一二三四五六七八九十两]{1,3}个(?:行政)?村)/u;
// 向脱贫村、红色村选派361名: whom the place did it for
const headVillages = new RegExp(`^(?![向对为给])\\p{Script=Han}{0,12}?${someVillages.source}`, 'u');

export function prepareExampleFinder({ figures, parts, points }: IndicatorLexicon): ExampleFinder {
  const [examples, surveys] = [matchWords(figures.examples), matchWords(figures.surveys)];
  const ownVoice = matchWords(points.ownVoice);
  const [bodies, heeding, beyond] = [parts.bodies, figures.heeding, parts.beyond].map(anyOf);
  // 分厂党总支下设6个支部，共有党员113名: a body's own organisation, not the place's
  const body = new RegExp(`^[^，。；：]{0,8}${bodies}党(?:委|总支|组(?!织))`, 'u');
  // 一家玉米淀粉企业…，带动就业千余人
  const oneFirm = new RegExp(`[一有]家\\p{Script=Han}{0,6}${bodies}`, 'u');
  // 今年以来全县, but 在全县
  const whole = `[^，,；;]{0,8}(?<![在对向居列为占于到])${anyOf(parts.whole)}`;
  const wholeFirst = new RegExp(`^${whole}`, 'u');
  // 中央纪委通报6起: of the whole country, unless the place takes the word (…，全县立案35件)
  const ofBeyond = new RegExp(`${beyond}(?!.*[，,；;]${whole})`, 'u');
  // 按照中组部要求，; 认真贯彻中央纪委全会精神，; but 学习中央纪委通报的36起
  const heeded = new RegExp(
    `${heeding}(?:[^，,；;]{0,40}[，,；;]|[^，,；;]{0,12}${beyond}[^，,；;]{0,10}?${anyOf(figures.heeded)})`,
    'gu',
  );

  const average = new RegExp(anyOf(Object.entries(figures.basis).flat(2)), 'u');
  const ofPlace = new RegExp(`${anyOf(parts.whole)}|全[省乡镇]`, 'u');

  return ({ sentence, column }, { what, unit }, { at, before, clause }) => {
    const own = before.split(/[，,；;]/u).at(-1) ?? '';
    const isOfVillages =
      headVillages.test(sentence.text.slice(0, headLength)) ||
      (someVillages.test(before) && average.test(`${own}${what}`));
    if (isOfVillages && isLarger(column) && !ofPlace.test(before)) return true;
    // 引进一家龙头企业，全县收入达到8600万元: the clause says whose it is
    const told = wholeFirst.test(own) ? own : before;
    if (
      examples.has(`${told} ${what}`) ||
      surveys.has(`${unit === '%' ? before : ''} ${clause} ${what}`) ||
      body.test(sentence.text.slice(0, headLength)) ||
      oneFirm.test(told) ||
      ofOne.test(before) ||
      (column.level !== 'nation' && ofBeyond.test(before.replace(heeded, '，')))
    )
      return true;
    const opened = before.lastIndexOf('“');
    if (opened < 0 || before.lastIndexOf('”') > opened) return false;
    const closed = sentence.text.indexOf('”', at);
    const quoted = before.slice(opened) + sentence.text.slice(at, closed < 0 ? undefined : closed);
    const rest = before.slice(0, opened) + (closed < 0 ? '' : sentence.text.slice(closed));
    return ownVoice.has(quoted) && !ownBody.test(rest);
  };
}
