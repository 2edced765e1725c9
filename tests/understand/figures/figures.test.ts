import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Figure } from '../../../src/model.ts';
import {
  type FigureContext,
  findFigures,
  parseFigureLexicon,
} from '../../../src/understand/figures/index.ts';

const lexiconFile = 'lexicon/figures.yaml';
const { value: lexicon, problems } = parseFigureLexicon(readFileSync(lexiconFile, 'utf8'), lexiconFile);

type Case = { trap?: string; text: string; figures?: string[]; none?: true };
const casesOf = (file: string): Case[] => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const cases = casesOf('./cases.yaml');
const freeWording = casesOf('./free-wording.yaml');

/** `3500余名 = 3500 名`; a range as `10-50万元 = 100000..500000 元`. */
function describeFigures(text: string): string[] {
  return findFigures(text, {}, lexicon).map((figure) => {
    const value = figure.valueTo === undefined ? `${figure.value}` : `${figure.value}..${figure.valueTo}`;
    return `${figure.text} = ${value} ${figure.unit}`.trim();
  });
}

it('loads the lexicon that ships with the project without a problem', () => {
  expect(problems).toEqual([]);
});

describe('quantities and traps', () => {
  it.each(cases)('$trap: $text', ({ text, figures = [] }) => {
    expect(describeFigures(text)).toEqual(figures);
  });

  it.each(freeWording)('$text', ({ text, figures = [] }) => {
    expect(describeFigures(text)).toEqual(figures);
  });

  it('says where the upper bound of a range stands that the text states by itself', () => {
    const upper = (text: string) =>
      findFigures(text, {}, lexicon).map((each) => each.text.slice(each.upperAt ?? 99));
    expect(upper('每亩多挣800元到1100元，月入三四十元。')).toEqual(['1100元', '']);
  });
});

