/** Says of each amount what it counts, by its own words and by those of its neighbours. All text here is folded. */
import type { Figure, Span } from '../../model.ts';
import type { Amount } from './amount.ts';
import { readChange } from './change.ts';
import { clauseStart } from './clause.ts';
import { type Counted, isShare, readCounted, surround } from './counted.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { PeriodIndex } from './period.ts';
import { shareSubjects } from './shared-subjects.ts';
import { wordAt, wordBefore } from './word-index.ts';

export type Described = Counted & {
  amount: Amount;
  change: Figure['change'];
  /** How far to the left its own words may reach. */
  floor: number;
};

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
    const floor = previous ? leftFloor(text, previous, amount, described, lexicon) : 0;
    const around = surround(text, amount, end, floor, ceiling, periods, lexicon);
    const own = readCounted(text, amount, around, periods, lexicon);
    const subject = subjects.get(index);
    const change =
      readChange(text, previous, amount, amounts[index + 1] ?? null, lexicon) ??
      listedChange(text, previous, amount);
    const counted = subject
      ? { ...own, what: subject }
      : complete(text, own, { amount, change, right: around.right }, described, periods, lexicon);
    const told = withForecast(text, amount.start, floor, counted.what, lexicon);
    const what = previous ? withoutForecast(text, previous.amount.end, amount.start, told, lexicon) : told;
    described.push({ ...counted, what, amount, change, floor });
  }
  return described;
}

/** 预计明年收入: what is only hoped for is told as such. */
function withForecast(
  text: string,
  at: number,
  floor: number,
  what: readonly Span[],
  lexicon: FigureLexicon,
): Span[] {
  const start = clauseStart(text, at, floor);
  for (let from = start; from < at; from += 1) {
    const word = wordAt(lexicon.forecasts, text, from);
    if (!word) continue;
    const span = { start: from, end: from + word.length };
    return what.some((each) => each.start <= from && from < each.end) ? [...what] : [span, ...what];
  }
  return [...what];
}

// ，上年为 · ，2023年为
const ofYearBefore = /^[^，,。；;]{0,6}[，,](?:上年|去年|前年|20\d\d年)(?:全年|同期|底)?[^，,。；;]{0,6}$/u;

/** 今年收入预计可达2100万元，上年为1780万元: what has come in is of what was counted before, not of the hope for it. */
function withoutForecast(
  text: string,
  from: number,
  to: number,
  what: Span[],
  lexicon: FigureLexicon,
): Span[] {
  if (!ofYearBefore.test(text.slice(from, to))) return what;
  return what.flatMap(({ start, end }) => {
    const word = start < from ? wordAt(lexicon.forecasts, text, start) : null;
    const rest = { start: start + (word?.length ?? 0), end };
    return rest.start < rest.end ? [rest] : [];
  });
}

/** ）共 · 、村干部20名）: the end of a bracket, right before a number. */
const closing = /^[^（()）]*[）)](?:一?共|[共合总]计)?$/u;

/** How far before a figure the bracket that it stands in may open. */
const BRACKET_REACH = 80;

