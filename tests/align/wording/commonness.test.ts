/** Shared wording is weighed by how common it is in general text of the field. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alignReports } from '../../../src/align/index.ts';
import { countRareLetters, parseCommonPhrases } from '../../../src/align/wording/commonness.ts';
import { catalogue, lexicon, place, report } from '../build.ts';

const data = readFileSync(new URL('../../../lexicon/common-phrases.tsv', import.meta.url), 'utf8');
const common = parseCommonPhrases(data);

const [shi, liu] = ['石塬县', '柳河县'].map((name) => place(`青原省云州市${name}`));

function sharedBy(first: string, second: string): string[] {
  const reports = [first, second].map((text, at) =>
    report(`${at}.txt`, [
      { place: (at === 0 ? shi : liu) ?? null, sentences: [{ text, themes: ['grassroots/governance'] }] },
    ]),
  );
  const { value } = alignReports(reports, { catalogue, indicators: lexicon, common });
  return value.themes.flatMap((theme) => theme.common.map(({ text }) => text));
}

test.each([
  '第一书记',
  '读书班',
  '三资',
  '警示教育',
  '主题党日',
  '三会一课',
  '党员领导干部',
  '深入学习贯彻习近平新时代中国特色社会主义思想',
  '推动全面从严治党向纵深发展',
  '党支部书记',
])('%s is what everybody says', (words) => {
  expect(countRareLetters(words, common)).toBeLessThan(4);
  expect(sharedBy(`石塬县抓实${words}，组建专班。`, `柳河县把${words}办到田头。`)).toEqual([]);
});

test.each([
  ['联合党委', '石塬县成立联合党委，组建专班。', '柳河县的联合党委一月一会。'],
  [
    '破解“小马拉大车”难题',
    '石塬县着力破解“小马拉大车”难题，组建专班。',
    '柳河县探索破解“小马拉大车”难题，选派骨干。',
  ],
  [
    '院落当作自家的堂屋来打理',
    '石塬县把院落当作自家的堂屋来打理，组建专班。',
    '柳河县把院落当作自家的堂屋来打理，选派骨干。',
  ],
])('%s is shared', (words, first, second) => {
  expect(sharedBy(first, second)).toEqual([expect.stringContaining(words)]);
});

test('the data keep no more than four characters of any text, and counts', () => {
  const lines = data.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.length).toBeGreaterThan(5000);
  expect(lines.filter((line) => !/^\p{Script=Han}{4}\t\d+$/u.test(line))).toEqual([]);
});
