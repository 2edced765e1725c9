import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../../src/clean/index.ts';
import { splitSentences } from '../../../src/clean/sentences/sentences.ts';
import { cues, sourceOf } from '../lexicon.ts';

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['雨停了。人来了！谁先说？', ['雨停了。', '人来了！', '谁先说？']],
    ['“路修好了。车也通了。”老段说。', ['“路修好了。', '车也通了。”', '老段说。']],
    ['“卖什么?”“卖桃!”他答。', ['“卖什么?”', '“卖桃!”', '他答。']],
    ['山上、沟里……到处是果树。', ['山上、沟里……到处是果树。']],
    ['破解“谁来种地？”的难题。', ['破解“谁来种地？”的难题。']],
    ['观看《家风如山！》后座谈。', ['观看《家风如山！》后座谈。']],
    ['占比3.5%。增幅2.1个百分点。', ['占比3.5%。', '增幅2.1个百分点。']],
    ['真的吗？！真的。', ['真的吗？！', '真的。']],
    ['（全文完。）另有通知。', ['（全文完。）', '另有通知。']],
    ['没有句号', ['没有句号']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('sentences of a report', () => {
  const clean = (text: string) => cleanReport(sourceOf(text), cues);

  test('a heading stands over the sentences of its section, without its marks', () => {
    const { sentences } = clean(
      '# 大题\n\n开头一段话说完了事情。\n\n## 建强支部\n\n支部建在了果园里头。\n',
    ).value;
    expect(sentences.map(({ text, kind, heading }) => [text, kind, heading])).toEqual([
      ['开头一段话说完了事情。', 'body', null],
      ['建强支部', 'heading', null],
      ['支部建在了果园里头。', 'body', 1],
    ]);
  });

  test('a half without its other half is a fragment with a warning at its line', () => {
    const text =
      '# 大题\n\n县里办起了夜校，培训党员六百多人次，乡镇干部也\n\n## 建强支部\n\n近年来，支部建在了果园里头，党员带头剪枝。\n\n的机会，主动说明了问题。后来他当上了组长。\n';
    const { value, problems } = clean(text);
    expect(value.sentences.map(({ text, isFragment }) => [text.slice(0, 6), isFragment ?? false])).toEqual([
      ['县里办起了夜', true],
      ['建强支部', false],
      ['近年来，支部', false],
      ['的机会，主动', true],
      ['后来他当上了', false],
    ]);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['sentence-cut', 3],
      ['sentence-headless', 9],
    ]);
  });

  test('a sentence cut twice has three parts in reading order', () => {
    const text =
      '# 大题\n\n县里把党课送到果园，讲课的是“田间\n\n教授”，听课的是果农，一年讲了“八十\n\n多场”。果农都说听得懂。\n';
    const [first] = clean(text).value.sentences;
    expect(first?.parts).toHaveLength(3);
    expect(first?.text).toBe('县里把党课送到果园，讲课的是“田间教授”，听课的是果农，一年讲了“八十多场”。');
  });

  test('a list of lines without full stops is not run together', () => {
    const text = `# 大题\n\n名单如下，共有四个先进村受到表彰，名次不分先后。\n\n${['甲', '乙', '丙', '丁'].map((it) => `青石县柳湾镇${it}家坪村党支部书记带领全村党员修路架桥兴办产业，整治环境卫生，成绩突出受到县委表彰并在全县推广经验，树为全县学习榜样，作为先进典型在各乡镇宣讲`).join('\n\n')}\n`;
    expect(clean(text).value.sentences.filter(({ parts }) => parts.length > 1)).toEqual([]);
  });
});

test('an address is never cut at its question mark', () => {
  const text = '全文见https://www.a.cn/news/b.html?id=3&page=2，请查阅。真的吗?是。What? Yes!';
  expect(
    splitSentences(text, { start: 0, end: text.length }).map((it) => text.slice(it.start, it.end)),
  ).toEqual(['全文见https://www.a.cn/news/b.html?id=3&page=2，请查阅。', '真的吗?', '是。', 'What?', 'Yes!']);
});