describe('what is counted', () => {
  type Told = { trap: string; text: string; figures: Partial<Figure>[] };
  const told: Told[] = parse(readFileSync(new URL('./counted.yaml', import.meta.url), 'utf8'));
  it.each(told)('$trap: $text', ({ text, figures }) => {
    expect(findFigures(text, {}, lexicon)).toMatchObject(figures);
  });

  it('has no period but its own sentence’s; what the sentence before or the heading tells stands apart', () => {
    const periodOf = (context: FigureContext) => {
      const [figure] = findFigures('培训党员300人。', context, lexicon);
      expect(figure?.period).toBeNull();
      return figure?.periodAround ?? null;
    };
    expect(periodOf({})).toBeNull();
    expect(periodOf({ heading: '近三年的变化' })).toBe('近三年');
    expect(periodOf({ previous: '2024年，全县动员。', heading: '近三年的变化' })).toBe('2024年');
    expect(periodOf({ previous: '每月一次。' })).toBeNull();
  });

  it.each([
    ['2025年，甲县前三季度发展党员98名，比2024年增长9%。', '2025年'],
    ['截至2025年底，甲县建成5个。', '截至2025年底'],
    ['撤销2024年作出的处分5人。', null],
    ['2024年作出的处分撤销5人。', null],
    ['甲县将在2026年整顿软弱涣散村党组织6个。', null],
    ['全省2025年村级集体经济总收入290亿元。', null],
    ['四年前这个数字是零。', null],
  ])('%s: what follows is of %s', (previous, period) => {
    expect(findFigures('培训党员300人。', { previous }, lexicon)[0]?.periodAround ?? null).toBe(period);
  });

  it.each([
    ['甲县发展党员1 2 0名。', 120],
    ['甲县发展党员 1　2　0 名。', 120],
    ['甲县发展党员1 2 0余名。', 120],
    ['1. 120名党员', 120],
    ['9:30 120人到会', 120],
  ])('%s: %d', (text, value) => {
    expect(findFigures(text, {}, lexicon).map((it) => it.value)).toEqual([value]);
  });

  it('前三季度 is nine months, not the third quarter', () => {
    const periodOf = (text: string) => findFigures(text, {}, lexicon)[0]?.period;
    expect(periodOf('甲县前三季度发展党员98名。')).toBe('前三季度');
    expect(periodOf('甲县2025年前三季度发展党员98名。')).toBe('2025年前三季度');
    expect(periodOf('甲县前10个月发展党员98名。')).toBe('前10个月');
    expect(periodOf('甲县三季度发展党员98名。')).toBe('三季度');
  });

  it.each([
    ['2024年1—6月整顿软弱涣散村12个。', '2024年1—6月'],
    ['2024年1至6月，全县立案82件。', '2024年1至6月'],
    ['2024年1月至6月选派43名。', '2024年1月至6月'],
    ['1-6月份，全县立案82件。', '1-6月份'],
    ['一至六月举办培训班11期。', '一至六月'],
    ['今年1至8月，全镇发展党员21名。', '今年1至8月'],
    ['今年1—9月，网格员上报事件2360件。', '今年1—9月'],
    ['2024年第一季度发展党员21名。', '2024年第一季度'],
    ['2024年一至三季度发展党员21名。', '2024年一至三季度'],
    ['2024年同期，发现问题201个。', '2024年同期'],
    // days, ages, a plan of each year, what it is held against
    ['2024年5月1日至6月30日培训党员300人。', '2024年5月1日至6月30日'],
    ['每年7至9月开展培训，2024年培训党员300人。', '2024年'],
    ['为6至12月龄幼儿登记300人。', undefined],
    ['今年上半年立案82件，与2024年同期相比，处分人数增加到90人。', '今年上半年'],
  ])('%s is of %s', (text, period) => {
    expect(findFigures(text, {}, lexicon).at(-1)?.period ?? undefined).toBe(period);
  });

  it.each([
    ['2024年上半年整顿软弱涣散村12个，下半年整顿15个。', '2024年下半年'],
    ['2024年一季度举办8期，二季度举办8期，三季度举办9期。', '2024年三季度'],
    ['2024年1—6月立案82件，7—12月立案90件。', '2024年7—12月'],
    ['去年上半年立案82件，下半年立案90件。', '去年下半年'],
    // of the next year, as it may be; a year that has another time behind it
    ['2024年下半年立案82件，上半年立案90件。', '上半年'],
    ['2024年上半年立案82件，2025年立案90件，下半年立案7件。', '下半年'],
  ])('%s: the last is of %s', (text, period) => {
    expect(findFigures(text, {}, lexicon).at(-1)?.period).toBe(period);
  });

  it.each([
    ['去年整顿软弱涣散村12个，年底驻村干部有31名。', '去年底'],
    ['2023年，共选派第一书记26名，年末在岗工作队员98名。', '2023年末'],
    ['2022年3月新增指导员8名，当年底达到45名。', '2022年底'],
    // this year's, one not over, and where an earlier year is but held against or goes on
    ['去年整顿12个村，今年整顿8个村，年底驻村干部有31名。', '年底'],
    ['去年发展党员23名，预计年底达到30名。', '年底'],
    ['去年以来持续加强力量，年底有驻村干部31名。', '年底'],
    ['去年确定的软弱涣散村12个，年底销号12个。', '年底'],
    ['比去年增加8名，年底驻村干部达到31名。', '年底'],
  ])('%s: the end of the year that stands before: %s', (text, period) => {
    expect(findFigures(text, {}, lexicon).at(-1)?.period).toBe(period);
  });

  it.each([
    ['去年整顿软弱涣散村8个，今年已整顿23个。', '软弱涣散村'],
    ['今年发展党员23名，去年发展8名。', '党员'],
    // another deed, or no time of its own
    ['去年整顿软弱涣散村8个，今年摸排23个。', '摸排'],
    ['全县整顿软弱涣散村8个，再整顿23个。', '整顿'],
  ])('%s: the last is of %s', (text, what) => {
    expect(findFigures(text, {}, lexicon).at(-1)?.what).toBe(what);
  });

  it.each([
    ['党组织覆盖率从2022年底的62%提升到今年10月的88.5%。', ['from', 'to']],
    ['党组织覆盖率由2022年底62%提高到今年10月88.5%。', ['from', 'to']],
    ['收入从去年的62万元增加到今年6月底的88万元。', ['from', 'to']],
    ['党组织覆盖率2022年底为62%，今年10月的目标是88.5%。', [null, null]],
  ])('%s: a change to a month of a year', (text, changes) => {
    expect(findFigures(text, {}, lexicon).map((it) => it.change)).toEqual(changes);
  });

  it('the end of the year that the sentence before opens with', () => {
    const previous = '2023年，全县推进阵地建设。';
    const endOf = (text: string) => findFigures(text, { previous }, lexicon).at(-1)?.period;
    expect(endOf('年底，服务站达到36个。')).toBe('2023年底');
    expect(endOf('今年持续发力，年底服务站达到36个。')).toBe('年底');
  });

  it('quotes traditional text as written', () => {
    const [figure] = findFigures('整頓軟弱渙散黨組織三百餘個。', {}, lexicon);
    expect(figure).toMatchObject({
      value: 300,
      qualifier: '余',
      unit: '个',
      verb: '整頓',
      what: '軟弱渙散黨組織',
    });
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    ...'一二三十百千万亿两几余多近约第个名元%／/.-、，。（）“”《》0123456789年月日村县人户',
    '分之',
    '百分之',
    '以上',
    '由',
    '提升到',
    '分别',
    '覆盖率',
    '特困户',
  );
  const sentence = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('gives spans that equal the text they name, in order and without overlap', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        let end = 0;
        for (const figure of findFigures(text, {}, lexicon)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(figure.value)).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back any number that is written in digits, with or without 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.boolean(), (number, grouped) => {
        const written = grouped ? number.toLocaleString('en-US') : String(number);
        expect(describeFigures(`共有${written}个站点`)).toEqual([`${written}个 = ${number} 个`]);
        const [scaled] = findFigures(`投入${number / 100}万元`, {}, lexicon);
        expect(scaled?.value).toBeCloseTo(number * 100, 5);
      }),
    );
  });
});

