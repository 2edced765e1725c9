/**
 * Scores a report against hand-made gold. The gold's shape: `articles`, and `units`, the report's sentences in
 * file order with their offsets; `_optional` labels are allowed but not required.
 */
import type { BlockKind, Report, Span } from '../src/model.ts';

export type GoldFigure = Span & { text: string; value: number; unit: string; what: string };

export type GoldUnit = Span & {
  id: string;
  kind: BlockKind;
  article: number;
  themes: string[];
  themes_optional: string[];
  figures: GoldFigure[];
  figures_optional: GoldFigure[];
  text: string;
};

export type GoldArticle = {
  article: number;
  title: string | null;
  place: string | null;
  level: string | null;
  date: string | null;
  source: string | null;
  authors: string[];
  on_topic: boolean;
};

export type Gold = { report: string; articles: GoldArticle[]; units: GoldUnit[] };

/** Hits, what was said too much, what was missed. */
class Counts {
  hit = 0;
  extra = 0;
  missed = 0;
  get f1(): number {
    const all = 2 * this.hit + this.extra + this.missed;
    return all === 0 ? 1 : (2 * this.hit) / all;
  }
}

/** F1 of each measure, 0 to 1, and every miss in words. */
export type Score = {
  themes: Counts;
  figures: Counts;
  body: Counts;
  places: Counts;
  onTopic: Counts;
  misses: string[];
};

/** Adds what `report` hits and misses of its gold to `score`, which begins empty where none is given. */
export function scoreReport(gold: Gold, report: Report, score: Score = emptyScore()): Score {
  for (const unit of gold.units) {
    scoreBody(unit, report, score);
    if (unit.kind === 'body' || unit.kind === 'heading') scoreThemes(unit, report, score);
    scoreFigures(unit, report, score);
  }
  for (const article of gold.articles) scoreArticle(article, gold, report, score);
  return score;
}

function emptyScore(): Score {
  return {
    themes: new Counts(),
    figures: new Counts(),
    body: new Counts(),
    places: new Counts(),
    onTopic: new Counts(),
    misses: [],
  };
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The block that covers at least half of the unit. */
function blockOf(unit: GoldUnit, report: Report) {
  return report.blocks.find((block) => overlap(unit, block) * 2 >= unit.end - unit.start);
}

function count(counts: Counts, wanted: boolean, said: boolean): void {
  if (wanted && said) counts.hit++;
  else if (said) counts.extra++;
  else if (wanted) counts.missed++;
}

function scoreBody(unit: GoldUnit, report: Report, { body, misses }: Score): void {
  const kind = blockOf(unit, report)?.kind;
  count(body, unit.kind === 'body', kind === 'body');
  if (kind !== unit.kind) misses.push(`${unit.id} ${kind}, not ${unit.kind}: ${unit.text}`);
}

function scoreThemes(unit: GoldUnit, report: Report, { themes, misses }: Score): void {
  const said = new Set(
    report.sentences
      .filter(({ parts }) =>
        parts.some(
          (part) => overlap(unit, part) * 2 >= Math.min(unit.end - unit.start, part.end - part.start),
        ),
      )
      .flatMap((sentence) => sentence.themes.map(({ id }) => id)),
  );
  for (const theme of new Set([...unit.themes, ...said])) {
    if (unit.themes_optional.includes(theme)) continue;
    const wanted = unit.themes.includes(theme);
    count(themes, wanted, said.has(theme));
    if (wanted !== said.has(theme)) misses.push(`${unit.id} ${wanted ? '-' : '+'}${theme}: ${unit.text}`);
  }
}

function scoreFigures(unit: GoldUnit, report: Report, { figures, misses }: Score): void {
  const left = report.sentences
    .flatMap((sentence) => sentence.figures)
    .filter(({ start }) => unit.start <= start && start < unit.end);
  for (const wanted of unit.figures) {
    const at = left.findIndex(
      (figure) =>
        overlap(figure, wanted) > 0 &&
        Math.abs(figure.value - wanted.value) < 1e-6 * Math.max(1, wanted.value),
    );
    const found = at >= 0 ? left.splice(at, 1)[0] : undefined;
    count(figures, true, found !== undefined);
    if (!found) misses.push(`${unit.id} -${wanted.text}: ${unit.text}`);
    else if (found.unit !== wanted.unit)
      misses.push(`${unit.id} ${found.text} in ${found.unit}, not ${wanted.unit}`);
  }
  const allowed = [...unit.figures, ...unit.figures_optional];
  for (const figure of left.filter((figure) => !allowed.some((one) => overlap(one, figure) > 0))) {
    count(figures, false, true);
    misses.push(`${unit.id} +${figure.text}: ${unit.text}`);
  }
}

/** An article is matched through the block that most of its units fall in. */
function scoreArticle(
  wanted: GoldArticle,
  gold: Gold,
  report: Report,
  { places, onTopic, misses }: Score,
): void {
  const votes = new Map<number, number>();
  for (const unit of gold.units.filter(({ article }) => article === wanted.article)) {
    const id = blockOf(unit, report)?.article;
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  const most = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  const found = report.articles.find(({ id }) => id === most);
  const isRight = found?.isOnTopic === wanted.on_topic;
  count(onTopic, true, isRight);
  if (!isRight) misses.push(`article ${wanted.article} on topic ${found?.isOnTopic}: ${wanted.title}`);
  if (!wanted.on_topic || !wanted.place) return;
  const said = found?.place?.value.fullName ?? '';
  const isSame = said !== '' && (said.endsWith(wanted.place) || wanted.place.endsWith(said));
  count(places, true, isSame);
  if (!isSame) misses.push(`article ${wanted.article} place ${said || null}, not ${wanted.place}`);
}
