/** Sentences labelled by hand, to test a lexicon against: the format of `NAME.gold.json`. */
import type { CleanReport, Outcome, PlainSentence, ThemeId } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';

/** One labelled unit of a report. Only headings and body sentences are classified. */
export type GoldUnit = {
  id: string;
  kind: string;
  /** 0 or absent where the unit belongs to no article. */
  article: number;
  text: string;
  /** Themes that it must have. */
  themes: ThemeId[];
  /** Themes that it may have. */
  themesOptional: ThemeId[];
};

export type GoldReport = { report: string; units: GoldUnit[] };

/**
 * Reads a gold file; what is no unit is reported by its number in `units`, from 1. A label that is none of the `known`
 * themes is a warning: what bears it would score nothing.
 */
export function readGold(json: string, file: string, known?: readonly ThemeId[]): Outcome<GoldReport> {
  const problems: Problem[] = [];
  const fault = (at: number) => problems.push(problem('gold-unit', { at }, { file }));
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problem('gold-json', { reason }, { file }));
  }
  const top = asRecord(data);
  const list = Array.isArray(top?.units) ? top.units : [];
  const units = list.flatMap((item, index) => {
    const unit = readUnit(item, index);
    if (unit === null) fault(index + 1);
    return unit ?? [];
  });
  const labels = new Set(units.flatMap(({ themes, themesOptional }) => [...themes, ...themesOptional]));
  for (const theme of labels) {
    if (known?.includes(theme) === false)
      problems.push(problem('gold-theme', { theme, known: known.join(' ') }, { file }));
  }
  if (problems.length === 0 && units.length === 0) problems.push(problem('gold-empty', {}, { file }));
  return { value: { report: textOf(top?.report) ?? file, units }, problems };
}

function readUnit(item: unknown, index: number): GoldUnit | null {
  const unit = asRecord(item);
  const text = textOf(unit?.text);
  if (unit === null || text === null) return null;
  const kind = textOf(unit.kind) ?? 'body';
  if (isScored(kind) && !Array.isArray(unit.themes)) return null;
  return {
    id: textOf(unit.id) ?? String(index + 1),
    kind,
    article: typeof unit.article === 'number' ? unit.article : 1,
    text,
    themes: idsOf(unit.themes),
    themesOptional: idsOf(unit.themes_optional),
  };
}

function isScored(kind: string): kind is 'body' | 'heading' {
  return kind === 'body' || kind === 'heading';
}

function idsOf(value: unknown): ThemeId[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The gold as the clean stage would give it, with the units that its sentences are, in the same order. */
export function cleanReportOfGold(gold: GoldReport): { clean: CleanReport; units: GoldUnit[] } {
  const units = gold.units.filter(({ kind }) => isScored(kind));
  const headings = new Map<number, number>();
  const sentences = units.map(({ id, kind, article, text }, index): PlainSentence => {
    const heading = headings.get(article) ?? null;
    if (kind === 'heading') headings.set(article, index);
    const span = { start: 0, end: text.length };
    // Units of one line share the number before the point (L12.1, L12.2).
    const paragraph = Number(/\d+/u.exec(id)?.[0] ?? index);
    const own = { ...span, article, block: paragraph, paragraph, text, parts: [span] };
    return kind === 'heading' ? { ...own, kind, heading: null } : { ...own, kind: 'body', heading };
  });
  const textsOf = (article: number, kind: string) =>
    gold.units.filter((unit) => unit.article === article && unit.kind === kind).map(({ text }) => text);
  const articles = [...new Set(gold.units.map(({ article }) => article))].map((id) => ({
    id,
    title: textsOf(id, 'title').join(' ') || null,
    subtitles: textsOf(id, 'subtitle'),
    bylines: [],
  }));
  const source = { file: gold.report, format: 'txt', encoding: null, hash: '', text: '', meta: {} } as const;
  return { clean: { source, articles, blocks: [], sentences, dropped: [] }, units };
}
