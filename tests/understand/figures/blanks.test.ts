import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures, parseFigureLexicon } from '../../../src/understand/figures/index.ts';

const root = new URL('../../../', import.meta.url).pathname;
const lexiconFile = `${root}lexicon/figures.yaml`;
const { value: lexicon } = parseFigureLexicon(readFileSync(lexiconFile, 'utf8'), lexiconFile);

/** What typesetting leaves: ordinary, full-width, no-break, narrow and thin blanks, tabs, breaks, several of them. */
const blanks = [
  ' ',
  '　',
  '\u00a0',
  '\u202f',
  '\u2009',
  '\t',
  '\n',
  '  ',
  '　　',
  ' \u00a0',
  '\u200b',
  ' \n　',
];
const anyBlank = /[\s\u200b]+/g;

const read = (text: string) =>
  findFigures(text, {}, lexicon).map(({ value, valueTo, unit, qualifier, change, what, text: words }) => ({
    value,
    valueTo,
    unit,
    qualifier,
    change,
    what: what.replace(anyBlank, ''),
    words: words.replace(anyBlank, ''),
  }));

describe('a blank that typesetting leaves', () => {
  it.each(blanks)('%j between number, 余, unit and counter counts as none', (blank) => {
    const valuesOf = (text: string) =>
      findFigures(text.replaceAll('_', blank), {}, lexicon).map(({ value, unit }) => `${value} ${unit}`);
    expect(valuesOf('村集体经济收入达到_50_万元。')).toEqual(['500000 元']);
    expect(valuesOf('收入突破_1.2_亿_元，分红36.5_余_万元。')).toEqual(['120000000 元', '365000 元']);
    expect(valuesOf('培训党员3500_余_名，覆盖率达_87_%_以上。')).toEqual(['3500 名', '87 %']);
    expect(valuesOf('组建三_百_余_支队伍，每村补助10_-_50_万元。')).toEqual(['300 支', '100000 元']);
  });

  it('stays in the quotation', () => {
    expect(findFigures('收入达到　50　万元。', {}, lexicon)).toMatchObject([
      { text: '50　万元', start: 5, end: 10 },
    ]);
  });

  it('still parts two numbers', () => {
    expect(read('9:30 120人到场。').map((it) => it.value)).toEqual([120]);
    expect(read('培训1 234人次。').map((it) => it.value)).toEqual([1234]);
  });

  it('parts a number from the numeral behind it, and from the number of its item', () => {
    const counts = [
      '百名干部',
      '十个村',
      '千余名党员',
      '万亩果园',
      '十八个村',
      '120个村',
      '三百名党员',
      '两千户',
    ];
    const gap = fc.constantFrom(...blanks.filter((blank) => blank !== '\u200b'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), gap, fc.constantFrom(...counts), (nth, blank, count) => {
        const valuesOf = (text: string) => read(text).map(({ value, unit }) => `${value} ${unit}`);
        expect(valuesOf(`${nth}.${blank}${count}下沉社区。`)).toEqual(valuesOf(`${count}下沉社区。`));
        expect(valuesOf(`${count}下沉社区。`)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
    expect(read('1. 百名干部下沉社区。').map((it) => it.value)).toEqual([100]);
    expect(read('2. 十个村党组织完成整顿转化。').map((it) => it.value)).toEqual([10]);
    expect(read('收入达到5 百万元，组建3 千支队伍。').map((it) => it.value)).toEqual([5_000_000, 3000]);
    expect(read('全县整顿120个　十九大以来').map((it) => it.words)).toEqual(['120个']);
  });

  it.each(['单位：万元', '收入（万元）：50', '以亿元计', '（万亩）', '达到　　万元级'])(
    'makes no number of a unit alone: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

/** Sentences with figures of the texts of this repository and, where they are at hand, of the labelled ones. */
function sentencesOf(folder: string, ext: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ext))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .map((line) => line.replace(/^[A-Z+][^|\n]{0,12}\| ?/u, '').replace(/\{([^=}]*)=[^}]*\}/gu, '$1'))
    .flatMap((line) => line.split(/(?<=[。！？；])/u))
    .filter((line) => line.length < 300 && findFigures(line, {}, lexicon).length > 0);
}

const numeral = /[\d〇零一二三四五六七八九两.,，:：/]/;

/** The places in and around the figures of a sentence where a blank parts neither two numbers nor one number. */
function placesFor(sentence: string): number[] {
  return findFigures(sentence, {}, lexicon).flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, at) => start + at).filter((at) => {
      const [before, after] = [sentence.charAt(at - 1), sentence.charAt(at)];
      const isNumber = numeral.test(before) && numeral.test(after);
      return at > 0 && !isNumber && !(/[A-Za-z]/.test(before) && /\d/.test(after));
    }),
  );
}

