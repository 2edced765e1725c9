/**
 * 未提及 is a claim about the report. Over the samples, the real reports beside the repository and random parts of them:
 * no cell, line or list of a document contradicts another, and none what `inspect` shows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Composed, composeBriefing } from '../../src/compose/index.ts';
import type { Briefing, SilenceView } from '../../src/compose/shape.ts';
import { viewBriefing } from '../../src/compose/view.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison, Figure, Report } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';
import { escapeMarkup } from '../../src/text/markup.ts';
import { catalogue } from '../../src/understand/themes/index.ts';

const templates = ['staff', 'leaders', 'archive'].map((name) => loadTemplate(name).value);
const knowledge = loadKnowledge().value;
const topics = catalogue(knowledge.understand.themes).flatMap((theme) => theme.topics);

function readReports(folder: string): Promise<Report[]> {
  const files = readdirSync(folder).filter((name) => /\.(?:txt|html|docx)$/.test(name));
  return Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(`${folder}/${file}`);
      return (await understandBytes({ file, bytes }, knowledge)).value;
    }),
  );
}

/** A place that a document says nothing of a topic of. */
type Claim = { theme: string; topic: string | null; place: string };

describe.each(['samples', '../shared/reports'].filter((folder) => existsSync(folder)))('%s', (folder) => {
  let reports: Report[];
  beforeAll(async () => {
    reports = await readReports(folder);
  });

  test('any of the reports, in any template: what is said to be 未提及 stands nowhere', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: reports.length - 1 })
          .chain((first) =>
            fc.subarray(reports).map((some) => [...new Set([reports[first] as Report, ...some])]),
          ),
        fc.constantFrom(...templates),
        (some, { limits }) => {
          const comparison = compareReports(some, knowledge, limits.points, limits.values).value;
          const briefing = viewBriefing(comparison, { date: '2026-01-05' }, limits);
          expect(claims(briefing).filter((claim) => isSpokenOf(claim, comparison, some))).toEqual([]);
          expect(claims(briefing).filter((claim) => isNamedIn(claim, comparison, some))).toEqual([]);
          expect(silentRows(briefing).filter((row) => isNamedIn(row, comparison, some))).toEqual([]);
          expect(contradictions(briefing)).toEqual([]);
          expect(missedFigures(briefing, comparison)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('what the leaders’ edition prints of a place on a theme, the staff edition is not silent on', () => {
    const [staff, leaders] = templates;
    if (!staff || !leaders) throw new Error('no templates');
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 1 }), (some) => {
        const viewOf = ({ limits }: typeof staff) =>
          viewBriefing(
            compareReports(some, knowledge, limits.points, limits.values).value,
            { date: '2026-01-05' },
            limits,
          );
        const silent = new Set(
          viewOf(staff).themes.flatMap(({ name, silent, unquoted, unpicked }) =>
            [silent, unquoted, unpicked]
              .flatMap((names) => names.replace(/（[^）]*）/gu, '').split('、'))
              .map((place) => `${name} ${place}`),
          ),
        );
        const printed = viewOf(leaders).themes.flatMap(({ name, highlights }) =>
          highlights.map(({ place }) => `${name} ${place}`),
        );
        expect(printed.filter((it) => silent.has(it))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('all that the leaders’ edition prints stands in the staff edition', () => {
    const [staff, leaders] = templates;
    if (!staff || !leaders) throw new Error('no templates');
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 1 }), (some) => {
        const composed = [staff, leaders].map((template) => {
          const { points, values } = template.limits;
          const comparison = compareReports(some, knowledge, points, values).value;
          return composeBriefing(comparison, template, { date: '2026-01-05', punctuation: 'as-written' })
            .value;
        });
        const [full, short] = composed;
        const said = (short?.briefing.themes ?? []).flatMap(({ highlights }) => highlights);
        expect(said.filter(({ text }) => !full?.html.includes(escapeMarkup(text)))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  test('a place that has a share of a theme is not said to have nothing of it', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: 1 }),
        fc.constantFrom(...templates),
        (some, { limits }) => {
          const comparison = compareReports(some, knowledge, limits.points, limits.values).value;
          const { overview, themes } = viewBriefing(comparison, { date: '2026-01-05' }, limits);
          const denied = overview.rows.flatMap((row) =>
            row.cells.flatMap(({ silence }, at) =>
              silence && silence.words !== '有提及，未摘录'
                ? [
                    overview.isTurned
                      ? [overview.columns[at]?.name, row.name]
                      : [row.name, overview.columns[at]?.name],
                  ]
                : [],
            ),
          );
          const unpicked = themes.flatMap((theme) =>
            theme.isCounted
              ? []
              : `${theme.unpicked}、${theme.silent}`.split('、').map((name) => [theme.name, name]),
          );
          const shares = comparison.coverage.map(({ theme, place }) => [
            comparison.themes.find(({ id }) => id === theme)?.name,
            comparison.places.find(({ id }) => id === place)?.name,
          ]);
          for (const pair of [...denied, ...unpicked]) expect(shares).not.toContainEqual(pair);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('a paragraph that is pointed at has a word of the topic', () => {
    for (const { limits } of templates) {
      const comparison = compareReports(reports, knowledge, limits.points, limits.values).value;
      const briefing = viewBriefing(comparison, { date: '2026-01-05' }, limits);
      const pointed = silentCells(briefing).filter(({ topic, silence }) => topic && silence.sources !== '');
      const wordless = pointed.filter(({ topic, silence }) => {
        const wide = topics.find(({ name }) => name === topic)?.wide ?? [];
        return !paragraphsOf(silence.sources, comparison, reports).every((text) =>
          wide.some((word) => text.includes(word)),
        );
      });
      expect(wordless).toEqual([]);
    }
  });

  test('a pointer leads to a row of figures that the document has, of that place', () => {
    const counts = templates.map(({ limits }) => {
      const briefing = viewBriefing(
        compareReports(reports, knowledge, limits.points, limits.values).value,
        { date: '2026-01-05' },
        limits,
      );
      const pointers = silentCells(briefing).filter((it) => it.silence.table !== '');
      for (const { place, silence } of pointers)
        expect(rowsOf(briefing, silence.table)).toContainEqual({ label: silence.row, place });
      return pointers.length;
    });
    // not every edition has a row to point at
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });

  test('any of the reports, in any template: what the edition quotes of a place is pointed at, where it is', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: 1 }),
        fc.constantFrom(...templates),
        (some, template) => {
          const comparison = compareReports(
            some,
            knowledge,
            template.limits.points,
            template.limits.values,
          ).value;
          const options = { date: '2026-01-05', punctuation: 'as-written' as const };
          const composed = composeBriefing(comparison, template, options).value;
          if (!composed) throw new Error('nothing composed');
          const pointed = silentCells(composed.briefing).filter(({ silence }) => silence.see !== '');
          for (const { place, silence } of pointed)
            for (const heading of silence.see.split('”“'))
              expect([...headingsOf(composed.briefing, place)]).toContain(heading);
          expect(unpointed(composed, comparison, some)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** The topics, themes and rows that hold something of the place. */
function headingsOf({ themes, keyIndicators }: Briefing, place: string): Set<string> {
  const rows = [...themes.flatMap(({ indicatorTables }) => indicatorTables), ...keyIndicators];
  return new Set([
    ...themes.flatMap((theme) => [
      ...theme.practiceTables.flatMap((table) => [
        ...table.rows
          .filter(({ cells }) => cells.some((cell) => cell.place === place && cell.points.length > 0))
          .map(({ topic }) => topic),
        ...table.turned
          .filter(({ first, others }) => [first, ...others].some((it) => it.place.name === place))
          .map(({ topic }) => topic),
      ]),
      ...theme.singlePractices.filter((it) => it.place === place).map(({ topic }) => topic),
      ...theme.practices.filter((it) => it.place === place).map(() => '特色做法'),
      ...theme.highlights.filter((it) => it.place === place).map(() => theme.name),
      ...[...theme.singleIndicators, ...theme.furtherIndicators.flatMap((it) => it.rows)]
        .filter((it) => it.place === place)
        .map(({ label }) => label),
    ]),
    ...rows.flatMap((table) => [
      ...table.rows
        .filter(({ cells }) => cells.some((cell) => cell.place === place && cell.values.length > 0))
        .map(({ label }) => label),
      ...table.turned
        .filter(({ first, others }) => [first, ...others].some((it) => it.place === place))
        .map(({ label }) => label),
    ]),
  ]);
}

/** Cells of topics that name no heading, although the edition prints the whole sentence that speaks of it in another cell. */
function unpointed(
  { briefing: { themes }, html }: Composed,
  comparison: Comparison,
  reports: Report[],
): string[] {
  const quoted = new Set(
    themes.flatMap((theme) =>
      theme.practiceTables.flatMap((table) =>
        table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.points.map(({ text }) => text))),
      ),
    ),
  );
  const printed = new Set([...quoted].filter((text) => html.includes(text)));
  return comparison.themes.flatMap((theme) =>
    theme.mentions.flatMap(({ place: id, topic, quotes }) => {
      const name = theme.topics.find((it) => it.id === topic)?.name;
      const place = comparison.places.find((it) => it.id === id)?.name;
      const cells = (themes.find((it) => it.id === theme.id)?.practiceTables ?? []).flatMap((table) =>
        table.rows
          .filter((row) => row.topic === name)
          .flatMap((row) => row.cells.filter((cell) => cell.place === place && cell.silence)),
      );
      const isQuoted = quotes.some(({ file, start }) => {
        const sentence = reports
          .find((it) => it.file === file)
          ?.sentences.find((it) => (it.parts[0]?.start ?? it.start) === start);
        return sentence !== undefined && printed.has(sentence.text);
      });
      return isQuoted ? cells.filter((cell) => cell.silence?.see === '').map(() => `${name} ${place}`) : [];
    }),
  );
}

test('no row of figures is lost in the staff edition', async () => {
  for (const folder of ['samples', '../shared/reports'].filter((it) => existsSync(it))) {
    const reports = await readReports(folder);
    const [staff] = templates;
    if (!staff) throw new Error('no staff template');
    const comparison = compareReports(reports, knowledge, staff.limits.points, staff.limits.values).value;
    const html = composeBriefing(comparison, staff, { date: '2026-01-05' }).value?.html ?? '';
    const names = comparison.themes.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !html.includes(name.replace(/）$/, '')))).toEqual([]);
  }
});

/** The cells of all tables that hold no quotation. */
function silentCells({ themes, keyIndicators }: Briefing) {
  const rows = [
    ...themes.flatMap((theme) =>
      theme.practiceTables.flatMap((table) =>
        table.rows.map((row) => ({ theme: theme.name, topic: row.topic as string | null, cells: row.cells })),
      ),
    ),
    ...[...themes.flatMap((theme) => theme.indicatorTables), ...keyIndicators].flatMap((table) =>
      table.rows.map((row) => ({ theme: '', topic: null, cells: row.cells })),
    ),
  ];
  return rows.flatMap(({ theme, topic, cells }) =>
    cells.flatMap(({ place, silence }) =>
      silence ? [{ theme, topic, place, silence: silence as SilenceView }] : [],
    ),
  );
}

/** Every 未提及 of a document on a theme or a topic. */
function claims(briefing: Briefing): Claim[] {
  const { themes, overview } = briefing;
  const named = (theme: string, topic: string | null, names: string): Claim[] =>
    names === '' ? [] : names.split('、').map((place) => ({ theme, topic, place }));
  return [
    ...silentCells(briefing)
      .filter(({ theme, silence }) => theme !== '' && silence.words === '未提及')
      .map(({ theme, topic, place }) => ({ theme, topic, place })),
    ...themes.flatMap((theme) => [
      ...(theme.isCounted ? [] : named(theme.name, null, theme.silent)),
      ...theme.practiceTables.flatMap((table) =>
        table.turned.flatMap((row) => (row.isCounted ? [] : named(theme.name, row.topic, row.silent))),
      ),
      ...(theme.isSilent
        ? briefing.places.map(({ name: place }) => ({ theme: theme.name, topic: null, place }))
        : []),
    ]),
    ...briefing.absences.flatMap(({ theme, topic, silent }) =>
      named(theme, topic === '各专题' ? null : topic, silent),
    ),
    ...overview.rows.flatMap((row) =>
      row.cells.flatMap(({ silence }, at) => {
        const column = overview.columns[at]?.name ?? '';
        const [theme, place] = overview.isTurned ? [column, row.name] : [row.name, column];
        return silence?.words === '未提及' ? [{ theme, topic: null, place }] : [];
      }),
    ),
  ];
}

/** Whether a sentence (as `inspect` shows it), a row, a practice or a shared wording of the place speaks of it. */
function isSpokenOf(
  { theme, topic, place }: Claim,
  { themes, places }: Comparison,
  reports: Report[],
): boolean {
  const found = themes.find(({ name }) => name === theme);
  const column = places.find(({ name }) => name === place);
  const id = found?.topics.find(({ name }) => name === topic)?.id ?? null;
  if (!found || !column || (topic !== null && id === null))
    throw new Error(`unknown ${theme} ${topic} ${place}`);
  const sentences = column.reports.flatMap(({ file, article }) =>
    (reports.find((report) => report.file === file)?.sentences ?? []).filter((it) => it.article === article),
  );
  return (
    sentences.some(({ themes: hits }) =>
      hits.some((hit) => hit.id === found.id && (id === null || hit.topics.includes(id))),
    ) ||
    found.indicators.some(
      (row) =>
        (id === null || row.topic === id) &&
        row.cells.some((cell) => cell.place === column.id && cell.values.length > 0),
    ) ||
    found.distinctive.some((it) => it.place === column.id && (id === null || it.point.topics.includes(id))) ||
    (id === null && found.common.some((it) => it.places.includes(column.id))) ||
    (topic !== null && topic.length > 3 && sentences.some(({ text }) => text.includes(topic)))
  );
}

/** All that the place's reports say, without blanks and quotation marks. */
function textOf(place: string, { places }: Comparison, reports: Report[]): string {
  const articles = places.find(({ name }) => name === place)?.reports ?? [];
  return articles
    .flatMap(({ file, article }) =>
      (reports.find((report) => report.file === file)?.blocks ?? []).filter((it) => it.article === article),
    )
    .map(({ text }) => text.replace(/[\s“”‘’"']/gu, ''))
    .join('\n');
}

/** 党员队伍: 党员, 员队, 队伍. */
const pairsOf = (part: string): string[] =>
  Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2));

/** Whether any two characters that stand together in the topic's or the theme's name do so in the place's reports. */
function isNamedIn({ theme, topic, place }: Claim, comparison: Comparison, reports: Report[]): boolean {
  const words = (topic ?? theme).split(/[与和、]/u).flatMap(pairsOf);
  const text = textOf(place, comparison, reports);
  expect(text).not.toBe('');
  return words.some((word) => text.includes(word));
}

/** Every 未提及 of a row of figures; what the row counts stands for the topic. */
function silentRows(briefing: Briefing): Claim[] {
  const { themes, keyIndicators } = briefing;
  return [...themes.flatMap((theme) => theme.indicatorTables), ...keyIndicators].flatMap(({ rows }) =>
    rows.flatMap(({ name, cells }) =>
      cells.flatMap(({ place, silence }) =>
        silence?.words === '未提及' ? [{ theme: '', topic: name, place }] : [],
      ),
    ),
  );
}

/** 报道3第5、7段；报道4第2段等: the text of these paragraphs. */
function paragraphsOf(sources: string, { places }: Comparison, reports: Report[]): string[] {
  const articles = places.flatMap((place) => place.reports);
  return [...sources.matchAll(/报道(\d+)第([\d、]+)段/gu)].flatMap(([, number, paragraphs = '']) => {
    const { file, article } = articles[Number(number) - 1] ?? {};
    const report = reports.find((it) => it.file === file);
    return paragraphs.split('、').map((paragraph) =>
      (report?.sentences ?? [])
        .filter((it) => it.article === article && it.paragraph === Number(paragraph))
        .map(({ text }) => text.replace(/[\s“”‘’"']/gu, ''))
        .join(''),
    );
  });
}

/** Places that one part of a document says nothing of a theme of, and another quotes on it. */
function contradictions(briefing: Briefing): string[] {
  return briefing.themes.flatMap((theme) => {
    const quoted = new Set([
      ...theme.practiceTables.flatMap((table) => [
        ...table.rows.flatMap(({ cells }) =>
          cells.flatMap(({ place, points }) => (points.length > 0 ? [place] : [])),
        ),
        ...table.turned.flatMap(({ first, others }) => [first, ...others].map(({ place }) => place.name)),
      ]),
      ...theme.singlePractices.map(({ place }) => place),
      ...theme.indicatorTables.flatMap((table) =>
        table.rows.flatMap(({ cells }) =>
          cells.flatMap(({ place, values }) => (values.length > 0 ? [place] : [])),
        ),
      ),
      ...[...theme.singleIndicators, ...theme.furtherIndicators].map(({ place }) => place),
      ...theme.practices.map(({ place }) => place),
      ...theme.common.flatMap(({ places }) => places.split('、')),
      ...theme.highlights.map(({ place }) => place),
    ]);
    const silent = claims({ ...briefing, themes: [theme] })
      .filter((claim) => claim.theme === theme.name && claim.topic === null)
      .map(({ place }) => place);
    return silent.filter((place) => quoted.has(place)).map((place) => `${theme.name} ${place}`);
  });
}

/** Cells of rows that say that nothing was found, of places of which a quotation has a figure of what the row counts. */
function missedFigures({ themes, keyIndicators }: Briefing, comparison: Comparison): string[] {
  const idOf = (place: string) => comparison.places.find(({ name }) => name === place)?.id;
  const points = comparison.themes.flatMap((theme) => [
    ...theme.topics.flatMap(({ cells }) =>
      cells.flatMap(({ place, points: told }) => told.map((point) => ({ place, point }))),
    ),
    ...theme.distinctive,
  ]);
  const rows = new Map(comparison.themes.flatMap((theme) => theme.indicators.map((row) => [row.name, row])));
  const { indicators } = knowledge.indicators;
  const counts = (name: string, { what, verb, unit, otherPlace }: Figure): boolean => {
    const row = rows.get(name);
    if (!row || otherPlace) return false;
    const entry = indicators.find(({ id }) => row.id === id || row.id.startsWith(`${id}:`));
    const values = row.cells.flatMap((cell) => cell.values);
    const isSame = what.length > 2 && values.some((value) => value.what === what && value.unit === unit);
    // a row of 重点企业 is not told of by a figure of 社会组织, nor one of 挽回损失（三资） by 追缴违纪款
    const sortsOf = (text: string) =>
      Object.entries(entry?.sorts ?? {}).filter(([, words]) => words.some((word) => text.includes(word)));
    const own = sortsOf(`${verb ?? ''}${what}`);
    const isOther = own.length > 0 && !own.some(([sort]) => row.name.startsWith(sort));
    return isSame || (entry?.unit === unit && entry.objects.includes(what) && !isOther);
  };
  return [...themes.flatMap((theme) => theme.indicatorTables), ...keyIndicators].flatMap((table) =>
    table.rows.flatMap(({ name, cells }) =>
      cells
        .filter(({ silence }) => silence && silence.words !== '有提及，未摘录')
        .flatMap(({ place }) =>
          points
            .filter((it) => it.place === idOf(place))
            .flatMap(({ point }) => point.figures.filter((figure) => counts(name, figure)))
            .map(({ text, what }) => `${name} ${place} ${what}${text}`),
        ),
    ),
  );
}

function rowsOf({ themes }: Briefing, table: string) {
  return themes.flatMap((theme) => [
    ...theme.indicatorTables
      .filter(({ id }) => id === table)
      .flatMap(({ rows, turned }) => [
        ...rows.flatMap(({ label, cells }) =>
          cells.flatMap(({ place, values }) => (values.length > 0 ? [{ label, place }] : [])),
        ),
        ...turned.flatMap(({ label, first, others }) =>
          [first, ...others].map(({ place }) => ({ label, place })),
        ),
      ]),
    ...(theme.singlesId === table
      ? theme.singleIndicators.map(({ label, place }) => ({ label, place }))
      : []),
  ]);
}
