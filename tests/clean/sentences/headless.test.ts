import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../../src/clean/index.ts';
import { cues, sourceOf } from '../lexicon.ts';

const whole = '青石县把支部建在产业链上，建成党群服务阵地12个，群众办事不再跑远路，矛盾也少了许多。';
const suspect = '快递企业和商圈市场，选派46名干部担任党建指导员。下一步，县里还将继续加力。';
const torn = '同时，县里要求每个软弱涣散村党组织都由一名县级';
const fragments = (text: string) => {
  const { value, problems } = cleanReport(sourceOf(text), cues);
  return {
    texts: value.sentences.filter((it) => it.isFragment).map((it) => it.text),
    codes: problems.map(({ code }) => code),
  };
};

describe('a paragraph whose first half is lost', () => {
  test('is a fragment where its neighbours are torn as well, and the reader is told', () => {
    const { texts, codes } = fragments(['# 支部强起来', whole, suspect, whole, torn].join('\n\n'));
    expect(texts).toContain('快递企业和商圈市场，选派46名干部担任党建指导员。');
    expect(texts).not.toContain('下一步，县里还将继续加力。');
    expect(codes).toContain('sentence-headless');
  });

  test('is quoted where nothing near is torn', () => {
    expect(fragments(['# 支部强起来', whole, suspect, whole].join('\n\n')).texts).toEqual([]);
  });

  test.each([
    '县委组织部和县财政局联合行动，选派46名干部担任党建指导员。',
    '今年以来，选派46名干部担任党建指导员。',
    '快递企业和商圈市场的支部，选派46名干部担任党建指导员。',
    '支部强、产业旺，群众的日子一天比一天红火起来。',
  ])('is not %s', (sentence) => {
    expect(fragments(['# 支部强起来', whole, sentence, whole, torn].join('\n\n')).texts).not.toContain(
      sentence,
    );
  });
});