describe('time', () => {
  it.each([
    ['digits', '1'],
    ['numerals', '万'],
    ['lists', '3个、'],
    ['quotes', '“《'],
    ['prose', '全县整顿软弱涣散村党组织120个，'],
  ])('reads four times as many characters of %s in about four times the time', (_, unit) => {
    const length = 40_000;
    // The best of some runs, and some room: another process may take the processor at any moment.
    const timeOf = (characters: number) => {
      const text = unit.repeat(Math.ceil(characters / unit.length));
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        findFigures(text, {}, lexicon);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    timeOf(length);
    // A quadratic reading takes 16 times as long.
    expect(timeOf(4 * length)).toBeLessThan(10 * timeOf(length) + 100);
  });
});

describe('a change whose noun is said twice', () => {
  it.each([
    ['全县从1名书记到5名书记，队伍壮大。', ['from', 'to']],
    ['志愿者由20名党员到60名党员。', ['from', 'to']],
    ['每村从1名党员到5名党员不等。', [null, null]],
    ['全县从1名书记到5名副书记，都去包村。', [null, null]],
  ])('%s', (text, changes) => {
    expect(findFigures(text, {}, lexicon).map((it) => it.change)).toEqual(changes);
  });
});

describe('what a figure is said of', () => {
  const last = (text: string) => findFigures(text, {}, lexicon).at(-1);

  it.each([
    ['今年全县村集体经济收入预计可达2300万元，上年为1980万元。', '村集体经济收入'],
    ['预计今年村集体经济收入可达2300万元，去年为1980万元。', '村集体经济收入'],
    ['今年村集体经济总收入预计达到3200万元，去年达2760万元。', '村集体经济总收入'],
    ['上年村集体经济收入1980万元，今年预计可达2300万元。', '预计村集体经济收入'],
    ['预计今年村集体经济收入达2300万元，明年达2600万元。', '预计村集体经济收入'],
  ])('what came in is no forecast: %s', (text, what) => {
    expect(last(text)?.what).toBe(what);
  });

  it.each([
    ['把回引人才作为抓党建促乡村振兴的关键，储备后备力量318名。', null],
    ['各支部全力助力和美乡村建设，储备后备力量318名。', null],
    ['目前青禾乡储备后备力量31名。', '青禾乡'],
    ['在青禾乡，村民代表有31名。', '青禾乡'],
  ])('the first half of 乡村 is no town: %s', (text, scope) => {
    expect(last(text)?.scope).toBe(scope);
  });
});
