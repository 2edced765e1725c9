/** Figures that are part of a change: 由46%提升到87%, 下降60%以上, 增长1.2倍. All text here is folded. */
import type { Figure } from '../../model.ts';
import type { Amount } from './amount.ts';
import { clauseStart } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordBefore } from './word-index.ts';

/** How far after an earlier value the word of the change may stand (2011年的2万元增加到). */
const REACH = 16;
/** How far before it the word that opens the change. */
const LEAD_REACH = 16;

export function readChange(
  text: string,
  previous: { amount: Amount; change: Figure['change'] } | null,
  amount: Amount,
  next: Amount | null,
  lexicon: FigureLexicon,
): Figure['change'] {
  const { change } = lexicon;
  const lead = skipLinks(text, amount.start, lexicon);
  if (endsChange(text, amount.start, lead, lexicon)) return 'to';
  if (previous?.change === 'from' && isSpan(text, previous.amount, amount, lexicon)) return 'to';
  if (next && next.start - amount.end <= REACH) {
    const between = text.slice(amount.end, next.start);
    // 由2018年的46%，提高到87%
    const clauses = isLed(text, amount.start, lexicon) ? between.replace(/^[，,]/, '') : between;
    if (
      !/[，。；,;]/.test(clauses) &&
      endsChange(text, next.start, skipLinks(text, next.start, lexicon), lexicon)
    ) {
      return 'from';
    }
    if (isSpan(text, amount, next, lexicon)) return 'from';
  }
  return change.deltaUnits.has(amount.unit) && wordBefore(change.delta, text, lead) ? 'delta' : null;
}

/** The two values of a change or of a range. */
type Value = Pick<Amount, 'start' | 'end' | 'value' | 'unit'>;

/** 到 · 到2025年的 · ，到现在的 */
const reaching =
  /^[，,]?[到至](?:\d{4}年[初底末]?|[今去](?:年底?|年\d{1,2}月底?)|[上本当]年|现在|目前|如今|眼下)?的?$/u;

/**
 * 志愿者由100名到6000名, 从2021年的120名到2025年的135名, 从1名书记到5名书记: a change without a verb of change. 从3个到5个不等, 每村从2万元到5万元 and
 * 从50元到100元的补贴 are ranges.
 */
export function isSpan(text: string, from: Value, to: Value, lexicon: FigureLexicon): boolean {
  const said = text.slice(from.end, Math.min(to.start, from.end + REACH));
  // 从1名书记到5名书记: the noun is said of both
  const noun = /^\p{Script=Han}{1,8}?(?=[到至])/u.exec(said)?.[0] ?? '';
  const isTwice = noun !== '' && text.startsWith(noun, to.end);
  const [between, end] = isTwice ? [said.slice(noun.length), to.end + noun.length] : [said, to.end];
  if (from.unit !== to.unit || !reaching.test(between) || !isLed(text, from.start, lexicon)) return false;
  if (between.length > 2 || text.charAt(from.start - 1) === '的' || to.value < from.value) return true;
  const before = text.slice(clauseStart(text, from.start, 0), from.start);
  const isClosed = /[，,。；;：:、）)！？]/.test(text.charAt(end)) || end === text.length;
  return isClosed && !lexicon.change.spreads.some((word) => before.includes(word));
}

/** 由2018年底的46%, 从不足5万元: a word that opens a change, with nothing but a time between. */
export function isLed(text: string, start: number, { change, qualifiersBefore }: FigureLexicon): boolean {
  const before = text.slice(Math.max(0, start - LEAD_REACH), start);
  const plain = before.replace(/(?:\d{4}年[初底末]?|[年月][初底末]|去年|上年|前年|\d{1,2}月)?的?$/, '');
  const bare = qualifiersBefore.reduce(
    (rest, { word }) => (rest.endsWith(word) ? rest.slice(0, -word.length) : rest),
    plain,
  );
  return change.from.some((word) => bare.endsWith(word));
}

function endsChange(text: string, start: number, lead: number, lexicon: FigureLexicon): boolean {
  const { to } = lexicon.change;
  return (
    isRise(wordBefore(to, text, start), lexicon) ||
    isRise(wordBefore(to, text, lead), lexicon) ||
    riseThrough(text, start, lead, lexicon)
  );
}

// 达到 alone tells a state, not a change.
function isRise(word: string | null, { change }: FigureLexicon): boolean {
  return word !== null && !change.states.includes(word);
}

/** 增加到现在的: the word stands before the links that were skipped one by one. */
function riseThrough(text: string, start: number, lead: number, lexicon: FigureLexicon): boolean {
  for (let at = start; at > lead; at -= 1) {
    if (isRise(wordBefore(lexicon.change.to, text, at), lexicon)) return true;
  }
  return false;
}

const datedEnd = /(?:\d{4}年|[今去]年)(?:[年底末初]{0,2}|(?:1[0-2]|[1-9])月(?:底|末|份)?|[上下]半年)的?$|的$/;

function skipLinks(text: string, start: number, lexicon: FigureLexicon): number {
  let at = start;
  for (;;) {
    // 增长到2020年的12588元, 提升到今年10月的88.5%, 提高到去年底87%
    const dated = datedEnd.exec(text.slice(Math.max(0, at - 12), at))?.[0];
    const length = wordBefore(lexicon.change.links, text, at)?.length ?? dated?.length ?? 0;
    if (length === 0) return at;
    at -= length;
  }
}
