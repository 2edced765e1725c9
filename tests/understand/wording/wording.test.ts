import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../src/understand/places/find-places.ts';
import { parseWording } from '../../../src/understand/wording/index.ts';
import { settlements } from '../../settlements.ts';
import { places, readLexicon, reportOf } from '../report.ts';

const shipped = readLexicon('wording.yaml');

/** The place of a report's first article, with the shipped words after `change`. */
function placeOf(written: string, change: (yaml: string) => string = (yaml) => yaml, words = settlements) {
  const wording = parseWording(change(shipped), 'wording.yaml', words).value;
  const table = { ...places, wording };
  return findPlaces(reportOf(written), { table, simplify: (text) => text }).value[0]?.place?.value.name;
}

/** One more word at the head of a list. */
const add = (list: string, word: string) => (yaml: string) =>
  yaml.replace(`${list}: [`, `${list}: [${word}, `);

describe('the words by which places are known are data', () => {
  test('the shipped file has no fault', () => {
    expect(parseWording(shipped, 'wording.yaml', settlements).problems).toEqual([]);
  });

  test('勘验所: one word in the file makes a body of it', () => {
    const written = '# 青石果树勘验所：以高质量党建引领科研\n党支部开展主题党日活动。';
    expect(placeOf(written)).toBeUndefined();
    expect(placeOf(written, add('kinds', '勘验所'))).toBe('青石果树勘验所');
  });

  test('团场: a new kind of town', () => {
    const written = '# 青石团场党委书记甲某：建强堡垒\n团场党委整顿党支部3个。';
    const more = { ...settlements, towns: [...settlements.towns, '团场'] };
    expect(placeOf(written)).toBeUndefined();
    expect(placeOf(written, undefined, more)).toBe('青石团场');
    expect(placeOf(written.replaceAll('团场', '苏木'))).toBe('青石苏木');
  });

  test('a word with signs of patterns in it is taken as it is written', () => {
    const written = '# 青石A+(甲)研究院：以高质量党建引领科研\n党支部开展活动。';
    expect(placeOf(written, add('kinds', "'A+(甲)研究院'"))).toBe('青石A+(甲)研究院');
  });

  test('an empty file knows no settlement and does not hang', () => {
    const none = { towns: [], villages: [], profiles: [] };
    expect(placeOf('# 双槐岭镇党委书记甲某：建强堡垒\n整顿。', () => 'bodies: {}', none)).toBeUndefined();
  });

  test('a list that no rule reads is reported with its line', () => {
    const { problems } = parseWording('settlements:\n  hamlets: [屯]\n', 'mine.yaml', settlements);
    expect(problems).toMatchObject([{ place: { file: 'mine.yaml', line: 2 } }]);
  });
});
