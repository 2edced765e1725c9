/**
 * Marked reports: a labelled report as its writer typed it, one unit a line, from which text and gold are made.
 *
 * A line `@ article=2 place=云南省凤庆县 level=县 date=2024-03-05 topic=yes` opens an article (`-`: the text does not
 * tell; `article=1` alone resumes one). Then `KIND:THEMES| TEXT`: T title, S subtitle, Y byline, H heading, B body at a
 * line's start, + what goes on in the same line (same kind), P caption, C chrome. Themes g c k v, with ? where two
 * readers may differ. `{81个=81|个}` marks a figure, `{一名=1|名?}` one that may be left out. An empty line stays one.
 */

export type MarkedFigure = { start: number; end: number; text: string; value: number; unit: string };

export type MarkedUnit = {
  id: string;
  article: number;
  kind: string;
  start: number;
  end: number;
  themes: string[];
  themes_optional: string[];
  figures: MarkedFigure[];
  figures_optional: MarkedFigure[];
};

export type MarkedArticle = {
  article: number;
  title: string | null;
  place: string | null;
  level: string | null;
  date: string | null;
  on_topic: boolean;
};

/** Text and labels of one report; offsets in UTF-16 code units of `text`. */
export type MarkedReport = { text: string; articles: MarkedArticle[]; units: MarkedUnit[] };

const kinds: Record<string, string> = {
  T: 'title',
  S: 'subtitle',
  Y: 'byline',
  H: 'heading',
  B: 'body',
  P: 'caption',
  C: 'chrome',
};
const themes: Record<string, string> = { g: 'grassroots', c: 'clean', k: 'cadre', v: 'village' };
const unitLine = /^([TSYHBPC+])(?::([gckv?,]*))?\| ?(.*)$/u;
const attribute = /([a-z]+)=(\S+)/gu;
const mark = /\{([^{}=|]+)=(-?[0-9.]+)\|([^{}|?]*)(\?)?\}/gu;

/** Reads a marked report. Throws an Error with the line's number where a line is of no known form. */
export function readMarked(source: string): MarkedReport {
  const articles = new Map<number, MarkedArticle>();
  const units: MarkedUnit[] = [];
  let article = 0;
  let text = '';
  let kind = '';
  let row = 0;
  let piece = 0;
  const lines = source
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '')
    .split('\n');
  lines.forEach((line, at) => {
    const fail = (says: string): never => {
      throw new Error(`${at + 1}: ${says}: ${line.slice(0, 60)}`);
    };
    if (line.startsWith('@')) {
      const given = new Map([...line.matchAll(attribute)].map((it) => [it[1], it[2] === '-' ? null : it[2]]));
      const number = Number(given.get('article') ?? 1);
      if (!(number > 0)) fail('article must be 1, 2, …');
      article = number;
      if (!articles.has(article)) {
        for (const name of ['place', 'date', 'topic']) if (!given.has(name)) fail(`${name}= is missing`);
        const [place, level, date] = ['place', 'level', 'date'].map((it) => given.get(it) ?? null);
        if (place && !/^[省市县乡村]$/u.test(level ?? '')) fail('level must be 省 市 县 乡 村');
        articles.set(article, {
          article,
          title: null,
          place: place ?? null,
          level: place ? (level ?? null) : null,
          date: date ?? null,
          on_topic: given.get('topic') === 'yes',
        });
      }
      return;
    }
    if (line.trim() === '') {
      if (text !== '') text += '\n';
      row += text === '' ? 0 : 1;
      return;
    }
    const match = unitLine.exec(line) ?? fail('not a unit');
    const [, letter = '', labels = '', marked = ''] = match;
    if (letter === '+') {
      if (kind === '') fail('+ without a line before it');
      text = text.replace(/\n$/u, '');
      piece += 1;
    } else {
      kind = kinds[letter] ?? '';
      row += 1;
      piece = 1;
    }
    if (kind !== 'chrome' && !articles.has(article)) fail('no @ line before the first unit');
    const start = text.length;
    const figures: MarkedFigure[] = [];
    const optional: MarkedFigure[] = [];
    let plain = '';
    let last = 0;
    for (const found of marked.matchAll(mark)) {
      plain += marked.slice(last, found.index);
      const words = found[1] ?? '';
      const from = start + plain.length;
      const list = found[4] ? optional : figures;
      list.push({
        start: from,
        end: from + words.length,
        text: words,
        value: Number(found[2]),
        unit: found[3] ?? '',
      });
      plain += words;
      last = found.index + found[0].length;
    }
    plain += marked.slice(last);
    if (/[{}]/u.test(plain)) fail('a mark that cannot be read');
    const labelled = labels.split(',').filter(Boolean);
    for (const label of labelled) if (!/^[gckv]\??$/u.test(label)) fail('unknown theme');
    const named = (isOptional: boolean) =>
      labelled.filter((it) => it.endsWith('?') === isOptional).map((it) => themes[it.charAt(0)] ?? '');
    const lead = plain.length - plain.trimStart().length;
    units.push({
      id: `L${row}.${piece}`,
      article: kind === 'chrome' ? 0 : article,
      kind,
      start: start + lead,
      end: start + plain.trimEnd().length,
      themes: named(false),
      themes_optional: named(true),
      figures: kind === 'body' ? figures : [],
      figures_optional: kind === 'body' ? optional : [],
    });
    const mine = articles.get(article);
    if (kind === 'title' && mine && mine.title === null) mine.title = plain.trim();
    text += `${plain}\n`;
  });
  return { text, articles: [...articles.values()], units };
}
