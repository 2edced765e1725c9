/** Who or what is of another place: cadres sent here from elsewhere, households of a county that is aided. */
import { anyOf } from '../../text/word-list.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import { byBodiesAbove } from './bodies-above.ts';
import type { Surroundings } from './surroundings.ts';

/** `what` are the words that the figure counts. */
export type ElsewhereFinder = (
  entry: IndicatorEntry,
  what: string,
  around: Surroundings,
  passage: Passage,
) => boolean;

export function prepareElsewhere({
  figures,
  parts,
}: Pick<IndicatorLexicon, 'figures' | 'parts'>): ElsewhereFinder {
  const sent = anyOf(figures.sentBy);
  const heeded = `(?:${anyOf(figures.demandsHeeded)}\\p{Script=Han}{0,2}?)`;
  const sentFrom = (senders: string[]) =>
    new RegExp(`(?<![到去赴往在]|${heeded})${anyOf(senders)}[^，,；;县]{0,10}?${sent}`, 'u');
  const bodies = { nation: figures.senders, province: figures.provinceSenders, city: figures.citySenders };
  // 省直单位选派…, but 省市县三级, 按照省委要求选派…
  const fromAbove = byBodiesAbove(bodies, sentFrom);
  // 省派第一书记12名: their attribute, without a verb
  const senderOf = byBodiesAbove(bodies, (senders) => {
    const attributes = senders.filter((sender) => sender.endsWith('派'));
    return new RegExp(attributes.length > 0 ? anyOf(attributes) : '(?!)', 'u');
  });
  // 迎来146名挂职干部, 146名来县挂职干部
  const arriving = new RegExp(`${anyOf(figures.receiving)}[^，,；;]{0,12}$`, 'u');
  const here = new RegExp(anyOf(figures.arriving), 'u');
  // 对口帮扶白水县，…; 帮扶县农户, but 帮扶全县农户, 帮扶县域企业
  const aided = new RegExp(
    `${anyOf(figures.aiding)}[^，,；;。]{0,10}?(?<![全本我该各])[县省州旗](?![域直级委内])|${anyOf(figures.aided)}`,
    'u',
  );
  const whole = new RegExp(`^.*${anyOf(parts.whole)}`, 'u');
  return (entry, what, { before, clause, lead, near, isFollowed }, { column }) => {
    if (entry.whole) return aided.test(before.replace(whole, ''));
    if (!entry.sent && !entry.verbs.some((verb) => figures.sentBy.includes(verb))) return false;
    const own = before.split(/[，,。；;]/u).at(-1) ?? '';
    // 来襄垣挂职, 选派到襄垣县的
    const name = column.name.replace(/[县市区州旗盟]$/u, '');
    return (
      fromAbove(column).test(own) ||
      senderOf(column).test(isFollowed ? near : `${lead} ${what}`) ||
      arriving.test(own) ||
      here.test(clause) ||
      (name.length > 1 && (clause.includes(`来${name}`) || clause.includes(`到${column.name}的`)))
    );
  };
}