/** The first figure of the bracket that `at` stands in, where words open before it that no figure ends. */
function findAside(text: string, at: number, described: readonly Described[]): Described | undefined {
  const near = Math.max(0, at - BRACKET_REACH);
  const open = near + text.slice(near, at).search(/[（(][^（()）]*$/u);
  const first = open < near ? undefined : described.slice(-LOOK_BACK).find((it) => it.amount.start > open);
  return first && first.floor < open ? first : undefined;
}

/** Where the words that belong to `amount` may start: after the figure before it and the noun that this one took. */
function leftFloor(
  text: string,
  previous: Described,
  amount: Amount,
  described: readonly Described[],
  lexicon: FigureLexicon,
): number {
  const { end, start } = previous.amount;
  // 50万元以上的村36个: the sum before it is part of the name.
  if (text.charAt(end) === '的' && /以[上下内]$/.test(text.slice(start, end))) return previous.floor;
  // 驻村工作队员（其中第一书记80名）240名: what stands in brackets is passed over
  const aside = closing.test(text.slice(end, amount.start)) ? findAside(text, start, described) : undefined;
  if (aside) return aside.floor;
  const noun = previous.what.at(-1);
  // 12名驻村干部、4支工作队: the list goes on after the noun.
  const isAfter =
    noun !== undefined && noun.start >= end && noun.end <= amount.start && text.charAt(noun.end) === '、';
  return isAfter && !isShare(previous.amount, lexicon) ? noun.end : end;
}

/** 同比分别增长12.5%、8.3%: the second is a difference as well. */
function listedChange(text: string, previous: Described | null, amount: Amount): Figure['change'] {
  const isListed = previous?.change === 'delta' && text.slice(previous.amount.end, amount.start) === '、';
  return isListed && previous.amount.unit === amount.unit ? 'delta' : null;
}

/** 68栋350亩大棚: for each amount, the index of the last one that follows without a word between. */
function lastSideBySide(amounts: readonly Amount[]): number[] {
  const last = amounts.map((_, index) => index);
  for (let index = amounts.length - 2; index >= 0; index -= 1) {
    if (amounts[index]?.end === amounts[index + 1]?.start) last[index] = last[index + 1] ?? index;
  }
  return last;
}

/** 距县城45公里，全村312户: across a comma, a number of households says nothing of what the distance was of. */
function mayCountTheSame(previous: Amount, amount: Amount, lexicon: FigureLexicon): boolean {
  const { people } = lexicon;
  return (
    isShare(amount, lexicon) ||
    previous.unit === amount.unit ||
    (people.has(previous.unit) && people.has(amount.unit))
  );
}

/** How many figures back a sum may look for the words that it repeats. */
const LOOK_BACK = 6;

/** Fills in from the figures before it what a figure leaves unsaid. */
function complete(
  text: string,
  own: Counted,
  { amount, change, right }: { amount: Amount; change: Figure['change']; right: Span },
  described: readonly Described[],
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): Counted {
  const previous = described.at(-1);
  const isSameClause = previous && !/[，,。；;：:！？]/.test(text.slice(previous.amount.end, amount.start));
  if (own.what.length === 0) {
    const rest = /[一-鿿]/.test(text.slice(right.start, right.end)) ? [right] : [];
    // 37户困难户已有12户51人脱困: it counts what the one before counted.
    if (
      previous &&
      (isSameClause || (rest.length === 0 && mayCountTheSame(previous.amount, amount, lexicon)))
    ) {
      const repeated = isShare(previous.amount, lexicon) ? findModel(amount, described) : null;
      return {
        what: repeated?.what ?? wholeOf(amount, described, lexicon) ?? previous.what,
        // 整顿38个，其中2024年13个
        verb:
          own.verb ??
          (isSameClause || (rest.length === 0 && !isShare(amount, lexicon)) ? previous.verb : null),
      };
    }
    // 20人到合作社打工: what they do says who they are.
    return { ...own, what: rest };
  }
  if (!previous) return own;
  // 112名年轻干部…，其中39名表现突出的得到提拔
  if (isHeadless(text, own, amount, previous)) return { ...own, what: [...own.what, ...previous.what] };
  // 由46%提升到87%: both are of the same thing.
  if (change === 'to' && previous.change === 'from') return { ...own, what: previous.what };
  const again = findAgain(text, own, amount, previous, periods);
  if (again) return { what: again, verb: own.verb ?? previous.verb };
  const planned = findPlanned(text, own, amount, previous, lexicon);
  if (planned) return { what: planned, verb: own.verb ?? previous.verb };
  const said = quote(text, own.what);
  // 培训530期，覆盖5万人: the training reaches them.
  if (lexicon.reaching.words.has(said) && previous.what.length === 1) {
    return { ...own, what: [...previous.what, ...own.what] };
  }
  if (!isSameClause || isShare(amount, lexicon)) return own;
  const repeated = isShare(previous.amount, lexicon) ? findRepeated(text, said, amount, described) : null;
  return repeated ? { ...own, what: repeated } : { ...own, verb: own.verb ?? previous.verb };
}

/** Whether 的 ends what is counted, so that only the figure that it is a part of says what that is. */
function isHeadless(text: string, { what }: Counted, amount: Amount, previous: Described): boolean {
  const last = what.at(-1);
  return (
    last !== undefined &&
    text.charAt(last.end - 1) === '的' &&
    previous.amount.unit === amount.unit &&
    text.slice(0, amount.start).endsWith('其中')
  );
}

// 已, 又整顿
const adverbs = /^[，,]?(?:全[省市县区州旗镇乡]|[已又再共仅只则就也])*$/;

/** 去年整顿软弱涣散村8个，今年已整顿23个: the same deed at another time is of the same things. */
function findAgain(
  text: string,
  { what }: Counted,
  amount: Amount,
  previous: Described,
  periods: PeriodIndex,
): Span[] | null {
  const [only] = what;
  if (!only || what.length > 1 || !previous.verb || previous.amount.unit !== amount.unit) return null;
  if (quote(text, what) !== quote(text, [previous.verb])) return null;
  const between = text.slice(previous.amount.end, only.start);
  const comma = /^[，,；;]/.exec(between);
  const end = comma ? periods.starts.get(previous.amount.end + 1) : undefined;
  return end !== undefined && end <= only.start && adverbs.test(text.slice(end, only.start))
    ? [...previous.what]
    : null;
}

/** 原计划整顿软弱涣散村12个，实际整顿15个: what the plan is of, where its result has no more than a verb. */
function findPlanned(
  text: string,
  { what, verb }: Counted,
  amount: Amount,
  previous: Described,
  lexicon: FigureLexicon,
): Span[] | null {
  const [only, noun] = [what[0], previous.what[0]];
  if (!only || !noun || what.length > 1 || previous.what.length > 1) return null;
  const isBare = verb !== null && only.start === verb.start && only.end === verb.end;
  // 已到岗120名
  const isFulfilled = wordAt(lexicon.fulfilled, text, only.start)?.length === only.end - only.start;
  if (!(isBare || isFulfilled) || previous.amount.unit !== amount.unit) return null;
  const between = text.slice(previous.amount.end, only.start);
  if (!/^[，,]/.test(between) || !wordBefore(lexicon.results, text, only.start)) return null;
  let plan: Span | null = null;
  for (let at = clauseStart(text, previous.amount.start, 0); at < previous.amount.start; at += 1) {
    const word = wordAt(lexicon.plans, text, at);
    if (word) plan = { start: at, end: at + word.length };
  }
  if (plan === null) return null;
  // 党群服务中心计划新建15个，已建成12个; 党员目标210名，已发展163名: what it is of stands before the word of the plan
  const isBefore =
    noun.start < plan.start && plan.end <= noun.end && isIdle(text, plan.end, noun.end, lexicon);
  if (isBefore) return [{ start: noun.start, end: plan.start }];
  return plan.end < noun.end ? [{ start: Math.max(noun.start, plan.end), end: noun.end }] : [noun];
}

/** Nothing, or a verb alone. */
function isIdle(text: string, start: number, end: number, lexicon: FigureLexicon): boolean {
  return start === end || (wordAt(lexicon.actions, text, start)?.length ?? 0) === end - start;
}

/** 2/5的村收入超过80万元、3/5的村超过40万元: the second sum is also of the income. */
function findRepeated(
  text: string,
  said: string,
  amount: Amount,
  described: readonly Described[],
): Span[] | null {
  const model = findModel(amount, described);
  if (!model) return null;
  const name = quote(text, model.what);
  return name.length > said.length && name.startsWith(said) ? model.what : null;
}

function findModel(amount: Amount, described: readonly Described[]): Described | undefined {
  return described.slice(-LOOK_BACK).findLast((each) => each.amount.unit === amount.unit);
}

/** 21个村收入超过20万元，占70%: a share is of the things, not of their money. */
function wholeOf(
  amount: Amount,
  described: readonly Described[],
  lexicon: FigureLexicon,
): Span[] | undefined {
  if (!isShare(amount, lexicon)) return undefined;
  return described
    .slice(-LOOK_BACK)
    .findLast(({ amount: { unit } }) => !isShare({ unit }, lexicon) && !unit.includes('元'))?.what;
}

function quote(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join('');
}
