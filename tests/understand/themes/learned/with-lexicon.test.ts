import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../../src/files/knowledge.ts';
import { createSimplifier } from '../../../../src/understand/simplify.ts';
import {
  explainSentences,
  parseThemeLexicon,
  type ThemeLexicon,
  withLearned,
} from '../../../../src/understand/themes/index.ts';
import { cleanReportOf } from '../clean-report.ts';

const bundled = readFileSync(new URL('../../../../lexicon/themes.yaml', import.meta.url), 'utf8');
const free = '支部的七个人凑了钱，先把棚子搭了起来。';
let known: ThemeLexicon;
beforeAll(() => {
  known = loadKnowledge().value.understand.themes;
});
const read = (yaml: string) => withLearned(parseThemeLexicon(yaml, 'themes.yaml').value, known.learned);
const scoresOf = (text: string, lexicon: ThemeLexicon) =>
  new Map(
    explainSentences(cleanReportOf(text), lexicon, { simplify: (it) => it })[0]?.map((it) => [it.id, it]),
  );

describe('what was learned, beside a lexicon', () => {
  it('is used by the bundled lexicon, and by a copy only while it asks for it', () => {
    expect(known.learned).not.toBeNull();
    expect(read(bundled).learned).not.toBeNull();
    expect(read(bundled.replace('learned: true', 'learned: false')).learned).toBeNull();
  });
  it('leaves a theme of the user’s own to its words', () => {
    const own = read(`${bundled}\n  weather:\n    name: 天气\n    words:\n      strong: [暴雨]\n`);
    const scores = scoresOf('暴雨来了，水漫过了路。', own);
    expect(scores.get('weather')?.isHit).toBe(true);
    expect(scores.get('weather')?.evidence.map((it) => it.kind)).not.toContain('learned');
    expect(scores.size).toBe(5);
  });
  it('yields to an entry of weight 1, for or against', () => {
    const yes =
      'learned: true\nthemes:\n  village:\n    words:\n      strong: [{ entry: 搭棚子, weight: 1 }]\n';
    expect(scoresOf('天晴了，他去搭棚子。', read(yes)).get('village')?.score).toBe(1);
    const no =
      'learned: true\nthemes:\n  grassroots:\n    against:\n      strong: [{ entry: 七个人, weight: 1 }]\n';
    expect(scoresOf(free, read(no)).get('grassroots')?.score).toBe(0);
  });
  it('is named among the reasons, in the words of the report', () => {
    const text = '村集體的賬上多了三十萬元，年底給社員分紅。';
    const [scores] = explainSentences(cleanReportOf(text), known, { simplify: createSimplifier() });
    const village = scores?.find((it) => it.id === 'village');
    const pieces = village?.evidence.filter((it) => it.kind === 'learned') ?? [];
    expect(pieces.length).toBeGreaterThan(0);
    for (const piece of pieces) expect(text).toContain(piece.text);
  });
  it('puts a sentence of free wording under a topic', () => {
    const text = '喝喜酒的那天，他收了包工头两条烟，酒钱也是别人付的。';
    expect(scoresOf(text, known).get('clean')?.topics).toEqual(['rules']);
    expect(scoresOf(text, { ...known, learned: null }).get('clean')?.topics ?? []).not.toContain('rules');
  });
  it('knows of no topic that the lexicon has not, and yields to its words and to weight 1', () => {
    const topic = (id: string, entries: string) =>
      `learned: true\nthemes:\n  village:\n    words:\n      strong: [茶叶]\n    topics:\n      ${id}:\n        name: 甲\n        strong: [${entries}]\n`;
    const text = '村里的茶叶卖到了省城，分红的日子全村人都来了。';
    const topics = (yaml: string) => scoresOf(text, read(yaml)).get('village')?.topics;
    expect(topics(topic('roads', '修路'))).toEqual(['village-other']);
    expect(topics(topic('roads', '省城'))).toEqual(['roads']);
    const two = `${topic('roads', '{ entry: 省城, weight: 1 }')}      income:\n        name: 乙\n        strong: [分红]\n`;
    expect(topics(two)).toEqual(['roads']);
  });
});
