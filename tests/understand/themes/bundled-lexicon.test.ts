import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  catalogue,
  classifySentences,
  parseThemeLexicon,
  readGold,
  testLexicon,
} from '../../../src/understand/themes/index.ts';
import { cleanReportOf } from './clean-report.ts';

type Trap = { trap: string; text: string; themes: string[][] };

const { value: lexicon, problems } = parseThemeLexicon(
  readFileSync('lexicon/themes.yaml', 'utf8'),
  'lexicon/themes.yaml',
);
const simplify = (text: string) => text;

describe('the bundled lexicon', () => {
  it('has no fault', () => {
    expect(problems).toEqual([]);
  });

  it('has four themes with six topics or more, the catch-all last', () => {
    const themes = catalogue(lexicon);
    expect(themes.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'grassroots 基层组织',
      'clean 清廉文化',
      'cadre 干部队伍',
      'village 村级经济',
    ]);
    for (const { id, topics } of themes) {
      expect(topics.length).toBeGreaterThan(6);
      expect(topics.at(-1)).toMatchObject({ id: `${id}-other`, name: '综合' });
    }
  });
});

describe('traps', () => {
  const traps = parse(readFileSync(new URL('traps.yaml', import.meta.url), 'utf8')) as Trap[];
  it.each(traps)('$trap', ({ text, themes }) => {
    const found = classifySentences(cleanReportOf(text), lexicon, { simplify });
    expect(found.map((hits) => hits.map(({ id }) => id).sort())).toEqual(
      themes.map((ids) => [...ids].sort()),
    );
  });
});

describe('topics', () => {
  const topicOf = (text: string) =>
    classifySentences(cleanReportOf(text), lexicon, { simplify })[0]?.map(
      ({ id, topics }) => `${id}/${topics[0]}`,
    );
  it.each([
    ['西坪县整顿软弱涣散村党组织九个。', 'grassroots/rectify'],
    ['北塬镇改扩建党群服务中心十二个。', 'grassroots/service-centres'],
    ['全县非公企业党组织覆盖率提高到九成，“两个覆盖”更扎实。', 'grassroots/coverage'],
    ['石桥社区细化网格二十个，网格员每天入户。', 'grassroots/governance'],
    ['完成三十个村的综合治理。', 'grassroots/governance'],
    ['社区把组织优势转化为治理优势。', 'grassroots/governance'],
    ['东岭县新发展党员三百名，流动党员管理更严。', 'grassroots/members'],
    ['县纪委监委组织干部旁听庭审、观看警示教育片。', 'clean/warning'],
    ['清廉医院、清廉学校建设全面铺开。', 'clean/units'],
    ['西坪县对村党组织书记开展集中轮训。', 'cadre/training'],
    ['石桥村集体经济收入突破五十万元。', 'village/income'],
    ['全县清产核资，化解债务九百万元。', 'village/assets'],
  ])('%s → %s', (text, topic) => {
    expect(topicOf(text)).toContain(topic);
  });
});

type Paper = {
  title: string;
  sentences: { text: string; themes: string[]; optional?: string[]; heading?: true }[];
};

describe('papers of other provinces', () => {
  const papers = parse(readFileSync(new URL('papers.yaml', import.meta.url), 'utf8')) as Paper[];

  it('reach a micro-F1 of 0.9', () => {
    const golds = papers.map(({ title, sentences }) => {
      let paragraph = 1;
      const units = sentences.map(({ text, themes, optional = [], heading }, index) => {
        if (heading) paragraph += 1;
        const id = `L${paragraph}.${index}`;
        if (heading) paragraph += 1;
        const kind = heading ? 'heading' : 'body';
        return { id, kind, article: 1, text, themes, themesOptional: optional };
      });
      const head = { id: 'L0', kind: 'title', article: 1, text: title, themes: [], themesOptional: [] };
      return { report: title, units: [head, ...units] };
    });
    expect(testLexicon(lexicon, golds, { simplify }).all.f1).toBeGreaterThanOrEqual(0.9);
  });
});

describe.each([
  { folder: '../shared/gold', floor: 0.92 },
  { folder: '../shared/corpus/gold', floor: 0.88 },
])('$folder (skipped where it is not at hand)', ({ folder, floor }) => {
  it.skipIf(!existsSync(folder))(`reaches a micro-F1 of ${floor}`, () => {
    const golds = readdirSync(folder)
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => readGold(readFileSync(`${folder}/${name}`, 'utf8'), name).value);
    const { all, unknownThemes } = testLexicon(lexicon, golds, { simplify });
    expect(unknownThemes).toEqual([]);
    expect(all.f1).toBeGreaterThanOrEqual(floor);
  });
});
