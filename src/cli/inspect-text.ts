/** What `inspect` prints for a person: articles with their place and date, then sentence by sentence. */
import type { Article, Figure, Report, Sentence } from '../model.ts';
import type { Language } from '../problem.ts';
import { catalogue, countOccurrences, type ThemeLexicon } from '../understand/themes/index.ts';
import { clueName, evidenceName, kindName, labels, reasonName } from './inspect-words.ts';

export function describeReport(
  report: Report,
  lexicon: ThemeLexicon,
  language: Language,
  isExplained: boolean,
): string {
  const say = labels[language];
  const themes = catalogue(lexicon);
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? id;
  const topicOf = (id: string) =>
    themes.flatMap(({ topics }) => topics).find((topic) => topic.id === id)?.name ?? id;
  const lines = [
    `${report.file}  ${report.format}${report.encoding ? ` ${report.encoding}` : ''}  ${report.text.length}`,
    ...(isExplained ? [`sha256 ${report.hash}`] : []),
  ];
  const occurrences = countOccurrences(report.sentences);
  for (const article of report.articles) {
    lines.push(
      '',
      describeArticle(article, language, isExplained),
      `  ${say.blocks}: ${countKinds(report, article.id, language)}`,
    );
    for (const [index, sentence] of report.sentences.entries()) {
      if (sentence.article !== article.id) continue;
      lines.push(...describeSentence(sentence, { nameOf, topicOf, language, isExplained }));
      if (isExplained) lines.push(`       ${correctionItem(report.hash, sentence, occurrences[index] ?? 1)}`);
    }
  }
  const chrome = report.blocks.filter(({ article }) => article === 0);
  if (chrome.length > 0) {
    lines.push(
      '',
      `${say.offTopic}: ${chrome.length}`,
      ...chrome.map(({ text, rule }) => `  [${rule ?? 'chrome'}] ${text.slice(0, 40)}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function describeArticle(article: Article, language: Language, isExplained: boolean): string {
  const say = labels[language];
  const found = <T>(
    label: string,
    finding: { value: T; certainty: number; evidence: { text: string }[] } | null,
    show: (value: T) => string,
  ) =>
    `  ${label}: ${
      finding
        ? `${show(finding.value)}  ${finding.certainty.toFixed(2)}  ${say.because} ${finding.evidence
            .map(({ text }) => text)
            .slice(0, 3)
            .join('、')}`
        : say.unknown
    }`;
  const status = article.isOnTopic
    ? ''
    : `  [${say.offTopic}: ${article.offTopic ? reasonName(article.offTopic, language) : ''}]`;
  return [
    `${say.article} ${article.id}  ${article.title ?? '—'}${status}`,
    found(say.place, article.place, ({ fullName }) => fullName) +
      (article.placeSure || article.place ? '' : `  ${say.unsure}`),
    ...(isExplained ? explainPlace(article, language) : []),
    found(say.date, article.date, (date) => date),
    found(say.period, article.period, ({ text }) => text),
    found(say.source, article.source, (source) => source),
    `  ${say.authors}: ${article.authors.join('、') || say.unknown}`,
  ].join('\n');
}

/** What speaks for the place, clue by clue with its weight and rule; then what speaks for others. */
function explainPlace({ place, placeRivals }: Article, language: Language): string[] {
  const clues = (finding: Article['place']) =>
    (finding?.evidence ?? []).map(
      ({ text, rule, weight }) =>
        `       ${weight === undefined ? '     ' : `+${weight.toFixed(2)}`} ${clueName(rule, language)} ${text}`,
    );
  return [
    ...clues(place),
    ...placeRivals.flatMap((it) => [`     ${labels[language].instead} ${it.value.fullName}`, ...clues(it)]),
  ];
}

function countKinds(report: Report, article: number, language: Language): string {
  const counts = new Map<Report['blocks'][number]['kind'], number>();
  for (const block of report.blocks) {
    if (block.article === article) counts.set(block.kind, (counts.get(block.kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kindName(kind, language)} ${count}`).join(', ');
}

type Telling = {
  nameOf: (id: string) => string;
  topicOf: (id: string) => string;
  language: Language;
  isExplained: boolean;
};

function describeSentence(sentence: Sentence, { nameOf, topicOf, language, isExplained }: Telling): string[] {
  const mark = sentence.kind === 'heading' ? '##' : '  ';
  const lines = [`  ${labels[language].paragraph}${sentence.paragraph} ${mark} ${sentence.text}`];
  for (const { id, score, topics, evidence } of sentence.themes) {
    const said = isExplained
      ? evidence
          .map(
            ({ kind, text, entry, weight }) =>
              `\n          ${weight >= 0 ? '+' : ''}${weight.toFixed(2)} ${evidenceName(kind, language)} ${text}${entry && entry !== text ? ` ← ${entry}` : ''}`,
          )
          .join('')
      : ` ${evidence.map(({ text }) => text).join(' ')}`;
    lines.push(`       → ${nameOf(id)}/${topics.map(topicOf).join('、')} ${score.toFixed(2)}${said}`);
  }
  for (const figure of sentence.figures) lines.push(`       # ${describeFigure(figure)}`);
  return lines;
}

/** An item for a file of corrections that says what was found: to be copied and changed. */
function correctionItem(hash: string, { text, themes }: Sentence, occurrence: number): string {
  const which = occurrence > 1 ? `, occurrence: ${occurrence}` : '';
  const ids = themes.map(({ id }) => id).join(', ');
  return `- { report: ${hash.slice(0, 12)}, sentence: ${JSON.stringify(text)}${which}, themes: [${ids}] }`;
}

function describeFigure({
  text,
  value,
  valueTo,
  unit,
  qualifier,
  what,
  verb,
  scope,
  period,
  change,
}: Figure): string {
  const range = valueTo === undefined ? `${value}` : `${value}–${valueTo}`;
  const rest = [verb, what, scope, period, qualifier, change].filter((part) => part);
  return `${text} = ${range} ${unit}  ${rest.join(' · ')}`;
}
