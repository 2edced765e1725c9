import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  classifySentences,
  parseCorrections,
  parseThemeLexicon,
  readGold,
  testLexicon,
} from '../../../src/understand/themes/index.ts';
import { cleanReportOf } from './clean-report.ts';

const yaml = `
themes:
  jiaoyu:
    name: 教育
    topics:
      schools: { name: 学校建设, strong: [中心小学, 新建…学校|教室] }
  yiliao:
    name: 医疗
    topics:
      clinics: { name: 村卫生室, strong: [卫生室], weak: [药品] }
`;

describe('themes of any kind', () => {
  const { value: lexicon, problems } = parseThemeLexicon(yaml, 'themes.yaml');
  const themesOf = (text: string) =>
    classifySentences(cleanReportOf(text), lexicon, { simplify: (it) => it }).map((hits) =>
      hits.map(({ id, topics }) => `${id}/${topics.join()}`),
    );

  it('reads a lexicon of education and health without faults', () => {
    expect(problems).toEqual([]);
    expect(catalogue(lexicon).map(({ id, name }) => [id, name])).toEqual([
      ['jiaoyu', '教育'],
      ['yiliao', '医疗'],
    ]);
  });

  it('classifies by those themes alone', () => {
    expect(themesOf('东岭县新建三所学校。\n西坪村的卫生室开诊了。\n基层党组织换届完成。')).toEqual([
      ['jiaoyu/schools'],
      ['yiliao/clinics'],
      [],
    ]);
  });
});

describe('the examples of docs/lexicon.md', () => {
  const blocks = [...readFileSync('docs/lexicon.md', 'utf8').matchAll(/```(yaml|json)\n(.*?)```/gsu)];
  const [lexicon, gold, corrections] = blocks.map(([, , text]) => text ?? '');

  it('can be used as they stand', () => {
    const read = parseThemeLexicon(lexicon ?? '', 'docs.yaml');
    const labelled = readGold(gold ?? '', 'docs.json');
    const fixes = parseCorrections(corrections ?? '', 'docs.yaml');
    expect([...read.problems, ...labelled.problems, ...fixes.problems]).toEqual([]);
    expect(testLexicon(read.value, [labelled.value], { simplify: (it) => it }).all.f1).toBe(1);
  });
});