const sources = [
  { folder: `${root}samples`, ext: '.txt' },
  { folder: `${root}corpus/blind`, ext: '.marked' },
  { folder: `${root}../shared/corpus/labelled`, ext: '.txt' },
  { folder: `${root}../shared/reports`, ext: '.txt' },
];

describe.each(sources)('a blank in any figure of $folder', ({ folder, ext }) => {
  const sentences = sentencesOf(folder, ext);
  it.skipIf(sentences.length === 0)(
    'changes no value',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...sentences),
          fc.infiniteStream(fc.constantFrom('', '', ...blanks)),
          (sentence, filling) => {
            const places = new Set(placesFor(sentence));
            const spaced = [...sentence.split('').entries()]
              .map(([at, unit]) => (places.has(at) ? filling.next().value : '') + unit)
              .join('');
            expect(read(spaced)).toEqual(read(sentence));
          },
        ),
        { numRuns: 3000 },
      );
    },
    60_000,
  );
});

describe('a blank inside a number', () => {
  const told = (text: string) => findFigures(text, {}, lexicon).map(({ value, unit }) => `${value} ${unit}`);

  it.each([
    ['村集体收入达到12 00万元。', '12000000 元'],
    ['村集体经济总收入1. 8亿元。', '180000000 元'],
    ['投入1.2 5亿元。', '125000000 元'],
    ['立案1, 200件。', '1200 件'],
    ['培训1,2 00人。', '1200 人'],
    ['培训1\n276人。', '1276 人'],
    ['整改率达到9　8%。', '98 %'],
    ['化解债务100元到2 00元。', '100 元'],
  ])('counts as none behind a word that leads to a number: %s', (text, value) => {
    expect(told(text)).toEqual([value]);
  });

  it.each([
    '发展党员2 45名。',
    '留置1　2人。',
    '第1 20名党员',
    '图2 45名党员',
    '图1 245名党员',
    '2025 245名党员',
    '村 12 15 18个',
    '12 150 180个村',
    '1. 8亿元',
    '一是1. 5个百分点',
    '占百分之9 8。',
    '占2/1 5',
    '每村补助1 0-50万元，10-5 0万元',
    '三 四十名',
  ])('leaves no figure where it may be two: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

/** The places inside the numbers of a sentence's figures, each with its figure. */
function splitsOf(sentence: string) {
  return findFigures(sentence, {}, lexicon).flatMap((figure) =>
    Array.from({ length: figure.end - figure.start - 1 }, (_, at) => figure.start + at + 1)
      .filter((at) => numeral.test(sentence.charAt(at - 1)) && numeral.test(sentence.charAt(at)))
      .map((at) => ({ at, figure })),
  );
}

describe.each(sources)('a blank inside any number of $folder', ({ folder, ext }) => {
  const splits = sentencesOf(folder, ext).flatMap((sentence) =>
    splitsOf(sentence).map((split) => ({ sentence, ...split })),
  );
  it.skipIf(splits.length === 0)(
    'gives its own value or none',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...splits),
          fc.constantFrom(...blanks),
          ({ sentence, at, figure }, blank) => {
            const broken = sentence.slice(0, at) + blank + sentence.slice(at);
            const end = figure.end + blank.length;
            const [found, ...more] = findFigures(broken, {}, lexicon).filter(
              (it) => it.start < end && it.end > figure.start,
            );
            expect(more).toEqual([]);
            if (found) expect(found).toMatchObject({ value: figure.value, unit: figure.unit });
            expect(found?.valueTo).toBe(found && figure.valueTo);
          },
        ),
        { numRuns: 3000 },
      );
    },
    60_000,
  );
});
