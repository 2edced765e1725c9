import { describe, expect, test } from 'vitest';
import type { ThemeHit } from '../../src/model.ts';
import { parseThemeLexicon } from '../../src/understand/themes/index.ts';
import { compileTopicality, isFieldWork, judgeTopicality } from '../../src/understand/topicality.ts';
import { readLexicon, reportOf } from './report.ts';

const { topicality: shipped } = parseThemeLexicon(readLexicon('themes.yaml'), 'themes.yaml').value;

const hit: ThemeHit = { id: 'grassroots', score: 0.8, topics: [], evidence: [] };

/** An article of `count` sentences; the first `themed` have a theme. */
function body(count: number, themed: number, text = '支部修路。') {
  const { sentences } = reportOf(Array(count).fill(text).join('\n'));
  return sentences.map((sentence, index) => ({ sentence, themes: index < themed ? [hit] : [] }));
}

describe('on topic or not', () => {
  test.each([
    [10, 2, true],
    [10, 1, false],
    [1, 1, true],
  ])('%i sentences, %i with a theme', (count, themed, isOnTopic) => {
    const judged = judgeTopicality({ body: body(count, themed), captions: [], isDuplicate: false }, shipped);
    expect(judged).toEqual(isOnTopic ? { isOnTopic } : { isOnTopic, offTopic: 'weak-theme' });
  });

  test('general Party work needs one theme, and has none without it', () => {
    const judge = (themed: number) =>
      judgeTopicality(
        { body: body(10, themed, '全市学习党史。'), captions: [], isDuplicate: false },
        shipped,
      );
    expect(judge(1)).toEqual({ isOnTopic: true });
    expect(judge(0)).toEqual({ isOnTopic: false, offTopic: 'no-theme' });
  });

  test('words of farming where nobody acts are no theme', () => {
    const judged = judgeTopicality(
      { body: body(2, 1, '大棚注意保温。'), captions: [], isDuplicate: false },
      shipped,
    );
    expect(judged).toEqual({ isOnTopic: false, offTopic: 'no-theme' });
  });

  test('general Party work makes part of a page', () => {
    expect(isFieldWork({ body: body(4, 0, '全市学习党史。') }, shipped)).toBe(true);
    expect(isFieldWork({ body: body(4, 0) }, shipped)).toBe(false);
  });

  test('a photo by its caption', () => {
    expect(judgeTopicality({ body: [], captions: [[hit]], isDuplicate: false }, shipped)).toEqual({
      isOnTopic: true,
    });
    expect(judgeTopicality({ body: [], captions: [[]], isDuplicate: false }, shipped)).toEqual({
      isOnTopic: false,
      offTopic: 'photo-news',
    });
  });

  test('the same article again', () => {
    const judged = judgeTopicality({ body: body(3, 3), captions: [], isDuplicate: true }, shipped);
    expect(judged).toEqual({ isOnTopic: false, offTopic: 'duplicate' });
  });

  test.each([
    ['全县气温下降。', false],
    ['县城停水。', false],
    ['青石县修路。', true],
    ['各镇党委修路。', true],
  ])('%s has somebody who acts: %s', (text, isOnTopic) => {
    const judged = judgeTopicality({ body: body(1, 1, text), captions: [], isDuplicate: false }, shipped);
    expect(judged.isOnTopic).toBe(isOnTopic);
  });

  test('another field has actors of its own; a lexicon without any asks for none', () => {
    const judge = (actors: string[]) =>
      judgeTopicality(
        { body: body(1, 1, '教师备课。'), captions: [], isDuplicate: false },
        compileTopicality({ actors, notActors: [], field: [] }),
      ).isOnTopic;
    expect([judge(['支部']), judge(['支部', '教师']), judge([])]).toEqual([false, true, true]);
  });
});
