/** Says of each amount what it counts, by its own words and by those of its neighbours. All text here is folded. */
import type { Figure, Span } from '../../model.ts';
import type { Amount } from './amounts.ts';
import { readChange } from './change.ts';
import { type Counted, isShare, readCounted, surround } from './counted.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { PeriodIndex } from './period.ts';
import { shareSubjects } from './shared-subjects.ts';

export type Described = Counted & { amount: Amount; change: Figure['change'] };

export function describeAmounts(
  text: string,
  amounts: readonly Amount[],
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): Described[] {
  const subjects = shareSubjects(text, amounts, lexicon);
  const described: Described[] = [];
  const lastOfRun = lastSideBySide(amounts);
  for (const [index, amount] of amounts.entries()) {
    const last = lastOfRun[index] ?? index;
    const previous = described.at(-1) ?? null;
    const ceiling = amounts[last + 1]?.start ?? text.length;
    const end = amounts[last] ?? amount;
    const around = surround(text, amount, end, previous?.amount.end ?? 0, ceiling, periods, lexicon);
    const own = readCounted(text, amount, around, periods, lexicon);
    const subject = subjects.get(index);
    const change = readChange(text, amount, amounts[index + 1] ?? null, lexicon);
    const counted = subject
      ? { ...own, what: subject }
      : complete(text, own, { amount, change, right: around.right }, described, lexicon);
    described.push({ ...counted, amount, change });
  }
  return described;
}

/** 68栋350亩大棚: for each amount, the index of the last one that follows without a word between. */
function lastSideBySide(amounts: readonly Amount[]): number[] {
  const last = amounts.map((_, index) => index);
  for (let index = amounts.length - 2; index >= 0; index -= 1) {
    if (amounts[index]?.end === amounts[index + 1]?.start) last[index] = last[index + 1] ?? index;
  }
  return last;
}

/** Fills in from the figures before it what a figure leaves unsaid. */
function complete(
  text: string,
  own: Counted,
  { amount, change, right }: { amount: Amount; change: Figure['change']; right: Span },
  described: readonly Described[],
  lexicon: FigureLexicon,
): Counted {
  const previous = described.at(-1);
  if (own.what.length === 0 && !previous) return { ...own, what: [right] };
  if (!previous) return own;
  const gap = text.slice(previous.amount.end, amount.start);
  const isSameClause = !/[，,。；;：:！？]/.test(gap);
  // 由46%提升到87%: both are of the same thing.
  if (change === 'to' && previous.change === 'from') return { ...own, what: previous.what };
  // 43户贫困户已有14户66人脱贫: it counts what the one before counted.
  if (own.what.length === 0)
    return { what: previous.what, verb: own.verb ?? (isSameClause ? previous.verb : null) };
  // 20人到合作社打工: what they do says who they are.
  if (own.what.length === 0) return { ...own, what: [right] };
  const said = own.what.map((span) => text.slice(span.start, span.end)).join('');
  // 培训530期，覆盖5万人: the training reaches them.
  if (lexicon.reaching.words.has(said)) return { ...own, what: [...previous.what, ...own.what] };
  // 2/5的村收入超过100万元、3/5的村超过50万元: the second sum is also of the income.
  const model = isShare(amount) ? undefined : described.findLast((each) => each.amount.unit === amount.unit);
  const whole = model?.what[0];
  if (whole && isSameClause && model.what.length === 1 && own.what.length === 1) {
    const name = text.slice(whole.start, whole.end);
    if (name.length > said.length && name.startsWith(said) && isShare(previous.amount))
      return { ...own, what: model.what };
  }
  const verb = own.verb ?? (isSameClause && !isShare(amount) ? previous.verb : null);
  return { ...own, verb };
}
